"""Where papers go: files that are whole or not there, and printers."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from station.ui.papers.day_list import DayListPaper
from station.ui.papers.preview import Offer, PaperWindow
from station.ui.papers.printing import PrintJob
from station.ui.papers.save_dialog import CSV, PDF, SaveDialog, file_name
from station.ui.papers.sheet import Sheet
from station.ui.theme import theme_of
from station.ui.words_papers import Word
from tests.ui import facts
from tests.ui.papers import ReadPdf, at_rest, booked, kept, listed, open_paper, wait_for

CONTROL = Qt.KeyboardModifier.ControlModifier
DIALOG = pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen plugin's own, at every dialogue of Qt's


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1366, 768)
    return widget


@pytest.fixture(autouse=True)
def _nothing_saved_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SaveDialog, "_folder", "")
    monkeypatch.setattr(SaveDialog, "_kind", PDF)


def day_list(count: int) -> DayListPaper:
    return DayListPaper(listed([booked(number) for number in range(count)]), facts.context())


def test_what_is_saved_before_the_pages_are_ready_is_saved_then(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_paper(day_list(300), parent)
    window.save_to(tmp_path / "list.pdf")
    assert at_rest(window, qtbot) == f"Saved: {tmp_path / 'list.pdf'}"
    window.begin()
    window.save_to(tmp_path / "list.csv")
    assert at_rest(window, qtbot) == f"Saved: {tmp_path / 'list.csv'}"
    assert window.pages.count > 3


def test_what_was_wanted_of_one_paper_is_not_done_with_another(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    offers = [Offer("long", Word.DAY_LIST, day_list(1500)), Offer("short", Word.PRICES, day_list(2))]
    window = PaperWindow.open_over(parent, offers, theme_of("light", 100))
    window.save_to(tmp_path / "long.pdf")
    window.bar.which.setCurrentIndex(1)
    assert at_rest(window, qtbot) == ""
    assert window.pages.count == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", [PDF, CSV])
def test_ended_half_way_it_leaves_the_old_file(ending: str, parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / f"list{ending}"
    path.write_text("what was here before", encoding="utf-8")
    window = open_paper(day_list(1500), parent)
    at_rest(window, qtbot)
    window.save_to(path)
    wait_for(lambda: window.below.progress.value() > 0, qtbot)
    assert not window.bar.print_.isEnabled()
    window.close()
    assert path.read_text(encoding="utf-8") == "what was here before"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
@pytest.mark.parametrize("ending", [PDF, CSV])
def test_a_full_disk_is_told_and_leaves_the_old_file(
    ending: str, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / f"list{ending}"
    path.write_text("what was here before", encoding="utf-8")
    window = open_paper(day_list(300), parent)
    at_rest(window, qtbot)
    with no_file_above(4096):
        window.save_to(path)
        text = at_rest(window, qtbot)
    assert text.startswith(f"Not saved: {path}. Whatever had this name before is still as it was.")
    assert path.read_text(encoding="utf-8") == "what was here before"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    kept(window, path, qtbot)


@pytest.mark.parametrize("ending", [PDF, CSV])
def test_a_place_that_takes_no_file_is_told(ending: str, parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_paper(day_list(2), parent)
    at_rest(window, qtbot)
    window.save_to(tmp_path / "no" / "such" / f"folder{ending}")
    assert at_rest(window, qtbot).startswith("Not saved: ")
    assert window.bar.save.isEnabled()


def printed(window: PaperWindow, path: Path, qtbot: QtBot, sheet: Sheet | None = None, **settings: object) -> ReadPdf:
    """On a printer that writes what it gets into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageLayout((sheet or window.bar.sheet).layout)
    for name, value in settings.items():
        getattr(printer, f"set{name}")(*(value if isinstance(value, tuple) else (value,)))
    job = PrintJob(printer)
    window.work.print_on(job.sheet, job.steps)
    assert "sent to the printer" in at_rest(window, qtbot)
    return ReadPdf(path)


