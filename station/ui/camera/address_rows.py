"""A network camera's address with user and password, or a video file. The password is never shown, nor given back."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit, urlunsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from station.ui.actions import with_key
from station.ui.widgets.plain_label import PlainLabel

_NETWORK = frozenset({"http", "https", "rtsp", "rtsps"})


class AddressRows(QWidget):
    """Owned by the GUI thread. What is typed is used when the button is pressed, or Enter in a field."""

    chosen = Signal(str)  # the source, with the password in it if one was typed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address, self.user, self.password = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.use = QPushButton(self)
        self.use.clicked.connect(self._choose)
        self.labels = [PlainLabel("", self) for _ in range(3)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, (label, line) in enumerate(zip(self.labels, self._lines(), strict=True)):
            label.setBuddy(line)
            line.returnPressed.connect(self._choose)
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
        grid.addWidget(self.use, 3, 1)
        self.address.textChanged.connect(self._address_changed)
        self.retranslate()

    def show_source(self, source: str) -> None:
        """An address as it is kept, without its password."""
        address, user = _apart(source)
        self.address.setText(address)
        self.user.setText(user)
        self.password.clear()
        self.retranslate()

    def forget(self) -> None:
        """No password stays behind on a page."""
        self.password.clear()

    def retranslate(self) -> None:
        captions = (self.tr("Address"), self.tr("User"), self.tr("Password"))
        for label, line, caption in zip(self.labels, self._lines(), captions, strict=True):
            label.setText(caption)
            line.setAccessibleName(caption)
            line.setToolTip(with_key(caption, "Tab"))
        self.address.setPlaceholderText("rtsp://192.168.1.20/stream")
        self.user.setPlaceholderText(self.tr("if it asks for one"))
        kept = self.tr("empty: the one before") if self.user.text() else ""
        self.password.setPlaceholderText(kept)
        self.use.setText(self.tr("Use this address"))
        self.use.setAccessibleName(self.use.text())
        self.use.setToolTip(with_key(self.use.text(), self.tr("Enter")))

    def _lines(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return self.address, self.user, self.password

    def _address_changed(self, text: str) -> None:
        """A file has no user; without an address there is nothing to use."""
        network = text.partition("://")[0].lower() in _NETWORK
        for line in (self.user, self.password):
            line.setEnabled(network)
        self.use.setEnabled(bool(text.strip()))

    def _choose(self) -> None:
        if not self.address.text().strip():
            return
        source = _whole(self.address.text().strip(), self.user.text(), self.password.text())
        self.password.clear()
        self.chosen.emit(source)


def _apart(source: str) -> tuple[str, str]:
    """The address without a user, and the user."""
    if source.partition("://")[0].lower() not in _NETWORK:
        return source, ""
    try:
        parts = urlsplit(source)
    except ValueError:
        return source, ""
    login, at, host = parts.netloc.rpartition("@")
    user = unquote(login.partition(":")[0]) if at else ""
    return urlunsplit((parts.scheme, host, parts.path, parts.query, parts.fragment)), user


def _whole(address: str, user: str, password: str) -> str:
    """With what was typed beside it; an address that holds a login of its own keeps it where nothing was."""
    if address.partition("://")[0].lower() not in _NETWORK or not user:
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return address  # it is refused, with the reason
    login = quote(user, safe="") + (f":{quote(password, safe='')}" if password else "")
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, f"{login}@{host}", parts.path, parts.query, parts.fragment))
