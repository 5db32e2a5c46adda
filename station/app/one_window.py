"""One window for each data folder: a second start brings the first one's window to the front.

The folder's lock decides who is first (`storage/data_folder.py`); this only carries the wish to it.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

_PATIENCE = 5000
"""Milliseconds the first window has to answer: it may be starting itself."""
_PAUSE = 0.05
"""Seconds between two attempts."""
_SHOW = b"show\n"
_SHOWN = b"shown\n"


def _address(folder: Path) -> str:
    """The same for every way to write the folder, and short enough for a socket's name."""
    real = os.path.normcase(os.path.realpath(folder))
    return f"station-{hashlib.sha256(os.fsencode(real)).hexdigest()[:24]}"


class OneWindow(QObject):
    """Listens for further starts on the same folder, whose lock this process holds. GUI thread."""

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._started_again)
        name = _address(folder)
        # What a killed process left behind: nobody else can be listening, the lock is ours.
        QLocalServer.removeServer(name)
        self._server.listen(name)  # without it a second start is told who holds the folder, as before

    def close(self) -> None:
        self._server.close()

    @Slot()
    def _started_again(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            connection.disconnected.connect(connection.deleteLater)
            self.asked.emit()
            connection.write(_SHOWN)
            connection.flush()
            connection.disconnectFromServer()


def show_first(folder: Path) -> bool:
    """Asks the window that works in this folder to come to the front; whether one answered within seconds.

    Needs no application and no event loop; blocks.
    """
    socket = QLocalSocket()
    deadline = time.monotonic() + _PATIENCE / 1000
    while not _connected(socket, folder):
        if time.monotonic() > deadline:
            return False
        time.sleep(_PAUSE)  # it listens after its first paint
    _let_come_to_front()
    socket.write(_SHOW)
    return socket.waitForReadyRead(_PATIENCE) and bytes(socket.readAll().data()) == _SHOWN


def _connected(socket: QLocalSocket, folder: Path) -> bool:
    socket.connectToServer(_address(folder))
    return socket.waitForConnected(_PATIENCE)


def bring_to_front(window: QWidget) -> None:
    """Out of the task bar, over the others, with the keys. GUI thread."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _let_come_to_front() -> None:
    """Windows lets a process come to the front only where the one that was started last agrees."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # ASFW_ANY: whoever asks first
