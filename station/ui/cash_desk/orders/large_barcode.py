"""A barcode as large as the window allows: a scanner or a guest's telephone reads it off the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from station.ui.actions import with_key
from station.ui.cash_desk.orders.order_barcodes import OrderBarcodes
from station.ui.cash_desk.orders.order_text import ShownBarcode
from station.ui.cash_desk.orders.words_orders import Word, word
from station.ui.context import WindowContext
from station.ui.theme import Theme, style_sheet

_OF_WINDOW = 0.86


class LargeBarcode(QDialog):
    """Opened without blocking. Arrow keys go from one to the next, Esc closes; a scan goes to the door as ever."""

    def __init__(
        self,
        context: WindowContext,
        theme: Theme,
        codes: Sequence[ShownBarcode],
        place: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(word(Word.BARCODES))
        self.setStyleSheet(style_sheet(theme, "cash_desk"))
        self.barcodes = OrderBarcodes(context, theme, self, large=True)
        self.barcodes.show_barcodes(codes, place)
        self.barcodes.add_keys(self)
        close = QPushButton(word(Word.CLOSE), self)
        close.setToolTip(with_key(word(Word.CLOSE), "Esc"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.barcodes.add_act(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 20)
        column.addWidget(self.barcodes)
        self.resize(parent.window().size() * _OF_WINDOW)
        for button, keys in {
            self.barcodes.before: ("Left", "Up", "PgUp"),
            self.barcodes.after: ("Right", "Down", "PgDown"),
        }.items():
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(button.click)
        close.setFocus()
