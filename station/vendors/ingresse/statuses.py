"""Ingresse: the status of one ticket, read without using it, where the server offers that."""

from __future__ import annotations

from station.domain.trouble import Trouble, TroubleKind
from station.vendors.endpoint import Deadline, Request
from station.vendors.ingresse import endpoints
from station.vendors.ingresse.client import IngresseClient
from station.vendors.ingresse.envelope import ApiError
from station.vendors.ingresse.update_payloads import LastStatus, read_statuses
from station.vendors.lenient import UnreadableError


class Statuses:
    """Asks for statuses, and finds out whether there are any. Used by the room's thread.

    The tutorial does not name the call. The first answer tells whether it exists: a 404 before that is taken for a
    server that does not have it.
    """

    def __init__(self, client: IngresseClient) -> None:
        self._client = client
        self._seen = False
        self._missing = False

    @property
    def offered(self) -> bool:
        """True until a server is found that does not have the call."""
        return not self._missing

    def of(self, code: str, deadline: Deadline | None) -> dict[str, LastStatus | None] | Trouble:
        """The last status by session; empty for a code without one."""
        answer = self._client.call(Request(endpoints.STATUS, {"code": code}), deadline)
        if isinstance(answer, Trouble):
            missing = answer.kind is TroubleKind.NOT_FOUND
            self._missing = missing and not self._seen
            return {} if missing and self._seen else answer
        self._seen = True
        if isinstance(answer, ApiError):
            return {} if answer.about_the_ticket else self._client.trouble(answer, endpoints.STATUS)
        try:
            return read_statuses(answer.content)
        except UnreadableError as error:
            return self._client.unreadable(error, endpoints.STATUS)

    def went_out_at(self, code: str, session: str, timestamp: int, deadline: Deadline | None) -> bool:
        """Whether the ticket's last status is a check-out with exactly this time (Unix milliseconds)."""
        statuses = self.of(code, deadline) if self.offered else {}
        last = None if isinstance(statuses, Trouble) else statuses.get(session)
        return last is not None and not last.entry and last.timestamp == timestamp
