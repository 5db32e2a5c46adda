"""Logging in on the vendor's own page: a button, and then what is waited for."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.ui.actions import name_by_caption
from station.ui.widgets.plain_label import PlainLabel


class BrowserWay(QWidget):
    """Owned by the GUI thread. Opens the browser; the waiting is done elsewhere."""

    begun = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self._opened = True
        self.waiting = False
        self.begin, self.stop = QPushButton(self), QPushButton(self)
        self.begin.setProperty("kind", "outline")
        self.begin.clicked.connect(self.begun)
        self.stop.clicked.connect(self.given_up)
        self._words = PlainLabel("", self, wrap=True)
        self._address = PlainLabel("", self, "dim", wrap=True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self._address.setTextInteractionFlags(flags)
        self._or = PlainLabel("", self, "dim", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.begin)
        row.addWidget(self.stop)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        for label in (self._words, self._address, self._or):
            column.addWidget(label)
        self.retranslate()

    def offer(self, possible: bool) -> None:
        """What it needs first is there."""
        self.begin.setEnabled(possible and not self.waiting)

    def await_login(self) -> None:
        """Asked for; the address follows."""
        self.waiting, self._page, self._opened = True, "", True
        self._say()

    def open(self, address: str, login_page: str) -> None:
        """Shows the vendor's page in the person's browser, and its address for any other."""
        self.waiting, self._page = True, login_page or address
        self._opened = QDesktopServices.openUrl(QUrl(address))
        self._say()

    def end(self) -> None:
        """Nothing is waited for any more."""
        self.waiting, self._page = False, ""
        self._say()

    def retranslate(self) -> None:
        for button, caption in (
            (self.begin, self.tr("&Log in in the browser")),
            (self.stop, self.tr("Stop &waiting")),
        ):
            button.setText(caption)
            name_by_caption(button, caption)
        self._or.setText(self.tr("Or without the browser: e-mail and password, or a token."))
        self._say()

    def _say(self) -> None:
        self.begin.setVisible(not self.waiting)
        self.stop.setVisible(self.waiting)
        words = ""
        if self.waiting and not self._page:
            words = self.tr("The browser opens …")
        elif self.waiting and self._opened:
            words = self.tr("Log in in the browser; the station then goes on by itself.")
            words += " " + self.tr("From another device: open this page, and paste the address it ends at as token.")
        elif self.waiting:
            words = self.tr("No browser could be opened. Open this page, and paste the address it ends at as token.")
        for label, text in ((self._words, words), (self._address, self._page)):
            label.setText(text)
            label.setVisible(bool(text))
