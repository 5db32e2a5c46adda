"""The keys of the sale at the desk: one table, from which shortcuts, tool tips and the list of keys are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from station.ui.actions import with_key
from station.ui.cash_desk.desk_keys import name_button, native
from station.ui.cash_desk.sale.words_sale import Word, word

KEYS: dict[Word, str] = {
    Word.TICKETS: "Alt+1",
    Word.EVENTS: "Alt+2",
    Word.TOURS: "Alt+3",
    Word.SALES: "Alt+4",
    Word.FIND: "Ctrl+F",
    Word.ADD: "Return",
    Word.TIME: "Alt+T",
    Word.LANGUAGE: "Alt+L",
    Word.BASKET: "Ctrl+Shift+B",
    Word.COMMENT: "Ctrl+Shift+K",
    Word.LOOK: "Ctrl+Shift+Y",
    Word.SELL: "Ctrl+Return",
    Word.SET_ASIDE: "Ctrl+H",
    Word.EMPTY_BASKET: "Ctrl+Shift+Del",
    Word.GIVEN: "Ctrl+Shift+G",
    Word.SELL_NOW: "F12",
    Word.PRINT: "Ctrl+P",
    Word.NEXT_SALE: "Ctrl+Return",
    Word.SEARCH_NOW: "Ctrl+Shift+R",
    Word.TRY_AGAIN: "Ctrl+Shift+A",
    Word.GIVE_UP: "Ctrl+Shift+X",
    Word.TO_BASKET: "Ctrl+Shift+W",
}
"""None of them is one of the window's own (`ui/actions.py`), or one that a text field takes for itself. Two acts that
are never offered together share one."""


def tip(name: Word) -> str:
    """A tool tip that names the key."""
    return with_key(word(name), native(KEYS[name]))


def call(button: QAbstractButton, name: Word, *, caption: bool = True) -> None:
    """Gives a button an act's words and key."""
    name_button(button, word(name) if caption else None, word(name), KEYS[name])


def bind(owner: QWidget, acts: Mapping[Word, Callable[[], object]]) -> None:
    """Every act's key does it while the focus is anywhere in the owner; a key that is held does it once."""
    for name, act in acts.items():
        for key in (KEYS[name], *_ALSO.get(KEYS[name], ())):
            shortcut = QShortcut(QKeySequence(key), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)


_ALSO = {"Return": ("Enter",), "Ctrl+Return": ("Ctrl+Enter",)}
"""The keypad's."""
