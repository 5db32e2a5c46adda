"""The days of orders on the screen: asked for, found again, sifted, and read anew from time to time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from station.domain.days import Days
from station.domain.order_search import OrderSearch
from station.domain.ports import Clock
from station.ui.cash_desk.bookings.day_reading import READ_AGAIN
from station.workers.desk_orders_events import OrdersFound, OrdersRefreshed, OrdersRefreshRequested, OrdersRequested

_FIND_AFTER = 100
"""Milliseconds: several facts in a row find the orders once."""
_TICK = 5000
"""Milliseconds between two looks at the clock."""


class OrderReading(QObject):
    """Owned by the GUI thread. `search`: what is to be found in some days, as the filters stand; `length`: how many
    days are wanted. Today by itself is read every minute; longer spans, and days that are over, when they are opened
    and when somebody asks."""

    requested = Signal(object)  # OrdersRequested
    refresh_requested = Signal(object)  # OrdersRefreshRequested
    cancel_requested = Signal()
    running_changed = Signal(bool)  # the vendor is being asked, or no longer
    ticked = Signal()  # some time has passed

    def __init__(
        self, search: Callable[[Days], OrderSearch], length: Callable[[], int], clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._search, self._length = search, length
        self.clock = clock
        self._profile = ""
        self._number = 0
        self._watched = False
        self._follows = True
        """The last day is today, also after midnight."""
        self._refreshed_at: float | None = None
        """When the list was last asked for (monotonic); None: not yet."""
        self._request: OrdersRefreshRequested | None = None
        """What the vendor is being asked for."""
        self.found: OrdersFound | None = None
        self._find_due, self._clock_due = QTimer(self), QTimer(self)
        self._find_due.setSingleShot(True)
        for timer, milliseconds, act in (
            (self._find_due, _FIND_AFTER, self.find_again),
            (self._clock_due, _TICK, self._tick),
        ):
            timer.setInterval(milliseconds)
            timer.timeout.connect(act)

    @property
    def running(self) -> bool:
        """Whether the vendor is being asked."""
        return self._request is not None

    @property
    def profile(self) -> str:
        """Whose orders they are; empty: nobody's."""
        return self._profile

    @property
    def now(self) -> datetime:
        """By this machine's clock, UTC."""
        return self.clock.now()

    def begin(self, profile: str) -> None:
        """A profile's desk has opened: its today comes as soon as somebody looks."""
        self.end()
        self._profile = profile
        if self._watched:
            self.open(None)

    def end(self) -> None:
        """It leaves: nothing of it is waited for."""
        self._profile, self.found, self._refreshed_at, self._request = "", None, None, None
        self._number += 1
        self._find_due.stop()

    def watch(self, watched: bool) -> None:
        """Whether somebody looks: only then is the vendor asked by itself."""
        self._watched = watched
        if not watched:
            self._clock_due.stop()
            return
        self._clock_due.start()
        if self._profile and self.found is None:
            self.open(None)
        elif self.found is not None:
            self.find_again()  # something may have been sold meanwhile
            self._tick()

    def open(self, last: date | None) -> None:
        """As many days as are wanted, up to this one; None: the venue's today."""
        if self._profile:
            wanted = last or self.clock.now().date()
            back = min(self._length() - 1, wanted.toordinal() - 1)
            self._follows = last is None
            self._ask(Days(wanted - timedelta(days=back), wanted))

    def open_span(self) -> None:
        """Another number of days up to the same one, or whether only one's own are wanted."""
        if self.found is not None:
            self.open(None if self._follows else self.found.search.days.last)

    def find_again(self) -> None:
        """The same days with what is known of them now."""
        if self.found is not None:
            self._ask(self.found.search.days)

    def find_soon(self) -> None:
        """Likewise, once for several facts."""
        self._find_due.start()

    def sift(self) -> None:
        """Other words or another sorting."""
        if self.found is not None:
            self._ask(self.found.search.days, again=False)

    def wanted(self, number: int) -> bool:
        """Whether an answer is that to the newest question."""
        return number == self._number

    def take_found(self, fact: OrdersFound) -> bool:
        """Keeps the newest answer. True: other days or other people's orders than before; call `look` once they are on
        the screen."""
        before, self.found = self.found, fact
        another = before is None or (before.search.days, before.search.mine) != (fact.search.days, fact.search.mine)
        if another:
            self._refreshed_at, self._request = None, None
        return another

    def look(self) -> None:
        """The list is on the screen: read from the vendor if that is due."""
        self._tick()

    def asks_for(self, request: OrdersRefreshRequested) -> bool:
        """Whether an answer or a progress is about what is on the screen."""
        return request == self._request

    def take_refreshed(self, fact: OrdersRefreshed) -> None:
        """The vendor has answered, or not: the list is found again."""
        if self.asks_for(fact.request):
            self._run(None)
        self.find_again()

    def stop_waiting(self) -> None:
        """No answer will come."""
        self._run(None)

    def refresh_or_cancel(self) -> None:
        """Reads the list from the vendor; while that runs, ends it."""
        if self.running:
            self.cancel_requested.emit()
        else:
            self._refresh()

    def _ask(self, days: Days, *, again: bool = True) -> None:
        self._number += 1
        self.requested.emit(OrdersRequested(self._number, self._search(days), self._follows, again))

    def _refresh(self) -> None:
        if self.found is not None:
            self._refreshed_at = self.clock.monotonic()
            request = OrdersRefreshRequested(self.found.search.days, self.found.search.mine)
            self._run(request)
            self.refresh_requested.emit(request)

    def _tick(self) -> None:
        self.ticked.emit()
        if not self._watched or self.found is None or self.running:
            return
        if self._refreshed_at is None:
            self._refresh()
            return
        today_alone = self.found.search.days == Days.one(self.found.today)
        if today_alone and self.clock.monotonic() - self._refreshed_at >= READ_AGAIN:
            self._refresh()

    def _run(self, request: OrdersRefreshRequested | None) -> None:
        self._request = request
        self.running_changed.emit(request is not None)
