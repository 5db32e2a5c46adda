"""The desk's keys work wherever the focus is: a text field takes some keys for itself, and those are none of ours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

from station.ui import bookings_keys, sale_keys

KEYS = {*bookings_keys.KEYS.values(), *sale_keys.KEYS.values()} - {"Return"}
"""Return ends a line of a comment, and adds wherever there is no comment."""


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QSpinBox])
def test_no_field_takes_a_key_of_the_desk_for_itself(
    kind: type[QLineEdit | QPlainTextEdit | QSpinBox], qtbot: QtBot
) -> None:
    field = kind()
    qtbot.addWidget(field)
    taken = []
    for key in sorted(KEYS):
        combination = QKeySequence(key)[0]  # type: ignore[index]  # the stubs don't know that it can
        event = QKeyEvent(QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers())
        event.ignore()
        QApplication.sendEvent(field, event)
        if event.isAccepted():
            taken.append(key)
    assert taken == []
