"""The rehearsal's ingress controller: watches Ingresses and what they name, and has nginx serve them.

A stand-in for ingress-nginx, which Debian 12 doesn't have; README.md says what it lacks. A configuration that nginx
refuses is not put in force: the former one goes on, and the log says why.
"""

import base64
import hashlib
import os
import signal
import ssl
import subprocess
import sys
import threading
from pathlib import Path

from cluster import Cluster, Mirror, Refused
from nginx_conf import HONOURED, PREFIX, configuration

CLASS = "nginx"
CONF = Path("/tmp/nginx.conf")
CERTIFICATES = Path("/tmp/certificates")
INGRESSES = "/apis/networking.k8s.io/v1/ingresses"
NAMESPACE = "ingress-nginx"
SERVICE = SETTINGS = "ingress-nginx-controller"  # the Service before us, and the ConfigMap


class Controller:
    def __init__(self, cluster: Cluster):
        self.cluster = cluster
        self.changed = threading.Event()
        self.ingresses = Mirror(cluster, INGRESSES, self.changed)
        self.services = Mirror(cluster, "/api/v1/services", self.changed)
        self.secrets = Mirror(cluster, "/api/v1/secrets", self.changed)
        self.settings = Mirror(cluster, f"/api/v1/namespaces/{NAMESPACE}/configmaps", self.changed)
        for mirror in (self.ingresses, self.services, self.secrets, self.settings):
            mirror.filled.wait()
        self.fallback = self_signed()
        self.in_force: str | None = None
        self.told: set[str] = set()
        self.nginx: subprocess.Popen | None = None

    def run(self):
        while True:
            self.changed.clear()
            ours = [i for i in self.ingresses.objects() if i["spec"].get("ingressClassName") == CLASS]
            self.tell_of_unknown(ours)
            settings = (self.settings.get(NAMESPACE, SETTINGS) or {}).get("data") or {}
            try:
                self.serve(configuration(ours, self.upstream, self.certificate, str(self.fallback), settings))
                self.write_status(ours)
            except (ValueError, KeyError, Refused) as e:
                print(f"not put in force: {e!r}", flush=True)
            self.changed.wait()

    def upstream(self, namespace: str, name: str, port: int | str) -> str | None:
        service = self.services.get(namespace, name)
        for p in service["spec"].get("ports") or [] if service else []:
            if port in (p["port"], p.get("name")) and service["spec"].get("clusterIP", "None") != "None":
                return f"{service['spec']['clusterIP']}:{p['port']}"
        return None

    def certificate(self, namespace: str, name: str | None) -> str | None:
        """Its file, named by its content, so that a renewed certificate is another configuration."""
        secret = self.secrets.get(namespace, name or "")
        if not secret:
            return None
        data = secret.get("data") or {}
        pem = base64.b64decode(data.get("tls.crt", "")) + b"\n" + base64.b64decode(data.get("tls.key", ""))
        file = CERTIFICATES / f"{namespace}-{name}-{hashlib.sha256(pem).hexdigest()[:12]}.pem"
        file.touch(mode=0o600)
        file.write_bytes(pem)
        try:
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(file)
            return str(file)
        except (ssl.SSLError, OSError) as e:
            print(f"{namespace}/{name} is no certificate: {e}", flush=True)
            return None

    def serve(self, wanted: str):
        if wanted == self.in_force:
            return
        candidate = CONF.with_suffix(".new")
        candidate.write_text(wanted)
        test = subprocess.run(["nginx", "-e", "stderr", "-t", "-q", "-c", str(candidate)], capture_output=True, text=True)
        if test.returncode:
            raise ValueError(test.stderr)
        candidate.rename(CONF)
        self.in_force = wanted
        if self.nginx:
            self.nginx.send_signal(signal.SIGHUP)
            print("reloaded", flush=True)
        else:
            self.nginx = subprocess.Popen(["nginx", "-e", "stderr", "-c", str(CONF)])
            threading.Thread(target=lambda: os._exit(self.nginx.wait()), daemon=True).start()

    def write_status(self, ingresses: list[dict]):
        wanted = {"loadBalancer": {"ingress": [{"ip": self.services.get(NAMESPACE, SERVICE)["spec"]["clusterIP"]}]}}
        for ingress in ingresses:
            if ingress.get("status") != wanted:
                namespace, name = ingress["metadata"]["namespace"], ingress["metadata"]["name"]
                path = INGRESSES.replace("/ingresses", f"/namespaces/{namespace}/ingresses/{name}/status")
                self.cluster.request("PATCH", path, {"status": wanted}, "application/merge-patch+json")

    def tell_of_unknown(self, ingresses: list[dict]):
        for ingress in ingresses:
            for annotation in ingress["metadata"].get("annotations") or {}:
                if annotation.startswith(PREFIX) and annotation not in HONOURED | self.told:
                    self.told.add(annotation)
                    print(f"{annotation} is not honoured here", flush=True)


def self_signed() -> Path:
    CERTIFICATES.mkdir(exist_ok=True)
    file, key = CERTIFICATES / "fallback.pem", CERTIFICATES / "fallback.key"
    new = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    name = ["-subj", "/CN=Fake certificate of the rehearsal", "-days", "365"]
    subprocess.run([*new, *name, "-keyout", str(key), "-out", str(file)], check=True, capture_output=True)
    file.write_bytes(file.read_bytes() + key.read_bytes())
    return file


if __name__ == "__main__":
    controller = Controller(Cluster.of_pod())
    # Requests in flight are answered; then nginx ends, and we with it.
    signal.signal(signal.SIGTERM, lambda *_: controller.nginx and controller.nginx.send_signal(signal.SIGQUIT))
    sys.exit(controller.run())
