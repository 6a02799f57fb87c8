"""matrix [--out FILE] [--image IMAGE] [--without NAME]...

Tries every pair of the system's components by real connections, from inside the network of each, to all that the other
listens on. Everything in flows.tsv has to be open, all else closed; exit code 1 where anything differs. Works on the
cluster that KUBECONFIG names, with the system up, and changes nothing there: what it starts for the purpose is gone
afterwards. Two of them at a time disturb each other.
"""

import argparse
import json
import os
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pods
import table
from kubectl import Failed, kubectl
from report import Attempt, grid, rows

HOME = Path(__file__).parent
MONITORING = "gravl-monitoring"
ONLY_GONE_TO = ("receiver", "dns", table.API_SERVER, table.NODE)
AT_A_TIME = 8
SILENT_SECONDS = 2
# What differs is tried again: a plugin may need a moment with new pods.
ROUNDS = 3


def arguments():
    parser = argparse.ArgumentParser(
        prog="matrix", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage=argparse.SUPPRESS
    )
    parser.add_argument("--out", type=Path, help="a file for every attempt, one a line")
    parser.add_argument("--image", help="for the pods that try; has perl (default: the page's image, which is there)")
    parser.add_argument("--without", action="append", default=[], metavar="NAME", help="a component to leave out")
    return parser.parse_args()


class Matrix:
    def __init__(self, namespace: str, names: dict[str, str], without: list[str]):
        self.began = time.monotonic()
        known = table.components(HOME / "components.tsv", names)
        self.ours = {c.name for c in known.values() if c.namespace in (namespace, MONITORING)}
        self.flows = table.flows(HOME / "flows.tsv", known, self.ours)
        self.components = [c for c in known.values() if c.name not in without]
        self.callers = [c for c in self.components if c.name not in ONLY_GONE_TO]

    def say(self, what: str) -> None:
        print(f"{what} ({time.monotonic() - self.began:.0f} s)", file=sys.stderr, flush=True)

    def run(self, image: str) -> list[Attempt]:
        everywhere = ThreadPoolExecutor(AT_A_TIME)
        found = set().union(*everywhere.map(pods.targets, self.components))
        of_nodes = {f"node-{node}": pods.probe(f"node-{node}", image, node=node) for node in pods.nodes()}
        of_callers = {c.name: pods.probe(c.name, image, c) for c in self.callers}
        listed = {"apiVersion": "v1", "kind": "List", "items": [*of_nodes.values(), *of_callers.values()]}
        kubectl("create", "-f", "-", stdin=json.dumps(listed))
        started = pods.started()
        self.say(f"{len(started)} probes run")
        nobodys = table.Port(pods.NOBODYS_PORT)
        for name in of_callers:
            pod = started[name]
            found.add(pods.Target(name, pod["status"]["podIP"], nobodys, pod["spec"]["nodeName"]))

        # From a pod's own node nothing is filtered: who gives no answer there listens on nothing.
        there: set[pods.Target] = set()
        for name in of_nodes:
            mine = [t for t in found if t.node in (started[name]["spec"]["nodeName"], "")]
            answers = pods.tried(started[name], [t.line for t in mine], SILENT_SECONDS)
            there |= {t for t in mine if answers[t.line] == "open"}
        self.say(f"{len(there)} of {len(found)} ports answer the node")
        attempts = [a for each in everywhere.map(lambda n: self.of(n, started[n], there), of_callers) for a in each]
        return attempts + self.absent(there)

    def of(self, caller: str, pod: dict, there: set[pods.Target]) -> list[Attempt]:
        """Every connection from there that is the system's business, as long as it differs a few times."""
        own = pod["status"]["podIP"]
        left = {t for t in there if t.address != own and (caller in self.ours or t.component in self.ours)}
        found: dict[pods.Target, Attempt] = {}
        for _ in range(ROUNDS):
            answers = pods.tried(pod, sorted({t.line for t in left}), SILENT_SECONDS)
            for t in left:
                allowed = (caller, t.component, t.port) in self.flows
                found[t] = Attempt(caller, t.component, t.port, allowed, answers[t.line])
            left = {t for t in left if found[t].differs}
            if not left:
                break
        return list(found.values())

    def absent(self, there: set[pods.Target]) -> list[Attempt]:
        """Flows to where nobody listens: the table is wrong, or something is not up."""
        up = {(t.component, t.port) for t in there}
        tried = {c.name for c in self.components}
        return [
            Attempt(caller, called, port, True, "absent")
            for caller, called, port in self.flows
            if caller in tried and called in tried and (called, port) not in up
        ]


def main() -> int:
    options = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    namespace = os.environ.get("NAMESPACE", "gravl-production")
    names = {"NAMESPACE": namespace, "INGRESS_NAMESPACE": os.environ.get("INGRESS_NAMESPACE", "ingress-nginx")}
    try:
        matrix = Matrix(namespace, names, options.without)
        page = ("deployment", "frontend", "--namespace", namespace)
        first = "jsonpath={.spec.template.spec.containers[0].image}"
        image = options.image or kubectl("get", *page, "-o", first)
        pods.delete()
        try:
            attempts = matrix.run(image)
        finally:
            pods.delete()
    except (Failed, table.Wrong) as e:
        print(f"matrix: {e}", file=sys.stderr)
        return 1
    attempts.sort(key=lambda a: (a.caller, a.called, a.port))
    if options.out:
        options.out.write_text(rows(attempts))
    callers, called = [c.name for c in matrix.callers], [c.name for c in matrix.components]
    print(grid(attempts, callers, called, sys.stdout.isatty()))
    wrong = [a for a in attempts if a.differs]
    for a in wrong:
        print(f"differs: {a.text}")
    is_open = sum(a.allowed for a in attempts)
    print(
        f"{len(attempts)} connections, {is_open} to be allowed and {len(attempts) - is_open} denied: "
        f"{len(wrong) or 'none'} differ{'s' if len(wrong) == 1 else ''} ({time.monotonic() - matrix.began:.0f} s)"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
