"""The audit log: every effect on a ticket, so that tests and simulations can count persons.

It records what the server *did*, whether or not the client ever heard of it.
"""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import asdict, dataclass, replace

_REQUESTS_KEPT = 50_000


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing the server did with a ticket.

    `people` is how many persons it let in (`is_entry`) or out (then negative), 0 for a refusal; a corrected
    number of people comes as the difference. `at` is the server's clock, `door_time` the time the client
    reported (uploads), both Unix seconds.
    """

    vendor: str
    action: str
    code: str
    people: int
    outcome: str
    device: str
    at: float
    door_time: float | None = None
    location: str | None = None
    scan_id: int | None = None
    is_entry: bool = True
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class RequestRecord:
    """One request as it came in; `status` None: no complete answer was sent. No headers, no body."""

    vendor: str
    method: str
    path: str
    query: str
    status: int | None
    fault: str | None
    at: float


class AuditLog:
    """Effects without limit, and the last requests. Any thread may write and read."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._effects: list[Effect] = []
        self._requests: deque[RequestRecord] = deque(maxlen=_REQUESTS_KEPT)
        self._sequence = 0

    def record(self, effect: Effect) -> Effect:
        """Append an effect; it gets the next number."""
        with self._lock:
            self._sequence += 1
            numbered = replace(effect, sequence=self._sequence)
            self._effects.append(numbered)
            return numbered

    def record_request(self, request: RequestRecord) -> None:
        """Append a request; the oldest go when there are too many."""
        with self._lock:
            self._requests.append(request)

    def effects(self, vendor: str | None = None, code: str | None = None, after: int = 0) -> tuple[Effect, ...]:
        """Effects in order, of one vendor or ticket if named, later than the number `after`."""
        with self._lock:
            return tuple(
                effect
                for effect in self._effects
                if effect.sequence > after and vendor in (None, effect.vendor) and code in (None, effect.code)
            )

    def requests(self, vendor: str | None = None) -> tuple[RequestRecord, ...]:
        """The last requests in the order in which they were finished."""
        with self._lock:
            return tuple(request for request in self._requests if vendor in (None, request.vendor))

    def people(self, vendor: str, code: str) -> int:
        """How many persons were let in on a ticket since the start, those gone out not subtracted."""
        return sum(effect.people for effect in self.effects(vendor, code) if effect.is_entry)

    def people_by_code(self, vendor: str) -> dict[str, int]:
        """`people` of every ticket with any effect."""
        people: dict[str, int] = {}
        for effect in self.effects(vendor):
            people[effect.code] = people.get(effect.code, 0) + (effect.people if effect.is_entry else 0)
        return people

    def clear(self, vendor: str | None = None) -> None:
        """Forget effects and requests (of one vendor); the numbering goes on."""
        with self._lock:
            self._effects = [effect for effect in self._effects if vendor not in (None, effect.vendor)]
            kept = [request for request in self._requests if vendor not in (None, request.vendor)]
            self._requests = deque(kept, maxlen=_REQUESTS_KEPT)


def as_json(record: Effect | RequestRecord) -> dict[str, object]:
    """A record with its field names."""
    return asdict(record)
