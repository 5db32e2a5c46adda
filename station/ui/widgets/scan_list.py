"""The last scans at the side: a list, its painter, and the details of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from station.domain.journal import ScanSummary
from station.domain.verdict import Outcome, Reason
from station.ui.actions import name_after
from station.ui.formats import clock_time
from station.ui.icons import icon, icon_pixmap
from station.ui.models.scan_list import SUMMARY_ROLE, ScanListModel, details_of, mark_of, subtitle_of, title_of
from station.ui.theme import VERDICT, Theme
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel


class ScanDelegate(QStyledItemDelegate):
    """Paints a scan as plain text: mark, who, time, and the outcome in words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, self.theme.px(54))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        scan = index.data(SUMMARY_ROLE)
        if not isinstance(scan, ScanSummary):
            return
        theme, tokens = self.theme, self.theme.tokens
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.primary_soft))
        painter.setPen(QColor(tokens.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        self._mark(painter, scan, box)
        left, pad = box.left() + theme.px(34), theme.px(8)
        line = (box.height() - 2 * pad) // 2
        strong, small = theme.font(14, QFont.Weight.DemiBold), theme.font(12.5)
        painter.setFont(small)
        time = clock_time(scan.decided_at, seconds=True)
        time_width = QFontMetrics(small).horizontalAdvance(time) + theme.px(6)
        painter.setPen(QColor(tokens.dim))
        upper = QRect(left, box.top() + pad, box.right() - left - theme.px(2), line)
        painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, time)
        lower = upper.translated(0, line)
        draw_line(painter, lower, small, subtitle_of(scan))
        painter.setPen(QColor(tokens.text))
        draw_line(painter, upper.adjusted(0, 0, -time_width, 0), strong, title_of(scan))
        painter.restore()

    def _mark(self, painter: QPainter, scan: ScanSummary, box: QRect) -> None:
        size = self.theme.px(20)
        # on a dark ground the dark red is lost, so a light edge lies behind the mark
        at = QPoint(box.left() + self.theme.px(4), box.center().y() - size // 2)
        outcome = Outcome.ATTENTION if scan.reason is Reason.NEEDS_ANSWER else scan.outcome
        if outcome is not Outcome.ATTENTION:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor("#FFFFFF" if outcome is Outcome.DENY else VERDICT[Outcome.ADMIT].text))
            inset = -1 if outcome is Outcome.DENY else size // 5
            if mark_of(scan) != "mark-ring":
                painter.drawEllipse(QRect(at, QSize(size, size)).adjusted(inset, inset, -inset, -inset))
        ratio = painter.device().devicePixelRatioF()
        colour = VERDICT[outcome].ground
        if outcome is Outcome.ATTENTION and self.theme.tokens.window > "#8":
            colour = self.theme.tokens.warning
        painter.drawPixmap(at, icon_pixmap(mark_of(scan), colour, size, ratio))


def draw_line(painter: QPainter, box: QRect, font: QFont, text: str) -> None:
    """One line of plain text, cut with an ellipsis where it is too long."""
    painter.setFont(font)
    elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(
        box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided
    )


class ScanListView(QListView):
    """Arrow keys and clicks choose a scan; leaving lets it go."""

    chosen = Signal(object)  # ScanSummary, or None

    def __init__(self, model: ScanListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lastScans")
        self.setModel(model)
        self.delegate = ScanDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.let_go()

    def let_go(self) -> None:
        self.selectionModel().clear()
        self.chosen.emit(None)

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        scan = current.data(SUMMARY_ROLE) if current.isValid() and self.hasFocus() else None
        self.chosen.emit(scan if isinstance(scan, ScanSummary) else None)


class ScanDetails(QFrame):
    """Lies over the page beside the list. It never takes the focus, so the arrow keys go on to the next scan."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setObjectName("popover")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = PlainLabel("", self, "heading", wrap=True)
        self._text = PlainLabel("", self, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(self._title)
        column.addWidget(self._text)
        self.hide()

    def show_scan(self, scan: ScanSummary, anchor: QWidget, width: int) -> None:
        self._title.setText(title_of(scan))
        self._text.setText("\n".join(details_of(scan)))
        self.setFixedWidth(width)
        self.adjustSize()
        parent = self._page
        place = anchor.mapTo(parent, QPoint(-width - 12, 0))
        y = min(place.y(), parent.height() - self.height() - 12)
        self.move(max(8, place.x()), max(8, y))
        self.show()
        self.raise_()


class LastScans(QFrame):
    """The card: heading, list, or a plain sentence while there is nothing."""

    def __init__(self, undo: QAction, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._theme = theme
        self._undo = undo
        self.undo = QPushButton(self)
        self.undo.setProperty("kind", "icon")
        self._draw_undo()
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the chosen scan chosen
        self.undo.clicked.connect(undo.trigger)
        self.model = ScanListModel(self)
        self.view = ScanListView(self.model, theme, self)
        self._heading = ElidedLabel("", self, "heading")
        self._empty = PlainLabel("", self, "dim", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 10, 8)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self.undo)
        column.addLayout(top)
        column.addLayout(self._stack, 1)
        for changed in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            changed.connect(self._show_what_there_is)
        self.retranslate()

    def chosen_or_newest(self) -> ScanSummary | None:
        """The scan that an act is about; None: there is none yet."""
        index = self.view.currentIndex()
        scan = (index if index.isValid() else self.model.index(0)).data(SUMMARY_ROLE)
        return scan if isinstance(scan, ScanSummary) else None

    def _draw_undo(self) -> None:
        self.undo.setIcon(icon("undo", self._theme.tokens.text))
        self.undo.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._draw_undo()
        self.view.delegate.theme = theme
        self.view.doItemsLayout()
        self.view.viewport().update()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Last scans"))
        name_after(self.undo, self._undo, caption=False)
        self._empty.setText(self.tr("Nothing scanned yet"))
        self.view.setAccessibleName(self.tr("Last scans"))
        self.view.setToolTip(self.tr("Details with the arrow keys (Ctrl+J)"))
        self.model.retranslate()

    def _show_what_there_is(self) -> None:
        self._stack.setCurrentIndex(1 if self.model.rowCount() else 0)
        self.undo.setVisible(self.model.rowCount() > 0)
