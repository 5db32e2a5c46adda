"""How far the reading of the list has come, in words and as a share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.ui.explanation import Bar
from station.ui.formats import number, span
from station.workers.events import SyncProgressed

translate = QCoreApplication.translate


def share_of(fact: SyncProgressed) -> float:
    """0 to 1: by tickets where the vendor counts them, else by pages."""
    progress = fact.progress
    done, whole = (progress.tickets, progress.total) if progress.total else (progress.pages, progress.last_page)
    return min(1.0, done / whole) if whole > 0 else 0.0


def count_words(fact: SyncProgressed) -> str:
    """How many tickets were read, and of how many."""
    progress = fact.progress
    if not progress.total:
        return translate("Sync", "{count} tickets so far").format(count=number(progress.tickets))
    text = translate("Sync", "{count} of {total} tickets")
    return text.format(count=number(progress.tickets), total=number(progress.total))


def pace_words(fact: SyncProgressed) -> str:
    """Rate and estimate, as far as they can be told; empty at the very beginning."""
    parts = []
    if fact.per_second > 0:
        parts.append(translate("Sync", "{count} a second").format(count=number(max(1, round(fact.per_second)))))
    if fact.remaining is not None:
        parts.append(translate("Sync", "about {time} left").format(time=span(max(1.0, fact.remaining))))
    return " · ".join(parts)


def pace_in_short(fact: SyncProgressed) -> str:
    """The same where there is little room."""
    parts = []
    if fact.per_second > 0:
        parts.append(translate("Sync", "{count}/s").format(count=number(max(1, round(fact.per_second)))))
    if fact.remaining is not None:
        parts.append(translate("Sync", "{time} left").format(time=span(max(1.0, fact.remaining))))
    return " · ".join(parts)


def percent_words(fact: SyncProgressed) -> str:
    """The share as a whole number; 100 only when all of it is there."""
    return number(int(100 * share_of(fact)))


def bar_of(fact: SyncProgressed) -> Bar:
    """All of it, for a paper."""
    return Bar(share_of(fact), count_words(fact), pace_words(fact))
