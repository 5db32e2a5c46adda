"""What the services need from the floor beside them. Floor 1 implements these; `wiring.py` joins the two."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from station.domain.capability import Capability
from station.domain.change import ListRun, LoadedSection, MirrorState, SectionRun
from station.domain.code_pattern import CodePattern
from station.domain.journal import Conflict, DoorCounts, OutboxItem, QueueDepth, ScanSummary
from station.domain.passage import ListTerms
from station.domain.ticket import Ticket, TicketKey
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, Connection, Delivery, Page, PageRequest, Settlement, UseRequest
from station.domain.verdict import Verdict


class Clock(Protocol):
    """Time, so that tests can turn it."""

    def now(self) -> datetime:
        """UTC, aware, by this machine's clock."""

    def monotonic(self) -> float:
        """Seconds that only ever rise: for everything that waits."""


class Identifiers(Protocol):
    def new(self) -> str:
        """A fresh UUIDv7 as text."""


class JournalTransaction(Protocol):
    """One `BEGIN IMMEDIATE` on the journal. What it read stays true until it ends."""

    def next_sequence(self) -> int:
        """Raises the journal's one counter and returns it."""

    def items_of(self, key: TicketKey) -> tuple[OutboxItem, ...]:
        """Entries and exits of one ticket in every state, oldest first."""

    def items_with_code(self, profile: str, code: str) -> tuple[OutboxItem, ...]:
        """Entries and exits made with one code in every state, oldest first."""

    def item(self, item_id: str) -> OutboxItem | None: ...

    def store(self, item: OutboxItem) -> OutboxItem:
        """Inserts the item or replaces the one of the same id; returns it with its position."""

    def record(self, verdict: Verdict) -> int:
        """Appends to the scan log; returns the row's position."""

    def raise_conflict(self, conflict: Conflict) -> None:
        """Stores it, or replaces the one of the same id."""

    def conflicts_of(self, key: TicketKey) -> tuple[Conflict, ...]:
        """One ticket's conflicts, those that were dealt with included, oldest first."""

    def conflict(self, conflict_id: str) -> Conflict | None: ...


class Journal(Protocol):
    """The truth about what this station did. Any thread may call it; one writer serves them in turn."""

    def transaction(self) -> AbstractContextManager[JournalTransaction]:
        """Commits at the end of the block, rolls back if it raises.

        Raises TroubleError (disk full, locked, damaged): then nothing of it was written.
        """

    def draw_sequence(self) -> int:
        """A sequence number, committed before it is returned."""

    def sendable(self, profile: str, limit: int) -> tuple[OutboxItem, ...]:
        """Oldest waiting items, without those whose ticket has an older item that is unsettled or being sent."""

    def unsettled(self, profile: str, limit: int) -> tuple[OutboxItem, ...]:
        """Items in intent, sending or unknown, oldest first: left by a crash or a cut line."""

    def taken_back(self, profile: str, limit: int) -> tuple[OutboxItem, ...]:
        """Items that somebody took back here and the vendor still counts, oldest first."""

    def used_among(self, keys: Sequence[TicketKey]) -> frozenset[TicketKey]:
        """Those of the tickets (at most a page of them) with an entry or exit of this station that counts, or that was
        taken back: what seemed too much with it may be right without it."""

    def queue(self, profile: str) -> tuple[OutboxItem, ...]:
        """What waits, is unknown, ambiguous, or was refused after the person was let in; oldest first."""

    def conflicts(self, profile: str) -> tuple[Conflict, ...]:
        """Those nobody has dealt with yet."""

    def depth(self, profile: str) -> QueueDepth: ...

    def recent(self, profile: str, limit: int) -> tuple[ScanSummary, ...]:
        """Newest first."""

    def counts(self, profile: str, since: datetime) -> DoorCounts: ...


class ListLoad(Protocol):
    """A whole list on its way into a fresh place that no reader sees before `finish`. One thread; survives a kill."""

    def section(self, section: str) -> LoadedSection:
        """How far this section has come, an earlier process's pages included."""

    def store_page(self, section: str, page: Page, page_seq: int, read_at: datetime) -> None:
        """Keeps a page, and that it was kept. The first page of a section tells cursor and total of the run."""

    def finish(self) -> ListRun:
        """Every section was read to its last page: takes over what must outlive the list before (dead codes, marks
        of missing tickets), and readers see the new list from now on."""

    def abandon(self) -> None:
        """Throws it away; the list in force stays."""


