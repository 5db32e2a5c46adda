"""What the workers of a desk's bookings run on."""

from __future__ import annotations

from dataclasses import dataclass

from station.domain.booking import BookingKey
from station.domain.booking_cache import BookingCache
from station.domain.desk_journal import DeskJournal
from station.domain.ports import Clock
from station.services.booking_changes import BookingChanges
from station.services.cash_desk import CashDesk
from station.services.cash_desk_orders import OrderDesk


@dataclass(frozen=True, slots=True)
class DeskParts:
    """What both workers of a desk run on. Desk, orders and changes are the vendor's worker's alone, the rest is
    thread-safe."""

    desk: CashDesk
    orders: OrderDesk
    changes: BookingChanges
    cache: BookingCache
    journal: DeskJournal
    clock: Clock


def subject_of(key: BookingKey) -> str:
    """Under which name the drafts of a booking are kept."""
    return f"{key.kind.value} {key.booking_id}"
