"""Sending what an operator changed: at once, and again and again while the vendor is away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

from station.domain.trouble import Trouble
from station.services.booking_changes import BookingChanges
from station.workers.pace import BackOff, Pace


class SendingRounds:
    """Lives on the desk's worker thread, which owns the timer. `silent`: a person wants no traffic. `told`: a round is
    over, with or without trouble."""

    def __init__(
        self,
        changes: BookingChanges,
        due: QTimer,
        pace: Pace,
        chance: Callable[[], float],
        *,
        silent: Callable[[], bool],
        interrupted: Callable[[], bool],
        told: Callable[[Trouble | None], None],
    ) -> None:
        self._changes = changes
        self._due = due
        self._pace = pace
        self._back_off = BackOff(pace, chance)
        self._silent, self._interrupted, self._told = silent, interrupted, told

    def run(self) -> None:
        """One round; what is still open is tried again later."""
        if self._interrupted():
            return
        if self._silent():
            self._told(None)
            self._schedule(self._pace.longest_retry / 20)  # a person's word may end at any moment
            return
        report = self._changes.run(self._interrupted)
        if report.trouble is None:
            self._back_off.succeeded()
        self._told(report.trouble)
        if report.waiting or report.unknown:
            self.retry(report.trouble)

    def soon(self) -> None:
        """Now, behind what is already asked for."""
        self._schedule(0)

    def answered(self) -> None:
        """The vendor answers again: what waits goes now."""
        if self._back_off.active:
            self._schedule(0)

    def retry(self, trouble: Trouble | None) -> None:
        """Later, and the later the longer it fails."""
        self._back_off.failed(trouble)
        self._schedule(self._back_off.retry())

    def _schedule(self, seconds: float) -> None:
        if not self._interrupted():
            self._due.start(round(seconds * 1000))