class Mirror(Protocol):
    """What the vendor said. Written by one sync at a time; read by anybody."""

    def find(self, profile: str, code: str) -> tuple[Ticket, ...]:
        """Tickets that this code opens now, dead codes left out."""

    def ticket(self, key: TicketKey) -> Ticket | None: ...

    def died(self, profile: str, code: str) -> bool:
        """The code once opened a ticket that has another code now (a refund)."""

    def state(self, profile: str) -> MirrorState: ...

    def cursor(self, profile: str, section: str) -> str: ...

    def public_key(self, profile: str, section: str) -> str:
        """What the section's codes are signed with, as told with the list; empty: not known."""

    def terms(self, profile: str, section: str) -> ListTerms | None:
        """How the section's list judges, as told with the last complete read; None: it has no terms of its own."""

    def loaded(self, profile: str) -> tuple[str, ...]:
        """The sections of the list in force; none: there is no list yet."""

    def pattern(self, profile: str) -> CodePattern | None:
        """What the list's codes look like, by a few thousand of them; None: there is no list. Milliseconds."""

    def load(self, profile: str, sections: tuple[str, ...], now: datetime) -> ListLoad:
        """A load of exactly these sections: a new one, or the one an earlier process had to leave. Begun too long
        ago, or for other sections, it is thrown away. At most one at a time for a profile."""

    def store_page(self, profile: str, section: str, page: Page, page_seq: int, read_at: datetime) -> int:
        """Writes a page into the list in force, in transactions of at most 500 rows; returns how many tickets are new
        or changed."""

    def complete(self, profile: str, section: str, run: SectionRun) -> ListRun:
        """A whole run of pages has been stored: the cursor and the list's age count from now on.

        A full run that showed as many tickets as the vendor counts marks those it did not show; what two such runs in
        a row did not show is gone.
        """


class VendorRoom(Protocol):
    """One profile's access to its vendor. Used by one thread at a time; a lane of its own for each that needs one."""

    @property
    def capability(self) -> Capability: ...

    @property
    def clock_skew(self) -> float | None:
        """Seconds the server's clock is ahead, by its last answer."""

    @property
    def list_interval(self) -> float | None:
        """Seconds this vendor wants between two reads of its list, as far as it said so; None: no wish."""

    def connect(self) -> Connection | Trouble:
        """Logs in where that is needed and reads what the account may do. Changes nothing at the vendor."""

    @property
    def known_sections(self) -> tuple[str, ...]:
        """The sections this profile is set to, as far as that is known without asking: for the way of a scan."""

    def sections(self) -> tuple[str, ...]:
        """The sections this profile is set to; one empty string where the vendor has none. May ask the vendor."""

    def ticket_code(self, scanned: str) -> str:
        """The code that list, journal and books know the ticket by, from what was read off it. Pure, for any text.

        For most vendors that is the text itself. Never a proof that the text is genuine.
        """

    def verifies(self, scanned: str, public_key: str) -> bool | None:
        """Whether what was read off a ticket is signed with that key. None: it can't be told. Asks nobody. Only where
        the capability has signed codes."""

    def look(self, request: UseRequest) -> Answer | Trouble:
        """Asks about a code without using it. Only where the capability says so."""

    def use(self, request: UseRequest) -> Answer | Trouble:
        """An entry or exit. Sent at most once; Trouble.executed says whether it may have been carried out."""

    def upload(self, items: Sequence[OutboxItem], budget: float | None = None) -> tuple[Delivery, ...] | Trouble:
        """Sends queued items in one call, oldest first. Only where the capability has a batch. `budget`: seconds it
        may take; None: the room's usual limits."""

    def settle(self, item: OutboxItem, budget: float | None = None) -> Settlement | Trouble:
        """Reads at the vendor what became of an unanswered request. Changes nothing there. `budget`: as for uploads."""

    def annul(self, item: OutboxItem, budget: float | None = None) -> Answer | Trouble:
        """Takes back an acknowledged entry or exit of this station, at `item.annul_asked_at`. Only where the capability
        has a time for it.

        May be asked again for the same item, since its answer can be lost: what is taken back already is a yes. A no
        means that the vendor goes on counting it.
        """

    def page(self, request: PageRequest) -> Page | Trouble:
        """One page of the ticket list. Only where the capability has a list."""

    def close(self) -> None: ...


class SecretStore(Protocol):
    """Keys, passwords and tokens, outside the data folder."""

    def read(self, profile: str) -> dict[str, str] | Trouble:
        """The profile's secrets by name; empty when none are stored."""

    def write(self, profile: str, secrets: dict[str, str]) -> Trouble | None: ...

    def remove(self, profile: str) -> Trouble | None: ...

    def describe(self) -> str:
        """One plain sentence: where the secrets lie, and what that means."""
