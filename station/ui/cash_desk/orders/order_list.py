"""Orders as a table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from station.domain.days import local
from station.domain.order import Order
from station.domain.order_search import OrderColumn
from station.ui.cash_desk.desk_times import moment_text, time_text
from station.ui.cash_desk.orders.words_orders import column_name, payment_text, title_text, yes_text
from station.ui.money_text import money_text
from station.ui.widgets.plain_label import plain_tip
from station.workers.desk_orders_events import OrdersFound

COLUMNS = tuple(OrderColumn)
ORDER_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class OrderListModel(QAbstractTableModel):
    """Owned by the GUI thread. A cell's words are made when it is painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: OrdersFound | None = None
        self._orders: list[Order] = []

    @property
    def dated(self) -> bool:
        """Whether the orders are of several days."""
        return self._found is not None and self._found.search.days.first != self._found.search.days.last

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._orders)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return column_name(COLUMNS[section])
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(COLUMNS[section]) | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        order = self.order(index.row()) if index.isValid() else None
        if order is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(order, COLUMNS[index.column()])
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._text(order, COLUMNS[index.column()]))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(COLUMNS[index.column()])
        return order if role == ORDER_ROLE else None

    def order(self, row: int) -> Order | None:
        """The order of a row; None: there is no such row."""
        return self._orders[row] if 0 <= row < len(self._orders) else None

    def row_of(self, order_id: str) -> int:
        """Where an order stands; -1: nowhere."""
        return next((row for row, order in enumerate(self._orders) if order.order_id == order_id), -1)

    def use(self, found: OrdersFound) -> None:
        """Other orders, or the same ones once more."""
        if self._found is not None and self._found.orders == found.orders and self._found.zone == found.zone:
            self._found = found
            return
        self.beginResetModel()
        self._found, self._orders = found, list(found.orders)
        self.endResetModel()

    def take_order(self, order: Order) -> None:
        """More is known of one of them."""
        row = self.row_of(order.order_id)
        if row >= 0:
            self._orders[row] = order
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def clear(self) -> None:
        self.beginResetModel()
        self._found, self._orders = None, []
        self.endResetModel()

    def retranslate(self) -> None:
        if self._orders:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._orders) - 1, len(COLUMNS) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _text(self, order: Order, column: OrderColumn) -> str:
        return _TEXTS[column](order) if column in _TEXTS else self._own_text(order, column)

    def _own_text(self, order: Order, column: OrderColumn) -> str:
        """What depends on the instance."""
        if column is OrderColumn.TIME:
            return self._time(order)
        return money_text(order.total, "" if self._found is None else self._found.currency)

    def _time(self, order: Order) -> str:
        if order.created_at is None:
            return ""
        zone = None if self._found is None else self._found.zone
        return moment_text(order.created_at, zone) if self.dated else time_text(local(order.created_at, zone))


def _side(column: OrderColumn) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column is OrderColumn.TOTAL else Qt.AlignmentFlag.AlignLeft


_TEXTS: dict[OrderColumn, Callable[[Order], str]] = {
    OrderColumn.NUMBER: lambda order: order.order_id,
    OrderColumn.TITLE: title_text,
    OrderColumn.SOURCE: lambda order: order.source,
    OrderColumn.PAYMENT: payment_text,
    OrderColumn.VALID: lambda order: yes_text(order.valid),
}
