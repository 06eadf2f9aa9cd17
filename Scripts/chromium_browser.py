"""Chromium by the DevTools protocol over a pipe."""

import json
import os
import shutil
import subprocess
import tempfile


class Browser:
    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="gweb-chromium-")
        to_browser, from_browser = os.pipe(), os.pipe()

        def place_pipes():
            # The browser reads from 3 and writes to 4.
            os.dup2(to_browser[0], 30)
            os.dup2(from_browser[1], 31)
            os.dup2(30, 3)
            os.dup2(31, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--no-first-run", "--disable-background-networking", "--disable-extensions",
             "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
             f"--user-data-dir={self.profile}", "--remote-debugging-pipe", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=place_pipes, close_fds=False)
        os.close(to_browser[0])
        os.close(from_browser[1])
        self.writer, self.reader = to_browser[1], from_browser[0]
        self.buffer, self.events, self.number = b"", [], 0
        self.target = self.session = None

    def receive(self):
        while b"\0" not in self.buffer:
            data = os.read(self.reader, 1 << 16)
            if not data:
                raise SystemExit("Chromium has ended.")
            self.buffer += data
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.writer, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                return answer.get("result", {})
            self.note(answer)

    def note(self, event):
        """Keeps an event of the tab that is open; one of a tab before it says nothing of this page."""
        if event.get("sessionId") == self.session:
            self.events.append(event)

    def open_tab(self):
        """A new tab in the place of the old one, for the pages of one host.

        What the last page of the old tab asked for late, its icon above all, is told of that tab
        and not of the first page here.
        """
        old, self.session = self.target, None
        self.target = self.call("Target.createTarget", url="about:blank")["targetId"]
        if old:
            self.call("Target.closeTarget", targetId=old)
        self.session = self.call("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        for domain in ["Page", "Network", "Log", "Runtime", "Audits"]:
            self.call(f"{domain}.enable")

    def load(self, url):
        """Every event of this tab from opening a page until it has loaded and said all it has to say."""
        self.events = []
        self.call("Page.navigate", url=url)
        while not any(e.get("method") == "Page.loadEventFired" for e in self.events):
            self.note(self.receive())
        # Two turns of the page's own loop: what it had begun has been told by then.
        for _ in range(2):
            self.call("Runtime.evaluate", expression="new Promise(r => setTimeout(r, 5))", awaitPromise=True)
        return self.events

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)
