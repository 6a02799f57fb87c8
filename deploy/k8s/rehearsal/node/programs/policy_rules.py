"""NetworkPolicies as nftables rules: a pure function of pods, namespaces' labels and policies.

Each pod that a policy selects has a chain a direction, which lets through what any of its policies allows and drops the
rest. Egress is asked wherever a pod's packets go: to pods (forward) and to the node itself (input), where the API
server and kubelet are. What the node sends to its pods is not filtered, as Kubernetes demands.
"""

import ipaddress
import json
from dataclasses import dataclass, field

TABLE = "inet network-policies"
# 1.20 has no endPort: `translate` keeps the whole specification of a policy that uses it here.
SPECIFICATION = "rehearsal.gravl.app/network-policy"
NAMESPACE_NAME = "kubernetes.io/metadata.name"


@dataclass(frozen=True)
class Pod:
    namespace: str
    name: str
    address: str
    labels: dict[str, str] = field(default_factory=dict)
    ports: tuple[tuple[str, str, int], ...] = ()  # name, protocol, number

    def port(self, name: str, protocol: str) -> int | None:
        return next((number for n, p, number in self.ports if (n, p) == (name, protocol)), None)


def selects(selector: dict, labels: dict[str, str]) -> bool:
    if any(labels.get(k) != v for k, v in (selector.get("matchLabels") or {}).items()):
        return False
    return all(_holds(e, labels) for e in selector.get("matchExpressions") or [])


def _holds(expression: dict, labels: dict[str, str]) -> bool:
    key, values = expression["key"], expression.get("values") or []
    match expression["operator"]:
        case "In":
            return labels.get(key) in values
        case "NotIn":
            return labels.get(key) not in values
        case "Exists":
            return key in labels
        case "DoesNotExist":
            return key not in labels
    raise ValueError(f"operator {expression['operator']}")


class Rules:
    def __init__(self, pods: list[Pod], namespaces: dict[str, dict[str, str]], policies: list[dict]):
        self.pods = sorted(pods, key=lambda p: ipaddress.ip_address(p.address))
        # Newer servers label every namespace with its name.
        self.namespaces = {n: {**labels, NAMESPACE_NAME: n} for n, labels in namespaces.items()}
        self.policies = [(p["metadata"]["namespace"], _specification(p)) for p in policies]

    def chain(self, pod: Pod, direction: str) -> list[str] | None:
        """What may pass, or None where no policy selects the pod."""
        of_pod = [
            (namespace, s)
            for namespace, s in self.policies
            if namespace == pod.namespace
            and direction in s.get("policyTypes", ["Ingress"])
            and selects(s.get("podSelector") or {}, pod.labels)
        ]
        if not of_pod:
            return None
        # Its own service may bring a pod back to itself. A dict is a set that keeps its order.
        allowed = {f"ip {'saddr' if direction == 'Ingress' else 'daddr'} {pod.address} return": None}
        for namespace, specification in of_pod:
            for rule in specification.get(direction.lower()) or []:
                allowed.update(dict.fromkeys(self._rule(rule, namespace, pod, direction)))
        return list(allowed)

    def _rule(self, rule: dict, namespace: str, pod: Pod, direction: str):
        peers = rule.get("from" if direction == "Ingress" else "to")
        far = "ip saddr" if direction == "Ingress" else "ip daddr"
        for port in rule.get("ports") or [None]:
            name = port and port.get("port")
            if isinstance(name, str):
                yield from self._named(name, port, peers, namespace, pod, direction)
            else:
                for peer in self._peers(peers, namespace, far):
                    yield _joined(peer, _port(port))

    def _named(self, name: str, port: dict, peers, namespace: str, pod: Pod, direction: str):
        """A name means what the pod that receives calls so: with egress, another number with each peer perhaps."""
        protocol = port.get("protocol", "TCP")
        if direction == "Ingress":
            if number := pod.port(name, protocol):
                for peer in self._peers(peers, namespace, "ip saddr"):
                    yield _joined(peer, _port({"port": number, "protocol": protocol}))
            return
        for to in self.pods:
            number = to.port(name, protocol)
            if number and (not peers or any(self._is_peer(p, namespace, to) for p in peers)):
                yield _joined(f"ip daddr {to.address}", _port({"port": number, "protocol": protocol}))

    def _is_peer(self, peer: dict, namespace: str, pod: Pod) -> bool:
        if block := peer.get("ipBlock"):
            address = ipaddress.ip_address(pod.address)
            return address in ipaddress.ip_network(block["cidr"]) and not any(
                address in ipaddress.ip_network(e) for e in block.get("except") or []
            )
        if (of_namespace := peer.get("namespaceSelector")) is not None:
            if not selects(of_namespace, self.namespaces.get(pod.namespace, {})):
                return False
        elif pod.namespace != namespace:
            return False
        return selects(peer.get("podSelector") or {}, pod.labels)

    def _peers(self, peers, namespace: str, far: str):
        if not peers:
            yield ""
            return
        blocks = [p["ipBlock"] for p in peers if "ipBlock" in p]
        selectors = [p for p in peers if "ipBlock" not in p]
        for block in blocks:
            if ipaddress.ip_network(block["cidr"]).version == 4:  # the node has no IPv6
                excepted = ", ".join(block.get("except") or [])
                yield f"{far} {block['cidr']}" + (f" {far} != {{ {excepted} }}" if excepted else "")
        addresses = [p.address for p in self.pods if any(self._is_peer(s, namespace, p) for s in selectors)]
        if addresses:
            yield f"{far} {{ {', '.join(addresses)} }}"


