"""The list at the left of the conflicts: one row for each case, chosen by arrow keys or a click."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from station.domain.journal import Conflict
from station.ui.formats import clock_time
from station.ui.icons import icon_pixmap
from station.ui.models.case_list import CASE_ROLE, CaseListModel, case_id
from station.ui.theme import Theme
from station.ui.widgets.scan_list import draw_line
from station.ui.words_case import Case, CaseWords

_AnyIndex = QModelIndex | QPersistentModelIndex


class CaseDelegate(QStyledItemDelegate):
    """Paints a case as plain text: mark, who, time, and its kind in words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._words = CaseWords()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _AnyIndex) -> QSize:
        return QSize(120, self.theme.px(60))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        case = index.data(CASE_ROLE)
        if not isinstance(case, Case):
            return
        theme, tokens, box = self.theme, self.theme.tokens, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.primary_soft))
            painter.fillRect(QRect(box.topLeft(), QSize(theme.px(4), box.height())), QColor(tokens.primary))
        painter.setPen(QColor(tokens.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        size = theme.px(20)
        mark = icon_pixmap(
            "conflict" if isinstance(case, Conflict) else "unknown",
            tokens.warning,
            size,
            painter.device().devicePixelRatioF(),
        )
        painter.drawPixmap(QPoint(box.left() + theme.px(12), box.center().y() - size // 2), mark)
        self._texts(painter, case, box)
        painter.restore()

    def _texts(self, painter: QPainter, case: Case, box: QRect) -> None:
        theme, tokens = self.theme, self.theme.tokens
        left, pad = box.left() + theme.px(44), theme.px(10)
        line = (box.height() - 2 * pad) // 2
        strong, small = theme.font(14, QFont.Weight.DemiBold), theme.font(12.5)
        time = clock_time(case.raised_at if isinstance(case, Conflict) else case.door_time)
        width = QFontMetrics(small).horizontalAdvance(time) + theme.px(6)
        upper = QRect(left, box.top() + pad, box.right() - left - theme.px(8), line)
        painter.setFont(small)
        painter.setPen(QColor(tokens.dim))
        painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, time)
        draw_line(painter, upper.translated(0, line), small, self._words.kind(case))
        painter.setPen(QColor(tokens.text))
        draw_line(painter, upper.adjusted(0, 0, -width, 0), strong, self._words.title(case))


class CaseListView(QListView):
    """Owned by the GUI thread."""

    chosen = Signal(object)  # Case, or None

    def __init__(self, model: CaseListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lastScans")
        self._cases = model
        self.setModel(model)
        self.delegate = CaseDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.selectionModel().currentChanged.connect(self._current_changed)

    @property
    def case(self) -> Case | None:
        """The chosen one."""
        found = self.currentIndex().data(CASE_ROLE)
        return found if isinstance(found, Case) else None

    def keep(self, case: Case | None, row: int) -> None:
        """After a renewal: chooses the same case, or else what now stands in its place."""
        same = self._cases.row_of(case_id(case)) if case is not None else -1
        wanted = same if same >= 0 else min(max(0, row), self._cases.rowCount() - 1)
        self.setCurrentIndex(self._cases.index(wanted))
        self.chosen.emit(self.case)

    def _current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.chosen.emit(self.case)
