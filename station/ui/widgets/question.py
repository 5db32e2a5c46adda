"""Asks before something goes away for good. The safe answer is the default, and Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.widgets.plain_label import plain_caption


class Question(QMessageBox):
    """Opened at once, without blocking; `subject` comes back with the yes."""

    confirmed = Signal(object)

    def __init__(self, text: str, yes: str, subject: object, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Station")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._subject = subject
        self.yes = self.addButton(plain_caption(yes), QMessageBox.ButtonRole.AcceptRole)
        keep = self.addButton(plain_caption(word(Word.KEEP)), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(keep)
        self.setEscapeButton(keep)
        self.buttonClicked.connect(self._answered)
        self.open()

    def _answered(self, button: QAbstractButton) -> None:
        if button is self.yes:
            self.confirmed.emit(self._subject)
