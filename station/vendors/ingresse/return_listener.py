"""Ingresse: the small server on this machine that the browser comes back to after the login.

It answers two addresses that nobody can guess: one sends the browser on to the vendor's login page, so that neither
key nor return address stands among a process's arguments; the other takes the user token. Everything else is unknown
to it, and nothing of what it hears is logged: the address holds the token.
"""

from __future__ import annotations

import hmac
import html
import logging
import secrets
import sys
import threading
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn

_LOOPBACK = "127.0.0.1"
_POLL = 0.1
"""Seconds until the server notices that it is to end."""
_HIDE = 'history.replaceState(null, "", "/")'
"""Takes the token out of the browser's address line and history."""
_POLICY = f"default-src 'none'; script-src 'sha256-{b64encode(sha256(_HIDE.encode()).digest()).decode()}'"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ReturnWords:
    """What the browser shows at the end, in the reader's language."""

    taken: str = "Station has taken the login over. This page can be closed."
    without: str = "The login sent no token along. Please go back and log in again."
    unknown: str = "There is nothing here."


class ReturnListener(ThreadingMixIn, TCPServer):
    """Listens on 127.0.0.1 from the moment it is made, on a port and under names drawn by chance. Its own threads call
    `taken`, once, with the first token that comes; the page has been sent by then.

    No `HTTPServer`: that one asks the name service for this machine's name before it listens.
    """

    daemon_threads = True
    """A browser may keep a line open on which it never says a word."""

    def __init__(self, words: ReturnWords, accepts: Callable[[str], str], taken: Callable[[str], None]) -> None:
        """`accepts` reads the token from a query, empty where there is none. Raises OSError."""
        super().__init__((_LOOPBACK, 0), _Handler)
        self._words = words
        self._accepts = accepts
        self._taken = taken
        self._start_path = f"/start/{secrets.token_urlsafe(32)}"
        self._return_path = f"/return/{secrets.token_urlsafe(32)}"
        self._once = threading.Lock()
        self._open = True
        self.login_page = ""
        """Where the start address sends the browser. Set before anybody is told the start address."""
        self._thread = threading.Thread(target=self.serve_forever, args=(_POLL,), name="login-return", daemon=True)
        self._thread.start()

    @property
    def origin(self) -> str:
        return f"http://{_LOOPBACK}:{self.server_address[1]}"

    @property
    def start_address(self) -> str:
        return self.origin + self._start_path

    @property
    def return_address(self) -> str:
        return self.origin + self._return_path

    def close(self) -> None:
        """Ends the server and its thread; a second call does nothing."""
        if self._thread.is_alive():
            self.shutdown()
            self._thread.join()
            self.server_close()

    def answer(self, handler: _Handler) -> None:
        """One GET, on a thread of its own."""
        path, _, query = handler.path.partition("?")
        if handler.headers.get("Host", "") != self.origin.removeprefix("http://"):
            handler.show(HTTPStatus.NOT_FOUND, self._words.unknown)
        elif _same(path, self._start_path):
            handler.send_on(self.login_page)
        elif _same(path.removesuffix("/"), self._return_path):
            self._come_back(handler, query)
        else:
            handler.show(HTTPStatus.NOT_FOUND, self._words.unknown)

    def _come_back(self, handler: _Handler, query: str) -> None:
        token = self._accepts(query)
        if not token:
            handler.show(HTTPStatus.OK, self._words.without)
            return
        with self._once:
            first, self._open = self._open, False
        try:
            handler.show(HTTPStatus.OK, self._words.taken)
        finally:
            if first:  # also for a browser that was closed meanwhile
                self._taken(token)

    def handle_error(self, request: object, client_address: object) -> None:
        """Without the exception's text, and without standard error, where the base class writes."""
        _log.debug("a visit to the login's return address broke off (%s)", sys.exc_info()[0])


class _Handler(BaseHTTPRequestHandler):
    """One visit. A browser that opens a line and says nothing is let go after a while."""

    timeout = 10.0
    server: ReturnListener
    server_version = "Station"
    sys_version = ""

    def do_GET(self) -> None:
        """Called by the server for a GET."""
        self.server.answer(self)

    def show(self, status: HTTPStatus, words: str) -> None:
        """Answers with a page of one sentence."""
        body = (
            f'<!doctype html><html><head><meta charset="utf-8"><title>Station</title></head>'
            f"<body><p>{html.escape(words)}</p><script>{_HIDE}</script></body></html>"
        ).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", _POLICY)
        self._end()
        self.wfile.write(body)

    def send_on(self, address: str) -> None:
        """Answers with a redirect."""
        self.send_response(HTTPStatus.SEE_OTHER)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self._end()

    def _end(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Connection", "close")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the request's line holds the token."""


def _same(path: str, secret: str) -> bool:
    return hmac.compare_digest(path.encode(), secret.encode())