def _specification(policy: dict) -> dict:
    kept = (policy["metadata"].get("annotations") or {}).get(SPECIFICATION)
    return json.loads(kept) if kept else policy["spec"]


def _port(port: dict | None) -> str:
    """A match, or nothing for a rule without ports: that one lets every protocol through."""
    if port is None:
        return ""
    protocol = port.get("protocol", "TCP").lower()
    if "port" not in port:
        return f"meta l4proto {protocol}"
    last = f"-{port['endPort']}" if "endPort" in port else ""
    return f"{protocol} dport {port['port']}{last}"


def _joined(*matches: str) -> str:
    return " ".join([*(m for m in matches if m), "return"])


def ruleset(rules: Rules, pod_cidr: str, node_address: str) -> str:
    """What `nft -f` loads at once, in place of the former table."""
    chains: list[str] = []
    jumps: dict[str, list[str]] = {"Ingress": [], "Egress": []}
    for pod in rules.pods:
        for direction, elements in jumps.items():
            allowed = rules.chain(pod, direction)
            if allowed is None:
                continue
            chain = f"{direction.lower()}-{pod.address}"
            elements.append(f"{pod.address} : jump {chain}")
            body = "".join(f"    {line}\n" for line in allowed)
            chains.append(f"  chain {chain} {{ # {pod.namespace}/{pod.name}\n{body}    counter drop\n  }}\n")
    known = _elements([p.address for p in rules.pods])
    # An address that isn't known yet, or that a pod gave itself, gets nowhere.
    from_pods = f"""
    meta nfproto ipv6 iifname != "lo" drop
    ct state established,related accept
    ip saddr {pod_cidr} ip saddr != {node_address} ip saddr != @pods counter drop
    ip saddr vmap @egress-chains"""
    return f"""table {TABLE}
delete table {TABLE}
table {TABLE} {{
  set pods {{ type ipv4_addr; {known} }}
{"".join(chains)}  map egress-chains {{ type ipv4_addr : verdict; {_elements(jumps["Egress"])} }}
  map ingress-chains {{ type ipv4_addr : verdict; {_elements(jumps["Ingress"])} }}
  chain forward {{
    type filter hook forward priority filter - 10; policy accept;{from_pods}
    ip daddr vmap @ingress-chains
  }}
  chain input {{
    type filter hook input priority filter - 10; policy accept;{from_pods}
  }}
}}
"""


def _elements(values: list[str]) -> str:
    return f"elements = {{ {', '.join(values)} }}" if values else ""
