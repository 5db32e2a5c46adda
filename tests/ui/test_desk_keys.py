"""The desk's keys work wherever the focus is: a text field takes some keys for itself, and those are none of ours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

from station.ui import bookings_keys, orders_keys, sale_keys
from station.ui.pages.cash_desk import ORDER_OF_SCAN_KEY
from station.ui.widgets.scan_toast import TAKE_KEY

OF_VIEWS = (bookings_keys.KEYS.values(), sale_keys.KEYS.values(), orders_keys.KEYS.values())
KEYS = {key for keys in OF_VIEWS for key in keys} - {"Return"} | {TAKE_KEY, ORDER_OF_SCAN_KEY}
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
