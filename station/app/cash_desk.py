"""The cash desk of the profile at the door: brought to the page with its threads, and taken away again."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from station.app.cash_desk_bookings import BookingThreads
from station.app.cash_desk_opening import OpenDesk
from station.app.cash_desk_orders import OrderThreads
from station.app.cash_desk_sales import SaleThreads
from station.app.cash_desk_threads import DeskThreads, Wires
from station.domain.profile import Profile
from station.services.link import LinkWatch
from station.ui.window import MainWindow
from station.workers.worker import WorkerThread

if TYPE_CHECKING:
    from station.ui.cash_desk.page import CashDeskPage
    from station.wiring.station import Station

_log = logging.getLogger(__name__)


def has_cash_desk(vendor: str) -> bool:
    """Whether the window offers one. Imports the vendors: after the first paint only."""
    from station.vendors.cash_desks import has_cash_desk as known

    return known(vendor)


class RunningDesk(QObject):
    """One profile's desk while it runs: its files, and the threads of every view. Lives on the GUI thread."""

    failed = Signal(object)  # WorkerFailed
    gone = Signal(object)  # itself

    def __init__(self, profile: str, opening: OpenDesk, parts: Sequence[DeskThreads]) -> None:
        super().__init__()
        self.profile = profile
        self._opening = opening
        self._parts = parts
        for part in parts:
            part.failed.connect(self.failed)

    def start(self) -> None:
        """All threads run from here on."""
        for part in self._parts:
            part.start()

    def wires(self, page: CashDeskPage) -> Wires:
        """Those of all views."""
        return tuple(wire for part in self._parts for wire in part.wires(page))

    def retire(self) -> None:
        """Asks all threads to end and returns at once; `gone` follows when they have, and the files are closed."""
        for part in self._parts:
            part.gone.connect(self._one_gone)
            part.retire()

    def stop(self) -> list[WorkerThread]:
        """Stops and closes. Threads that did not end in time are returned: what they use stays open."""
        stubborn = [thread for part in reversed(self._parts) for thread in part.stop()]
        if not stubborn:
            self._opening.close()
        return stubborn

    @Slot()
    def _one_gone(self) -> None:
        if not any(part.running for part in self._parts):
            self._opening.close()
            self.gone.emit(self)


class CashDeskKeeper(QObject):
    """Brings a profile's cash desk to the page and takes it away again. Lives on the GUI thread."""

    failed = Signal(object)  # WorkerFailed

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._desk: RunningDesk | None = None
        self._leaving: list[RunningDesk] = []

    def enter(self, station: Station, profile: Profile, link: LinkWatch) -> None:
        """Opens the profile's desk, if its vendor has one; returns at once."""
        if not has_cash_desk(profile.vendor):
            return
        alone = all(desk.profile != profile.name for desk in self._leaving)
        opening = OpenDesk(station, profile, first=alone)
        parts = (BookingThreads, SaleThreads, OrderThreads)
        desk = RunningDesk(profile.name, opening, [threads(opening, profile, link) for threads in parts])
        self._desk = desk
        for told, heard in desk.wires(self._window.cash_desk):
            told.connect(heard)
        desk.failed.connect(self.failed)
        desk.start()
        self._window.cash_desk.begin(profile.name)
        _log.info("cash desk: %s", profile.name)

    def leave(self) -> None:
        """The threads end by themselves; nothing of theirs reaches the page from here on."""
        if self._desk is None:
            return
        self._window.cash_desk.end()  # what was typed last is kept
        desk, self._desk = self._desk, None
        for told, heard in desk.wires(self._window.cash_desk):
            told.disconnect(heard)
        self._leaving.append(desk)
        desk.gone.connect(self._gone)
        desk.retire()

    def stop(self) -> list[WorkerThread]:
        """Ends everything; threads that did not end in time are returned."""
        if self._desk is not None:
            self._window.cash_desk.end()
            self._leaving.append(self._desk)
            self._desk = None
        return [thread for desk in reversed(self._leaving) for thread in desk.stop()]

    @Slot(object)
    def _gone(self, desk: RunningDesk) -> None:
        if desk in self._leaving:
            self._leaving.remove(desk)
