"""What the tests of the papers share: a PDF read back, a window whose work has ended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.ui.papers.preview import PaperWindow


class ReadPdf:
    """A PDF as somebody else's program sees it."""

    def __init__(self, path: Path) -> None:
        self._document = QPdfDocument(None)
        assert self._document.load(str(path)) is QPdfDocument.Error.None_
        self.pages = self._document.pageCount()
        self.title = str(self._document.metaData(QPdfDocument.MetaDataField.Title))

    def text(self, page: int) -> str:
        return " ".join(self._document.getAllText(page).text().split())

    def size(self, page: int) -> tuple[int, int]:
        """In points."""
        size = self._document.pagePointSize(page)
        return round(size.width()), round(size.height())

    def picture(self, page: int, dots: int = 150) -> QImage:
        size = self._document.pagePointSize(page) * (dots / 72)
        drawn = self._document.render(page, QSize(round(size.width()), round(size.height())))
        sheet = QImage(drawn.size(), QImage.Format.Format_RGB32)
        sheet.fill(QColor("white"))
        painter = QPainter(sheet)
        painter.drawImage(0, 0, drawn)
        painter.end()
        return sheet


def at_rest(window: PaperWindow, qtbot: QtBot) -> str:
    """Waits until nothing goes on any more; what the window says then."""
    wait_for(lambda: not window.below.cancel.isVisible(), qtbot)
    return window.below.note.text()


def wait_for(what: Callable[[], bool], qtbot: QtBot) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(what, timeout=10_000)
