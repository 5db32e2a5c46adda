"""The bar for a code that can't be read: typed by hand, scanned with Enter, closed with Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from station.ui.widgets.plain_label import PlainLabel


class ManualEntry(QFrame):
    """Hidden until it is asked for. A scanner's burst never lands in it: the wedge filter takes it before."""

    entered = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entryBar")
        self._label = PlainLabel("", self, "heading")
        self.line = QLineEdit(self)
        self.line.setMaxLength(4096)
        self.line.returnPressed.connect(self._enter)
        self._label.setBuddy(self.line)
        self._scan = QPushButton(self)
        self._scan.setProperty("kind", "primary")
        self._scan.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scan.clicked.connect(self._enter)
        self._close = QPushButton(self)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self._label)
        row.addWidget(self.line, 1)
        row.addWidget(self._scan)
        row.addWidget(self._close)
        self.hide()
        self.retranslate()

    def open_bar(self) -> None:
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def close_bar(self) -> None:
        self.line.clear()
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        self._label.setText(self.tr("&Code"))
        self.line.setPlaceholderText(self.tr("Type the code under the bars, then Enter"))
        self.line.setAccessibleName(self.tr("Code"))
        self.line.setToolTip(self.tr("Type a code (Ctrl+L)"))
        self._scan.setText(self.tr("Scan"))
        self._scan.setAccessibleName(self.tr("Scan"))
        self._scan.setToolTip(self.tr("Scan the typed code (Enter)"))
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close the bar (Esc)"))

    def _enter(self) -> None:
        text = self.line.text()
        if text.strip():
            self.line.clear()
            self.line.setFocus()
            self.entered.emit(text)
