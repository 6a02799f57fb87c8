"""Keeps the cluster's NetworkPolicies in force in the node's nftables, as pods, namespaces and policies change.

network_policies.py POD_CIDR NODE_ADDRESS SOCKET SERVER CA CERTIFICATE KEY. Over SOCKET announce_pod.py tells of pods
that are about to start, before the API knows their addresses. If it ends, the rules that were loaded last stay.
"""

import json
import socketserver
import subprocess
import sys
import threading
import time
from pathlib import Path

from cluster import Cluster, Mirror
from policy_rules import Pod, Rules, ruleset

FILTERED_WITHIN_SECONDS = 10
ENDED = ("Succeeded", "Failed")


class Announcements:
    """Addresses of pods as the network plugin gave them out, each until its pod is gone."""

    def __init__(self, path: str, changed: threading.Event):
        self.changed = changed
        self.addresses: dict[tuple[str, str], str] = {}
        self.filtered: set[tuple[str, str, str]] = set()  # namespace, name, address
        self.loaded = threading.Condition()
        announcements = self
        Path(path).unlink(missing_ok=True)

        class Announcement(socketserver.StreamRequestHandler):
            def handle(self):
                pod = json.loads(self.rfile.readline())
                answer = announcements.announce(pod["namespace"], pod["name"], pod["address"])
                self.wfile.write(b"filtered\n" if answer else b"timed out\n")

        server = socketserver.ThreadingUnixStreamServer(path, Announcement)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()

    def announce(self, namespace: str, name: str, address: str) -> bool:
        pod = namespace, name
        with self.loaded:
            # Who had the address before is gone, whatever the API still says.
            self.addresses = {p: a for p, a in self.addresses.items() if a != address} | {pod: address}
            self.changed.set()
            return self.loaded.wait_for(lambda: (*pod, address) in self.filtered, FILTERED_WITHIN_SECONDS)

    def confirm(self, pods: list[Pod], known: set[tuple[str, str]]):
        """Rules are in force for these pods, of those that the API knows."""
        with self.loaded:
            # One that the API hasn't told us of yet is still announced.
            for namespace, name, address in self.filtered:
                pod = namespace, name
                if pod not in known and self.addresses.get(pod) == address:
                    del self.addresses[pod]
            self.filtered = {(p.namespace, p.name, p.address) for p in pods}
            self.loaded.notify_all()


def pods_of(objects: list[dict], announced: dict[tuple[str, str], str]) -> list[Pod]:
    """Pods with an address of their own. The address of one that ended may be another's already."""
    by_address: dict[str, Pod] = {}
    # Announced last: they are newer than what the API says.
    for o in sorted(objects, key=lambda o: _name(o) in announced):
        address = announced.get(_name(o)) or o["status"].get("podIP")
        if not address or o["spec"].get("hostNetwork") or o["status"].get("phase") in ENDED:
            continue
        ports = tuple(
            (p["name"], p.get("protocol", "TCP"), p["containerPort"])
            for c in o["spec"]["containers"]
            for p in c.get("ports") or []
            if "name" in p
        )
        by_address[address] = Pod(*_name(o), address, o["metadata"].get("labels") or {}, ports)
    return list(by_address.values())


def _name(o: dict) -> tuple[str, str]:
    return o["metadata"]["namespace"], o["metadata"]["name"]


def main():
    pod_cidr, node_address, path, *api = sys.argv[1:]
    cluster = Cluster.by_certificate(*api)
    changed = threading.Event()
    pods = Mirror(cluster, "/api/v1/pods", changed)
    namespaces = Mirror(cluster, "/api/v1/namespaces", changed)
    policies = Mirror(cluster, "/apis/networking.k8s.io/v1/networkpolicies", changed)
    for mirror in (pods, namespaces, policies):
        mirror.filled.wait()
    announcements = Announcements(path, changed)
    in_force = None
    while True:
        changed.wait()
        changed.clear()
        objects = pods.objects()
        current = pods_of(objects, dict(announcements.addresses))
        labels = {n["metadata"]["name"]: n["metadata"].get("labels") or {} for n in namespaces.objects()}
        wanted = ruleset(Rules(current, labels, policies.objects()), pod_cidr, node_address)
        if wanted != in_force:
            subprocess.run(["nft", "-f", "-"], input=wanted, text=True, check=True)
            in_force = wanted
            print(f"{time.strftime('%T')} {len(current)} pods, {len(policies.objects())} policies", flush=True)
        announcements.confirm(current, {_name(o) for o in objects})


if __name__ == "__main__":
    main()
