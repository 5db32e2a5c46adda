"""CM.com: the session. Logs in when there is no good token, and once more when the server no longer takes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from station.domain.ports import Clock
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.vendors.cm import endpoints
from station.vendors.cm.account_payloads import Token, login_body, read_login
from station.vendors.cm.payloads import read_info
from station.vendors.endpoint import Deadline, Reply, Request
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError
from station.vendors.trouble import status_trouble

_LEEWAY = timedelta(seconds=60)
"""A token this close to its end is renewed before it is used."""


class CmClient:
    """One scan user's access. Used by one thread at a time."""

    def __init__(self, wire: Wire, username: str, password: str, device_info: str, clock: Clock) -> None:
        self._wire = wire
        self._username = username
        self._password = password
        self._headers = {endpoints.DEVICE_INFO: device_info, "Content-Type": "application/json"}
        self._clock = clock
        self._token: Token | None = None

    def call(self, build: Callable[[Token], Request], deadline: Deadline | None = None) -> Reply | Trouble:
        """Sends what `build` makes for the session's token.

        A 401 means that nothing was carried out: after one new login the call goes out once more, a changing one too.
        """
        token = self._token
        if token is not None and self._lives(token):
            result = self._send(build(token), token, deadline)
            if not (isinstance(result, Trouble) and result.kind is TroubleKind.UNAUTHORIZED):
                return result
        fresh = self.log_in(deadline)
        return fresh if isinstance(fresh, Trouble) else self._send(build(fresh), fresh, deadline)

    def log_in(self, deadline: Deadline | None = None) -> Token | Trouble:
        """A new token. A user who was switched off is told so here, as the token says it."""
        self._token = None
        body = login_body(self._username, self._password)
        reply = self._wire.send(Request(endpoints.LOGIN, headers=self._headers, json=body), deadline)
        if isinstance(reply, Trouble):
            return reply
        if reply.status != 200:
            return self._refused(reply)
        try:
            token = read_login(reply.body)
        except UnreadableError as error:
            return Trouble(TroubleKind.GARBLED, self._wire.host, f"login: {error}")
        if not token.active:
            return Trouble(TroubleKind.FORBIDDEN, self._wire.host, "the scan user is not active")
        self._token = token
        return token

    def _refused(self, reply: Reply) -> Trouble:
        """With the vendor's own words, if they came; a name or a password in them is left out."""
        try:
            words = read_info(reply.body)
        except UnreadableError:
            words = ""
        for secret in filter(None, (self._username, self._password)):
            words = words.replace(secret, "…")
        return status_trouble(reply.status, {}, self._wire.host, changes=False, busy=frozenset(), detail=words)

    def _send(self, request: Request, token: Token, deadline: Deadline | None) -> Reply | Trouble:
        headers = {**self._headers, **request.headers, "Authorization": f"bearer {token.text}"}
        return self._wire.send(replace(request, headers=headers), deadline)

    def _lives(self, token: Token) -> bool:
        if token.expires_at is None:
            return True
        server_now = self._clock.now() + timedelta(seconds=self._wire.server_clock.skew or 0.0)
        return server_now < token.expires_at - _LEEWAY


def unreadable(host: str, error: UnreadableError, changes: bool = False) -> Trouble:
    """An answer that cannot be read; behind a call that changes something the work may have been done."""
    return Trouble(TroubleKind.GARBLED, host, str(error), Executed.MAYBE if changes else Executed.NO)
