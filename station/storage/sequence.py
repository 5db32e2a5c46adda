"""The journal's one counter: most numbers come from a block that is on the disk already, so they cost no write."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

_BLOCK = 64
"""Numbers. What is left of a block when the process ends is never used: only the order counts."""

_RESERVE = (
    "INSERT INTO sequence (number, value) VALUES (1, ?)"
    " ON CONFLICT (number) DO UPDATE SET value = value + excluded.value RETURNING value"
)


class SequenceCounter:
    """Rises for ever, over crashes as well: each number is higher than all that were used before.

    Used under the journal's writer lock, inside a transaction.
    """

    def __init__(self) -> None:
        self._last = 0
        self._reserved = 0

    def next(self, execute: Callable[[str, tuple[int]], sqlite3.Cursor]) -> int:
        """The next number. `execute` belongs to the transaction, which reserves the next block where that is needed."""
        if self._last == self._reserved:
            self._reserved = int(execute(_RESERVE, (_BLOCK,)).fetchall()[0][0])
            self._last = self._reserved - _BLOCK
        self._last += 1
        return self._last

    def rolled_back(self) -> None:
        """The transaction was undone, and with it what it may have reserved: the next number begins a fresh block."""
        self._last = self._reserved = 0
