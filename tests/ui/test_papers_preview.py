"""The window before the paper: its keys, long lists, and the way from the desk to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from station.domain.booking_change import BookingChange
from station.domain.trouble import Trouble, TroubleKind
from station.ui.actions import Act
from station.ui.language import Language
from station.ui.papers.day_list import DayListPaper
from station.ui.papers.desk_papers import DeskPapers, OnScreen
from station.ui.papers.preview import PaperWindow
from station.ui.papers.save_dialog import SaveDialog
from station.ui.theme import theme_of
from station.workers.cash_desk_events import BookingRead, CashDeskTroubled, DayListRequested, DayRequested
from tests.ui import facts
from tests.ui.conftest import OpenWindow
from tests.ui.papers import DAY, BookingSearch, ReadPdf, at_rest, booked, listed, open_paper, wait_for

CONTROL = Qt.KeyboardModifier.ControlModifier
DIALOG = pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen plugin's own, at every dialogue of Qt's
CHANGES: tuple[BookingChange, ...] = ()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1366, 768)
    return widget


def day_list(count: int) -> DayListPaper:
    return DayListPaper(listed([booked(number) for number in range(count)]), facts.context())


def test_every_control_has_a_name_and_a_tip_with_its_key(parent: QWidget, qtbot: QtBot) -> None:
    window = open_paper(day_list(60), parent)
    at_rest(window, qtbot)
    for kind in (QAbstractButton, QComboBox):
        for control in window.findChildren(kind):
            if not control.objectName().startswith("qt_"):
                assert control.accessibleName()
                assert "(" in control.toolTip(), control.accessibleName()


def test_pages_are_turned_and_sized_by_keys(parent: QWidget, qtbot: QtBot) -> None:
    window = open_paper(day_list(120), parent)
    at_rest(window, qtbot)
    view, last = window.pages, window.pages.count - 1
    assert last > 3
    for key, page in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_End, last),
        (Qt.Key.Key_PageUp, last - 1),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(view, key)
        assert window.below.place.text() == f"Page {page + 1} of {last + 1}"
    assert not window.below.before.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_9, CONTROL)
    whole = view.horizontalScrollBar().maximum(), view._size().height()
    assert whole[0] == 0
    assert whole[1] <= view.viewport().height()
    QTest.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    assert view._size().height() > whole[1]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_screen_shows_what_the_paper_has(parent: QWidget, qtbot: QtBot) -> None:
    window = open_paper(day_list(3), parent, "dark")
    at_rest(window, qtbot)
    picture = window.pages.viewport().grab().toImage()
    middle = picture.width() // 2
    assert picture.pixelColor(middle, 40).name() == "#ffffff"
    assert picture.pixelColor(4, 200).name() == theme_of("dark", 100).tokens.band.lower()


def test_a_long_list_leaves_the_window_alive_and_can_be_ended(parent: QWidget, qtbot: QtBot) -> None:
    turns: list[int] = []
    timer = QTimer(parent)
    timer.timeout.connect(lambda: turns.append(1))
    timer.start(0)
    window = open_paper(day_list(3000), parent)
    at_rest(window, qtbot)
    assert window.pages.count > 50
    assert len(turns) > 20
    window.bar.laid.setCurrentIndex(1)
    wait_for(lambda: window.below.progress.value() > 100, qtbot)
    QTest.keyClick(window, Qt.Key.Key_Period, CONTROL)
    assert at_rest(window, qtbot) == "Canceled."
    assert window.pages.count == 0


def test_another_language_makes_the_paper_anew(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_paper(day_list(2), parent)
    at_rest(window, qtbot)
    Language().use("de")
    QApplication.processEvents()
    assert window.windowTitle() == "Drucken und speichern"
    at_rest(window, qtbot)
    window.save_to(tmp_path / "liste.pdf")
    assert at_rest(window, qtbot) == f"Gespeichert: {tmp_path / 'liste.pdf'}"
    pdf = ReadPdf(tmp_path / "liste.pdf")
    assert "Buchungen am Samstag, 21. November 2026" in pdf.text(0)
    assert "Seite 1 von 1" in pdf.text(0)


def on_screen(booking: BookingRead | None = None, *, at_booking: bool = False) -> OnScreen:
    return OnScreen(BookingSearch(DAY), booking, at_booking, at_booking, None, "EUR")


def read_booking() -> BookingRead:
    return BookingRead(booked().booking.key, booked(), CHANGES, ())


def test_the_list_is_asked_for_when_it_is_wanted(parent: QWidget, qtbot: QtBot) -> None:
    papers, asked = DeskPapers(parent), list[DayListRequested]()
    papers.list_requested.connect(asked.append)
    papers.open(on_screen(read_booking(), at_booking=True), facts.context(), theme_of("light", 100))
    window = parent.findChild(PaperWindow)
    assert window is not None
    at_rest(window, qtbot)
    assert window.below.note.text() == "What is typed and not saved is not on the paper."
    assert (asked, window.bar.which.currentText(), window.pages.count) == ([], "The booking’s prices", 1)
    window.bar.which.setCurrentIndex(0)
    assert [each.search for each in asked] == [BookingSearch(DAY)]
    assert window.below.note.text() == "Reading …"
    answer = listed([booked(number) for number in range(40)])
    papers.take_list(replace(answer, found=replace(answer.found, number=asked[0].number - 1)))
    assert window.waiting  # an older answer is not the newest question's
    papers.take_list(replace(answer, found=replace(answer.found, number=asked[0].number)))
    at_rest(window, qtbot)
    assert window.pages.count > 1
    papers.close()
    assert not window.isVisible()


@DIALOG
def test_save_asks_where_to_once_the_list_is_there(parent: QWidget, qtbot: QtBot) -> None:
    papers, asked = DeskPapers(parent), list[DayListRequested]()
    papers.list_requested.connect(asked.append)
    papers.open(on_screen(), facts.context(), theme_of("light", 100), save=True)
    window = parent.findChild(PaperWindow)
    assert window is not None
    assert window.findChild(SaveDialog) is None
    answer = listed([booked()])
    papers.take_list(replace(answer, found=replace(answer.found, number=asked[0].number)))
    at_rest(window, qtbot)
    dialog = window.findChild(SaveDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert Path(dialog.selectedFiles()[0]).name == "Bookings 2026-11-21.pdf"


def test_a_list_that_cannot_be_read_is_told(parent: QWidget, qtbot: QtBot) -> None:
    papers = DeskPapers(parent)
    papers.open(on_screen(), facts.context(), theme_of("light", 100))
    window = parent.findChild(PaperWindow)
    assert window is not None
    papers.troubled(CashDeskTroubled(Trouble(TroubleKind.DATABASE_DAMAGED, "bookings.db")))
    assert "bookings.db" in at_rest(window, qtbot)


def test_the_keys_of_the_page_lead_here(open_window: OpenWindow, qtbot: QtBot) -> None:
    main = open_window(cash_desk=True)
    page, days, lists = main.cash_desk.bookings, list[DayRequested](), list[DayListRequested]()
    page.day_requested.connect(days.append)
    page.list_requested.connect(lists.append)
    page.begin("Main entrance")
    main.acts[Act.CASH_DESK].trigger()
    QTest.keyClick(page, Qt.Key.Key_P, CONTROL)
    assert page.findChild(PaperWindow) is None  # nothing is on the screen yet
    page.day_found(replace(listed([booked()]).found, number=days[-1].number))
    page.bar.text.setText("wayne")
    wait_for(lambda: days[-1].search.text == "wayne", qtbot)
    fact = listed([booked()], days[-1].search)
    page.day_found(replace(fact.found, number=days[-1].number))
    QTest.keyClick(page, Qt.Key.Key_P, CONTROL)
    window = page.findChild(PaperWindow)
    assert window is not None
    assert lists[-1].search == days[-1].search
    page.list_read(replace(fact, found=replace(fact.found, number=lists[-1].number)))
    at_rest(window, qtbot)
    assert (window.pages.count, window.bar.which.isVisible()) == (1, False)
    page.end()
    assert not window.isVisible()
