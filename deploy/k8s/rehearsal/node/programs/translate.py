"""translate.py OPENAPI.json [MANIFEST.yaml]...: see ../translate."""

import json
import sys

import yaml

from policy_rules import SPECIFICATION

# Same kind, same fields, as far as the server knows them.
OLDER = {
    ("policy/v1", "PodDisruptionBudget"): "policy/v1beta1",
    ("autoscaling/v2", "HorizontalPodAutoscaler"): "autoscaling/v2beta2",
    ("batch/v1", "CronJob"): "batch/v1beta1",
    ("discovery.k8s.io/v1", "EndpointSlice"): "discovery.k8s.io/v1beta1",
}
# Fields whose loss nobody would notice, though something else would run.
REFUSED = {
    ("io.k8s.api.core.v1.Container", "restartPolicy"): "a sidecar would be waited for like any init container",
    ("io.k8s.api.batch.v1.JobSpec", "completionMode"): "pods would not be told their index",
    ("io.k8s.api.batch.v1.JobSpec", "suspend"): "the job would run",
}


class Loader(yaml.SafeLoader):
    """YAML as Kubernetes reads it: what looks like a date is a string."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class Refusal(Exception):
    pass


class Schema:
    def __init__(self, openapi: dict):
        self.definitions = openapi["definitions"]
        self.kinds = {
            (kind["group"], kind["version"], kind["kind"]): name
            for name, definition in self.definitions.items()
            for kind in definition.get("x-kubernetes-group-version-kind", [])
        }

    def definition_of(self, o: dict) -> str | None:
        group, _, version = o["apiVersion"].rpartition("/")
        return self.kinds.get((group, version, o["kind"]))

    def known(self, value, definition: str, path: str, dropped: list[str]):
        """The value without what its definition doesn't have; what went is added to `dropped`."""
        properties = self.definitions[definition].get("properties")
        if not properties or not isinstance(value, dict):
            return value  # a quantity, a number or string, any JSON
        result = {}
        for key, of_key in value.items():
            at = f"{path}.{key}" if path else key
            if key in properties:
                result[key] = self._known_in(of_key, properties[key], at, dropped)
            elif reason := REFUSED.get((definition, key)):
                raise Refusal(f"{at}: {reason}")
            else:
                dropped.append(at)
        return result

    def _known_in(self, value, schema: dict, path: str, dropped: list[str]):
        if "$ref" in schema:
            return self.known(value, schema["$ref"].rpartition("/")[2], path, dropped)
        if isinstance(value, list) and "items" in schema:
            return [self._known_in(v, schema["items"], f"{path}[{i}]", dropped) for i, v in enumerate(value)]
        if isinstance(value, dict) and isinstance(schema.get("additionalProperties"), dict):
            of_values = schema["additionalProperties"]
            return {k: self._known_in(v, of_values, f"{path}[{k}]", dropped) for k, v in value.items()}
        return value


def keep_port_ranges(o: dict, say):
    """The server would make a range its first port. The node's own filter reads the policy as it was written."""
    rules = [r for direction in ("ingress", "egress") for r in o["spec"].get(direction) or []]
    if any("endPort" in port for r in rules for port in r.get("ports") or []):
        annotations = o["metadata"].setdefault("annotations", {})
        annotations[SPECIFICATION] = json.dumps(o["spec"])
        say("endPort is kept in an annotation for the node's filter")


def sleep_by_command(o, say):
    """A lifecycle's sleep (1.29) as a command, which the image must have."""
    if isinstance(o, list):
        for v in o:
            sleep_by_command(v, say)
    elif isinstance(o, dict):
        for hook in (o.get("lifecycle") or {}).values():
            if "sleep" in hook:
                seconds = hook.pop("sleep")["seconds"]
                hook["exec"] = {"command": ["sleep", str(seconds)]}
                say(f"lifecycle sleep becomes the command `sleep {seconds}`")
        for v in o.values():
            sleep_by_command(v, say)


def translated(o: dict, schema: Schema) -> dict:
    metadata = o.get("metadata", {})
    name = "/".join(filter(None, [metadata.get("namespace"), metadata.get("name")]))

    def say(what: str):
        print(f"{o['kind']} {name}: {what}", file=sys.stderr)

    if older := OLDER.get((o["apiVersion"], o["kind"])):
        say(f"{o['apiVersion']} becomes {older}")
        o = {**o, "apiVersion": older}
    definition = schema.definition_of(o)
    if definition is None:
        say(f"the server has no {o['apiVersion']}: left as it is")
        return o
    if o["kind"] == "NetworkPolicy":
        keep_port_ranges(o, say)
    sleep_by_command(o, say)
    dropped: list[str] = []
    try:
        result = schema.known(o, definition, "", dropped)
    except Refusal as e:
        sys.exit(f"{o['kind']} {name}: {e}")
    for path in dropped:
        say(f"{path} dropped: the server doesn't know it")
    return result


def objects(files: list[str]):
    for file in files or ["-"]:
        with sys.stdin if file == "-" else open(file) as stream:
            for document in yaml.load_all(stream, Loader):
                if document:
                    yield from document["items"] if document["kind"] == "List" else [document]


def main():
    with open(sys.argv[1]) as file:
        schema = Schema(json.load(file))
    for o in objects(sys.argv[2:]):
        print("---\n" + json.dumps(translated(o, schema), indent=1))


if __name__ == "__main__":
    main()