def test_it_is_printed_as_it_was_shown(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_paper(day_list(60), parent)
    at_rest(window, qtbot)
    paper = printed(window, tmp_path / "printer.pdf", qtbot)
    pdf = ReadPdf(kept(window, tmp_path / "list.pdf", qtbot))
    assert [paper.text(page) for page in range(paper.pages)] == [pdf.text(page) for page in range(pdf.pages)]
    assert paper.size(0) == pdf.size(0)
    on_paper, on_screen = (each.picture(0, dots=40) for each in (paper, pdf))
    places = [(x, y) for x in range(on_paper.width()) for y in range(on_paper.height())]
    off = [abs(on_paper.pixelColor(*at).lightness() - on_screen.pixelColor(*at).lightness()) for at in places]
    assert max(off) < 60  # the printer's dots are others; nothing stands elsewhere


def test_pages_copies_and_order_are_the_printers(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_paper(day_list(100), parent)
    at_rest(window, qtbot)
    some = printed(
        window, tmp_path / "some.pdf", qtbot,
        PrintRange=QPrinter.PrintRange.PageRange, FromTo=(2, 3), PageOrder=QPrinter.PageOrder.LastPageFirst,
    )  # fmt: skip
    assert [some.text(page).split("Page ")[1][0] for page in range(some.pages)] == ["3", "2"]


def test_a_printer_with_other_paper_gets_pages_of_its_own(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_paper(day_list(30), parent)
    at_rest(window, qtbot)
    small = printed(window, tmp_path / "a5.pdf", qtbot, Sheet(QPageSize(QPageSize.PageSizeId.A5)))
    assert small.size(0) == (420, 595)
    assert f"Page 1 of {small.pages}" in small.text(0)


def test_without_a_printer_it_says_so(parent: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("station.ui.papers.printing.QPrinterInfo.availablePrinterNames", list)
    window = open_paper(day_list(2), parent)
    at_rest(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_P, CONTROL)
    assert at_rest(window, qtbot) == "No printer is set up on this computer. Save as PDF instead."


@DIALOG
@pytest.mark.parametrize(
    ("typed", "kind", "wanted"),
    [("list", 0, "list.pdf"), ("list", 1, "list.csv"), ("list.csv", 0, "list.csv"), ("v1.2", 1, "v1.2.csv")],
)
def test_the_ending_that_is_typed_decides(
    typed: str, kind: int, wanted: str, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    chosen: list[Path] = []
    dialog = SaveDialog(parent, "Bookings", (PDF, CSV), chosen.append)
    dialog.setOption(SaveDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectNameFilter(dialog.nameFilters()[kind])
    dialog.filterSelected.emit(dialog.nameFilters()[kind])
    assert dialog.defaultSuffix() == (PDF, CSV)[kind][1:]  # with it, it asks before it replaces a file
    dialog.selectFile(typed)
    dialog.open()
    dialog.accept()
    assert chosen == [tmp_path / wanted]


@DIALOG
def test_the_next_file_is_offered_as_the_last_one_went(parent: QWidget, tmp_path: Path) -> None:
    first = SaveDialog(parent, "Bookings", (PDF, CSV), lambda path: None)
    first.fileSelected.emit(str(tmp_path / "list.csv"))
    second = SaveDialog(parent, "Prices", (PDF, CSV), lambda path: None)
    assert second.selectedFiles() == [str(tmp_path / "Prices.csv")]
    assert second.selectedNameFilter().endswith("(*.csv)")
    codes = SaveDialog(parent, "Order 1", (PDF,), lambda path: None)
    assert codes.selectedFiles() == [str(tmp_path / "Order 1.pdf")]


@pytest.mark.parametrize(
    ("title", "name"),
    [("Order 4711", "Order 4711"), ('a/b\\c:*?"<>|d\te', "a b c d e"), ("..", "Station"), ("x" * 200, "x" * 80)],
)
def test_any_title_is_a_files_name(title: str, name: str) -> None:
    assert file_name(title) == name


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """As if the disk had this much room."""
    import resource  # not on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
