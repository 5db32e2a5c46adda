"""A list of the cash desk: one line for each row, the chosen one marked, sorted by its headings, driven by keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from station.ui.cash_desk.bookings.words_desk import Word
from station.ui.icons import icon_pixmap
from station.ui.theme import Theme

_MARGIN = 12

Index = QModelIndex | QPersistentModelIndex


class DeskDelegate(QStyledItemDelegate):
    """Paints plain text, as it stands: the chosen row bold and marked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def colour(self, index: Index) -> str:
        """In which colour the text is written."""
        raise NotImplementedError

    def note(self, _index: Index) -> tuple[str, str] | None:
        """An icon's name and words that stand under the text; None: nothing."""
        return None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, px = self.theme.tokens, self.theme.px
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRect(option.rect)
        painter.save()
        painter.fillRect(rect, QColor(tokens.primary_soft if chosen else tokens.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.border))
        if chosen and index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), px(4), rect.height()), QColor(tokens.primary))
        painter.setFont(self.theme.font(14, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal))
        painter.setPen(QColor(self.colour(index)))
        right = index.data(Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignRight
        inside = rect.adjusted(px(_MARGIN), 0, -px(_MARGIN) // (1 if right else 2), 0)
        note = self.note(index)
        if note is not None:
            self._write_note(painter, inside.adjusted(0, inside.height() // 2, 0, -px(3)), *note)
            inside.adjust(0, px(4), 0, px(2) - inside.height() // 2)
        _write(painter, inside, str(index.data() or ""), right=right)
        painter.restore()

    def _write_note(self, painter: QPainter, inside: QRect, mark: str, words: str) -> None:
        tokens, px = self.theme.tokens, self.theme.px
        size = px(13)
        painter.save()
        picture = icon_pixmap(mark, tokens.warning, size, painter.device().devicePixelRatio())
        painter.drawPixmap(inside.left(), inside.center().y() - size // 2, picture)
        painter.setFont(self.theme.font(12, QFont.Weight.DemiBold))
        painter.setPen(QColor(tokens.text))
        _write(painter, inside.adjusted(size + px(5), 0, 0, 0), words)
        painter.restore()


def _write(painter: QPainter, inside: QRect, text: str, *, right: bool = False) -> None:
    """In one line, and cut where there is no room."""
    shown = painter.fontMetrics().elidedText(
        text.replace("\n", " "), Qt.TextElideMode.ElideRight, max(0, inside.width())
    )
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter | side), shown)


class DeskTable(QTableView):
    """Owned by the GUI thread."""

    entered = Signal()  # Enter on a row

    def __init__(self, model: QAbstractItemModel, delegate: DeskDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deskTable")
        self.delegate = delegate
        delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
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
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.setSortIndicatorShown(True)

    def set_theme(self, theme: Theme) -> None:
        self.delegate.theme = theme
        self.verticalHeader().setDefaultSectionSize(theme.px(44))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def acts(self) -> dict[Word, Callable[[], object]]:
        """What its keys do, wherever in the view the focus is."""
        return {Word.SORT_BY_NEXT: self._sort_by_next, Word.SORT_BACKWARDS: self._sort_backwards}

    def share_room(self, fixed: Mapping[int, int], shares: Mapping[int, int]) -> None:
        """Widths in pixels for some columns, and how the others share what is left."""
        head = self.horizontalHeader()
        left, whole = max(0, self.viewport().width() - sum(fixed.values())), max(1, sum(shares.values()))
        for number in range(self.model().columnCount()):
            head.resizeSection(number, fixed[number] if number in fixed else left * shares[number] // whole)

    def mark_row(self, row: int) -> None:
        """Makes a row the chosen one without telling anybody; below 0: none."""
        if row < 0:
            self.clearSelection()
        elif row != self.currentIndex().row() or not self.selectionModel().isRowSelected(row):
            blocked = self.selectionModel().blockSignals(True)
            self.setCurrentIndex(self.model().index(row, 0))
            self.selectionModel().blockSignals(blocked)
            self.viewport().update()

    def _sort_by_next(self) -> None:
        head = self.horizontalHeader()
        shown = [number for number in range(head.count()) if not head.isSectionHidden(number)]
        later = [number for number in shown if number > head.sortIndicatorSection()]
        head.setSortIndicator((later or shown)[0], Qt.SortOrder.AscendingOrder)

    def _sort_backwards(self) -> None:
        head = self.horizontalHeader()
        down = head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        way = Qt.SortOrder.AscendingOrder if down else Qt.SortOrder.DescendingOrder
        head.setSortIndicator(head.sortIndicatorSection(), way)
