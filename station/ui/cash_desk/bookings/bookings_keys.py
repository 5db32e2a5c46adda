"""The keys of the desk's bookings: one table, from which shortcuts, tool tips and the list of keys are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QAbstractButton, QWidget

from station.ui.actions import with_key
from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.cash_desk.desk_keys import bind_on_screen, name_button, native

KEYS: dict[Word, str] = {
    Word.DAY_BEFORE: "Alt+Left",
    Word.DAY_AFTER: "Alt+Right",
    Word.TODAY: "Ctrl+T",
    Word.PICK_DAY: "Ctrl+G",
    Word.REFRESH: "Ctrl+R",
    Word.FILTER: "Ctrl+F",
    Word.SAVED_FILTERS: "Ctrl+Shift+F",
    Word.PRINT: "Ctrl+P",
    Word.SAVE_AS: "Ctrl+Shift+E",
    Word.SORT_BY_NEXT: "Ctrl+Shift+S",
    Word.SORT_BACKWARDS: "Ctrl+Shift+A",
    Word.SAVE: "Ctrl+S",
    Word.DISCARD: "Ctrl+Shift+D",
    Word.ADD_PRICE: "Ins",
    Word.EDIT: "Ctrl+Shift+I",
    Word.DELETE: "Ctrl+Shift+L",
    Word.REMOVE: "Ctrl+Shift+X",
    Word.YES: "Ctrl+Shift+Y",
    Word.NO: "Ctrl+Shift+N",
    Word.PARTICIPANTS: "Ctrl+Shift+P",
    Word.COMMENT: "Ctrl+Shift+K",
    Word.CLEAR: "Ctrl+Shift+Del",
    Word.TAKE_MINE: "Ctrl+Shift+M",
    Word.KEEP_THEIRS: "Ctrl+Shift+R",
    Word.TAKE_BACK: "Ctrl+Shift+B",
    Word.KEEP_FILTER: "Ctrl+Shift+O",
}
"""None of them is one of the window's own (`ui/actions.py`), or one that a text field takes for itself."""


def act_name(name: Word) -> str:
    """What an act is called where nothing around it says more."""
    return f"{word(Word.TOOK_PLACE)} {word(name)}" if name in (Word.YES, Word.NO) else word(name)


def tip(name: Word) -> str:
    """A tool tip that names the key."""
    return with_key(act_name(name), native(KEYS[name]))


def call(button: QAbstractButton, name: Word, *, caption: bool = True) -> None:
    """Gives a button an act's words and key."""
    name_button(button, word(name) if caption else None, act_name(name), KEYS[name])


def bind(view: QWidget, acts: Mapping[Word, Callable[[], object]]) -> None:
    """Every act's key does it while the view is on the screen, also with the focus on the rail beside it.

    An act without a key is a bug, and raises.
    """
    bind_on_screen(view, ((KEYS[name], act) for name, act in acts.items()))
