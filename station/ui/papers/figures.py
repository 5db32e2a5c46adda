"""Values as a spreadsheet reads them: amounts with the language's decimal sign and no currency, times as ISO writes
them, which every spreadsheet takes for a date, on whichever machine the file is opened (03/04 is two days)."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from station.domain.booking import Booking
from station.domain.days import local
from station.domain.money import Money
from station.domain.spreadsheet import Figure
from station.ui.money_text import typed_text


def money_cell(amount: Money) -> Figure:
    """`-12,50`: a discount stays a number that can be added up."""
    return Figure(typed_text(amount))


def day_cell(moment: datetime | None, zone: tzinfo | None) -> str | None:
    """`2026-11-21`, by the venue's calendar."""
    return None if moment is None else local(moment, zone).date().isoformat()


def time_cell(moment: datetime | None, zone: tzinfo | None) -> str | None:
    """`14:05`, by the venue's clocks."""
    return None if moment is None else local(moment, zone).strftime("%H:%M")


def moment_cell(moment: datetime | None, zone: tzinfo | None) -> str | None:
    """`2026-11-21 14:05`."""
    return None if moment is None else f"{day_cell(moment, zone)} {time_cell(moment, zone)}"


def end_of(booking: Booking) -> datetime | None:
    """None: the vendor does not say."""
    if booking.starts_at is None or booking.duration is None:
        return None
    return booking.starts_at + timedelta(minutes=booking.duration)
