"""Codes on paper: printed for real, and read by the decoder that stands at the door."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from station.app.codes import draw_modules
from station.ui.cash_desk.orders.order_text import ShownBarcode
from station.ui.context import CodeForm
from station.ui.papers.barcodes import print_barcodes
from station.ui.papers.code_shape import bar_shape, square_shape
from station.ui.papers.preview import PaperWindow
from station.ui.papers.sheet import mm
from station.ui.theme import theme_of
from tests.ui import facts
from tests.ui.papers import ReadPdf, at_rest

CODES = (
    ShownBarcode("4034210297633-5", "Guided tour <b>&amp;</b> 12 people", "21 November, 14:00"),
    ShownBarcode("a/b?c=1&d=%20+ Ü", "One person"),
    ShownBarcode("日本-🎟", "One person"),
    ShownBarcode("X" * 90, "Wider than any bar code may be"),
    *(ShownBarcode(f"40342102976{number:02d}-5", f"Seat {number}") for number in range(20)),
)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1366, 768)
    return widget


@pytest.fixture
def window(parent: QWidget, qtbot: QtBot) -> PaperWindow:
    opened = print_barcodes(parent, "Order 4711", CODES, facts.context(), theme_of("dark", 100))
    assert isinstance(opened, PaperWindow)
    at_rest(opened, qtbot)
    return opened


@pytest.mark.parametrize("size", ["A4", "A5"])
@pytest.mark.parametrize(("kind", "formats"), [(0, {"QR Code"}), (1, {"QR Code", "Code 128"})])
def test_every_code_is_read_from_the_paper(
    window: PaperWindow, kind: int, formats: set[str], size: str, tmp_path: Path, qtbot: QtBot
) -> None:
    window.bar.size_.setCurrentText(size)
    window.bar.which.setCurrentIndex(kind)
    at_rest(window, qtbot)
    window.save_to(tmp_path / "codes.pdf")
    assert at_rest(window, qtbot) == f"Saved: {tmp_path / 'codes.pdf'}"
    pdf = ReadPdf(tmp_path / "codes.pdf")
    found = [code for page in range(pdf.pages) for code in zxingcpp.read_barcodes(_pixels(pdf.picture(page)))]
    assert sorted(code.text for code in found) == sorted(code.code for code in CODES)
    assert {str(code.format) for code in found} == formats
    words = " ".join(pdf.text(page) for page in range(pdf.pages))
    assert all(code.title in words for code in CODES)
    assert "4034210297633-5" in words
    assert pdf.title == "Order 4711"
    assert pdf.text(1).startswith("Order 4711")
    assert "Page 2 of" in pdf.text(1)


def test_a_module_is_a_whole_number_of_the_printers_dots() -> None:
    for form, shape in (
        (CodeForm.QR, square_shape(draw_modules("4034210297633-5", CodeForm.QR) or QImage(), mm(36))),
        (CodeForm.BARS, bar_shape(draw_modules("4034210297633-5", CodeForm.BARS) or QImage(), mm(86), mm(18))),
    ):
        assert shape is not None
        corners = [shape.elementAt(number) for number in range(shape.elementCount())]
        steps = sorted({corner.x for corner in corners})  # type: ignore[attr-defined]
        module = min(after - before for before, after in pairwise(steps))
        assert module >= (6 if form is CodeForm.BARS else 1)
        assert all((step / module).is_integer() and step.is_integer() for step in steps)


def test_what_cannot_be_drawn_is_said_on_the_paper(parent: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    codes = (ShownBarcode("y" * 5000, "A book"), CODES[0])
    opened = print_barcodes(parent, "Order / 1", codes, facts.context(), theme_of("light", 100))
    assert isinstance(opened, PaperWindow)
    at_rest(opened, qtbot)
    opened.save_to(tmp_path / "codes.pdf")
    at_rest(opened, qtbot)
    text = ReadPdf(tmp_path / "codes.pdf").text(0)
    assert "Too long to be drawn" in text
    assert "A book" in text


def _pixels(picture: QImage) -> memoryview:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [bytes(grey.constScanLine(row))[: grey.width()] for row in range(grey.height())]
    return memoryview(b"".join(rows)).cast("B", shape=[grey.height(), grey.width()])
