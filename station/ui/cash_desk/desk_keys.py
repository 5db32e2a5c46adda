"""What the key tables of bookings, orders and sale have in common: how a key is written, put on a button and bound."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from station.ui.actions import with_key
from station.ui.widgets.plain_label import plain_caption


def native(key: str) -> str:
    """A key as this system and language write it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def name_button(button: QAbstractButton, caption: str | None, name: str, key: str) -> None:
    """Gives a button an act's words and key; without a caption it keeps the one it has, or its icon."""
    if caption is not None:
        button.setText(plain_caption(caption))
    button.setAccessibleName(name)
    button.setToolTip(with_key(name, native(key)))


def bind_on_screen(view: QWidget, acts: Iterable[tuple[str, Callable[[], object]]]) -> None:
    """Every key does its act while the view is on the screen, also with the focus on the rail beside it."""
    for key, act in acts:
        shortcut = QShortcut(QKeySequence(key), view)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)
