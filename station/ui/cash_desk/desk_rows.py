"""A list of plain rows at the desk: Enter or a click opens one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from station.ui.cash_desk.desk_table import DeskDelegate, DeskTable, Index
from station.ui.cash_desk.rows_model import ROW_ROLE, DeskRow, DeskRowsModel
from station.ui.theme import Theme

_MARGIN = 12
_MARK = "unknown"


class DeskRowDelegate(DeskDelegate):
    """What cannot be had is dim, what is not settled stands under the widest text."""

    wide = 0
    """The column of the widest text."""

    def colour(self, index: Index) -> str:
        row, tokens = index.data(ROW_ROLE), self.theme.tokens
        return tokens.dim if isinstance(row, DeskRow) and row.dim else tokens.text

    def note(self, index: Index) -> tuple[str, str] | None:
        row = index.data(ROW_ROLE)
        noted = isinstance(row, DeskRow) and row.note and index.column() == self.wide
        return (_MARK, row.note) if noted else None


class DeskRowsTable(DeskTable):
    """Owned by the GUI thread. Each column is as wide as its longest text, one takes what is left."""

    opened = Signal(object)  # the row's subject

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.rows = DeskRowsModel()
        self._wide = 0
        self._painter = DeskRowDelegate(theme)
        super().__init__(self.rows, self._painter, parent)
        self.rows.setParent(self)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setSortIndicatorShown(False)
        self.entered.connect(self.open_current)
        self.clicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._mark)
        self.set_theme(theme)

    def show_rows(
        self, headings: tuple[str, ...], rows: Sequence[DeskRow], wide: int, figures: frozenset[int] = frozenset()
    ) -> None:
        """Other rows; the one that was chosen stays chosen if it is still there, else the first is."""
        before = self.rows.subject(self.currentIndex().row())
        self._wide = self._painter.wide = wide
        self.rows.show_rows(headings, rows, figures)
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
        super().set_theme(theme)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _open(self, index: QModelIndex) -> None:
        subject = self.rows.subject(index.row()) if index.isValid() else None
        if subject is not None:
            self.opened.emit(subject)

    def _mark(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        if index.isValid():  # a view that gets the focus takes its first row as current and does not select it
            way = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(index, way.ClearAndSelect | way.Rows)

    def _share(self) -> None:
        px = self.delegate.theme.px
        metrics = QFontMetrics(self.delegate.theme.font(14, QFont.Weight.DemiBold))
        fixed = {}
        for column, heading in enumerate(self.rows.headings):
            widest = max(
                metrics.horizontalAdvance(text) for text in {heading, *(row.texts[column] for row in self.rows.rows)}
            )
            if column != self._wide:
                fixed[column] = min(widest + px(2 * _MARGIN) + 2, max(px(80), self.viewport().width() // 3))
        self.share_room(fixed, {self._wide: 1})
