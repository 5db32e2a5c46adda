"""Why a list's own rules keep a ticket out, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from station.domain.list_rules.unmet import Unmet, UnmetKind
from station.ui.formats import clock_time, number, span, when

translate = QCoreApplication.translate


def unmet_words(unmet: Sequence[Unmet], now: datetime) -> str:
    """All of it in one line."""
    return " · ".join(_words(each, now) for each in unmet)


def _words(unmet: Unmet, now: datetime) -> str:
    at = "" if unmet.at is None else clock_time(unmet.at) if unmet.hour_only else when(unmet.at, now)
    count = "" if unmet.limit is None else number(unmet.limit)
    length = "" if unmet.limit is None else span(unmet.limit * 60)
    words = {
        UnmetKind.TOO_EARLY: translate("Rules", "Only after {time}"),
        UnmetKind.TOO_LATE: translate("Rules", "Only before {time}"),
        UnmetKind.WEEKDAY: translate("Rules", "Not on this day of the week"),
        UnmetKind.TICKET_TYPE: translate("Rules", "Not with this kind of ticket"),
        UnmetKind.GATE: translate("Rules", "Not at this entrance"),
        UnmetKind.TOO_MANY_ENTRIES: translate("Rules", "Entries used up (allowed: {count})"),
        UnmetKind.TOO_MANY_TODAY: translate("Rules", "Entries of today used up (allowed: {count})"),
        UnmetKind.TOO_MANY_SINCE: translate("Rules", "Entries since {time} used up (allowed: {count})"),
        UnmetKind.TOO_MANY_BEFORE: translate("Rules", "Entries before {time} used up (allowed: {count})"),
        UnmetKind.TOO_MANY_DAYS: translate("Rules", "Days used up (allowed: {count})"),
        UnmetKind.TOO_FEW_ENTRIES: translate("Rules", "Only after an earlier entry"),
        UnmetKind.TOO_SOON: translate("Rules", "Too soon after an entry (wait: {length})"),
        UnmetKind.TOO_LONG_AGO: translate("Rules", "Too long after an entry (at most: {length})"),
        UnmetKind.INSIDE: translate("Rules", "Is inside already"),
        UnmetKind.OUTSIDE: translate("Rules", "Is not inside"),
    }
    return words[unmet.kind].format(time=at, count=count, length=length)
