"""One barcode drawn to be scanned off the screen: dark on white in every theme, no module blurred, with its margin."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.ui.cash_desk.orders.words_orders import Word, word
from station.ui.context import CodeForm
from station.ui.theme import Theme

_QUIET = {CodeForm.QR: 4, CodeForm.BARS: 10}
"""Modules of white around the pattern, as the standards of both ask."""
_BARS_HEIGHT = 0.34
"""Of their length."""
_CORNER = 12


class _Fit(NamedTuple):
    module: int
    """Pixels of the screen; 0: there is no room."""
    target: QRect


def fit_modules(pattern: QSize, form: CodeForm, room: QSize) -> _Fit:
    """The largest whole number of pixels for a module, and where the pattern stands then; in pixels of the screen."""
    quiet = 2 * _QUIET[form]
    module = room.width() // (pattern.width() + quiet)
    if form is CodeForm.QR:
        module = min(module, room.height() // (pattern.height() + quiet))
    width = pattern.width() * module
    height = pattern.height() * module if form is CodeForm.QR else _bars_height(width, room.height())
    return _Fit(module, QRect((room.width() - width) // 2, (room.height() - height) // 2, width, height))


def _bars_height(width: int, room: int) -> int:
    return max(1, min(round(width * _BARS_HEIGHT), room * 7 // 10))


class CodePicture(QWidget):
    """Owned by the GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._form = CodeForm.QR
        self._pattern: QImage | None = None
        self._empty = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def readable(self) -> bool:
        """Whether a pattern stands there, and not the reason why none does."""
        return self._pattern is not None and self._fit(self._pattern).module > 0

    def show_code(self, code: str | None, form: CodeForm, draw: Callable[[str, CodeForm], QImage | None]) -> None:
        """Another code; None: none."""
        self._form, self._empty = form, code is None
        self._pattern = None if code is None else draw(code, form)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setMinimumHeight(theme.px(116))  # a QR code whose modules are still three pixels at least
        self.update()

    def sizeHint(self) -> QSize:
        """The least: it takes whatever room there is."""
        return QSize(self._theme.px(230), self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.tokens.border))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), _CORNER, _CORNER)
        if self._empty:
            return
        fit = None if self._pattern is None else self._fit(self._pattern)
        if self._pattern is None or fit is None or not fit.module:
            self._paint_reason(painter)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)  # a module is whole pixels of the screen, also where Qt's are larger
        painter.drawImage(fit.target, self._pattern)

    def _fit(self, pattern: QImage) -> _Fit:
        return fit_modules(pattern.size(), self._form, self.size() * self.devicePixelRatioF())

    def _paint_reason(self, painter: QPainter) -> None:
        unknown = Word.NOT_DRAWN_QR if self._form is CodeForm.QR else Word.NOT_DRAWN_BARS
        text = word(unknown if self._pattern is None else Word.TOO_NARROW)
        margin = self._theme.px(16)
        painter.setFont(self._theme.font(14))
        painter.setPen(Qt.GlobalColor.black)
        room = self.rect().adjusted(margin, margin, -margin, -margin)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)
