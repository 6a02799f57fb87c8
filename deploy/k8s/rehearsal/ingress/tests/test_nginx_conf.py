"""The configuration as text; that nginx serves it, `smoke` shows on a node."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from nginx_conf import PREFIX, configuration, hsts  # noqa: E402


def ingress(*paths: tuple[str, str], annotations=None, tls=True) -> dict:
    backend = {"service": {"name": "backend", "port": {"name": "http"}}}
    rules = [{"path": path, "pathType": kind, "backend": backend} for path, kind in paths]
    return {
        "metadata": {
            "namespace": "shop",
            "name": "i",
            "annotations": {PREFIX + k: v for k, v in (annotations or {}).items()},
        },
        "spec": {
            "tls": [{"hosts": ["shop.example.com"], "secretName": "tls"}] if tls else None,
            "rules": [{"host": "shop.example.com", "http": {"paths": rules}}],
        },
    }


def text(*ingresses: dict, target: str | None = "10.96.0.9:3000") -> str:
    return configuration(list(ingresses), lambda *_: target, lambda *_: "/tls.pem", "/fallback.pem", {})


class NginxConfTest(unittest.TestCase):
    def test_a_prefix_is_of_whole_elements(self):
        conf = text(ingress(("/api", "Prefix")))
        self.assertIn("location = /api {", conf)
        self.assertIn("location /api/ {", conf)

    def test_exact_wins_over_a_prefix_of_the_same_path(self):
        exact = ingress(("/api", "Exact"), annotations={"proxy-body-size": "512m"})
        for order in ((exact, ingress(("/api", "Prefix"))), (ingress(("/api", "Prefix")), exact)):
            of_exact = text(*order).split("location = /api {")[1].split("}")[0:2]
            self.assertIn("client_max_body_size 512m;", "".join(of_exact))

    def test_what_no_path_matches_is_not_found(self):
        self.assertIn("location / {\n      return 404;", text(ingress(("/api", "Prefix"))))

    def test_http_is_led_to_https_where_there_is_tls_unless_the_annotation_says_otherwise(self):
        redirect = "return 308 https://$host$request_uri;"
        self.assertIn(redirect, text(ingress(("/", "Prefix"))))
        self.assertNotIn(redirect, text(ingress(("/", "Prefix"), tls=False)))
        self.assertNotIn(redirect, text(ingress(("/", "Prefix"), annotations={"ssl-redirect": "false"})))

    def test_annotations_become_directives(self):
        annotations = {"proxy-next-upstream": "error timeout", "proxy-buffering": "on", "proxy-read-timeout": "120"}
        conf = text(ingress(("/", "Prefix"), annotations=annotations))
        for directive in ("proxy_next_upstream error timeout;", "proxy_buffering on;", "proxy_read_timeout 120;"):
            self.assertIn(directive, conf)

    def test_an_annotation_is_a_value_not_configuration(self):
        with self.assertRaises(ValueError):
            text(ingress(("/", "Prefix"), annotations={"proxy-body-size": "1m; return 200"}))

    def test_a_service_that_is_not_there_is_unavailable(self):
        self.assertIn("return 503;", text(ingress(("/", "Prefix")), target=None))

    def test_hsts_is_on_unless_turned_off(self):
        self.assertEqual("max-age=31536000; includeSubDomains", hsts({}))
        self.assertEqual("max-age=60; preload", hsts({
            "hsts-max-age": "60", "hsts-include-subdomains": "false", "hsts-preload": "true",
        }))  # fmt: skip
        self.assertEqual("", hsts({"hsts": "false"}))


if __name__ == "__main__":
    unittest.main()
