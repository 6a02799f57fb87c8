"""The node's DNS, in a pod: a stand-in for CoreDNS, which Debian 12 doesn't have.

A records of services (the cluster address, or the ready pods' of a headless one), of a StatefulSet's pods, and of the
hosts of Ingresses, at the address that the ingress controller wrote into their status. No other record type has
content, and no name outside of the cluster is known: there is nothing out there.
"""

import random
import socket
import socketserver
import struct
import threading

from cluster import Cluster, Mirror

DOMAIN = "svc.cluster.local"
TTL_SECONDS = 5
NO_ERROR, NAME_UNKNOWN = 0, 3
ANSWER, AUTHORITATIVE, RECURSION_DESIRED = 0x8000, 0x0400, 0x0100
A, INTERNET = 1, 1
NAME_OF_QUESTION = 0xC00C  # a pointer to where the question's name begins


class Names:
    def __init__(self, cluster: Cluster):
        self.changed = threading.Event()
        self.services = Mirror(cluster, "/api/v1/services", self.changed)
        self.endpoints = Mirror(cluster, "/api/v1/endpoints", self.changed)
        self.ingresses = Mirror(cluster, "/apis/networking.k8s.io/v1/ingresses", self.changed)
        for mirror in (self.services, self.endpoints, self.ingresses):
            mirror.filled.wait()
        self.addresses = self._made()
        threading.Thread(target=self._follow, daemon=True).start()

    def _follow(self):
        while True:
            self.changed.wait()
            self.changed.clear()
            self.addresses = self._made()

    def _made(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for service in self.services.objects():
            namespace, name = service["metadata"]["namespace"], service["metadata"]["name"]
            full = f"{name}.{namespace}.{DOMAIN}"
            address = service["spec"].get("clusterIP")
            names[full] = [address] if address and address != "None" else []
            if address == "None":
                self._headless(names, full, self.endpoints.get(namespace, name) or {})
        for ingress in self.ingresses.objects():
            entries = ingress.get("status", {}).get("loadBalancer", {}).get("ingress") or []
            for rule in ingress["spec"].get("rules") or []:
                if host := rule.get("host"):
                    names[host] = [e["ip"] for e in entries if "ip" in e]
        return names

    @staticmethod
    def _headless(names: dict[str, list[str]], full: str, endpoints: dict):
        for subset in endpoints.get("subsets") or []:
            for address in subset.get("addresses") or []:
                names[full].append(address["ip"])
                if host := address.get("hostname"):
                    names.setdefault(f"{host}.{full}", []).append(address["ip"])


def answer(query: bytes, names: dict[str, list[str]]) -> bytes:
    labels, at = [], 12
    while length := query[at]:
        labels.append(query[at + 1 : at + 1 + length].decode("ascii", "replace").lower())
        at += 1 + length
    (kind,) = struct.unpack_from("!H", query, at + 1)
    question = query[12 : at + 5]
    addresses = names.get(".".join(labels))
    records = random.sample(addresses, len(addresses)) if addresses and kind == A else []
    flags = ANSWER | AUTHORITATIVE | (query[2] << 8 & RECURSION_DESIRED)
    flags |= NAME_UNKNOWN if addresses is None else NO_ERROR
    body = b"".join(
        struct.pack("!HHHIH", NAME_OF_QUESTION, A, INTERNET, TTL_SECONDS, 4) + socket.inet_aton(r) for r in records
    )
    return query[:2] + struct.pack("!HHHHH", flags, 1, len(records), 0, 0) + question + body


class Udp(socketserver.BaseRequestHandler):
    def handle(self):
        query, socket_ = self.request
        socket_.sendto(answer(query, names.addresses), self.client_address)


class Tcp(socketserver.StreamRequestHandler):
    def handle(self):
        while prefix := self.rfile.read(2):
            response = answer(self.rfile.read(struct.unpack("!H", prefix)[0]), names.addresses)
            self.wfile.write(struct.pack("!H", len(response)) + response)


class TcpServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


if __name__ == "__main__":
    names = Names(Cluster.of_pod())  # nobody is told that a name is unknown before all are known
    threading.Thread(target=TcpServer(("", 53), Tcp).serve_forever, daemon=True).start()
    socketserver.UDPServer(("", 53), Udp).serve_forever()
