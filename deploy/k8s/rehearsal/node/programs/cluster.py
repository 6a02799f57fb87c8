"""The API server, for the programs of the rehearsal: requests, and mirrors that are kept up to date by watching.

Only the standard library is used, so that it runs on the bare node and in a pod alike.
"""

import http.client
import json
import os
import ssl
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

SERVICE_ACCOUNT = Path("/var/run/secrets/kubernetes.io/serviceaccount")
WATCH_SECONDS = 300
RETRY_SECONDS = 0.5


class Refused(Exception):
    """The API server's answer was no; status is HTTP's."""

    def __init__(self, status: int, message: str):
        super().__init__(f"{status}: {message}")
        self.status = status


class Cluster:
    def __init__(self, server: str, context: ssl.SSLContext, token_file: Path | None = None):
        self.address = urlsplit(server).netloc
        self.context = context
        self.token_file = token_file

    @staticmethod
    def by_certificate(server: str, authority: str, certificate: str, key: str) -> "Cluster":
        context = ssl.create_default_context(cafile=authority)
        context.load_cert_chain(certificate, key)
        return Cluster(server, context)

    @staticmethod
    def of_pod() -> "Cluster":
        server = f"https://{os.environ['KUBERNETES_SERVICE_HOST']}:{os.environ['KUBERNETES_SERVICE_PORT']}"
        context = ssl.create_default_context(cafile=str(SERVICE_ACCOUNT / "ca.crt"))
        return Cluster(server, context, SERVICE_ACCOUNT / "token")

    def open(self, method: str, path: str, body=None, content="application/json"):
        """The response, still to be read; Refused for any status that is an error."""
        connection = http.client.HTTPSConnection(self.address, context=self.context, timeout=WATCH_SECONDS + 30)
        headers = {"Content-Type": content}
        if self.token_file:  # it is renewed while we run
            headers["Authorization"] = "Bearer " + self.token_file.read_text()
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        response = connection.getresponse()
        if response.status >= 400:
            raise Refused(response.status, response.read().decode(errors="replace"))
        return response

    def request(self, method: str, path: str, body=None, content="application/json"):
        with self.open(method, path, body, content) as response:
            return json.load(response)


class Mirror:
    """All objects of one resource by (namespace, name), as of a moment ago; `changed` is set whenever that changes."""

    def __init__(self, cluster: Cluster, path: str, changed: threading.Event):
        self.cluster = cluster
        self.path = path
        self.changed = changed
        self.filled = threading.Event()
        self._objects: dict[tuple[str, str], dict] = {}
        threading.Thread(target=self._run, daemon=True).start()

    def objects(self) -> list[dict]:
        return list(self._objects.values())

    def get(self, namespace: str, name: str) -> dict | None:
        return self._objects.get((namespace, name))

    def _run(self):
        while True:
            try:
                self._watch(self._list())
            except (OSError, http.client.HTTPException, ValueError, Refused) as e:
                print(f"{self.path}: {e!r}", file=sys.stderr, flush=True)
                time.sleep(RETRY_SECONDS)

    def _list(self) -> str:
        answer = self.cluster.request("GET", self.path)
        self._objects = {_key(o): o for o in answer["items"]}
        self.filled.set()
        self.changed.set()
        return answer["metadata"]["resourceVersion"]

    def _watch(self, version: str):
        """Until the server ends it, as it does now and then; what it no longer remembers is listed again."""
        query = f"?watch=1&timeoutSeconds={WATCH_SECONDS}&resourceVersion={version}"
        with self.cluster.open("GET", self.path + query) as events:
            for line in events:
                event = json.loads(line)
                if event["type"] == "ERROR":
                    return
                objects = dict(self._objects)  # readers keep a whole view
                if event["type"] == "DELETED":
                    objects.pop(_key(event["object"]), None)
                else:
                    objects[_key(event["object"])] = event["object"]
                self._objects = objects
                self.changed.set()


def _key(o: dict) -> tuple[str, str]:
    return o["metadata"].get("namespace", ""), o["metadata"]["name"]
