"""Undo: asked once, then told to the admission; what becomes of it is said at the door.

Everything here lives on the GUI thread.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from station.domain.journal import ScanSummary
from station.domain.undo import UndoState, undo_offer
from station.ui.actions import Act
from station.ui.context import WindowContext
from station.ui.window_hold import HoldWindow
from station.workers.events import ScanUndone, UndoRequested


class UndoWindow(HoldWindow):
    """The scan that is chosen among the last ones, else the newest of them, is the one that is undone."""

    # requests
    undo_requested = Signal(object)  # UndoRequested; answer with `scan_undone`

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._undoing: dict[str, ScanSummary] = {}
        self._acts[Act.UNDO].triggered.connect(self._undo)
        self._door.undo.confirmed.connect(self._undo_confirmed)
        self._offer_undo()

    @Slot(object)
    def scan_undone(self, fact: ScanUndone) -> None:
        """What became of it; a green that was taken back leaves the screen."""
        undone = fact.undone
        scan = self._undoing.pop(undone.scan_id, None)
        self._door.undo.tell(undone, scan)
        if undone.state in (UndoState.DONE, UndoState.ASKED):
            self._door.screen_state.forget(undone.scan_id)

    def _show_page(self, page: QWidget) -> None:
        super()._show_page(page)
        self._offer_undo()

    def _offer_undo(self) -> None:
        """On other pages its key belongs to what is edited there."""
        at_door = self._context.profile is not None and self._pages.currentWidget() is self._door
        self._acts.offer(Act.UNDO, at_door)

    def _undo(self) -> None:
        """The key: asks; pressed again while it asks: yes."""
        bar = self._door.undo
        if bar.asking is not None and bar.isVisible():
            bar.confirm()
            return
        scan = self._door.scans.chosen_or_newest()
        capability = self._context.capability
        if scan is None or capability is None:
            bar.tell(None, None)
            return
        against = undo_offer(scan, capability, self._context.clock.now())
        if against in (None, UndoState.ASKED):
            bar.ask(scan, self._context.preferences.values().two_step)
        else:
            bar.tell(against, scan)

    def _undo_confirmed(self, scan: ScanSummary) -> None:
        self._undoing[scan.scan_id] = scan
        self.undo_requested.emit(UndoRequested(scan.scan_id))
