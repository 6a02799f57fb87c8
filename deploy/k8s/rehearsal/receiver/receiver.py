"""Where the rehearsal's alerts go: keeps what Alertmanager sends, in memory, and lists it.

POST /NAME takes a webhook's message; GET / answers a line an alert: NAME, firing or resolved, its labels as JSON.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PORT = 8080
KEPT = 10_000  # lines; the oldest go


class Receiver(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int]):
        super().__init__(address, Handler)
        self.lines: list[str] = []


class Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self):
        message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        for alert in message["alerts"]:
            labels = json.dumps(alert["labels"], separators=(",", ":"), sort_keys=True)
            self.server.lines.append(f"{self.path[1:]} {alert['status']} {labels}\n")
        del self.server.lines[:-KEPT]
        self._answer("")

    def do_GET(self):
        self._answer("".join(self.server.lines))

    def _answer(self, text: str):
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code="-", size="-"):
        if self.command == "POST":
            super().log_request(code, size)


if __name__ == "__main__":
    with Receiver(("", int(sys.argv[1]) if sys.argv[1:] else PORT)) as receiver:
        receiver.serve_forever()
