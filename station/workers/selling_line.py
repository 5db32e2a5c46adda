"""Whether anything can be sold now: the vendor answers, and nobody keeps this station offline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from station.domain.trouble import Trouble, TroubleKind
from station.workers.desk_sales_events import SellingChanged
from station.workers.pace import BackOff, Pace

_NO_LINE = frozenset(
    {TroubleKind.UNREACHABLE, TroubleKind.UNTRUSTED, TroubleKind.SILENT, TroubleKind.UNAUTHORIZED, TroubleKind.BUSY}
)
"""The next call would fare the same: nothing is sold until the vendor answers again."""


class SellingLine:
    """Owned by the worker's thread, on which everything here is called. While the vendor is away, `knock` (one cheap
    call) is tried ever later; `tell` hears of every change."""

    def __init__(
        self,
        silent: Callable[[], bool],
        knock: Callable[[], Trouble | None],
        tell: Callable[[SellingChanged], None],
        pace: Pace,
        chance: Callable[[], float],
    ) -> None:
        self._silent, self._ask, self._tell, self._pace = silent, knock, tell, pace
        self._back_off = BackOff(pace, chance)
        self._told = SellingChanged()
        self._timers: tuple[QTimer, ...] = ()
        self.knock_due: QTimer | None = None

    def begin(self, parent: QObject, knock: Callable[[], None], look: Callable[[], None]) -> None:
        """The worker's thread has started; `knock` and `look` are its guarded slots."""
        due, watch = QTimer(parent), QTimer(parent)
        due.setSingleShot(True)
        due.timeout.connect(knock)
        watch.timeout.connect(look)
        watch.start(round(self._pace.watch * 1000))
        self.knock_due, self._timers = due, (due, watch)
        self.look_around()

    def end(self) -> None:
        for timer in self._timers:
            timer.stop()

    def silent(self) -> bool:
        """A person wants no traffic."""
        return self._silent()

    def look_around(self) -> None:
        """A person's word on the line is heard soon."""
        if self._silent() != self._told.silent:
            self._change(SellingChanged(self._silent(), self._told.trouble))

    def knock(self) -> None:
        """Whether the vendor answers again."""
        if self._silent():
            self._schedule(self._pace.watch)
        else:
            self.heard(self._ask())

    def heard(self, trouble: Trouble | None) -> None:
        """What a call says about the line; a no of the vendor's is an answer."""
        gone = trouble if trouble is not None and trouble.kind in _NO_LINE else None
        if gone is not None:
            self._back_off.failed(gone)
            self._schedule(self._back_off.retry())
        elif self._told.trouble is not None:
            self._back_off.succeeded()
        self._change(SellingChanged(self._silent(), gone))

    def broken(self, trouble: Trouble) -> None:
        """The access itself does not open: nothing is tried again."""
        self._change(SellingChanged(self._silent(), trouble))

    def _change(self, fact: SellingChanged) -> None:
        if fact != self._told:
            self._told = fact
            self._tell(fact)

    def _schedule(self, seconds: float) -> None:
        if self.knock_due is not None:
            self.knock_due.start(round(seconds * 1000))
