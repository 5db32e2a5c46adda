"""Writes down what an operator changed, and sends it: the half of the desk's worker that must lose nothing."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot

from station.domain.trouble import Trouble, TroubleError
from station.workers.cash_desk_events import (
    CashDeskTroubled,
    ChangesMoved,
    ChangesRequested,
    ChangesStored,
    ChangeTakenBack,
    ChoiceMade,
)
from station.workers.desk_parts import DeskParts
from station.workers.pace import Pace
from station.workers.sending_rounds import SendingRounds
from station.workers.worker import Worker, guarded


class CashDeskSender(Worker):
    """Sends what an operator changed. Everything runs on its own thread, but `hurry`, which any thread may call.
    `silent`: a person wants no traffic. `open_parts` is called on this thread and may take its time."""

    changes_stored = Signal(object)  # ChangesStored
    changes_moved = Signal(object)  # ChangesMoved
    troubled = Signal(object)  # CashDeskTroubled

    def __init__(
        self,
        profile: str,
        open_parts: Callable[[], DeskParts],
        *,
        silent: Callable[[], bool],
        pace: Pace | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(f"cash desk of {profile}")
        self._profile = profile
        self._open_parts = open_parts
        self._parts: DeskParts | None = None
        self._trouble: Trouble | None = None
        """Why it is not open."""
        self._silent = silent
        self._pace = pace or Pace()
        self._chance = chance
        self._sending: SendingRounds | None = None
        self._timers: list[QTimer] = []
        self._hurried = threading.Event()

    def on_begin(self) -> None:
        """Opens the desk; what waits from before is sent at once."""
        try:
            self._parts = self._open_parts()
        except TroubleError as error:
            self._trouble = error.trouble
            self._tell(error.trouble)
            return
        self._sending = SendingRounds(
            self._parts.changes,
            self._timer(self._send),
            self._pace,
            self._chance,
            silent=self._silent,
            interrupted=self.interrupted,
            told=self._tell_moved,
        )
        if self._parts.journal.open_changes(self._profile):
            self._sending.soon()

    def on_end(self) -> None:
        for timer in self._timers:
            timer.stop()

    def bug_rose(self, bug: Exception) -> None:
        """A file's trouble is told; after anything else, what waits is still tried again."""
        if isinstance(bug, TroubleError):
            self._tell(bug.trouble)
        else:
            super().bug_rose(bug)
        if self._sending is not None:
            self._sending.retry(None)

    def hurry(self) -> None:
        """Something more urgent comes: the reading under way ends, and begins anew afterwards."""
        self._hurried.set()

    @Slot(object)
    @guarded
    def submit(self, request: ChangesRequested) -> None:
        """Writes changes down, then sends what waits (ChangesRequested)."""
        self._hurried.clear()
        if self._parts is None:
            assert self._trouble is not None
            self._tell(self._trouble, unsaved=True)
            return
        try:
            stored = tuple(self._parts.changes.submit(change) for change in request.changes)
            if request.finished:
                self._parts.journal.drop_draft(self._profile, request.kind, request.subject)
        except TroubleError as error:
            self._tell(error.trouble, unsaved=True)
            return
        self.changes_stored.emit(ChangesStored(stored))
        self._send()

    @Slot(object)
    @guarded
    def choose(self, request: ChoiceMade) -> None:
        """Takes one of two versions (ChoiceMade)."""
        self._hurried.clear()
        if self._parts is None:
            return
        trouble = self._parts.changes.choose(request.change_id, request.choice)
        if trouble is None:
            self._send()
        else:
            self._tell_moved(trouble)

    @Slot(object)
    @guarded
    def take_back(self, request: ChangeTakenBack) -> None:
        """The operator no longer wants a change (ChangeTakenBack)."""
        if self._parts is not None:
            self._parts.changes.take_back(request.change_id)
            self._tell_moved(None)

    @Slot()
    @guarded
    def _send(self) -> None:
        if self._sending is not None:
            self._sending.run()

    def _tell_moved(self, trouble: Trouble | None) -> None:
        assert self._parts is not None
        self.changes_moved.emit(ChangesMoved(self._parts.journal.open_changes(self._profile), trouble))

    def _tell(self, trouble: Trouble, unsaved: bool = False) -> None:
        self.troubled.emit(CashDeskTroubled(trouble, unsaved))

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        self._timers.append(timer)
        return timer
