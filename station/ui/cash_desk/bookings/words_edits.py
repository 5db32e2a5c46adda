"""How many of the cash desk's edits are not settled, for the status strip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from station.domain.booking_change import BookingChange, ChangeState


class _Counts(QObject):
    """Only `tr` of an object knows plurals."""

    def waiting(self, count: int) -> str:
        return self.tr("%Ln edit(s) waiting", "", count)

    def refused(self, count: int) -> str:
        return self.tr("%Ln edit(s) refused", "", count)

    def choosing(self, count: int) -> str:
        return self.tr("%Ln to decide", "", count)


_COUNTS = _Counts()


def waiting_text(count: int) -> str:
    return _COUNTS.waiting(count)


def refused_text(count: int) -> str:
    return _COUNTS.refused(count)


def edits_text(changes: Sequence[BookingChange]) -> str:
    """How many wait, were refused, and are to be decided; empty: none."""
    states = Counter(change.state for change in changes)
    refused, choosing = states[ChangeState.REFUSED], states[ChangeState.DIFFERS]
    counted = ((waiting_text, len(changes) - refused - choosing), (refused_text, refused), (choosing_text, choosing))
    return " · ".join(text(count) for text, count in counted if count)


def choosing_text(count: int) -> str:
    return _COUNTS.choosing(count)
