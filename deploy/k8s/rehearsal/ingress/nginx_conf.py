"""nginx's configuration for a cluster's Ingresses: a pure function. Defaults are ingress-nginx's.

Paths of several Ingresses for one host add up. A service is called by its cluster address: kube-proxy chooses the pod,
anew for each attempt and each request, and nothing has to be reloaded when pods come and go.
"""

import shlex
from dataclasses import dataclass, field

PREFIX = "nginx.ingress.kubernetes.io/"
HTTP_PORT, HTTPS_PORT, HEALTH_PORT = 8080, 8443, 10254
# Annotation: nginx's directive, default.
DIRECTIVES = {
    "proxy-body-size": ("client_max_body_size", "1m"),
    "proxy-buffering": ("proxy_buffering", "off"),
    "proxy-request-buffering": ("proxy_request_buffering", "on"),
    "proxy-connect-timeout": ("proxy_connect_timeout", "5"),
    "proxy-read-timeout": ("proxy_read_timeout", "60"),
    "proxy-send-timeout": ("proxy_send_timeout", "60"),
    "proxy-next-upstream": ("proxy_next_upstream", "error timeout"),
    "proxy-next-upstream-tries": ("proxy_next_upstream_tries", "3"),
    "proxy-next-upstream-timeout": ("proxy_next_upstream_timeout", "0"),
}
HONOURED = {PREFIX + a for a in (*DIRECTIVES, "ssl-redirect", "force-ssl-redirect")}

MAIN = """daemon off;
pid /tmp/nginx.pid;
error_log stderr warn;
worker_processes auto;
worker_shutdown_timeout 240s;
events { worker_connections 4096; }
http {
  access_log /dev/stdout;
  server_tokens off;
  keepalive_requests 1000;
  client_body_temp_path /tmp/client-body;
  proxy_temp_path /tmp/proxy;
  fastcgi_temp_path /tmp/fastcgi;
  uwsgi_temp_path /tmp/uwsgi;
  scgi_temp_path /tmp/scgi;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_cache shared:tls:10m;
  proxy_http_version 1.1;
  proxy_set_header Host $http_host;
  proxy_set_header Upgrade $http_upgrade;
  proxy_set_header Connection $connection_upgrade;
  proxy_set_header X-Request-ID $request_id;
  proxy_set_header X-Real-IP $remote_addr;
  proxy_set_header X-Forwarded-For $remote_addr;
  proxy_set_header X-Forwarded-Host $http_host;
  proxy_set_header X-Forwarded-Proto $scheme;
  map $http_upgrade $connection_upgrade { default upgrade; "" ""; }
"""


@dataclass
class Server:
    certificate: str | None = None
    locations: dict[str, list[str]] = field(default_factory=dict)  # "= /a" or "/a/": its directives


def hsts(settings: dict[str, str]) -> str:
    """The header's value, by ingress-nginx's settings (its ConfigMap); empty where it is turned off."""
    if settings.get("hsts", "true") != "true":
        return ""
    value = "max-age=" + settings.get("hsts-max-age", "31536000")
    if settings.get("hsts-include-subdomains", "true") == "true":
        value += "; includeSubDomains"
    return value + ("; preload" if settings.get("hsts-preload") == "true" else "")


def configuration(ingresses: list[dict], upstreams, certificates, fallback: str, settings: dict[str, str]) -> str:
    """The whole file.

    upstreams(namespace, service, port) is ADDRESS:PORT or None, certificates(namespace, secret) a PEM file or None;
    fallback is the certificate of hosts that have none.
    """
    servers: dict[str, Server] = {}
    targets: dict[str, str] = {}
    for ingress in sorted(ingresses, key=lambda i: (i["metadata"]["namespace"], i["metadata"]["name"])):
        namespace = ingress["metadata"]["namespace"]
        for tls in ingress["spec"].get("tls") or []:
            for host in tls.get("hosts") or []:
                server = servers.setdefault(host, Server())
                server.certificate = server.certificate or certificates(namespace, tls.get("secretName"))
        with_tls = {h for tls in ingress["spec"].get("tls") or [] for h in tls.get("hosts") or []}
        for rule in ingress["spec"].get("rules") or []:
            server = servers.setdefault(rule.get("host") or "_", Server())
            for path in (rule.get("http") or {}).get("paths") or []:
                service = path["backend"]["service"]
                port = service["port"].get("number") or service["port"]["name"]
                target = upstreams(namespace, service["name"], port)
                name = f"{namespace}-{service['name']}-{port}"
                if target:
                    targets[name] = target
                body = _location(ingress, rule.get("host") in with_tls, name if target else None)
                _add(server.locations, path, body)
    text = MAIN + f'  map $https $strict_transport_security {{ on "{hsts(settings)}"; default ""; }}\n'
    for name, target in sorted(targets.items()):
        # Twice, for nginx tries again only with another server of the list.
        text += f"  upstream {name} {{ server {target} max_fails=0; server {target} max_fails=0; }}\n"
    text += f"  server {{ listen {HEALTH_PORT}; access_log off; location = /healthz {{ return 200; }} }}\n"
    text += _server("_", servers.pop("_", Server()), fallback, " default_server")
    for host, server in sorted(servers.items()):
        text += _server(host, server, fallback, "")
    return text + "}\n"


def _location(ingress: dict, tls: bool, upstream: str | None) -> list[str]:
    annotations = ingress["metadata"].get("annotations") or {}
    directives = []
    redirect = tls and annotations.get(PREFIX + "ssl-redirect", "true") == "true"
    if redirect or annotations.get(PREFIX + "force-ssl-redirect") == "true":
        directives.append("if ($scheme = http) { return 308 https://$host$request_uri; }")
    if upstream is None:
        return [*directives, "return 503;"]
    for annotation, (directive, default) in DIRECTIVES.items():
        values = shlex.split(annotations.get(PREFIX + annotation, default))
        if any(c in v for v in values for c in ";{}"):
            raise ValueError(f"{annotation}: {values}")  # it would be nginx's configuration, not a value
        directives.append(f"{directive} {' '.join(values)};")
    return [*directives, f"proxy_pass http://{upstream};"]


def _add(locations: dict[str, list[str]], path: dict, body: list[str]):
    where = path.get("path") or "/"
    if path["pathType"] == "Exact":
        locations["= " + where] = body
    elif where == "/":
        locations.setdefault("/", body)
    else:  # whole elements of the path: /api is no prefix of /apis
        locations.setdefault("= " + where.rstrip("/"), body)
        locations.setdefault(where.rstrip("/") + "/", body)


def _server(name: str, server: Server, fallback: str, default: str) -> str:
    server.locations.setdefault("/", ["return 404;"])
    text = f"""  server {{
    server_name {name};
    listen {HTTP_PORT}{default};
    listen {HTTPS_PORT} ssl http2{default};
    ssl_certificate {server.certificate or fallback};
    ssl_certificate_key {server.certificate or fallback};
    add_header Strict-Transport-Security $strict_transport_security always;
"""
    for where, body in sorted(server.locations.items()):
        text += f"    location {where} {{\n" + "".join(f"      {line}\n" for line in body) + "    }\n"
    return text + "  }\n"
