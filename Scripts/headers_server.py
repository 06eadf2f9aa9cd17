"""A small server that does what `_headers` of a published tree says, as hosts of static sites do."""

import http.server
import os
import re
import threading
from urllib.parse import unquote

TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".png": "image/png",
         ".jpg": "image/jpeg", ".webp": "image/webp", ".svg": "image/svg+xml", ".ico": "image/x-icon",
         ".xml": "application/xml", ".json": "application/json", ".txt": "text/plain; charset=utf-8",
         ".pdf": "application/pdf", ".ics": "text/calendar; charset=utf-8"}
CONTROL = b"""<!DOCTYPE html><html><head><title>x</title><style>p { color: red }</style></head><body>
<script>document.title = "ran"</script><img src="https://elsewhere.example/x.png">
<a onclick="alert(1)" href="javascript:alert(1)">x</a></body></html>"""


def rules_of(tree):
    """The rules of `_headers`: a pattern on a line of its own, its headers indented below it."""
    rules = []
    for line in (tree / "_headers").read_text("utf-8").splitlines():
        if not line.startswith(" "):
            pattern = re.escape(line.strip()).replace(r"\*", ".*")
            rules.append((re.compile(pattern + r"\Z"), []))
        elif line.strip():
            name, value = line.strip().split(": ", 1)
            rules[-1][1].append((name, value))
    return rules


class HeadersServer:
    """One site on a port of its own, as hosts serve it that read `_headers`."""

    def __init__(self, tree):
        rules = rules_of(tree)

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *arguments):
                pass

            def do_GET(self):
                path = self.path.split("?")[0]
                status, data, name = 200, None, path
                if path == "/control":
                    data, name = CONTROL, "control.html"
                elif not any(part.startswith(".") and part != ".well-known" for part in path.split("/")):
                    file = tree / unquote(path, errors="surrogateescape").lstrip("/")
                    if file.is_dir() and path.endswith("/"):
                        file = file / "index.html"
                    if file.is_file():
                        data, name = file.read_bytes(), file.name
                if data is None:
                    status, data, name = 404, (tree / "404.html").read_bytes(), "404.html"
                self.send_response(status)
                self.send_header("Content-Type", TYPES.get(os.path.splitext(name)[1], "application/octet-stream"))
                for pattern, headers in rules:
                    if pattern.match(path):
                        for header, value in headers:
                            self.send_header(header, value)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
