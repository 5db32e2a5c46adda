"""The only label this program uses: it never takes text for markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget


class PlainLabel(QLabel):
    """Shows text as it stands. QLabel by itself guesses, and obeys tags in a guest's name."""

    def __init__(self, text: str = "", parent: QWidget | None = None, kind: str = "", wrap: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        if kind:
            self.setProperty("kind", kind)


class ElidedLabel(PlainLabel):
    """One line that never makes its neighbours move: what does not fit ends in an ellipsis, the whole is a tool tip."""

    def __init__(self, text: str = "", parent: QWidget | None = None, kind: str = "") -> None:
        super().__init__(text, parent, kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(plain_tip(self.text()) if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(option.palette.windowText().color())
        painter.drawText(self.contentsRect(), int(self.alignment()), text)


def plain_tip(text: str) -> str:
    """A tool tip that shows the text as it stands: Qt takes tips with tags in them for rich text."""
    return f"<span>{escape(text)}</span>" if "<" in text or "&" in text else text


def plain_caption(text: str) -> str:
    """A button's text that shows every ampersand instead of making a mnemonic of it."""
    return text.replace("&", "&&")
