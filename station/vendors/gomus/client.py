"""go~mus: sending calls with the key, and reading what all of them answer with: a yes or a no in words."""

from __future__ import annotations

from dataclasses import dataclass

from station.domain.trouble import Trouble
from station.vendors.endpoint import Deadline, Endpoint, Reply, Request
from station.vendors.gomus.payloads import read_words
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError
from station.vendors.trouble import status_trouble


@dataclass(frozen=True, slots=True)
class Words:
    """An answer about a barcode: 200, 422 or 404, and the vendor's words as they came."""

    status: int
    message: str

    @property
    def yes(self) -> bool:
        return self.status == 200


class GomusClient:
    """One key's access. Used by one thread at a time."""

    def __init__(self, wire: Wire, token: str, location: str) -> None:
        self._wire = wire
        self._headers = {"Authorization": f"Bearer {token}"}
        self._query = {"location": location} if location else {}

    def barcode(self, endpoint: Endpoint, code: str, deadline: Deadline | None = None) -> Words | Trouble:
        """Status, void or exit of a barcode. The location goes in the query of all of them."""
        reply = self._wire.send(Request(endpoint, {"code": code}, self._headers, self._query), deadline)
        if isinstance(reply, Trouble):
            return reply
        try:
            return Words(reply.status, read_words(reply.body, yes=reply.status == 200))
        except UnreadableError as error:
            return self.unreadable(endpoint, reply, error)

    def scan(self, endpoint: Endpoint, scan_id: str, form: dict[str, str] | None = None) -> Reply | Trouble:
        """Shows or corrects a scan event."""
        return self._wire.send(Request(endpoint, {"scan": scan_id}, self._headers, form=form))

    def plain(self, endpoint: Endpoint) -> Reply | Trouble:
        """A call without parameters."""
        return self._wire.send(Request(endpoint, headers=self._headers))

    def unreadable(self, endpoint: Endpoint, reply: Reply, error: UnreadableError) -> Trouble:
        """A 4xx did nothing; behind an unreadable success anything may have been done."""
        return status_trouble(
            reply.status, {}, self._wire.host, changes=endpoint.changes, busy=frozenset(), detail=str(error)
        )
