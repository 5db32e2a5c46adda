"""The desk's keys work wherever the focus is: a text field takes some keys for itself, and those are none of ours."""

from __future__ import annotations

import os
import subprocess
import sys

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSpinBox

from station.ui.cash_desk.bookings import bookings_keys
from station.ui.cash_desk.orders import orders_keys
from station.ui.cash_desk.page import VIEW_KEYS
from station.ui.cash_desk.sale import sale_keys

KEYS = {*VIEW_KEYS, *(key for table in (bookings_keys, sale_keys, orders_keys) for key in table.KEYS.values())}
ENDS_A_LINE = "Return"
"""It adds to the basket, and ends a line wherever a comment has lines."""


def taken() -> list[str]:
    """Keys of the desk that some field takes."""
    found = []
    for field in (QLineEdit(), QPlainTextEdit(), QSpinBox()):
        for key in sorted(KEYS - {ENDS_A_LINE}):
            combination = QKeySequence(key)[0]  # type: ignore[index]  # the stubs don't know that it can
            event = QKeyEvent(QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers())
            event.ignore()
            QApplication.sendEvent(field, event)
            if event.isAccepted():
                found.append(f"{key} by {type(field).__name__}")
    return found


def test_no_field_takes_a_key_of_the_desk_for_itself(qapp: QApplication) -> None:
    assert qapp is not None
    assert taken() == []


def test_nor_does_one_on_a_desktop_with_keys_of_its_own(x_display: str) -> None:
    """Without a screen the fields have the keys of Windows; on X some have those of the shell."""
    environment = {**os.environ, "DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run([sys.executable, __file__], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr


if __name__ == "__main__":
    application = QApplication([])
    sys.stdout.write(f"{taken()}\n")
