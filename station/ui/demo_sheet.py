"""The demo's sheet of codes, good and bad: to click, to scan from the screen, to print, to keep as PDF."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from station.domain.verdict import Mode
from station.ui.actions import key_text, with_key
from station.ui.cash_desk.orders.order_text import ShownBarcode
from station.ui.context import SampleCode, WindowContext
from station.ui.papers.barcodes import print_barcodes
from station.ui.papers.preview import PaperWindow
from station.ui.theme import Theme
from station.ui.widgets.code_tile import TILE_WIDTH, CodeTile
from station.ui.widgets.plain_label import PlainLabel, plain_caption
from station.ui.words import outcome_in_list
from station.ui.words_demo import sample_words

_COLUMNS = 4
_GAP = 12


class DemoSheet(QWidget):
    """A window of its own, so that the door stays in sight."""

    code_chosen = Signal(str)

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._theme = context, theme
        self._stand_beside(parent)
        self._samples = context.samples
        self._pictures = {sample.code: context.draw_code(sample.code) for sample in self._samples}
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 8, 16)
        self._body = QWidget(self)
        column.addWidget(self._body)
        self._build()

    @classmethod
    def open_beside(cls, window: QWidget, context: WindowContext, theme: Theme, scan: Callable[[str], None]) -> None:
        """Shows the context's codes; a sheet that is open already comes to the front."""
        opened = window.findChildren(cls)
        if opened:
            opened[0].activateWindow()
            return
        sheet = cls(context, theme, window)
        sheet.code_chosen.connect(scan)
        sheet.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._build()

    def _stand_beside(self, door: QWidget) -> None:
        """Over the right of the door's window, or to its right where the screen has room: verdicts stay in sight."""
        screen, column = self.screen().availableGeometry(), self._theme.px(TILE_WIDTH) + _GAP
        beside = screen.right() - door.frameGeometry().right()
        self._columns = max(1, min(_COLUMNS, max(beside, screen.width() * 2 // 5) // column))
        self.resize(self._columns * column + 56, min(screen.height(), door.height()))
        left = min(door.frameGeometry().right() + 1, screen.right() - self.width())
        self.move(max(screen.left(), left), max(screen.top(), door.y()))

    def _build(self) -> None:
        """Everything in the language in force, in the place of what stood there."""
        self.setWindowTitle(self.tr("Demo: codes to scan"))
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._head())
        column.addWidget(self._tiles(self._theme), 1)
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body

    def _head(self) -> QVBoxLayout:
        head, words, row = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        badge = PlainLabel(self.tr("Demo"), self)
        badge.setObjectName("demoBadge")
        words.addWidget(badge)
        words.addWidget(PlainLabel(self.tr("Click a code to scan it, or hold it to a scanner."), self, wrap=True), 1)
        head.addLayout(words)
        head.addLayout(row)
        offers = (
            (self.tr("Print …"), "Ctrl+P", self._print),
            (self.tr("Save as PDF …"), "Ctrl+S", self._save),
            (self.tr("Close"), "Esc", self.close),
        )
        for text, key, act in offers:
            action = QAction(text, self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(act)
            self.addAction(action)
            button = QPushButton(plain_caption(text), self)
            button.setToolTip(with_key(text, key_text(action)))
            button.setAccessibleName(text)
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        row.addStretch()
        return head

    def _tiles(self, theme: Theme) -> QScrollArea:
        area = QScrollArea(self)
        body = QWidget(area)
        body.setObjectName("pageBody")
        grid = QGridLayout(body)
        grid.setSpacing(_GAP)
        for number, sample in enumerate(self._samples):
            tile = CodeTile(sample, self._pictures[sample.code], theme, body)
            tile.clicked.connect(self._clicked)
            grid.addWidget(tile, *divmod(number, self._columns))
        grid.setColumnStretch(self._columns, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area.setWidget(body)
        area.setWidgetResizable(True)
        return area

    def _clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, CodeTile):
            self.code_chosen.emit(tile.sample.code)

    def _print(self) -> None:
        self._open_paper()

    def _save(self) -> None:
        self._open_paper().save_as()

    def _open_paper(self) -> PaperWindow:
        codes = [ShownBarcode(sample.code, sample_words(sample.shows), _expected(sample)) for sample in self._samples]
        return print_barcodes(self, self.tr("Demo: codes to scan"), codes, self._context, self._theme)


def _expected(sample: SampleCode) -> str:
    return f"→ {outcome_in_list(sample.expectation, Mode.ENTRY)}"
