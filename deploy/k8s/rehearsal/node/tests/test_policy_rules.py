"""What the rules let through, read as text; that packets follow them, `smoke` shows on a node."""

import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "programs"))
from policy_rules import SPECIFICATION, Pod, Rules, ruleset, selects  # noqa: E402

API = Pod("shop", "api", "10.10.0.20", {"component": "api"}, (("http", "TCP", 3000),))
DATABASE = Pod("shop", "db", "10.10.0.21", {"component": "db"}, (("sql", "TCP", 5432),))
SCRAPER = Pod("monitoring", "scraper", "10.10.0.30", {"component": "scraper"})
PODS = [API, DATABASE, SCRAPER]
NAMESPACES = {"shop": {}, "monitoring": {"team": "operations"}}


def policy(selector: dict, annotations=None, **spec) -> dict:
    types = [t for t in ("Ingress", "Egress") if t.lower() in spec]
    spec = {"podSelector": {"matchLabels": selector}, "policyTypes": types, **spec}
    return {"metadata": {"namespace": "shop", "name": "p", "annotations": annotations}, "spec": spec}


def chain(pod: Pod, direction: str, *policies: dict) -> list[str] | None:
    allowed = Rules(PODS, NAMESPACES, list(policies)).chain(pod, direction)
    if allowed is None:
        return None
    to_itself, *rest = allowed
    assert pod.address in to_itself
    return rest


class PolicyRulesTest(unittest.TestCase):
    def test_a_pod_that_no_policy_selects_is_open(self):
        self.assertIsNone(chain(API, "Ingress", policy({"component": "db"}, ingress=[])))

    def test_policies_of_another_namespace_select_nothing(self):
        self.assertIsNone(chain(SCRAPER, "Egress", policy({}, egress=[])))

    def test_default_deny_lets_nothing_through(self):
        self.assertEqual([], chain(API, "Ingress", policy({}, ingress=[])))
        self.assertIsNone(chain(API, "Egress", policy({}, ingress=[])))

    def test_an_empty_rule_lets_everything_through(self):
        self.assertEqual(["return"], chain(API, "Egress", policy({}, egress=[{}])))

    def test_pods_are_of_the_policys_namespace_unless_another_is_selected(self):
        by_pod = {"podSelector": {}}
        by_namespace = {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "monitoring"}}}
        ingress = policy({}, ingress=[{"from": [by_pod]}])
        self.assertEqual(["ip saddr { 10.10.0.20, 10.10.0.21 } return"], chain(API, "Ingress", ingress))
        ingress = policy({}, ingress=[{"from": [by_namespace]}])
        self.assertEqual(["ip saddr { 10.10.0.30 } return"], chain(API, "Ingress", ingress))

    def test_both_selectors_of_one_peer_must_hold(self):
        peer = {"namespaceSelector": {}, "podSelector": {"matchLabels": {"component": "scraper"}}}
        self.assertEqual(
            ["ip saddr { 10.10.0.30 } return"], chain(API, "Ingress", policy({}, ingress=[{"from": [peer]}]))
        )

    def test_peers_that_select_nobody_let_nobody_through(self):
        peer = {"podSelector": {"matchLabels": {"component": "none"}}}
        self.assertEqual([], chain(API, "Ingress", policy({}, ingress=[{"from": [peer]}])))

    def test_several_policies_add_up(self):
        first = policy({}, ingress=[{"ports": [{"port": 80}]}])
        second = policy({"component": "api"}, ingress=[{"ports": [{"port": 53, "protocol": "UDP"}]}])
        self.assertEqual(["tcp dport 80 return", "udp dport 53 return"], chain(API, "Ingress", first, second))

    def test_an_address_block_has_exceptions(self):
        block = {"ipBlock": {"cidr": "10.0.0.0/8", "except": ["10.1.0.0/16"]}}
        self.assertEqual(
            ["ip daddr 10.0.0.0/8 ip daddr != { 10.1.0.0/16 } tcp dport 443 return"],
            chain(API, "Egress", policy({}, egress=[{"to": [block], "ports": [{"port": 443}]}])),
        )

    def test_a_block_of_ipv6_lets_no_ipv4_through(self):
        block = {"ipBlock": {"cidr": "::/0"}}
        self.assertEqual([], chain(API, "Egress", policy({}, egress=[{"to": [block]}])))

    def test_a_named_port_is_the_receivers(self):
        named = [{"port": "sql"}]
        ingress = policy({}, ingress=[{"ports": named}])
        self.assertEqual(["tcp dport 5432 return"], chain(DATABASE, "Ingress", ingress))
        self.assertEqual([], chain(API, "Ingress", ingress))
        egress = policy({}, egress=[{"to": [{"podSelector": {}}], "ports": named}])
        self.assertEqual(["ip daddr 10.10.0.21 tcp dport 5432 return"], chain(API, "Egress", egress))
        elsewhere = policy({}, egress=[{"to": [{"namespaceSelector": {"matchLabels": {"team": "x"}}}], "ports": named}])
        self.assertEqual([], chain(API, "Egress", elsewhere))

    def test_a_range_of_ports_comes_by_the_annotation(self):
        ranged = policy({}, ingress=[{"ports": [{"port": 6121, "endPort": 6124}]}])
        stored = policy({}, {SPECIFICATION: json.dumps(ranged["spec"])}, ingress=[{"ports": [{"port": 6121}]}])
        self.assertEqual(["tcp dport 6121-6124 return"], chain(API, "Ingress", stored))

    def test_selector_expressions(self):
        def holds(operator, labels, values=()):
            expression = {"key": "k", "operator": operator, "values": list(values)}
            return selects({"matchExpressions": [expression]}, labels)

        self.assertTrue(holds("In", {"k": "a"}, ["a", "b"]))
        self.assertFalse(holds("In", {}, ["a"]))
        self.assertTrue(holds("NotIn", {}, ["a"]))
        self.assertFalse(holds("NotIn", {"k": "a"}, ["a"]))
        self.assertTrue(holds("Exists", {"k": ""}))
        self.assertTrue(holds("DoesNotExist", {}))

    def test_the_table_replaces_the_former_one_and_knows_each_pod(self):
        text = ruleset(Rules(PODS, NAMESPACES, [policy({}, egress=[])]), "10.10.0.0/24", "10.10.0.1")
        self.assertTrue(text.startswith("table inet network-policies\ndelete table inet network-policies\n"))
        self.assertIn("elements = { 10.10.0.20, 10.10.0.21, 10.10.0.30 }", text)
        self.assertIn("10.10.0.20 : jump egress-10.10.0.20, 10.10.0.21 : jump egress-10.10.0.21 }", text)


if __name__ == "__main__":
    unittest.main()
