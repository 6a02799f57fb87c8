"""Translation, by a schema that is small enough to be seen; by the server's own, `smoke` shows it."""

import contextlib
import io
import sys
import unittest
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parent.parent / "programs"))
from policy_rules import SPECIFICATION  # noqa: E402
from translate import Loader, Schema, translated  # noqa: E402


def definition(gvk=None, **properties):
    result = {"properties": {k: v if isinstance(v, dict) else {"$ref": f"#/definitions/{v}"} for k, v in properties.items()}}
    if gvk:
        result["x-kubernetes-group-version-kind"] = [dict(zip(("group", "version", "kind"), gvk))]
    return result


ANY = {"type": "object"}
CONTAINER = "io.k8s.api.core.v1.Container"
SCHEMA = Schema({"definitions": {
    "pod": definition(("", "v1", "Pod"), apiVersion=ANY, kind=ANY, metadata=ANY, spec="podSpec"),
    "podSpec": definition(
        initContainers={"items": {"$ref": f"#/definitions/{CONTAINER}"}},
        volumes={"additionalProperties": {"$ref": "#/definitions/volume"}},
    ),
    CONTAINER: definition(name=ANY, lifecycle=ANY),
    "volume": definition(path=ANY),
    "budget": definition(("policy", "v1beta1", "PodDisruptionBudget"), apiVersion=ANY, kind=ANY, metadata=ANY),
    "networkPolicy": definition(
        ("networking.k8s.io", "v1", "NetworkPolicy"), apiVersion=ANY, kind=ANY, metadata=ANY, spec=ANY),
}})  # fmt: skip


def pod(**spec) -> dict:
    return {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"}, "spec": spec}


def said_and(o: dict) -> tuple[str, dict]:
    with contextlib.redirect_stderr(io.StringIO()) as said:
        result = translated(o, SCHEMA)
    return said.getvalue(), result


class TranslateTest(unittest.TestCase):
    def test_unknown_fields_are_dropped_and_told_wherever_they_are(self):
        said, result = said_and(pod(
            hostUsers=False, initContainers=[{"name": "a", "resizePolicy": []}], volumes={"v": {"path": "/", "new": 1}},
        ))  # fmt: skip
        self.assertEqual(pod(initContainers=[{"name": "a"}], volumes={"v": {"path": "/"}}), result)
        for path in ("spec.hostUsers", "spec.initContainers[0].resizePolicy", "spec.volumes[v].new"):
            self.assertIn(f"Pod p: {path} dropped", said)

    def test_what_would_run_otherwise_is_refused(self):
        with self.assertRaisesRegex(SystemExit, r"spec.initContainers\[0\].restartPolicy: a sidecar"):
            said_and(pod(initContainers=[{"name": "a", "restartPolicy": "Always"}]))

    def test_versions_that_are_not_served_become_older(self):
        said, result = said_and({"apiVersion": "policy/v1", "kind": "PodDisruptionBudget", "metadata": {"name": "b"}})
        self.assertEqual("policy/v1beta1", result["apiVersion"])
        self.assertIn("policy/v1 becomes policy/v1beta1", said)

    def test_kinds_of_others_are_left_alone(self):
        other = {"apiVersion": "example.com/v1", "kind": "Thing", "metadata": {"name": "t"}, "spec": {"a": 1}}
        self.assertEqual(other, said_and(other)[1])

    def test_a_sleep_before_the_end_becomes_a_command(self):
        result = said_and(pod(initContainers=[{"lifecycle": {"preStop": {"sleep": {"seconds": 5}}}}]))[1]
        hook = {"exec": {"command": ["sleep", "5"]}}
        self.assertEqual({"preStop": hook}, result["spec"]["initContainers"][0]["lifecycle"])

    def test_ranges_of_ports_are_kept_for_the_filter(self):
        spec = {"podSelector": {}, "ingress": [{"ports": [{"port": 1, "endPort": 9}]}]}
        policy = {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": "n"}, "spec": spec}
        kept = said_and(policy)[1]["metadata"]["annotations"][SPECIFICATION]
        self.assertIn('"endPort": 9', kept)

    def test_dates_stay_strings(self):
        self.assertEqual({"date": "2026-01-31"}, yaml.load("date: 2026-01-31", Loader))


if __name__ == "__main__":
    unittest.main()
