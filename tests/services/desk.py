"""A whole station with a room that answers as a test tells it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from station.domain.capability import Capability, Counting
from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.profile import OfflinePolicy, Profile, Strategy
from station.domain.ticket import Counters, Ticket, TicketKey, TicketStatus
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Delivery, Page, PageRequest, Settlement, UseRequest
from station.domain.verdict import Mode, Reason
from station.services.admission import Admission
from station.services.link import LinkWatch
from station.services.synchronisation import Synchronisation
from tests.services.fakes import MemoryJournal, MemoryMirror, Serial, TurnedClock

LISTED = Capability(
    frozenset(Mode), Counting.COUNTED, ticket_list=True, reads_single_codes=False, batch_upload=3, uploads_refusals=True
)
UNLISTED = Capability(frozenset(Mode), Counting.VENDOR_ALONE, ticket_list=False, reads_single_codes=True)

YES = Answer(True, Reason.VALID, "Eintritte: 1", evidence='{"status":200}')
USED = Answer(False, Reason.ALREADY_USED, "Barcode wurde schon eingelöst")
AWAY = Trouble(TroubleKind.UNREACHABLE)
CUT = Trouble(TroubleKind.SILENT, executed=Executed.MAYBE)
SILENT = Trouble(TroubleKind.SILENT)
REJECTED = Trouble(TroubleKind.REJECTED, detail="bad row")


@dataclass
class ToldRoom:
    """Answers from the lists a test fills, and writes down what it was asked."""

    capability: Capability
    looks: list[Answer | Trouble] = field(default_factory=list)
    uses: list[Answer | Trouble] = field(default_factory=list)
    settlements: list[Settlement | Trouble] = field(default_factory=list)
    annulments: list[Answer | Trouble] = field(default_factory=list)
    pages: list[Page | Trouble] = field(default_factory=list)
    uploads: list[Callable[[Sequence[OutboxItem]], tuple[Delivery, ...] | Trouble]] = field(default_factory=list)
    connections: list[Connection | Trouble] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    clock_skew: float | None = 0.0
    list_interval: float | None = None

    def connect(self) -> Connection | Trouble:
        self.asked.append(("connect", ""))
        return self.connections.pop(0)

    known_sections: tuple[str, ...] = ("main",)

    def sections(self) -> tuple[str, ...]:
        return self.known_sections

    def ticket_code(self, scanned: str) -> str:
        return scanned.partition(":")[0]

    def verifies(self, scanned: str, public_key: str) -> bool | None:
        """`code:signature`, where the key is the good signature itself."""
        signature = scanned.partition(":")[2]
        return signature == public_key if signature and public_key else None

    def look(self, request: UseRequest) -> Answer | Trouble:
        self.asked.append(("look", request.code))
        return self.looks.pop(0)

    def use(self, request: UseRequest) -> Answer | Trouble:
        self.asked.append((request.mode.value, request.code))
        return self.uses.pop(0)

    def upload(self, items: Sequence[OutboxItem], budget: float | None = None) -> tuple[Delivery, ...] | Trouble:
        self.asked.append(("upload", " ".join(item.code for item in items)))
        return self.uploads.pop(0)(items)

    def settle(self, item: OutboxItem, budget: float | None = None) -> Settlement | Trouble:
        self.asked.append(("settle", item.code))
        return self.settlements.pop(0)

    def annul(self, item: OutboxItem, budget: float | None = None) -> Answer | Trouble:
        self.asked.append(("annul", item.code))
        return self.annulments.pop(0)

    def page(self, request: PageRequest) -> Page | Trouble:
        self.asked.append(("page", f"{request.number} {request.cursor}".strip()))
        return self.pages.pop(0)

    def close(self) -> None:
        """Nothing is held."""


def taken(items: Sequence[OutboxItem]) -> tuple[Delivery, ...]:
    """An upload that the vendor takes whole."""
    return tuple(Delivery(item.item_id, ItemState.ACKNOWLEDGED) for item in items)


def page(*tickets: Ticket, number: int = 1, last: int = 1, total: int | None = None, cursor: str = "c1") -> Page:
    """A page that is the whole list, if nothing else is said."""
    return Page(tickets, number, last, len(tickets) if total is None else total, cursor)


def row(used: int, maximum: int = 1, code: str = "T1", status: TicketStatus = TicketStatus.VALID) -> Ticket:
    """A ticket as the list shows it."""
    counters = Counters(maximum, max(0, maximum - used), used)
    return Ticket(TicketKey("fair", "main", code), (code,), status, counters=counters)


class Desk:
    """One station of one profile."""

    def __init__(
        self,
        capability: Capability,
        strategy: Strategy = Strategy.DIRECT,
        offline: OfflinePolicy = OfflinePolicy.REFUSE,
        unknown_code: OfflinePolicy = OfflinePolicy.REFUSE,
    ) -> None:
        self.clock = TurnedClock()
        policies = {"strategy": strategy, "offline": offline, "unknown_code": unknown_code}
        self.profile = replace(Profile("fair", "told", "https://vendor.example"), **policies)
        self.journal = MemoryJournal()
        self.mirror = MemoryMirror()
        self.link = LinkWatch("fair", self.clock)
        self.use_room(ToldRoom(capability))

    def use_room(self, room: ToldRoom) -> None:
        """Another way to the vendor."""
        self.room = room
        parts = (self.profile, self.journal, self.mirror, self.room, self.clock)
        self.admission = Admission(*parts, Serial(), self.link)
        self.synchronisation = Synchronisation(*parts, self.link)

    def list_ticket(self, code: str = "T1", maximum: int = 1, used: int = 0) -> None:
        counters = Counters(maximum, maximum - used, used)
        row = Ticket(TicketKey("fair", "main", code), (code,), counters=counters, page_seq=self.journal.draw_sequence())
        self.mirror.rows[row.key] = row
        self.mirror.read_at = self.mirror.full_read_at = self.clock.now()
        self.mirror.cursors.setdefault("main", "")

    def put(
        self, state: ItemState, action: Action = Action.ENTRY, code: str = "T1", admitted: bool = True
    ) -> OutboxItem:
        """An item that stands in the journal already."""
        self.clock.seconds += 1
        now = self.clock.now()
        made = OutboxItem(
            f"old-{len(self.journal.items)}", "s", TicketKey("fair", "main", code), code, action, state, 1, now
        )
        return self.journal.store(replace(made, admitted=admitted, people=0 if action is Action.REFUSAL else 1))

    def states(self) -> list[str]:
        return [item.state.value for item in sorted(self.journal.items.values(), key=lambda item: item.position)]

    def at(self, seconds: float) -> datetime:
        return self.clock.now() + timedelta(seconds=seconds)
