"""A vendor that counts uses, as CM.com does, with a line that can be cut at every call."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from station.domain.capability import Capability, Counting
from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ticket import Counters, Ticket, TicketKey
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Delivery, Page, PageRequest, Settlement, UseRequest
from station.domain.verdict import Mode, Reason
from tests.services.fakes import TurnedClock

LIST_AND_COUNT = Capability(
    modes=frozenset(Mode),
    counting=Counting.COUNTED,
    ticket_list=True,
    reads_single_codes=False,
    batch_upload=500,
    uploads_refusals=True,
)


class Line(StrEnum):
    """What becomes of the next call."""

    UP = "up"
    DOWN = "down"
    CUT_BEFORE = "cut_before"
    CUT_AFTER = "cut_after"


@dataclass
class TicketAccount:
    """What the vendor's server knows of one ticket."""

    code: str
    maximum: int
    used: int = 0
    last_entry_at: datetime | None = None


@dataclass
class Server:
    """The one truth behind all stations."""

    clock: TurnedClock
    accounts: dict[str, TicketAccount] = field(default_factory=dict)
    executed: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """How often each use (station, code, door time) was carried out."""

    def add(self, code: str, maximum: int) -> None:
        self.accounts[code] = TicketAccount(code, maximum)

    def enter(self, station: str, code: str, at: datetime, door_time: datetime) -> None:
        account = self.accounts[code]
        account.used += 1
        account.last_entry_at = at
        self.executed[station, code, door_time.isoformat()] += 1


class CountingRoom:
    """One station's access to the server."""

    def __init__(self, station: str, profile: str, server: Server) -> None:
        self.station = station
        self.profile = profile
        self.server = server
        self.line = Line.UP
        self.while_reading: Callable[[], None] | None = None
        """Something that happens between the server's reading of a page and its arrival."""

    capability = LIST_AND_COUNT
    clock_skew: float | None = 0.0
    list_interval: float | None = None

    def connect(self) -> Connection | Trouble:
        return self._down(changes=False) or Connection("door")

    known_sections: tuple[str, ...] = ("main",)

    def sections(self) -> tuple[str, ...]:
        return ("main",)

    def ticket_code(self, scanned: str) -> str:
        return scanned.partition(":")[0]

    def verifies(self, scanned: str, public_key: str) -> bool | None:
        """Never: codes are not signed."""
        return None

    def look(self, request: UseRequest) -> Answer | Trouble:
        raise AssertionError("this vendor reads no single codes")

    def use(self, request: UseRequest) -> Answer | Trouble:
        trouble = self._down(changes=True)
        if trouble is not None and self.line is not Line.CUT_AFTER:
            return trouble
        account = self.server.accounts.get(request.code)
        if account is None:
            answer = Answer(False, Reason.UNKNOWN_CODE)
        elif account.used >= account.maximum:
            answer = Answer(False, Reason.ALREADY_USED)
        else:
            assert request.door_time is not None
            self.server.enter(self.station, request.code, self.server.clock.now(), request.door_time)
            answer = Answer(True, Reason.VALID, "ADMIT - Ticket is valid")
        return trouble or answer

    def upload(self, items: Sequence[OutboxItem], budget: float | None = None) -> tuple[Delivery, ...] | Trouble:
        trouble = self._down(changes=True)
        if trouble is not None and self.line is not Line.CUT_AFTER:
            return trouble
        for item in items:
            if item.action is Action.ENTRY:
                self.server.enter(self.station, item.code, item.door_time, item.door_time)
        return trouble or tuple(Delivery(item.item_id, ItemState.ACKNOWLEDGED) for item in items)

    def settle(self, item: OutboxItem, budget: float | None = None) -> Settlement | Trouble:
        """By the row: our time in it is ours; a counter that did not rise in two reads means not carried out."""
        trouble = self._down(changes=False)
        if trouble is not None:
            return trouble
        if item.action is Action.REFUSAL:
            return Settlement(ItemState.ACKNOWLEDGED)
        account = self.server.accounts[item.code]
        if account.used < (item.base or 0) + item.people:
            reads = json.loads(item.evidence or "0") + 1
            return Settlement(ItemState.WAITING if reads >= 2 else ItemState.UNKNOWN, json.dumps(reads))
        ours = account.last_entry_at == item.door_time or (
            account.last_entry_at is not None
            and item.sent_at is not None
            and item.timed_out_at is not None
            and item.sent_at <= account.last_entry_at <= item.timed_out_at
        )
        return Settlement(ItemState.ACKNOWLEDGED if ours else ItemState.AMBIGUOUS)

    def annul(self, item: OutboxItem, budget: float | None = None) -> Answer | Trouble:
        raise AssertionError("this vendor has no way back")

    def page(self, request: PageRequest) -> Page | Trouble:
        trouble = self._down(changes=False)
        if trouble is not None:
            return trouble
        tickets = tuple(self._row(account) for account in self.server.accounts.values())
        if self.while_reading is not None:
            happening, self.while_reading = self.while_reading, None
            happening()
        return Page(tickets, 1, 1, len(tickets), "cursor", self.server.clock.now())

    def close(self) -> None:
        """Nothing is held."""

    def _row(self, account: TicketAccount) -> Ticket:
        counters = Counters(
            account.maximum, max(0, account.maximum - account.used), account.used, account.last_entry_at
        )
        return Ticket(TicketKey(self.profile, "main", account.code), (account.code,), counters=counters)

    def _down(self, changes: bool) -> Trouble | None:
        if self.line is Line.UP:
            return None
        if self.line is Line.DOWN:
            return Trouble(TroubleKind.UNREACHABLE)
        self.server.clock.seconds += 1.0
        return Trouble(TroubleKind.SILENT, executed=Executed.MAYBE if changes else Executed.NO)
