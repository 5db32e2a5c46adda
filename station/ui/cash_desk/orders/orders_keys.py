"""The keys of the desk's orders and of their barcodes: one table, as `bookings_keys` has one.

Days are chosen with the same keys as there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from station.ui.actions import with_key
from station.ui.cash_desk.bookings.bookings_keys import native
from station.ui.cash_desk.orders.words_orders import Word, word
from station.ui.widgets.plain_label import plain_caption

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
    if caption:
        button.setText(plain_caption(word(name)))
    button.setAccessibleName(word(name))
    button.setToolTip(tip(name))


def bind(view: QWidget, acts: Mapping[Word, Callable[[], object]]) -> None:
    """Every act's key does it while the view is on the screen. An act without a key is a bug, and raises."""
    for name, act in acts.items():
        shortcut = QShortcut(QKeySequence(KEYS[name]), view)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)
