"""The demo's sheet of codes, good and bad: to click, to scan from the screen, to print, to keep as PDF."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMarginsF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QFont, QImage, QKeySequence, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from station.domain.verdict import Outcome
from station.ui.actions import key_text, with_key
from station.ui.context import SampleCode, WindowContext
from station.ui.icons import icon_pixmap
from station.ui.theme import VERDICT, Theme, pixel_font
from station.ui.widgets.code_tile import TILE_WIDTH, CodeTile, with_margin
from station.ui.widgets.plain_label import PlainLabel, plain_caption
from station.ui.words_demo import sample_words

_MARKS = {Outcome.ADMIT: "mark-admit", Outcome.ATTENTION: "mark-attention", Outcome.DENY: "mark-deny"}
_COLUMNS = 4
_ROWS_ON_PAPER = 5
_GAP = 12


class DemoSheet(QWidget):
    """A window of its own, so that the door stays in sight."""

    code_chosen = Signal(str)

    def __init__(
        self,
        samples: tuple[SampleCode, ...],
        draw_code: Callable[[str], QImage | None],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._stand_beside(parent)
        self._samples = samples
        self._pictures = {sample.code: draw_code(sample.code) for sample in samples}
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
        sheet = cls(context.samples, context.draw_code, theme, window)
        sheet.code_chosen.connect(scan)
        sheet.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._build()

    def print_to(self, printer: QPrinter) -> None:
        """Draws the sheet on the printer's pages (a PDF file is a printer too)."""
        painter = QPainter(printer)
        page = printer.pageRect(QPrinter.Unit.DevicePixel)
        cell = QRectF(0, 0, page.width() / _COLUMNS, page.height() / _ROWS_ON_PAPER)
        for number, sample in enumerate(self._samples):
            place = number % (_COLUMNS * _ROWS_ON_PAPER)
            if number and not place:
                printer.newPage()
            row, across = divmod(place, _COLUMNS)
            self._print_cell(painter, cell.translated(across * cell.width(), row * cell.height()), sample)
        painter.end()

    def save_pdf(self, path: str) -> None:
        """Raises OSError where the file can't be written."""
        with open(path, "ab"):
            pass  # QPrinter itself says nothing about a path that can't be written
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(path)
        printer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)
        self.print_to(printer)

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
        dialog = QPrintDialog(QPrinter(QPrinter.PrinterMode.HighResolution), self)
        if dialog.exec():
            self.print_to(dialog.printer())

    def _save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), "station-demo.pdf", "PDF (*.pdf)")
        if not path:
            return
        try:
            self.save_pdf(path)
        except OSError:
            self.setWindowTitle(self.tr("Not saved: this file cannot be written"))

    def _print_cell(self, painter: QPainter, cell: QRectF, sample: SampleCode) -> None:
        side = min(cell.width(), cell.height() * 0.74) * 0.9
        box = QRectF(cell.center().x() - side / 2, cell.top(), side, side)
        picture = self._pictures[sample.code]
        if picture is not None:
            painter.drawImage(box, with_margin(picture, 600))
        font = QFont(pixel_font(max(8, round(cell.height() * 0.052)), QFont.Weight.Bold))
        painter.setFont(font)
        mark = icon_pixmap(_MARKS[sample.expectation], VERDICT[sample.expectation].ground, 200)
        size = cell.height() * 0.07
        below = QRectF(cell.left() + size * 1.5, box.bottom(), cell.width() - size * 1.7, cell.height() * 0.2)
        painter.drawPixmap(
            QRectF(cell.left() + size * 0.3, box.bottom() + size * 0.2, size, size), mark, QRectF(mark.rect())
        )
        painter.drawText(below, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, sample_words(sample.shows))
