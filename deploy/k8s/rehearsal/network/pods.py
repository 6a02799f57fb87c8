"""Whom connections go to, and the pods that they come from."""

import time
from dataclasses import dataclass
from pathlib import Path

from kubectl import Failed, kubectl, read
from table import API_SERVER, NODE, Component, Port

LABEL = "gravl.app/probe"
SCRIPT = (Path(__file__).parent / "probe.pl").read_text()
# Each probe listens there, where no policy lets anybody: so components that listen on nothing are tried too.
NOBODYS_PORT = 7999
KUBELET_PORT = 10250
START_SECONDS = 60
# A run that was killed leaves its probes: they end by themselves, and the next run deletes them.
LIFE_SECONDS = 600
LISTENING = "0A"


@dataclass(frozen=True)
class Target:
    component: str
    address: str
    port: Port
    node: str = ""  # that it runs on

    @property
    def line(self) -> str:
        """As probe.pl reads it."""
        return f"{self.port.protocol} {self.address} {self.port.number}"


def targets(component: Component) -> set[Target]:
    """All that a pod of it listens on, declared or not; empty where no pod runs."""
    if component.name == API_SERVER:
        subset = read("endpoints", "kubernetes", "--namespace", "default")["subsets"][0]
        return {Target(API_SERVER, subset["addresses"][0]["ip"], Port(p["port"])) for p in subset["ports"]}
    if component.name == NODE:
        node = read("nodes")["items"][0]
        address = next(a["address"] for a in node["status"]["addresses"] if a["type"] == "InternalIP")
        return {Target(NODE, address, Port(KUBELET_PORT))}
    if not component.labels:
        return set()
    selector = f"{component.selector},!{LABEL}"
    pods = read("pods", "--namespace", component.namespace, "--selector", selector)["items"]
    pods = [p for p in pods if p["status"].get("podIP") and "deletionTimestamp" not in p["metadata"]]
    if not pods:
        return set()
    pod = max(pods, key=_is_ready)
    address, node = pod["status"]["podIP"], pod["spec"]["nodeName"]
    return {Target(component.name, address, port, node) for port in _declared(pod) | _listened(pod)}


def _is_ready(pod: dict) -> bool:
    return any(c["type"] == "Ready" and c["status"] == "True" for c in pod["status"].get("conditions", []))


def _declared(pod: dict) -> set[Port]:
    ports = [p for c in pod["spec"]["containers"] for p in c.get("ports", [])]
    return {Port(p["containerPort"], p.get("protocol", "TCP").lower()) for p in ports}


def _listened(pod: dict) -> set[Port]:
    """Nothing where the image has no cat: then what is declared has to do."""
    name = ("--namespace", pod["metadata"]["namespace"], pod["metadata"]["name"])
    try:
        container = pod["spec"]["containers"][0]["name"]
        return listening(kubectl("exec", *name, "-c", container, "--", "cat", "/proc/net/tcp", "/proc/net/tcp6"))
    except Failed:
        return set()


def listening(sockets: str) -> set[Port]:
    """Of the kernel's list of a pod's TCP sockets, what others can reach."""
    found = set()
    for line in sockets.splitlines():
        match line.split():
            case [_, local, _, state, *_] if state == LISTENING:
                address, port = local.split(":")
                # 127.0.0.0/8, also written as IPv6; ::1
                if not (address.endswith("7F") or address == "0" * 24 + "01000000"):
                    found.add(Port(int(port, 16)))
    return found


def probe(name: str, image: str, component: Component | None = None, node: str = "") -> dict:
    """A pod that looks like one of the component's to every policy; without a component, the node's own network."""
    labels = dict(component.labels) if component else {}
    do = ["listen", str(NOBODYS_PORT)] if component else ["wait"]
    return {
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {
            "name": f"probe-{name}",
            "namespace": component.namespace if component else "default",
            "labels": {**labels, LABEL: name},
        },
        "spec": {
            # Nobody ever says that it is so: no Service leads people here.
            "readinessGates": [{"conditionType": "gravl.app/never-ready"}],
            "restartPolicy": "Never",
            "terminationGracePeriodSeconds": 0,
            "activeDeadlineSeconds": LIFE_SECONDS,
            "automountServiceAccountToken": False,
            "enableServiceLinks": False,
            "imagePullSecrets": [{"name": "registry-pull-secret"}],
            **({} if component else {"hostNetwork": True, "nodeName": node}),
            "securityContext": {
                "runAsNonRoot": True,
                "runAsUser": 10001,
                "runAsGroup": 10001,
                "seccompProfile": {"type": "RuntimeDefault"},
            },
            "containers": [{
                "name": "probe",
                "image": image,
                "imagePullPolicy": "IfNotPresent",
                "command": ["perl", "-e", SCRIPT, *do],
                "resources": {
                    "requests": {"cpu": "1m", "memory": "8Mi"},
                    "limits": {"cpu": "500m", "memory": "64Mi"},
                },
                "securityContext": {
                    "allowPrivilegeEscalation": False,
                    "readOnlyRootFilesystem": True,
                    "capabilities": {"drop": ["ALL"]},
                },
            }],
        },
    }  # fmt: skip


def nodes() -> list[str]:
    return [n["metadata"]["name"] for n in read("nodes")["items"]]


def started() -> dict[str, dict]:
    """By name, once all of them run."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        pods = read("pods", "--all-namespaces", "--selector", LABEL)["items"]
        late = [p for p in pods if p["status"].get("phase") != "Running" or not p["status"].get("podIP")]
        if not late:
            return {p["metadata"]["labels"][LABEL]: p for p in pods}
        if time.monotonic() > deadline:
            raise Failed("; ".join(f"{p['metadata']['name']} does not start: {_why(p)}" for p in late))
        time.sleep(0.5)


def _why(pod: dict) -> str:
    states = [s for c in pod["status"].get("containerStatuses", []) for s in c["state"].values()]
    return ", ".join(s.get("message") or s.get("reason", "") for s in states) or pod["status"].get("phase", "")


def delete() -> None:
    """All probes, also those of a run that was killed. Their containers end a moment later."""
    selected = ("pods", "--all-namespaces", "--selector", LABEL)
    kubectl("delete", *selected, "--grace-period=0", "--force", "--ignore-not-found")


def tried(pod: dict, lines: list[str], seconds: int) -> dict[str, str]:
    """What came of each line, from inside of that pod."""
    where = ("--namespace", pod["metadata"]["namespace"], pod["metadata"]["name"])
    command = ("perl", "-e", SCRIPT, "try", str(seconds))
    said = kubectl("exec", "--stdin", *where, "--", *command, stdin="\n".join(lines) + "\n")
    found = dict(line.rsplit(" ", 1) for line in said.splitlines())
    if missing := set(lines) - set(found):
        raise Failed(f"{pod['metadata']['name']} says nothing of {', '.join(sorted(missing))}")
    return found
