"""Puts right what a scanner types into a computer with another keyboard layout. Pure; before the code is judged."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from station.capture.wedge_mismatch import Mismatch

UNREADABLE = "\ufffd"
"""Stands before a code that could not be put right: no ticket has such a code, so it can only be refused."""


@dataclass(frozen=True)
class Correction:
    """What was found out about a scanner, and the way back from it.

    `scanner`, `computer`: names of layouts. `dead_first`: see `KeyboardLayout.strokes`. `swapped`: it exchanges small
    and capital letters. `learned`: single characters that came differently from the tables, with what came.
    `dead_keys_seen`: whether this window system tells dead keys (see `wedge_mismatch`).
    """

    scanner: str = ""
    computer: str = ""
    dead_first: bool = False
    swapped: bool = False
    learned: tuple[tuple[str, str], ...] = ()
    dead_keys_seen: bool = False

    def correct(self, arrived: str, caps_lock: bool = False) -> str:
        """What was printed. Two different texts are never made one: without a single answer, the text is marked."""
        printed = self.mismatch(caps_lock).printed(arrived)
        return UNREADABLE + arrived if printed is None else printed

    def mismatch(self, caps_lock: bool = False) -> Mismatch:
        """The pair of layouts, with the computer's Caps Lock on or off."""
        return self._locked if caps_lock else self._open

    @cached_property
    def _open(self) -> Mismatch:
        return self._made(caps_lock=False)

    @cached_property
    def _locked(self) -> Mismatch:
        return self._made(caps_lock=True)

    def _made(self, *, caps_lock: bool) -> Mismatch:
        return Mismatch(
            self.scanner,
            self.computer,
            dead_first=self.dead_first,
            caps_lock=caps_lock,
            swapped=self.swapped,
            learned=self.learned,
            dead_keys_seen=self.dead_keys_seen,
        )
