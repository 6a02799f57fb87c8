"""The way that people's requests take: by TLS to the domain, wherever curl's options say that it is."""

import argparse
import http.client
import os
import shlex
import socket
import ssl
from dataclasses import dataclass
from pathlib import Path

SECONDS = 10
# What a server does with a connection that it kept open and no longer wants.
CLOSED = (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError, ssl.SSLEOFError)


@dataclass(frozen=True)
class Way:
    domain: str
    host: str
    port: int
    authority: Path | None

    @staticmethod
    def of(domain: str, curl_options: str) -> "Way":
        """By those of curl's options that say where and whom to trust: --cacert, --connect-to."""
        parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
        parser.add_argument("--cacert", type=Path)
        parser.add_argument("--connect-to")
        options, _ = parser.parse_known_args(shlex.split(curl_options))
        host, port = domain, 443
        if options.connect_to:  # HOST1:PORT1:HOST2:PORT2
            _, _, host, port = options.connect_to.split(":")
        return Way(domain, host, int(port), options.cacert)

    def connected(self) -> http.client.HTTPSConnection:
        """The authority's file is read each time: a renewed certificate may be another authority's."""
        context = ssl.create_default_context(cafile=self.authority and str(self.authority))
        connection = http.client.HTTPSConnection(self.domain, context=context, timeout=SECONDS)
        plain = socket.create_connection((self.host, self.port), SECONDS)
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            connection.sock = context.wrap_socket(plain, server_hostname=self.domain)
        except BaseException:
            plain.close()
            raise
        return connection


class Caller:
    """One client's connection, which it keeps."""

    def __init__(self, way: Way):
        self.way = way
        self.connection: http.client.HTTPSConnection | None = None
        self.reopened = 0

    def ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> int:
        """
        The status. A kept connection that turns out to be closed is opened anew, as every client does; any other
        failure is the caller's: OSError, http.client.HTTPException.
        """
        if self.connection:
            try:
                return self._ask(method, path, body, headers)
            except CLOSED:
                self.reopened += 1
        self.connection = self.way.connected()
        return self._ask(method, path, body, headers)

    def _ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> int:
        connection = self.connection
        assert connection
        try:
            connection.request(method, path, body, headers)
            with connection.getresponse() as response:
                response.read()
                closes = response.will_close
        except BaseException:
            self.close()
            raise
        if closes:
            self.close()
        return response.status

    def close(self) -> None:
        if self.connection:
            self.connection.close()
            self.connection = None


def way() -> Way:
    return Way.of(os.environ["DOMAIN"], os.environ.get("CURL_OPTIONS", ""))
