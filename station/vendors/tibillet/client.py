"""TiBillet: sending calls with the key, and telling apart what its 403, 404 and 500 mean."""

from __future__ import annotations

from station.domain.trouble import Executed, Trouble, TroubleKind
from station.vendors.endpoint import Deadline, Endpoint, Reply, Request
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError
from station.vendors.tibillet import endpoints
from station.vendors.tibillet.payloads import read_detail, read_words
from station.vendors.trouble import status_trouble

_NO_DEVICE = "No app associated"
ARCHIVED = "the device is archived: make a new one and pair this station anew"
_LANGUAGE = "en"
"""Status labels are translated; both languages are understood, this one is asked for."""


class TibilletClient:
    """One device's access. Used by one thread at a time."""

    def __init__(self, wire: Wire, api_key: str) -> None:
        self._wire = wire
        self._headers = {"Authorization": f"Api-Key {api_key}", "Accept-Language": _LANGUAGE}

    @property
    def host(self) -> str:
        return self._wire.host

    def send(self, endpoint: Endpoint, body: bytes | None = None, deadline: Deadline | None = None) -> Reply | Trouble:
        """One call. What comes back with 400, 404, 406 or 500 has the scan API's own words in it.

        NOT_FOUND: the server does not have the call (routes it does not know fall through to a page that wants a
        log-in). UNAUTHORIZED: not this key. REDIRECTED: not followed.
        """
        deadline = deadline or Deadline(endpoint.budget)
        reply = self._wire.send(Request(endpoint, headers=self._headers, json=body), deadline)
        if isinstance(reply, Trouble) or reply.status == 200:
            return reply
        if reply.status == 403:
            return self._forbidden(reply)
        try:
            read_words(reply.body)
        except UnreadableError as error:
            return self._wordless(endpoint, reply, str(error), deadline)
        return reply

    def unreadable(self, endpoint: Endpoint, error: UnreadableError) -> Trouble:
        """A success that cannot be read; behind a scan anything may have been done."""
        executed = Executed.MAYBE if endpoint.changes else Executed.NO
        return Trouble(TroubleKind.GARBLED, self.host, str(error), executed)

    def _forbidden(self, reply: Reply) -> Trouble:
        detail = read_detail(reply.body)
        if detail.startswith(_NO_DEVICE):
            return Trouble(TroubleKind.UNAUTHORIZED, self.host, "no device has this key")
        if "archived" in detail:
            return Trouble(TroubleKind.FORBIDDEN, self.host, ARCHIVED)
        if detail.startswith("Authentication credentials"):
            return Trouble(TroubleKind.NOT_FOUND, self.host, "the server does not have this call")
        return Trouble(TroubleKind.FORBIDDEN, self.host, "HTTP 403")

    def _wordless(self, endpoint: Endpoint, reply: Reply, error: str, deadline: Deadline) -> Trouble:
        """A page instead of an answer. With 500 the key may be to blame: a server of this kind stumbles over one it
        does not know, before any of its own calls is reached."""
        if reply.status in (404, 405):
            return Trouble(TroubleKind.NOT_FOUND, self.host, f"HTTP {reply.status}")
        if reply.status == 500 and self._stumbles_over_key(deadline):
            return Trouble(TroubleKind.UNAUTHORIZED, self.host, "the server fails over this key alone")
        return status_trouble(reply.status, {}, self.host, changes=endpoint.changes, busy=frozenset(), detail=error)

    def _stumbles_over_key(self, deadline: Deadline) -> bool:
        """Told from a server that is broken, as a whole or for a moment: the plain question whose key it is fails
        again, while a call that needs no key is answered."""
        for asked in (endpoints.KEY, endpoints.PUBLISHED_KEY):
            reply = self._wire.send(Request(asked, headers=self._headers), deadline)
            if isinstance(reply, Trouble) or reply.status == 200:
                return False
            if reply.status == 500:
                return not isinstance(self._wire.send(Request(endpoints.ALIVE), deadline), Trouble)
        return False
