"""Everything the vendor says of an order besides its items: a name and a value on each line."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from station.domain.order import Order
from station.ui.cash_desk.desk_times import moment_text
from station.ui.cash_desk.orders.words_orders import Word, payment_text, word, yes_text
from station.ui.widgets.plain_label import PlainLabel

_LINES = (
    Word.NUMBER,
    Word.PLACED,
    Word.SOURCE,
    Word.MINE,
    Word.PAYMENT,
    Word.VALID,
    Word.INVOICE,
    Word.REFERENCE,
    Word.COMMENT,
    Word.READ_AT,
)


class OrderDetails(QScrollArea):
    """Owned by the GUI thread. Values can be marked and copied; what the vendor leaves empty is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        paper = QWidget(self)
        paper.setObjectName("paper")
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._names = {name: PlainLabel("", paper, "dim") for name in _LINES}
        self.values = {name: PlainLabel("", paper, wrap=True) for name in _LINES}
        for row, name in enumerate(_LINES):
            self.values[name].setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            grid.addWidget(self._names[name], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.values[name], row, 1)
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 12, 0, 0)
        column.addLayout(grid)
        column.addStretch()
        self.setWidget(paper)

    def show_order(self, order: Order | None, zone: tzinfo | None, read_at: datetime | None) -> None:
        """None: nothing."""
        texts = {} if order is None else _texts(order, zone, read_at)
        for name in _LINES:
            text = texts.get(name, "")
            self._names[name].setText(word(name))
            self.values[name].setText(text)
            self.values[name].setAccessibleName(f"{word(name)}: {text}")
            for label in (self._names[name], self.values[name]):
                label.setVisible(bool(text))


def _texts(order: Order, zone: tzinfo | None, read_at: datetime | None) -> dict[Word, str]:
    def moment(at: datetime | None) -> str:
        return "" if at is None else moment_text(at, zone)

    return {
        Word.NUMBER: order.order_id,
        Word.PLACED: moment(order.created_at),
        Word.SOURCE: order.source,
        Word.MINE: "" if order.mine is None else yes_text(order.mine),
        Word.PAYMENT: payment_text(order),
        Word.VALID: yes_text(order.valid),
        Word.INVOICE: yes_text(order.invoice),
        Word.REFERENCE: order.reference,
        Word.COMMENT: order.comment,
        Word.READ_AT: moment(read_at),
    }
