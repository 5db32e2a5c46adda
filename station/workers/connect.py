"""Tests an account off the GUI thread, for the connect page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, Slot

from station.domain.ports import VendorRoom
from station.domain.profile import Profile
from station.domain.trouble import TroubleError
from station.domain.vendor import Enrolment
from station.workers.events import ConnectionRequested, ConnectionTested
from station.workers.worker import Worker, guarded

OpenRoom = Callable[[Profile, Mapping[str, str]], VendorRoom]
"""Opens a vendor's room with the given secrets. Raises TroubleError where profile or secrets can't be right."""

Enrol = Callable[[Profile, Mapping[str, str]], Enrolment]
"""Exchanges what is good for one time only. Raises TroubleError where that fails."""


class ConnectWorker(Worker):
    """Tests one account after the other; nothing is kept. Everything below runs on its own thread."""

    tested = Signal(object)  # ConnectionTested

    def __init__(self, open_room: OpenRoom, enrol: Enrol) -> None:
        super().__init__("connection test")
        self._enrol = enrol
        self._open_room = open_room

    @Slot(object)
    @guarded
    def test(self, request: ConnectionRequested) -> None:
        """Log in and read what the account may do (ConnectionRequested)."""
        enrolled: Enrolment | None = None
        try:
            enrolment = self._enrol(request.profile, request.secrets)
            enrolled = enrolment if enrolment.fresh else None
            room = self._open_room(enrolment.profile, enrolment.secrets)
        except TroubleError as error:
            self.tested.emit(ConnectionTested(request.profile, error.trouble, enrolled))
            return
        try:
            result = room.connect()
        finally:
            room.close()
        self.tested.emit(ConnectionTested(request.profile, result, enrolled))
