"""Debian's nginx and Apache on ports of this machine, by the configurations that the project hands out.

Of the configuration only this is changed: where it listens, without TLS, and where the trees lie.
"""

import os
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(ports, process):
    for port in ports:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            if process.poll() is not None:
                raise SystemExit(f"web_servers: the server ended with {process.returncode}.")
            time.sleep(0.05)


class Nginx:
    """Every tree on a port of its own: `urls` by its name."""

    def __init__(self, folder, trees):
        text = (ROOT / "Deployment/nginx.conf").read_text("utf-8")
        maps, server = text[:text.index("\nserver {") + 1], text[text.index("\nserver {") + 1:]
        server = server[:server.index("\n}\n") + 3]
        self.urls, servers, ports = {}, [], []
        for name, tree in trees.items():
            port = free_port()
            one = re.sub(r"(?m)^  listen .*\n", "", server)
            one = one.replace("  server_name", f"  listen 127.0.0.1:{port};\n  server_name", 1)
            one, count = re.subn(r"(?m)^  root .*;$", f"  root {tree};", one)
            if count != 1 or "listen 127" not in one:
                raise SystemExit("web_servers: Deployment/nginx.conf has another form than this script knows.")
            self.urls[name] = f"http://127.0.0.1:{port}"
            ports.append(port)
            servers.append(one)
        maps = maps.replace("/srv/gweb/public/*/", f"{next(iter(trees.values())).parent}/*/")
        state = folder / "nginx"
        state.mkdir()
        temporary = "".join(f"  {kind}_temp_path {state}/{kind};\n" for kind in
                            ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        conf = state / "nginx.conf"
        conf.write_text(
            f"daemon off;\nuser root;\npid {state}/pid;\nerror_log {state}/error.log;\nevents {{}}\n"
            f"http {{\n  include /etc/nginx/mime.types;\n  default_type application/octet-stream;\n"
            f"  access_log off;\n{temporary}" + maps + "\n".join(servers) + "}\n", "utf-8")
        binary = shutil.which("nginx") or "/usr/sbin/nginx"
        check = subprocess.run([binary, "-t", "-c", conf], capture_output=True, text=True)
        if check.returncode:
            raise SystemExit(f"web_servers: nginx does not take the configuration:\n{check.stderr}")
        self.process = subprocess.Popen([binary, "-c", conf], stderr=subprocess.DEVNULL)
        wait_for(ports, self.process)

    def close(self):
        self.process.terminate()
        self.process.wait()


class Apache:
    """Every tree on a port of its own: `urls` by its name."""

    MODULES = ["mpm_event", "authz_core", "authz_host", "dir", "mime", "headers", "deflate", "filter", "rewrite"]

    def __init__(self, folder, trees):
        text = (ROOT / "Deployment/apache.conf").read_text("utf-8")
        host = text[text.index("<VirtualHost *:443>"):text.index("</VirtualHost>") + len("</VirtualHost>")]
        self.urls, hosts, ports = {}, [], []
        for name, tree in trees.items():
            port = free_port()
            one = host.replace("<VirtualHost *:443>", f"Listen 127.0.0.1:{port}\n<VirtualHost 127.0.0.1:{port}>")
            one = one.replace("  SSLEngine on\n", "")
            if one.count("/srv/gweb/public/xaisomboun") != 3 or "SSLEngine" in one:
                raise SystemExit("web_servers: Deployment/apache.conf has another form than this script knows.")
            hosts.append(one.replace("/srv/gweb/public/xaisomboun", str(tree)))
            self.urls[name] = f"http://127.0.0.1:{port}"
            ports.append(port)
        state = folder / "apache"
        state.mkdir()
        modules = "".join(f"LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so\n" for m in self.MODULES)
        conf = state / "apache.conf"
        conf.write_text(
            f"ServerRoot {state}\nDefaultRuntimeDir {state}\nPidFile {state}/pid\nErrorLog {state}/error.log\n"
            f"ServerName localhost\nTypesConfig /etc/mime.types\n{modules}"
            f"<IfModule !unixd_module>\nLoadModule unixd_module /usr/lib/apache2/modules/mod_unixd.so\n</IfModule>\n"
            f"User www-data\nGroup www-data\n<Directory />\n  AllowOverride None\n  Require all denied\n</Directory>\n"
            + "\n".join(hosts) + "\n", "utf-8")
        binary = shutil.which("apache2") or "/usr/sbin/apache2"
        check = subprocess.run([binary, "-t", "-f", conf], capture_output=True, text=True)
        if check.returncode:
            raise SystemExit(f"web_servers: Apache does not take the configuration:\n{check.stderr}")
        self.process = subprocess.Popen([binary, "-f", conf, "-DFOREGROUND"], stderr=subprocess.DEVNULL)
        wait_for(ports, self.process)

    def close(self):
        self.process.terminate()
        self.process.wait()
