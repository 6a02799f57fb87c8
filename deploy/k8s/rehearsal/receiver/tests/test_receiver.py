"""The receiver, asked over HTTP: python3 tests/test_receiver.py"""

import json
import sys
import threading
import unittest
import urllib.error
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from receiver import Receiver  # noqa: E402


class ReceiverTest(unittest.TestCase):
    def setUp(self):
        self.receiver = Receiver(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.receiver.server_address[1]}"
        threading.Thread(target=self.receiver.serve_forever, daemon=True).start()

    def tearDown(self):
        self.receiver.shutdown()
        self.receiver.server_close()

    def tell(self, name: str, *alerts: tuple[str, dict]):
        message = {"receiver": name, "alerts": [{"status": status, "labels": labels} for status, labels in alerts]}
        urllib.request.urlopen(f"{self.address}/{name}", json.dumps(message).encode()).close()

    def listed(self) -> list[str]:
        with urllib.request.urlopen(self.address) as answer:
            return answer.read().decode().splitlines()

    def test_nothing_was_told(self):
        self.assertEqual(self.listed(), [])

    def test_each_alert_is_a_line_with_who_was_told(self):
        self.tell("page", ("firing", {"alertname": "Test", "hop": "a"}), ("firing", {"alertname": "Test", "hop": "b"}))
        self.tell("page", ("resolved", {"alertname": "Test", "hop": "a"}))
        self.assertEqual(
            self.listed(),
            [
                'page firing {"alertname":"Test","hop":"a"}',
                'page firing {"alertname":"Test","hop":"b"}',
                'page resolved {"alertname":"Test","hop":"a"}',
            ],
        )

    def test_what_is_no_message_is_not_kept(self):
        with self.assertRaises((urllib.error.URLError, ConnectionError)):
            urllib.request.urlopen(f"{self.address}/page", b"{}")
        self.assertEqual(self.listed(), [])


if __name__ == "__main__":
    unittest.main()
