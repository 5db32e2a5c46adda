"""What the window does about the line to the vendor: its state, its list, what waits to be sent or settled.

Everything here lives on the GUI thread.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from station.domain.change import Link, LinkState, MirrorState, QueueState
from station.ui.actions import Act
from station.ui.context import WindowContext
from station.ui.shell import Shell
from station.workers.events import (
    ConflictDealtWith,
    LinkForced,
    OpenCasesRead,
    OpenCasesRequested,
    SyncCanceled,
    SyncFinished,
    SyncProgressed,
    SyncRequested,
    UseDecided,
)

A_WHILE = 900.0
"""Seconds that a person's word on the line holds, if nothing else is said."""
_FORCED_BY = {
    Act.OFFLINE_A_WHILE: LinkForced(Link.OFFLINE, A_WHILE),
    Act.OFFLINE: LinkForced(Link.OFFLINE, None),
    Act.ONLINE_A_WHILE: LinkForced(Link.ONLINE, A_WHILE),
    Act.ONLINE: LinkForced(Link.ONLINE, None),
    Act.AUTOMATIC_LINE: LinkForced(None, None),
}


class LineWindow(Shell):
    """The shell with the line's requests and facts. MainWindow adds the scans."""

    # requests
    sync_requested = Signal(object)  # SyncRequested
    sync_canceled = Signal(object)  # SyncCanceled
    link_forced = Signal(object)  # LinkForced
    open_cases_requested = Signal(object)  # OpenCasesRequested
    conflict_dealt_with = Signal(object)  # ConflictDealtWith
    use_decided = Signal(object)  # UseDecided

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._acts[Act.SYNC].triggered.connect(self._sync)
        self._acts[Act.SYNC_ALL].triggered.connect(self._sync_all)
        self._acts[Act.CANCEL_SYNC].triggered.connect(self._cancel_sync)
        for act in _FORCED_BY:
            self._acts[act].triggered.connect(self._force_link)
        self._acts[Act.CONFLICTS].triggered.connect(self._ask_cases)
        self._conflicts.dealt_with.connect(self._deal_with)
        self._conflicts.decided.connect(self._decide)

    @Slot(object)
    def link_changed(self, state: LinkState) -> None:
        self._status.link = state
        self._line_changed()

    @Slot(object)
    def mirror_changed(self, state: MirrorState) -> None:
        self._status.mirror = state
        self._refresh_status()

    @Slot(object)
    def queue_changed(self, state: QueueState) -> None:
        self._status.depth = state.depth
        self._refresh_status()

    @Slot(object)
    def sync_progressed(self, fact: SyncProgressed) -> None:
        """A run goes on: shown in the strip, in its paper and on Ready."""
        self._status.progress = fact
        self._line_changed()

    @Slot(object)
    def sync_finished(self, fact: SyncFinished) -> None:
        self._status.progress, self._status.report, self._status.canceled = None, fact.report, fact.canceled
        self._line_changed()

    @Slot(object)
    def open_cases_read(self, fact: OpenCasesRead) -> None:
        """What waits for a person, counted in the strip and listed on its page."""
        self._status.cases = fact
        self._conflicts.show_cases(fact)
        self._refresh_status()

    def _line_changed(self) -> None:
        self._offer_line_acts()
        self._refresh_status()

    def _offer_line_acts(self) -> None:
        """The way back is offered where somebody went it, and Cancel where something runs."""
        at_door = self._context.profile is not None
        forced, running = self._status.link.forced is not None, self._status.progress is not None
        for act in _FORCED_BY:
            self._acts.offer(act, at_door)
        self._acts.offer(Act.AUTOMATIC_LINE, at_door and forced)
        self._acts.offer(Act.CANCEL_SYNC, at_door and running)
        self._acts.offer(Act.SYNC_ALL, at_door and self._status.has_list)

    def _sync(self) -> None:
        self.sync_requested.emit(SyncRequested())

    def _sync_all(self) -> None:
        self.sync_requested.emit(SyncRequested(full=True))

    def _cancel_sync(self) -> None:
        self.sync_canceled.emit(SyncCanceled())

    def _force_link(self) -> None:
        action = self.sender()
        for act, request in _FORCED_BY.items():
            if self._acts[act] is action:
                self.link_forced.emit(request)

    def _ask_cases(self) -> None:
        self.open_cases_requested.emit(OpenCasesRequested())

    def _deal_with(self, conflict_id: str) -> None:
        self.conflict_dealt_with.emit(ConflictDealtWith(conflict_id))

    def _decide(self, item_id: str, counted: bool) -> None:
        self.use_decided.emit(UseDecided(item_id, counted))
