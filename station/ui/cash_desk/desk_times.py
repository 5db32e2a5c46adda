"""Days and times by the venue's clocks, as the reader's language writes them (`formats` goes by this machine's)."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QDate, QLocale, QTime

from station.domain.booking import Booking
from station.domain.days import Days, local


def time_text(moment: datetime) -> str:
    """The time of day as it stands in the moment itself: `14:02`."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def day_title(day: date) -> str:
    """`Saturday, 21 November 2026`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def day_titles(day: date) -> tuple[str, ...]:
    """The same in less and less room: `Saturday, 21 November 2026`, `Sat, 21 Nov 2026`, `21/11/2026`, `21 Nov`."""
    locale, shown = QLocale(), QDate(day.year, day.month, day.day)
    long = locale.dateFormat(QLocale.FormatType.LongFormat)
    shorter = locale.toString(shown, long.replace("dddd", "ddd").replace("MMMM", "MMM"))
    return (
        day_title(day),
        shorter,
        locale.toString(shown, QLocale.FormatType.ShortFormat),
        locale.toString(shown, "d MMM"),
    )


def days_title(days: Days) -> str:
    """`15/11/2026 – 21/11/2026`."""
    first, last = (QDate(day.year, day.month, day.day) for day in (days.first, days.last))
    short = QLocale.FormatType.ShortFormat
    return f"{QLocale().toString(first, short)} – {QLocale().toString(last, short)}"


def times_text(booking: Booking, zone: tzinfo | None) -> str:
    """From when to when, by the venue's clocks; empty where the vendor says nothing."""
    if booking.starts_at is None:
        return ""
    start = local(booking.starts_at, zone)
    if booking.duration is None:
        return time_text(start)
    end = local(booking.starts_at + timedelta(minutes=booking.duration), zone)
    return f"{time_text(start)} – {time_text(end)}"


def moment_text(moment: datetime, zone: tzinfo | None) -> str:
    """Day and time by the venue's clocks, short: `21/11/2026 14:02`."""
    there = local(moment, zone)
    day = QLocale().toString(QDate(there.year, there.month, there.day), QLocale.FormatType.ShortFormat)
    return f"{day} {time_text(there)}"
