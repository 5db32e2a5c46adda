"""A list of the cash desk: one line for each row, the chosen one marked, sorted by its headings, driven by keys."""

from __future__ import annotations

from collections.abc import Mapping

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

    def dotted(self, _index: Index) -> bool:
        """Whether something waits there."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, px = self.theme.tokens, self.theme.px
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRect(option.rect)
        painter.save()
        painter.fillRect(rect, QColor(tokens.primary_soft if chosen else tokens.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.border))
        if chosen and index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), px(4), rect.height()), QColor(tokens.primary))
        if index.column() == 0 and self.dotted(index):
            size = px(7)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.warning))
            painter.drawEllipse(rect.right() - size - px(4), rect.center().y() - size // 2, size, size)
        painter.setFont(self.theme.font(14, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal))
        painter.setPen(QColor(self.colour(index)))
        right = index.data(Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignRight
        inside = rect.adjusted(px(_MARGIN), 0, -px(_MARGIN) // (1 if right else 2), 0)
        text = painter.fontMetrics().elidedText(
            str(index.data() or "").replace("\n", " "), Qt.TextElideMode.ElideRight, inside.width()
        )
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter | side), text)
        painter.restore()


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
