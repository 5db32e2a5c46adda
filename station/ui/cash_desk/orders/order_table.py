"""The orders on the screen, one line each; one that is no longer valid is dim."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from station.domain.booking import Payment
from station.domain.order import Order
from station.domain.order_search import OrderColumn
from station.ui.cash_desk.desk_table import DeskDelegate, DeskTable, Index
from station.ui.cash_desk.orders.order_list import COLUMNS, ORDER_ROLE, OrderListModel
from station.ui.theme import Theme

_WIDTHS = {
    OrderColumn.NUMBER: 116,
    OrderColumn.TOTAL: 104,
    OrderColumn.SOURCE: 106,
    OrderColumn.PAYMENT: 122,
    OrderColumn.VALID: 76,
}
_TIME, _DAY_AND_TIME = 74, 170
_TITLE = 150
"""The least that titles need: other columns leave before they have less."""
_LEAVING = (OrderColumn.SOURCE, OrderColumn.VALID, OrderColumn.NUMBER, OrderColumn.PAYMENT)
"""What is left out first where there is no room; it stands at the chosen order as well."""


class OrderDelegate(DeskDelegate):
    """What is not known stands back."""

    def colour(self, index: Index) -> str:
        order, tokens = index.data(ORDER_ROLE), self.theme.tokens
        if not isinstance(order, Order) or order.valid is False:
            return tokens.dim
        unknown = COLUMNS[index.column()] is OrderColumn.PAYMENT and order.payment is Payment.NOT_KNOWN
        return tokens.dim if unknown else tokens.text


class OrderTable(DeskTable):
    """Owned by the GUI thread."""

    chosen = Signal(object)  # Order
    sorted_by = Signal()

    def __init__(self, model: OrderListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, OrderDelegate(theme), parent)
        self._model = model
        self._chosen = ""
        head = self.horizontalHeader()
        head.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        head.sortIndicatorChanged.connect(self.sorted_by)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        model.modelReset.connect(self._model_reset)
        self.set_theme(theme)

    @property
    def order(self) -> tuple[OrderColumn, bool]:
        """By what it is sorted, and whether downwards."""
        head = self.horizontalHeader()
        return COLUMNS[head.sortIndicatorSection()], head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder

    def choose(self, order_id: str) -> None:
        """The order to be marked wherever it stands; empty: none."""
        row = self._mark(order_id)
        if row >= 0:
            self.scrollTo(self._model.index(row, 0))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        px, head = self.delegate.theme.px, self.horizontalHeader()
        fixed = {column: px(width) for column, width in _WIDTHS.items()}
        fixed[OrderColumn.TIME] = px(_DAY_AND_TIME if self._model.dated else _TIME)
        room = self.viewport().width() - px(_TITLE)
        for column in _LEAVING:
            leaves = sum(fixed.values()) > room
            head.setSectionHidden(COLUMNS.index(column), leaves)
            if leaves:
                fixed[column] = 0
        widths = {COLUMNS.index(column): width for column, width in fixed.items()}
        self.share_room(widths, {COLUMNS.index(OrderColumn.TITLE): 1})

    def _model_reset(self) -> None:
        self._share()
        self._mark(self._chosen)  # whoever looks elsewhere in the list goes on looking there

    def _mark(self, order_id: str) -> int:
        self._chosen = order_id
        row = self._model.row_of(order_id) if order_id else -1
        self.mark_row(row)
        return row

    def _row_changed(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        if not index.isValid():
            return
        # A view that gets the focus takes its first row as current and does not select it.
        way = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(index, way.ClearAndSelect | way.Rows)
        order = index.data(ORDER_ROLE)
        if isinstance(order, Order) and order.order_id != self._chosen:
            self._chosen = order.order_id
            self.chosen.emit(order)
