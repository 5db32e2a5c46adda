"""States of the desk's orders for the gallery."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from station.domain.listing import ListProgress
from station.domain.trouble import Trouble, TroubleKind
from station.ui.actions import Act
from station.ui.window import MainWindow
from station.workers.desk_orders_events import OrdersProgressed
from tests.ui.order_facts import Counter


def _counter(window: MainWindow) -> Counter:
    window.use_context(replace(window._context, cash_desk=True))
    window.acts[Act.CASH_DESK].trigger()
    return Counter(window.cash_desk, 24)


def _chosen(part: int) -> Callable[[MainWindow], None]:
    """An order with tickets and a tour, one of its tabs in front."""

    def do(window: MainWindow) -> None:
        counter = _counter(window)
        counter.refresh()
        counter.choose(1)
        counter.view.panel.tabs.bring(part)

    return do


def _reading(window: MainWindow) -> None:
    """A month is being read."""
    counter = _counter(window)
    counter.refresh()
    counter.view.bar.span.setCurrentIndex(4)
    counter.answer(read=False)
    progress = ListProgress(1400, 2100, 14, 21)
    counter.view.orders_progressed(OrdersProgressed(counter.refreshes[-1], progress, 320.0, 2.2))


def _offline(window: MainWindow) -> None:
    counter = _counter(window)
    counter.choose(2)
    counter.refresh(trouble=Trouble(TroubleKind.UNREACHABLE, "vendor.example"))


ORDER_STATES: dict[str, Callable[[MainWindow], None]] = {
    "orders": _chosen(0),
    "order-barcodes": _chosen(1),
    "order-details": _chosen(2),
    "orders-reading": _reading,
    "orders-offline": _offline,
}
