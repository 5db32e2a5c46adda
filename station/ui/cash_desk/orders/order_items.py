"""What an order sold: a line for each item, its total, and the way to the booking behind an item."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from station.domain.order import Order, OrderItem
from station.ui.cash_desk.orders.order_text import item_count, item_detail
from station.ui.cash_desk.orders.orders_keys import tip
from station.ui.cash_desk.orders.words_orders import Word, item_title, word
from station.ui.money_text import money_text
from station.ui.theme import Theme
from station.ui.widgets.plain_label import PlainLabel, plain_caption, plain_tip

_PRICE, _COUNT, _DETAIL = (Qt.ItemDataRole.UserRole + number for number in range(3))

Index = QModelIndex | QPersistentModelIndex


class _ItemDelegate(QStyledItemDelegate):
    """Title and price in bold, what else is known of the item below them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        large, small = QFontMetrics(self.theme.font(15)), QFontMetrics(self.theme.font(12))
        return QSize(0, large.lineSpacing() + small.lineSpacing() + self.theme.px(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, px = self.theme.tokens, self.theme.px
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRect(option.rect)
        painter.save()
        painter.fillRect(rect, QColor(tokens.primary_soft if chosen else tokens.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.border))
        if chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), px(4), rect.height()), QColor(tokens.primary))
        inside = rect.adjusted(px(10), px(6), -px(8), -px(8))
        upper = QRect(inside.left(), inside.top(), inside.width(), QFontMetrics(self.theme.font(15)).lineSpacing())
        price = self._write(painter, upper, str(index.data(_PRICE)), 15, tokens.text, right=True)
        upper.setRight(upper.right() - price - px(10))
        count = self._write(painter, upper, str(index.data(_COUNT)), 13, tokens.dim, right=True, bold=False)
        upper.setRight(upper.right() - count - (px(10) if count else 0))
        self._write(painter, upper, str(index.data()), 15, tokens.text)
        lower = QRect(inside.left(), upper.bottom(), inside.width(), inside.bottom() - upper.bottom())
        self._write(painter, lower, str(index.data(_DETAIL)), 12, tokens.dim, bold=False)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        size: int,
        colour: str,
        *,
        right: bool = False,
        bold: bool = True,
    ) -> int:
        """Returns how wide it is."""
        painter.setFont(self.theme.font(size, QFont.Weight.Bold if bold else QFont.Weight.Normal))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, max(0, room.width())
        )
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | side), shown)
        return painter.fontMetrics().horizontalAdvance(shown)


class _ItemList(QListWidget):
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class OrderItems(QWidget):
    """Owned by the GUI thread."""

    booking_wanted = Signal(object)  # OrderItem, whose `booking_kind` and `sale_id` name a booking

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: Order | None = None
        self._zone: tzinfo | None = None
        self._currency = ""
        self.list = _ItemList(self)
        self.list.setObjectName("orderItems")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _ItemDelegate(theme, self)
        self.list.setItemDelegate(self._delegate)
        self.empty = PlainLabel("", self, "dim")
        self.total_name, self.total = PlainLabel("", self, "heading"), PlainLabel("", self, "figure")
        self.to_booking = QPushButton(self)
        self.to_booking.setProperty("kind", "outline")
        self.list.currentRowChanged.connect(self._row_changed)
        self.list.itemDoubleClicked.connect(self.go_to_booking)
        self.list.entered.connect(self.go_to_booking)
        self.to_booking.clicked.connect(self.go_to_booking)
        self._put_together()

    @property
    def item(self) -> OrderItem | None:
        """The chosen one."""
        row = self.list.currentRow()
        return None if self._order is None or not 0 <= row < len(self._order.items) else self._order.items[row]

    def show_order(self, order: Order | None, zone: tzinfo | None, currency: str) -> None:
        """The same order once more keeps the item that is chosen."""
        same = order is not None and self._order is not None and order.order_id == self._order.order_id
        row = self.list.currentRow() if same else 0
        self._order, self._zone, self._currency = order, zone, currency
        self.list.clear()
        for item in () if order is None else order.items:
            self.list.addItem(self._line(item))
        self.list.setCurrentRow(min(max(0, row), self.list.count() - 1))
        self.total.setText("" if order is None else money_text(order.total, currency))
        self.list.setVisible(self.list.count() > 0)
        self.empty.setVisible(self.list.count() == 0)
        self._row_changed()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.setMinimumHeight(theme.px(60))
        self.list.doItemsLayout()

    def retranslate(self) -> None:
        self.list.setAccessibleName(word(Word.ITEMS))
        self.empty.setText(word(Word.NO_ITEMS))
        self.total_name.setText(word(Word.TOTAL))
        self.to_booking.setText(plain_caption(word(Word.TO_BOOKING)))
        self.to_booking.setAccessibleName(word(Word.TO_BOOKING))
        self.to_booking.setAccessibleDescription(word(Word.TO_BOOKING_TIP))
        self.to_booking.setToolTip(tip(Word.TO_BOOKING))
        self.show_order(self._order, self._zone, self._currency)

    def go_to_booking(self) -> None:
        """Where the chosen item is a booking."""
        item = self.item
        if item is not None and _is_booking(item):
            self.booking_wanted.emit(item)

    def _row_changed(self) -> None:
        item = self.item
        self.to_booking.setEnabled(item is not None and _is_booking(item))
        self.to_booking.setVisible(self._order is not None and any(map(_is_booking, self._order.items)))

    def _line(self, item: OrderItem) -> QListWidgetItem:
        line = QListWidgetItem(item_title(item))
        texts = {
            _PRICE: money_text(item.price, self._currency),
            _COUNT: item_count(item),
            _DETAIL: item_detail(item, self._zone),
        }
        for role, text in texts.items():
            line.setData(role, text)
        spoken = ", ".join(part for part in (item_title(item), *texts.values()) if part)
        line.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        line.setToolTip(plain_tip(item_title(item)))
        return line

    def _put_together(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.total_name)
        foot.addStretch()
        foot.addWidget(self.total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty)
        column.addLayout(foot)
        column.addWidget(self.to_booking)


def _is_booking(item: OrderItem) -> bool:
    return item.booking_kind is not None and bool(item.sale_id)
