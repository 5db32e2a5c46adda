"""What the two workers of the desk's sales run on."""

from __future__ import annotations

from dataclasses import dataclass

from station.domain.booking_cache import BookingCache
from station.domain.cash_desk import CashDeskRoom
from station.domain.cash_desk_writing import CashDeskWriter
from station.domain.desk_journal import DeskJournal
from station.domain.ports import Clock
from station.services.cash_desk import CashDesk
from station.services.sales import Sales


@dataclass(frozen=True, slots=True)
class SaleParts:
    """What both workers of the sale run on. Desk, sales, room and writer are the vendor's worker's alone; the rest is
    thread-safe."""

    desk: CashDesk
    sales: Sales
    room: CashDeskRoom
    writer: CashDeskWriter
    cache: BookingCache
    journal: DeskJournal
    clock: Clock
