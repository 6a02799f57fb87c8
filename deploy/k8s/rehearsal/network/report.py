"""What was tried, for people and for programs."""

from dataclasses import dataclass

from table import Port

RED, PLAIN = "\033[31m", "\033[0m"


@dataclass(frozen=True)
class Attempt:
    caller: str
    called: str
    port: Port
    allowed: bool  # by flows.tsv
    # open, refused or silent, as probe.pl has it; or absent: not even the node gets an answer there.
    found: str

    @property
    def differs(self) -> bool:
        return self.allowed != (self.found == "open")

    @property
    def text(self) -> str:
        state = "allowed" if self.allowed else "denied"
        return f"{self.caller} to {self.called} at {self.port}: {self.found}, and is to be {state}"


def grid(attempts: list[Attempt], callers: list[str], called: list[str], colour: bool) -> str:
    """Ports that are open, by who goes to whom; with a sign before it what differs: + is open, - is not."""
    cells: dict[tuple[str, str], list[str]] = {}
    for a in sorted(attempts, key=lambda a: a.port):
        if a.differs or a.found == "open":
            sign = ("-" if a.allowed else "+") if a.differs else ""
            cells.setdefault((a.caller, a.called), []).append(f"{sign}{a.port}")
    columns = [c for c in called if any((r, c) in cells for r in callers)]
    widths = {c: max(len(c), *(len(" ".join(cells.get((r, c), []))) for r in callers)) for c in columns}
    first = max(len(r) for r in callers)
    lines = [" | ".join([" " * first, *(c.ljust(widths[c]) for c in columns)]).rstrip()]
    for r in callers:
        row = [_coloured(cells.get((r, c), []), widths[c], colour) for c in columns]
        lines.append(" | ".join([r.ljust(first), *row]))
    nobodys = [c for c in called if c not in columns]
    return "\n".join([*lines, *([f"nobody reaches {', '.join(nobodys)}"] if nobodys else [])])


def _coloured(ports: list[str], width: int, colour: bool) -> str:
    text = " ".join(ports).ljust(width)
    return f"{RED}{text}{PLAIN}" if colour and any(p[0] in "+-" for p in ports) else text


def rows(attempts: list[Attempt]) -> str:
    """One attempt a line, by tabs."""
    lines = [f"{a.caller}\t{a.called}\t{a.port}\t{'allowed' if a.allowed else 'denied'}\t{a.found}" for a in attempts]
    return "\n".join(["from\tto\tport\tto be\tfound", *lines]) + "\n"
