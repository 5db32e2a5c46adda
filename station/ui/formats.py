"""Times, ages and numbers as the reader's language writes them, in local time."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

translate = QCoreApplication.translate


def number(value: int) -> str:
    """With the locale's group separators."""
    return QLocale().toString(value)


def clock_time(moment: datetime, seconds: bool = False) -> str:
    """The time of day, local: `14:02`, `14:02:07`."""
    local = moment.astimezone()
    pattern = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    if seconds:
        pattern = pattern.replace("mm", "mm:ss", 1)
    return QLocale().toString(QTime(local.hour, local.minute, local.second), pattern)


def day(moment: datetime) -> str:
    """The local date, short: `21/11/2026`."""
    local = moment.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)


def when(moment: datetime, now: datetime | None = None) -> str:
    """The time, with the date in front of it unless that is today."""
    today = (now or datetime.now(UTC)).astimezone().date()
    if moment.astimezone().date() == today:
        return clock_time(moment)
    return f"{day(moment)} {clock_time(moment)}"


def span(seconds: float) -> str:
    """A length of time in its largest unit: `40 s`, `4 min`, `2 h`, `3 d`."""
    seconds = max(0.0, seconds)
    if seconds < 90:
        return translate("Formats", "{count} s").format(count=number(int(seconds)))
    if seconds < 90 * 60:
        return translate("Formats", "{count} min").format(count=number(round(seconds / 60)))
    if seconds < 36 * 3600:
        return translate("Formats", "{count} h").format(count=number(round(seconds / 3600)))
    return translate("Formats", "{count} d").format(count=number(round(seconds / 86400)))


def milliseconds(value: float) -> str:
    """`6 ms`; from ten seconds on, in seconds."""
    if value >= 10_000:
        return span(value / 1000)
    return translate("Formats", "{count} ms").format(count=number(round(value)))


def seconds(value: float) -> str:
    """A difference of two clocks, to a tenth: `0.2 s`."""
    return translate("Formats", "{count} s").format(count=QLocale().toString(abs(value), "f", 1))
