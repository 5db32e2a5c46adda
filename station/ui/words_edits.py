"""How many of the cash desk's edits are not settled, for the status strip."""

from __future__ import annotations

from PySide6.QtCore import QObject


class _Counts(QObject):
    """Only `tr` of an object knows plurals."""

    def waiting(self, count: int) -> str:
        return self.tr("%Ln edit(s) waiting", "", count)

    def choosing(self, count: int) -> str:
        return self.tr("%Ln to decide", "", count)


_COUNTS = _Counts()


def waiting_text(count: int) -> str:
    return _COUNTS.waiting(count)


def choosing_text(count: int) -> str:
    return _COUNTS.choosing(count)
