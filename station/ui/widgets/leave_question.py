"""Asks what is to become of unsaved edits before somebody leaves. Nothing is lost, whatever the answer but one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from station.ui.widgets.plain_label import plain_caption
from station.ui.words_leaving import Leaving, leaving_text


class LeaveQuestion(QMessageBox):
    """Opened at once, without blocking. Esc, and closing it, is staying."""

    answered = Signal(object)  # Leaving

    def __init__(self, booking: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Station")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(leaving_text(Leaving.QUESTION).format(booking=booking))
        self.buttons_by_answer: dict[Leaving, QAbstractButton] = {}
        for answer, role in (
            (Leaving.SAVE, QMessageBox.ButtonRole.AcceptRole),
            (Leaving.KEEP, QMessageBox.ButtonRole.ActionRole),
            (Leaving.DISCARD, QMessageBox.ButtonRole.DestructiveRole),
            (Leaving.STAY, QMessageBox.ButtonRole.RejectRole),
        ):
            button = self.addButton(plain_caption(leaving_text(answer)), role)
            self.buttons_by_answer[answer] = button
            if answer is Leaving.KEEP:
                self.setDefaultButton(button)
            elif answer is Leaving.STAY:
                self.setEscapeButton(button)
        self.buttonClicked.connect(self._clicked)
        self.open()

    def _clicked(self, button: QAbstractButton) -> None:
        for answer, own in self.buttons_by_answer.items():
            if own is button:
                self.answered.emit(answer)
