"""The tables, and what is made of answers; that pods and policies are as they say, the matrix itself shows on a cluster."""

import sys
import tempfile
import unittest
from pathlib import Path

HOME = Path(__file__).parent.parent
sys.path.insert(0, str(HOME))
import pods  # noqa: E402
import table  # noqa: E402
from report import Attempt, grid, rows  # noqa: E402
from table import Component, Port  # noqa: E402

KNOWN = {"a": Component("a", "shop", (("component", "a"),)), "b": Component("b", "shop"), "c": Component("c", "other")}
# As /proc/net/tcp and tcp6 have them: 0.0.0.0:5432, 127.0.0.1:9093, 10.10.0.21:8083, one that is connected;
# :::3000, ::1:3001, ::ffff:127.0.0.1:3002
SOCKETS = """  sl  local_address rem_address   st tx_queue rx_queue
   0: 00000000:1538 00000000:0000 0A 00000000:00000000
   1: 0100007F:2385 00000000:0000 0A 00000000:00000000
   2: 15000A0A:1F93 00000000:0000 0A 00000000:00000000
   3: 15000A0A:1F94 16000A0A:0001 01 00000000:00000000
  sl  local_address                         remote_address                        st
   0: 00000000000000000000000000000000:0BB8 00000000000000000000000000000000:0000 0A
   1: 00000000000000000000000001000000:0BB9 00000000000000000000000000000000:0000 0A
   2: 0000000000000000FFFF00000100007F:0BBA 00000000000000000000000000000000:0000 0A
"""


def flows(text: str):
    with tempfile.NamedTemporaryFile("w", suffix=".tsv") as file:
        file.write(text)
        file.flush()
        return table.flows(Path(file.name), KNOWN, {"a", "b"})


class TablesTest(unittest.TestCase):
    def test_those_in_use_are_right(self):
        names = {"NAMESPACE": "shop", "INGRESS_NAMESPACE": "in"}
        known = table.components(HOME / "components.tsv", names)
        self.assertEqual("component=jobs,role=jobmanager", known["jobmanager"].selector)
        self.assertIn(("migration", "dns", Port(53, "udp")), table.flows(HOME / "flows.tsv", known, {"migration"}))

    def test_a_name_that_is_not_set_is_told(self):
        with self.assertRaisesRegex(table.Wrong, r"\$NAMESPACE is not set"):
            table.components(HOME / "components.tsv", {})

    def test_several_ports_and_all_components(self):
        self.assertEqual(
            {("a", "c", Port(1)), ("a", "c", Port(2, "udp")), ("b", "c", Port(1)), ("b", "c", Port(2, "udp"))},
            set(flows("all\tc\t1,2/udp\twhy\n")),
        )

    def test_what_says_nothing_sensible_is_told_by_its_line(self):
        for text, said in (
            ("# \na\tb\t1\n", "line 2: from, to, ports and why"),
            ("a\tx\t1\twhy\n", "line 1: there is no component x"),
            ("a\tb\tone\twhy\n", "'one' is no port"),
            ("a\tb\t1\twhy\na\tb\t1\twhy\n", "line 2: a to b at 1 stands there twice"),
        ):
            with self.subTest(text), self.assertRaisesRegex(table.Wrong, said):
                flows(text)


class ListeningTest(unittest.TestCase):
    def test_what_others_can_reach(self):
        self.assertEqual({Port(5432), Port(8083), Port(3000)}, pods.listening(SOCKETS))


class AttemptsTest(unittest.TestCase):
    def test_only_an_answer_is_open(self):
        for allowed, found, differs in (
            (True, "open", False),
            (True, "silent", True),
            (True, "refused", True),
            (True, "absent", True),
            (False, "open", True),
            (False, "silent", False),
            (False, "refused", False),
        ):
            with self.subTest((allowed, found)):
                self.assertEqual(differs, Attempt("a", "b", Port(1), allowed, found).differs)

    def test_the_grid_marks_what_differs(self):
        attempts = [
            Attempt("a", "b", Port(1), True, "open"),
            Attempt("a", "b", Port(2), False, "open"),
            Attempt("b", "a", Port(3), True, "silent"),
            Attempt("b", "c", Port(4), False, "silent"),
        ]
        lines = grid(attempts, ["a", "b"], ["a", "b", "c"], colour=False).splitlines()
        self.assertEqual(
            ["  | a  | b", "a |    | 1 +2", "b | -3 |", "nobody reaches c"], [line.rstrip() for line in lines]
        )
        self.assertIn("\033[31m1 +2", grid(attempts, ["a", "b"], ["a", "b"], colour=True))

    def test_every_attempt_has_a_row(self):
        text = rows([Attempt("a", "b", Port(1, "udp"), False, "silent")])
        self.assertEqual("a\tb\t1/udp\tdenied\tsilent", text.splitlines()[1])


if __name__ == "__main__":
    unittest.main()
