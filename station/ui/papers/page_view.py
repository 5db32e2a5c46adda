"""Pages under each other as they will come out of the printer, at any size; only those in sight are painted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from station.ui.papers.paper import Document
from station.ui.papers.sheet import RESOLUTION
from station.ui.theme import Theme

_GAP = 16
_STEP, _SMALLEST, _LARGEST = 1.25, 0.2, 4.0
_WIDEST = 1.25
"""No page is made larger than this by itself."""
_KEPT = 8
"""Painted pages that are kept."""
_SCREEN = 96 / RESOLUTION
"""Pixels a unit at 100 %."""


class PageView(QAbstractScrollArea):
    """Owned by the GUI thread. Arrow keys move within the page, PgUp and PgDn to another one."""

    page_changed = Signal(int)  # from 0

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageView")
        self.theme = theme
        self._document: Document | None = None
        self._zoom: float | None = None
        """None: as the window's size has it."""
        self._whole = False
        """Then so that a page fits into it, else as wide as it is."""
        self._page = 0
        self._painted: dict[int, QPixmap] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def page(self) -> int:
        """The one in the middle of the view, from 0."""
        return self._page

    @property
    def count(self) -> int:
        return 0 if self._document is None else len(self._document.pages)

    def show_document(self, document: Document | None) -> None:
        """Other pages; the place in them stays where there is such a page."""
        self._document = document
        self._arrange(keep=self._page)

    def zoom(self, steps: int) -> None:
        """Larger or smaller; 0: as wide as the window again."""
        self._whole = False if steps == 0 else self._whole
        zoom = None if steps == 0 else self._scale() / _SCREEN * _STEP**steps
        self._zoom = None if zoom is None else min(_LARGEST, max(_SMALLEST, zoom))
        self._arrange(keep=self._page)

    def whole_page(self) -> None:
        """So that one page fits into the view."""
        self._zoom, self._whole = None, True
        self._arrange(keep=self._page)

    def go_to(self, page: int) -> None:
        """Brings the top of a page to the top."""
        if self.count:
            self._page = min(self.count - 1, max(0, page))
            self.verticalScrollBar().setValue(self._page * (self._size().height() + _GAP))
            self.page_changed.emit(self._page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(keep=self._page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown:
                self.go_to(self._page + 1)
            case Qt.Key.Key_PageUp:
                self.go_to(self._page - 1)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.count - 1)
            case Qt.Key.Key_Down | Qt.Key.Key_Up as key:
                down.setValue(down.value() + (60 if key == Qt.Key.Key_Down else -60))
            case Qt.Key.Key_Right | Qt.Key.Key_Left as key:
                across.setValue(across.value() + (60 if key == Qt.Key.Key_Right else -60))
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self.theme.tokens.band))
        for number in range(self.count):
            place = self._place(number)
            if place.intersects(self.viewport().rect()):
                painter.drawPixmap(place, self._picture(number))
                painter.setPen(QColor(self.theme.tokens.dim))
                painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(QColor(self.theme.tokens.focus))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -2, -2))

    def _scale(self) -> float:
        """Pixels a unit."""
        if self._zoom is not None:
            return self._zoom * _SCREEN
        if self._document is None:
            return _SCREEN
        sheet, room = self._document.sheet.whole, self.viewport().size()
        fit = (room.width() - 2 * _GAP) / sheet.width()
        if self._whole:
            fit = min(fit, (room.height() - 2 * _GAP) / sheet.height())
        return min(_WIDEST * _SCREEN, max(_SMALLEST * _SCREEN, fit))

    def _size(self) -> QSize:
        assert self._document is not None
        return (self._document.sheet.whole.size() * self._scale()).toSize()

    def _place(self, number: int) -> QRect:
        """A page in the viewport."""
        size, view = self._size(), self.viewport().size()
        left = max(_GAP, (view.width() - size.width()) // 2) - self.horizontalScrollBar().value()
        top = _GAP + number * (size.height() + _GAP) - self.verticalScrollBar().value()
        return QRect(left, top, size.width(), size.height())

    def _picture(self, number: int) -> QPixmap:
        picture = self._painted.pop(number, None)
        if picture is None:
            assert self._document is not None
            ratio = self.devicePixelRatioF()
            picture = QPixmap(self._size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.white)
            painter = QPainter(picture)
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.scale(self._scale(), self._scale())
            self._document.paint(painter, number)
            painter.end()
        self._painted[number] = picture  # the one seen last stands last
        while len(self._painted) > _KEPT:
            del self._painted[next(iter(self._painted))]
        return picture

    def _arrange(self, keep: int) -> None:
        self._painted = {}
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        size, view = QSize(), self.viewport().size()
        if self._document is not None:
            size = self._size()
        high = self.count * (size.height() + _GAP) + _GAP
        down.setPageStep(view.height())
        down.setSingleStep(60)
        down.setRange(0, max(0, high - view.height()))
        across.setPageStep(view.width())
        across.setRange(0, max(0, size.width() + 2 * _GAP - view.width()))
        self.go_to(keep)
        self.viewport().update()

    def _scrolled(self) -> None:
        if self.count:
            middle = self.verticalScrollBar().value() + self.viewport().height() // 2
            page = min(self.count - 1, max(0, (middle - _GAP) // (self._size().height() + _GAP)))
            if page != self._page:
                self._page = page
                self.page_changed.emit(page)
        self.viewport().update()
