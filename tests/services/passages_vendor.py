"""A vendor that keeps every entry and exit and takes forced uploads, as pretix does, behind a line that can be cut."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from station.domain.capability import Capability, Counting
from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.list_rules.evaluation import meets
from station.domain.list_rules.reading import read_rules
from station.domain.list_rules.visit import Visit
from station.domain.passage import Direction, ListTerms, Passage, TicketFacts, is_inside
from station.domain.ticket import Counters, Ticket, TicketKey
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Delivery, Page, PageRequest, Settlement, UseRequest
from station.domain.verdict import Mode, Reason
from tests.services.counting_vendor import Line
from tests.services.fakes import TurnedClock

LIST_OF_PASSAGES = Capability(
    modes=frozenset(Mode),
    counting=Counting.PASSAGES,
    ticket_list=True,
    reads_single_codes=True,
    looks_first=False,
    batch_upload=1,
    uploads_refusals=True,
    dated_exits=True,
    annul_within=900.0,
)
SECTION = "fest/1"


@dataclass
class PassageServer:
    """The one truth behind all stations: one ticket's check-ins by their nonces."""

    clock: TurnedClock
    code: str
    terms: ListTerms
    kept: dict[str, Passage] = field(default_factory=dict)

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(sorted(self.kept.values(), key=lambda passage: passage.at))

    def redeem(self, nonce: str, passage: Passage, forced: bool = False) -> Answer:
        """The server's own checks: rules, the nonce, used already. An exit is always taken."""
        if passage.direction is Direction.ENTRY and not forced:
            visit = Visit(self.terms, TicketFacts("1"), self.passages, passage.at)
            if meets(read_rules(self.terms.rules), visit) is not True:
                return Answer(False, Reason.RULES)
            if nonce not in self.kept and not self._takes():
                return Answer(False, Reason.ALREADY_USED)
        self.kept.setdefault(nonce, passage)
        return Answer(True, Reason.VALID if passage.direction is Direction.ENTRY else Reason.CHECKED_OUT)

    def _takes(self) -> bool:
        entered = any(passage.direction is Direction.ENTRY for passage in self.passages)
        again = self.terms.entry_after_exit and not is_inside(self.passages)
        return self.terms.several_entries or not entered or again


class PassageRoom:
    """One station's access to the server, with the device it was paired as."""

    def __init__(self, device: str, profile: str, server: PassageServer) -> None:
        self.device = device
        self.profile = profile
        self.server = server
        self.line = Line.UP
        self.while_reading: Callable[[], None] | None = None
        """Something that happens between the server's reading of a page and its arrival."""

    capability = LIST_OF_PASSAGES
    clock_skew: float | None = 0.0
    list_interval: float | None = None
    known_sections: tuple[str, ...] = (SECTION,)

    def connect(self) -> Connection | Trouble:
        return self._down(changes=False) or Connection("door")

    def sections(self) -> tuple[str, ...]:
        return (SECTION,)

    def ticket_code(self, scanned: str) -> str:
        return scanned

    def verifies(self, scanned: str, public_key: str) -> bool | None:
        return None

    def look(self, request: UseRequest) -> Answer | Trouble:
        raise AssertionError("nobody only looks here")

    def use(self, request: UseRequest) -> Answer | Trouble:
        trouble = self._down(changes=True)
        if trouble is not None and self.line is not Line.CUT_AFTER:
            return trouble
        assert request.door_time is not None
        direction = Direction.EXIT if request.mode is Mode.EXIT else Direction.ENTRY
        answer = self.server.redeem(request.item_id, self._passage(direction, request.door_time))
        return trouble or answer

    def upload(self, items: Sequence[OutboxItem], budget: float | None = None) -> tuple[Delivery, ...] | Trouble:
        trouble = self._down(changes=True)
        if trouble is not None and self.line is not Line.CUT_AFTER:
            return trouble
        for item in items:
            if item.action is Action.ENTRY:
                self.server.redeem(item.item_id, self._passage(Direction.ENTRY, item.door_time), forced=True)
        return trouble or tuple(Delivery(item.item_id, ItemState.ACKNOWLEDGED) for item in items)

    def settle(self, item: OutboxItem, budget: float | None = None) -> Settlement | Trouble:
        """Ours if device, direction and time are; not found: sending it once more is safe."""
        trouble = self._down(changes=False)
        if trouble is not None:
            return trouble
        direction = Direction.EXIT if item.action is Action.EXIT else Direction.ENTRY
        found = self._passage(direction, item.door_time) in self.server.passages
        return Settlement(ItemState.ACKNOWLEDGED if found else ItemState.WAITING)

    def annul(self, item: OutboxItem, budget: float | None = None) -> Answer | Trouble:
        trouble = self._down(changes=True)
        if trouble is None or self.line is Line.CUT_AFTER:
            self.server.kept.pop(item.item_id, None)
        return trouble or Answer(True, Reason.VALID)

    def page(self, request: PageRequest) -> Page | Trouble:
        trouble = self._down(changes=False)
        if trouble is not None:
            return trouble
        row = self._row()
        if self.while_reading is not None:
            happening, self.while_reading = self.while_reading, None
            happening()
        return Page((row,), 1, 1, 1, "cursor", self.server.clock.now(), terms=self.terms)

    def close(self) -> None:
        """Nothing is held."""

    @property
    def terms(self) -> ListTerms:
        terms = self.server.terms
        return ListTerms(terms.several_entries, terms.entry_after_exit, terms.rules, device=self.device)

    def _row(self) -> Ticket:
        passages = self.server.passages
        entries = [passage.at for passage in passages if passage.direction is Direction.ENTRY]
        key = TicketKey(self.profile, SECTION, "1")
        counters = Counters(None, None, len(entries), max(entries, default=None))
        return Ticket(key, (self.server.code,), counters=counters, facts=TicketFacts("1", "", passages))

    def _passage(self, direction: Direction, at: datetime) -> Passage:
        return Passage(direction, at, self.device)

    def _down(self, changes: bool) -> Trouble | None:
        if self.line is Line.UP:
            return None
        if self.line is Line.DOWN:
            return Trouble(TroubleKind.UNREACHABLE)
        self.server.clock.seconds += 1.0
        return Trouble(TroubleKind.SILENT, executed=Executed.MAYBE if changes else Executed.NO)
