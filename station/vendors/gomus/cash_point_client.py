"""go~mus Cash Point: sending the calls with the key, and turning what comes back into rows or trouble."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from station.domain.listing import Listing, ReadWatch
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.endpoint import Endpoint, Reply, Request
from station.vendors.gomus.cash_point_endpoints import PAGE_SIZE
from station.vendors.gomus.cash_point_paging import read_list
from station.vendors.gomus.cash_point_rows import RowPage, read_refusal
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError
from station.vendors.trouble import status_trouble

Shown = TypeVar("Shown")
Query = Mapping[str, str | tuple[str, ...]]


class CashPointClient:
    """One key's access. Used by one thread at a time."""

    def __init__(self, wire: Wire, token: str) -> None:
        self._wire = wire
        self._headers = {"Authorization": f"Bearer {token}"}

    def ask(self, endpoint: Endpoint, segments: Mapping[str, str], query: Query | None = None) -> Reply | Trouble:
        """Sends one call; a 422 has become trouble with the vendor's words."""
        reply = self._wire.send(Request(endpoint, segments, self._headers, query or {}))
        return self._refusal(reply) if isinstance(reply, Reply) and reply.status == 422 else reply

    def read(
        self,
        endpoint: Endpoint,
        parse: Callable[[bytes], Shown],
        segments: Mapping[str, str] | None = None,
        query: Query | None = None,
    ) -> Shown | Trouble:
        """Sends one call and reads its answer."""
        reply = self.ask(endpoint, segments or {}, query)
        return reply if isinstance(reply, Trouble) else self.parsed(reply, parse)

    def parsed(self, reply: Reply, parse: Callable[[bytes], Shown]) -> Shown | Trouble:
        """What an answer holds, or that nobody can read it."""
        try:
            return parse(reply.body)
        except UnreadableError as error:
            return self._unreadable(reply, error)

    def read_all(
        self,
        endpoint: Endpoint,
        parse: Callable[[bytes], RowPage[Shown]],
        name: Callable[[Shown], str],
        watch: ReadWatch,
        *,
        segments: Mapping[str, str] | None = None,
        query: Query | None = None,
    ) -> Listing[Shown]:
        """All pages of a list, each row once by its `name`."""

        def fetch(number: int) -> RowPage[Shown] | Trouble:
            paging = {"per_page": str(PAGE_SIZE), "page": str(number)}
            return self.read(endpoint, parse, segments, {**(query or {}), **paging})

        return read_list(fetch, name, watch, self._wire.host)

    def change(
        self, endpoint: Endpoint, parse: Callable[[bytes], Shown], segments: Mapping[str, str], body: bytes | None
    ) -> Shown | Trouble:
        """Sends a changing call, once. A 404 or 422 did nothing and comes with the vendor's words; an answer that
        nobody can read may have been given by anybody: executed MAYBE."""
        reply = self._wire.send(Request(endpoint, segments, self._headers, json=body))
        if isinstance(reply, Trouble):
            return reply
        if reply.status in (404, 422):
            return self._refusal(reply)
        try:
            return parse(reply.body)
        except UnreadableError as error:
            return self._unreadable(reply, error, changes=True)

    def _refusal(self, reply: Reply) -> Trouble:
        kind = TroubleKind.NOT_FOUND if reply.status == 404 else TroubleKind.REJECTED
        try:
            return Trouble(kind, self._wire.host, read_refusal(reply.body))
        except UnreadableError as error:
            return self._unreadable(reply, error)

    def _unreadable(self, reply: Reply, error: UnreadableError, *, changes: bool = False) -> Trouble:
        return status_trouble(reply.status, {}, self._wire.host, changes=changes, busy=frozenset(), detail=str(error))
