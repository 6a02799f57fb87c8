"""The two tables that people write: who there is, and what may be connected to."""

import re
from dataclasses import dataclass
from pathlib import Path

ALL = "all"
# Not pods: the API server by its own address, and a node's kubelet.
API_SERVER, NODE = "api-server", "node"


class Wrong(Exception):
    """A table that says nothing sensible."""


@dataclass(frozen=True)
class Component:
    name: str
    namespace: str = ""
    labels: tuple[tuple[str, str], ...] = ()

    @property
    def selector(self) -> str:
        return ",".join(f"{k}={v}" for k, v in self.labels)


@dataclass(frozen=True, order=True)
class Port:
    number: int
    protocol: str = "tcp"

    @staticmethod
    def of(text: str) -> "Port":
        if not (match := re.fullmatch(r"(\d+)(?:/(tcp|udp))?", text)):
            raise Wrong(f"'{text}' is no port")
        return Port(int(match[1]), match[2] or "tcp")

    def __str__(self) -> str:
        return str(self.number) if self.protocol == "tcp" else f"{self.number}/{self.protocol}"


Flow = tuple[str, str, Port]  # from, to, port


def components(file: Path, names: dict[str, str]) -> dict[str, Component]:
    """By name, in the order of the file; names are what stands for $NAME in it."""
    found = {}
    for line, fields in _rows(file):
        name, namespace, labels = [*fields, "", ""][:3]
        if namespace.startswith("$"):
            if not names.get(namespace[1:]):
                raise Wrong(f"{file.name}, line {line}: {namespace} is not set")
            namespace = names[namespace[1:]]
        if name in found:
            raise Wrong(f"{file.name}, line {line}: {name} stands there twice")
        pairs = tuple(tuple(pair.split("=", 1)) for pair in labels.split(",") if pair)
        found[name] = Component(name, namespace, pairs)
    return found


def flows(file: Path, known: dict[str, Component], ours: set[str]) -> dict[Flow, str]:
    """Why, by flow; ours are the names that "all" stands for."""
    found = {}
    for line, fields in _rows(file):
        if len(fields) != 4 or not fields[3]:
            raise Wrong(f"{file.name}, line {line}: from, to, ports and why, by tabs")
        caller, called, ports, why = fields
        callers = sorted(ours) if caller == ALL else [caller]
        for name in (*callers, called):
            if name not in known:
                raise Wrong(f"{file.name}, line {line}: there is no component {name}")
        for port in map(Port.of, ports.split(",")):
            for each in callers:
                if (each, called, port) in found:
                    raise Wrong(f"{file.name}, line {line}: {each} to {called} at {port} stands there twice")
                found[each, called, port] = why
    return found


def _rows(file: Path):
    for number, line in enumerate(file.read_text().splitlines(), 1):
        if line and not line.startswith("#"):
            yield number, line.split("\t")
