"""The demo's sheet of codes, good and bad: to click, to scan from the screen, to print, to keep as PDF."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QImage, QKeySequence, QPageLayout, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from station.domain.verdict import Mode, Outcome
from station.ui.actions import key_text, with_key
from station.ui.context import SampleCode
from station.ui.icons import icon_pixmap
from station.ui.theme import VERDICT, Theme, pixel_font
from station.ui.widgets.plain_label import PlainLabel, plain_caption, plain_tip
from station.ui.words import outcome_in_list

_MARKS = {Outcome.ADMIT: "mark-admit", Outcome.ATTENTION: "mark-attention", Outcome.DENY: "mark-deny"}
_COLUMNS = 4
_ROWS_ON_PAPER = 5


class CodeTile(QToolButton):
    """One code; a click scans it."""

    def __init__(self, sample: SampleCode, picture: QImage | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tile")
        self.sample = sample
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        size = theme.px(150)
        if picture is not None:
            self.setIcon(QPixmap.fromImage(with_margin(picture, size)))
            self.setIconSize(QSize(size, size))
        expected = outcome_in_list(sample.expectation, Mode.ENTRY)
        width = theme.px(190)
        caption = self.fontMetrics().elidedText(sample.caption, Qt.TextElideMode.ElideRight, width - theme.px(30))
        self.setText(plain_caption(f"{caption}\n→ {expected}"))
        self.setAccessibleName(f"{sample.caption}: {expected}")
        self.setToolTip(plain_tip(self.tr("Scan {caption} (Space)").format(caption=sample.caption)))
        self.setFixedSize(width, theme.px(220))


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
        self.setWindowTitle(self.tr("Demo: codes to scan"))
        self.resize(880, 720)
        self._samples = samples
        self._pictures = {sample.code: draw_code(sample.code) for sample in samples}
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addLayout(self._head())
        column.addWidget(self._tiles(theme), 1)

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

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        badge = PlainLabel(self.tr("Demo"), self)
        badge.setObjectName("demoBadge")
        row.addWidget(badge)
        row.addWidget(PlainLabel(self.tr("Click a code to scan it, or hold it to a scanner."), self), 1)
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
        return row

    def _tiles(self, theme: Theme) -> QScrollArea:
        area = QScrollArea(self)
        body = QWidget(area)
        body.setObjectName("pageBody")
        grid = QGridLayout(body)
        grid.setSpacing(12)
        for number, sample in enumerate(self._samples):
            tile = CodeTile(sample, self._pictures[sample.code], theme, body)
            tile.clicked.connect(self._clicked)
            grid.addWidget(tile, *divmod(number, _COLUMNS))
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
        painter.drawText(below, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, sample.caption)


def with_margin(picture: QImage, size: int) -> QImage:
    """Scaled without blurring a module, on white with the quiet zone a scanner needs."""
    room = size / 1.3
    factor = room / max(1, picture.width())
    smooth = factor < 1
    width = round(room) if smooth else picture.width() * int(factor)
    mode = Qt.TransformationMode.SmoothTransformation if smooth else Qt.TransformationMode.FastTransformation
    drawn = picture.scaledToWidth(width, mode)
    sheet = QImage(size, size, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.drawImage((size - drawn.width()) // 2, (size - drawn.height()) // 2, drawn)
    painter.end()
    return sheet
