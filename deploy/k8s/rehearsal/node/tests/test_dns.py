"""The names that the node's DNS gives, made of objects as the API server has them: python3 tests/test_dns.py"""

import pathlib
import socket
import struct
import sys
import unittest

NODE = pathlib.Path(__file__).resolve().parent.parent
sys.path += [str(NODE / "addons"), str(NODE / "programs")]

from dns import NAME_UNKNOWN, NO_ERROR, Names, answer  # noqa: E402


class Objects:
    def __init__(self, *objects: dict):
        self._objects = objects

    def objects(self):
        return self._objects

    def get(self, namespace: str, name: str):
        wanted = {"namespace": namespace, "name": name}
        return next((o for o in self._objects if o["metadata"] == wanted), None)


def service(name: str, address: str) -> dict:
    return {"metadata": {"namespace": "shop", "name": name}, "spec": {"clusterIP": address}}


def endpoints(name: str, ready: list[dict], waiting: list[dict] = ()) -> dict:
    subset = {"addresses": ready, "notReadyAddresses": list(waiting)}
    return {"metadata": {"namespace": "shop", "name": name}, "subsets": [subset]}


def names(services: list[dict], of_endpoints: list[dict]) -> dict[str, list[str]]:
    made = Names.__new__(Names)
    made.services, made.endpoints, made.ingresses = Objects(*services), Objects(*of_endpoints), Objects()
    return made._made()


def asked(name: str, known: dict[str, list[str]], kind: int = 1) -> tuple[int, set[str]]:
    question = b"".join(bytes([len(part)]) + part.encode() for part in name.split(".")) + b"\0"
    query = struct.pack("!HHHHHH", 7, 0x0100, 1, 0, 0, 0) + question + struct.pack("!HH", kind, 1)
    said = answer(query, known)
    _, flags, _, count, _, _ = struct.unpack_from("!HHHHHH", said)
    at = len(query)
    return flags & 0xF, {socket.inet_ntoa(said[at + 16 * n + 12 : at + 16 * n + 16]) for n in range(count)}


class HeadlessServices(unittest.TestCase):
    KNOWN = names(
        [service("one", "10.96.0.9"), service("each", "None"), service("nobody", "None")],
        [
            endpoints("one", [{"ip": "10.10.0.20"}]),
            endpoints("each", [{"ip": "10.10.0.21"}, {"ip": "10.10.0.22", "hostname": "each-1"}], [{"ip": "10.10.0.23"}]),
        ],
    )

    def test_a_headless_service_has_the_address_of_each_ready_pod(self):
        self.assertEqual(asked("each.shop.svc.cluster.local", self.KNOWN), (NO_ERROR, {"10.10.0.21", "10.10.0.22"}))

    def test_any_other_has_its_own(self):
        self.assertEqual(asked("one.shop.svc.cluster.local", self.KNOWN), (NO_ERROR, {"10.96.0.9"}))

    def test_a_pod_with_a_name_has_one(self):
        self.assertEqual(asked("each-1.each.shop.svc.cluster.local", self.KNOWN), (NO_ERROR, {"10.10.0.22"}))

    def test_without_pods_the_name_is_known_and_leads_nowhere(self):
        self.assertEqual(asked("nobody.shop.svc.cluster.local", self.KNOWN), (NO_ERROR, set()))

    def test_a_name_of_another_namespace_is_unknown(self):
        self.assertEqual(asked("each.other.svc.cluster.local", self.KNOWN), (NAME_UNKNOWN, set()))

    def test_a_record_of_another_type_is_empty(self):
        self.assertEqual(asked("one.shop.svc.cluster.local", self.KNOWN, kind=28), (NO_ERROR, set()))


if __name__ == "__main__":
    unittest.main()
