"""Dead keys under X11, where a text field hides them from everybody else.

A field that takes composed text eats the press of a dead key: what it makes of it and the next key comes as composed
text, and if the two don't go together, the accent is gone without a trace. So composing is off from the first key of
what may be a burst until it has ended (`WedgeFilter`), and dead keys come as keys. A burst's very first key comes
before that can be known; it is found by its release, which always passes. (Windows and macOS compose before anybody
can look.)
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from station.capture.keyboard_layouts.layout import base_of, rendered, seen_dead_key, spacing, with_space
from station.capture.wedge_mismatch import SILENT_KEY

FIRST_DEAD, LAST_DEAD = Qt.Key.Key_Dead_Grave.value, Qt.Key.Key_Dead_Longsolidusoverlay.value
_MARKS = {
    Qt.Key.Key_Dead_Grave: "\u0300",
    Qt.Key.Key_Dead_Acute: "\u0301",
    Qt.Key.Key_Dead_Circumflex: "\u0302",
    Qt.Key.Key_Dead_Tilde: "\u0303",
    Qt.Key.Key_Dead_Macron: "\u0304",
    Qt.Key.Key_Dead_Breve: "\u0306",
    Qt.Key.Key_Dead_Abovedot: "\u0307",
    Qt.Key.Key_Dead_Diaeresis: "\u0308",
    Qt.Key.Key_Dead_Abovering: "\u030a",
    Qt.Key.Key_Dead_Doubleacute: "\u030b",
    Qt.Key.Key_Dead_Caron: "\u030c",
    Qt.Key.Key_Dead_Cedilla: "\u0327",
    Qt.Key.Key_Dead_Ogonek: "\u0328",
}
_LEVEL_KEYS = (Qt.Key.Key_Shift, Qt.Key.Key_AltGr)
_FRESH = 0.150
"""Seconds after which a hidden dead key has nothing to do with the next key of a burst."""


def dead_keys_are_seen() -> bool:
    """Whether this window system shows dead keys as keys. Measured: X11 does (docs/scanners.md)."""
    return QGuiApplication.platformName() == "xcb"


def dead_key(event: QKeyEvent) -> str:
    """The dead key of an event as the wedge writes it; "" for any other key."""
    mark = next((mark for key, mark in _MARKS.items() if event.key() == key), "")
    return seen_dead_key(mark) if mark else ""


class DeadKeys:
    """The dead key that began a burst unseen. Owned by the wedge's filter; the clock comes with every call."""

    def __init__(self) -> None:
        self._down: set[int] = set()
        self._hidden = ""
        self._at = float("-inf")
        self._second = False  # composed from a dead key and either the space bar or the same dead key again
        self._completing = False  # the release of the key that completed a composition is still to come
        self._shift_alone = False  # Shift went down, and no key has been seen since
        self._shift_used = False  # Shift went up again: a hidden key was pressed with it

    def pressed(self, event: QKeyEvent) -> None:
        """The press of a key was seen: its release tells nothing new."""
        self._down.add(event.nativeScanCode())
        self._shift_alone = event.key() in _LEVEL_KEYS
        self._shift_used = False

    def before(self, now: float) -> str:
        """What was hidden before a key that is seen now; it is told once."""
        fresh = now - self._at <= _FRESH
        hidden = self._hidden or (" " if self._second else "")
        self._hidden, self._second, self._completing = "", False, False
        return hidden if fresh else ""

    def composed(self, text: str, now: float) -> str:
        """A composed character as the keys that made it. The second of two is told by its release if need be."""
        hidden = self._hidden if now - self._at <= _FRESH else ""
        self._hidden, self._completing, self._shift_used = "", bool(hidden), False
        if not hidden:
            return text
        marks = sorted(_MARKS.values(), key=lambda mark: seen_dead_key(mark) != hidden)
        for mark in marks:
            if text in (spacing(mark), with_space(mark)):
                self._second, self._at = True, now
                return seen_dead_key(mark)
            if base := base_of(mark, text):
                return seen_dead_key(mark) + base
        return text

    def released(self, event: QKeyEvent, now: float) -> str:
        """A key went up. Returns what it adds to the burst: the second half of a composed accent."""
        code = event.nativeScanCode()
        if code in self._down:
            self._down.discard(code)
            if event.key() in _LEVEL_KEYS:
                self._shift_used, self._shift_alone = self._shift_alone, False
            return ""
        dead = dead_key(event)
        if self._second and (dead or event.key() == Qt.Key.Key_Space):
            self._second, self._completing = False, False
            return dead or " "
        if self._completing:
            self._completing = False
        elif dead:
            # Released after Shift it goes by its other name: which accent it was can't be known any more.
            self._hidden, self._at = SILENT_KEY if self._shift_used else dead, now
        return ""


class TypedAccents:
    """A dead key that a hand pressed while composing was off: put together here with the key after it."""

    def __init__(self) -> None:
        self._dead = ""

    def forget(self) -> None:
        """Another key came between."""
        self._dead = ""

    def meet(self, key: int, text: str) -> str:
        """A pressed key on its way to a field. What the field gets instead of it; "": the key itself."""
        mark = next((mark for dead, mark in _MARKS.items() if key == dead), "")
        if mark:
            self._dead += seen_dead_key(mark)
            return ""
        if not text or not self._dead:
            return ""
        composed, self._dead = rendered(self._dead + text), ""
        return composed
