"""A list at the desk: one line each, Enter or a click opens it, arrow keys go through it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from station.ui.models.desk_rows import ROW_ROLE, DeskRow, DeskRowsModel
from station.ui.theme import Theme

_MARGIN = 12


class DeskRowDelegate(QStyledItemDelegate):
    """Paints plain text: the chosen row bold and marked, one that cannot be had dim, an unsettled one dotted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, px = self.theme.tokens, self.theme.px
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        row = index.data(ROW_ROLE)
        rect = QRect(option.rect)
        painter.save()
        painter.fillRect(rect, QColor(tokens.primary_soft if chosen else tokens.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.border))
        if chosen and index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), px(4), rect.height()), QColor(tokens.primary))
        if isinstance(row, DeskRow) and row.marked and index.column() == 0:
            size = px(7)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.warning))
            painter.drawEllipse(rect.right() - size - px(4), rect.center().y() - size // 2, size, size)
        painter.setFont(self.theme.font(14, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal))
        painter.setPen(QColor(tokens.dim if isinstance(row, DeskRow) and row.dim else tokens.text))
        inside = rect.adjusted(px(_MARGIN), 0, -px(_MARGIN) // 2, 0)
        text = painter.fontMetrics().elidedText(
            str(index.data() or "").replace("\n", " "), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()


class DeskRowsTable(QTableView):
    """Owned by the GUI thread. The column `wide` takes what the others leave."""

    opened = Signal(object)  # the row's subject

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deskRows")
        self.rows = DeskRowsModel(self)
        self.delegate = DeskRowDelegate(theme, self)
        self._wide = 0
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        self.clicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._mark)
        self.set_theme(theme)

    def show_rows(self, headings: tuple[str, ...], rows: Sequence[DeskRow], wide: int) -> None:
        """Other rows; the one that was chosen stays chosen if it is still there, else the first is."""
        before = self.rows.subject(self.currentIndex().row())
        self._wide = wide
        self.rows.show_rows(headings, rows)
        self._share()
        found = next((number for number, row in enumerate(rows) if row.subject == before), 0)
        if rows:
            self.setCurrentIndex(self.rows.index(found, 0))

    def open_current(self) -> None:
        """What Enter does."""
        self._open(self.currentIndex())

    def step(self, rows: int) -> None:
        """Another row becomes the chosen one: the arrow keys of a field above the list."""
        row = max(0, min(self.rows.rowCount() - 1, self.currentIndex().row() + rows))
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(row, 0))

    def set_theme(self, theme: Theme) -> None:
        self.delegate.theme = theme
        self.verticalHeader().setDefaultSectionSize(theme.px(44))
        self._share()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.open_current()
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        subject = self.rows.subject(index.row()) if index.isValid() else None
        if subject is not None:
            self.opened.emit(subject)

    def _mark(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        if index.isValid():  # a view that gets the focus takes its first row as current and does not select it
            way = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(index, way.ClearAndSelect | way.Rows)

    def _share(self) -> None:
        """Each column as wide as its longest text, the wide one what is left."""
        px, head = self.delegate.theme.px, self.horizontalHeader()
        metrics = QFontMetrics(self.delegate.theme.font(14, QFont.Weight.DemiBold))
        widths = []
        for column, heading in enumerate(self.rows.headings):
            texts = {heading, *(row.texts[column] for row in self.rows.rows)}
            widest = max(metrics.horizontalAdvance(text) for text in texts)
            widths.append(min(widest + px(2 * _MARGIN), max(px(80), self.viewport().width() // 3)))
        left = self.viewport().width() - sum(width for column, width in enumerate(widths) if column != self._wide)
        for column, width in enumerate(widths):
            head.resizeSection(column, max(px(80), left) if column == self._wide else width)
