"""The conflicts: everything that waits for a person, with both sides of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from station.ui.actions import with_key
from station.ui.context import WindowContext
from station.ui.icons import icon_pixmap
from station.ui.models.case_list import CaseListModel
from station.ui.theme import Theme
from station.ui.widgets.case_list import CaseListView
from station.ui.widgets.case_sheet import CaseSheet
from station.ui.widgets.plain_label import PlainLabel
from station.workers.events import OpenCasesRead


class ConflictsPage(QWidget):
    """Owned by the GUI thread. Shows what it is told; decides nothing itself."""

    dealt_with = Signal(str)  # conflict id
    decided = Signal(str, bool)  # item id, whether it was counted
    left = Signal()

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context, self._theme = context, theme
        self._cases: OpenCasesRead | None = None
        self._title = PlainLabel("", self, "title")
        self._back = QPushButton(self)
        self._back.clicked.connect(self.left)
        self._model = CaseListModel(self)
        self.list = CaseListView(self._model, theme, self)
        self.list.chosen.connect(self._show)
        self.sheet = CaseSheet(self)
        self.sheet.dealt_with.connect(self.dealt_with)
        self.sheet.decided.connect(self.decided)
        self._mark = QLabel(self)
        self._mark.setTextFormat(Qt.TextFormat.PlainText)
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty, self._empty_more = PlainLabel("", self, "cardTitle"), PlainLabel("", self, "dim", wrap=True)
        self._put_together()
        self.set_theme(theme)

    def use_context(self, context: WindowContext, fresh: bool) -> None:
        """`fresh`: another door, whose cases are not read yet."""
        self._context = context
        if fresh:
            self._cases = None
            self._model.replace(None)
        self._say()

    def show_cases(self, cases: OpenCasesRead) -> None:
        """The chosen case stays chosen; where it is gone, the next one takes its place."""
        case, row = self.list.case, self.list.currentIndex().row()
        focused = self.sheet.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._cases = cases
        self._model.replace(cases)
        self.list.keep(case, row)
        self._say()
        if focused and self._model.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        (self.list if self._model.rowCount() else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.list.delegate.theme = theme
        self._fit_list()
        self._mark.setPixmap(icon_pixmap("check", theme.tokens.good, theme.px(64), self.devicePixelRatioF()))
        self.list.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_list()

    def _fit_list(self) -> None:
        self.list.setFixedWidth(min(self._theme.px(320), max(200, round(self.width() * 0.33))))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Conflicts"))
        self._back.setText(self.tr("Back"))
        self._back.setToolTip(with_key(self.tr("Back"), "Esc"))
        self.list.setAccessibleName(self.tr("Cases to be settled"))
        self.list.setToolTip(self.tr("Choose with the arrow keys (Up, Down)"))
        self.sheet.retranslate()
        self._say()

    def _say(self) -> None:
        some = self._model.rowCount() > 0
        self._stack.setCurrentIndex(1 if some else 0)
        self._mark.setVisible(self._cases is not None)
        if self._cases is None:
            self._empty.setText(self.tr("Reading …"))
            self._empty_more.setText("")
        else:
            self._empty.setText(self.tr("Nothing to settle"))
            text = self.tr("This station and the vendor agree on every scan that was sent.")
            self._empty_more.setText(text)
        if some:
            self._show(self.list.case)

    def _show(self, case: object) -> None:
        chosen = self.list.case
        self.sheet.setVisible(chosen is not None)
        if chosen is not None and case is not None:
            profile = self._context.profile
            self.sheet.show_case(chosen, profile.vendor if profile is not None else "", self._context.clock.now())

    def _put_together(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        left = QFrame(self)
        left.setObjectName("card")
        inside = QVBoxLayout(left)
        inside.setContentsMargins(4, 8, 4, 8)
        inside.addWidget(self.list)
        some = QWidget(self)
        row = QHBoxLayout(some)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(left)
        row.addWidget(self.sheet, 1)
        none = QWidget(self)
        middle = QVBoxLayout(none)
        middle.addStretch()
        for label in (self._mark, self._empty, self._empty_more):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            middle.addWidget(label)
        middle.addStretch()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(none)
        self._stack.addWidget(some)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
