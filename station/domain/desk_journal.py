"""What a cash desk writes down before anything leaves: changes, sales, and words not yet saved."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from station.domain.arrivals import DoorScan
from station.domain.booking import BookingKey
from station.domain.booking_change import BookingChange, ChangeState, Draft, DraftKind
from station.domain.sale import Sale, SaleState
from station.domain.trouble import Trouble


class DeskJournal(Protocol):
    """The truth about what this desk did. Any thread may call it; what a method returns is committed.

    Every method raises TroubleError: then nothing was written.
    """

    def store_change(self, change: BookingChange, expected: Collection[ChangeState] = ()) -> BookingChange | None:
        """Inserts it, or replaces the one of the same id that is in one of the expected states; returns it with its
        position. None: it moved on meanwhile, and nothing was written."""

    def change(self, change_id: str) -> BookingChange | None: ...

    def open_changes(self, profile: str) -> tuple[BookingChange, ...]:
        """Those of all bookings, oldest first."""

    def changes_of(self, key: BookingKey) -> tuple[BookingChange, ...]:
        """One booking's changes in every state, oldest first."""

    def door_scans(self, profile: str, codes: Sequence[str]) -> tuple[DoorScan, ...]:
        """What happened to some codes at this station's door, oldest first; entries that were taken back are left
        out."""

    def store_sale(self, sale: Sale, expected: Collection[SaleState] = ()) -> Sale | None:
        """As `store_change`."""

    def sale(self, sale_id: str) -> Sale | None: ...

    def open_sales(self, profile: str) -> tuple[Sale, ...]:
        """Neither done nor dropped, oldest first."""

    def sales_since(self, profile: str, moment: datetime) -> tuple[Sale, ...]:
        """Those made since then in every state, newest first."""

    def sale_of_basket(self, profile: str, basket_id: str) -> Sale | None:
        """What became of a basket; None: nothing was begun of it."""

    def store_draft(self, draft: Draft) -> None:
        """Replaces the one of the same kind and subject."""

    def draft(self, profile: str, kind: DraftKind, subject: str) -> Draft | None: ...

    def drafts(self, profile: str) -> tuple[Draft, ...]: ...

    def drop_draft(self, profile: str, kind: DraftKind, subject: str) -> None: ...


class Choice(StrEnum):
    """What an operator chooses where two versions stand side by side."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class DeskReport:
    """How things stand after a round of sending: what is still open, by its state."""

    profile: str
    refused: int = 0
    waiting: int = 0
    unknown: int = 0
    differs: int = 0
    trouble: Trouble | None = None
