"""The keys of the desk's orders and of their barcodes: one table, as `bookings_keys` has one.

Days are chosen with the same keys as there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QAbstractButton, QWidget

from station.ui.actions import with_key
from station.ui.cash_desk.desk_keys import bind_on_screen, name_button, native
from station.ui.cash_desk.orders.words_orders import Word, word

KEYS: dict[Word, str] = {
    Word.FILTER: "Ctrl+F",
    Word.BARCODE: "Ctrl+Shift+F",
    Word.ONLY_MINE: "Ctrl+Shift+M",
    Word.SPAN: "Ctrl+Shift+G",
    Word.TO_BOOKING: "Ctrl+Return",
    Word.CODE_BEFORE: "Alt+Up",
    Word.NEXT_CODE: "Alt+Down",
    Word.FORMS: "Ctrl+Shift+Q",
    Word.ENLARGE: "Ctrl+Shift+E",
    Word.PRINT: "Ctrl+P",
}
"""None of them is one of the window's own (`ui/actions.py`)."""


def tip(name: Word) -> str:
    """A tool tip that names the key."""
    return with_key(word(name), native(KEYS[name]))


def call(button: QAbstractButton, name: Word, *, caption: bool = True) -> None:
    """Gives a button an act's words and key."""
    name_button(button, word(name) if caption else None, word(name), KEYS[name])


def bind(view: QWidget, acts: Mapping[Word, Callable[[], object]]) -> None:
    """Every act's key does it while the view is on the screen. An act without a key is a bug, and raises."""
    bind_on_screen(view, ((KEYS[name], act) for name, act in acts.items()))
