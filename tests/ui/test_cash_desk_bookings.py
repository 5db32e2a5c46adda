"""The desk's bookings beyond their list: marks, arrivals, scans, kept filters, keys, two versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from station.domain.arrivals import Arrivals, DoorScan, Passage
from station.domain.booking import (
    BookingState,
)
from station.domain.booking_cache import BookingColumn
from station.domain.booking_change import (
    ChangeKind,
    ChangeState,
    PriceFields,
)
from station.domain.booking_day import DayReport, PartReport
from station.domain.booking_filters import FilterKind, SavedFilter
from station.domain.desk_journal import Choice
from station.domain.money import Money
from station.domain.trouble import Trouble, TroubleKind
from station.ui.actions import Act
from station.ui.cash_desk.bookings.change_sides import side_rows
from station.ui.cash_desk.bookings.words_bookings import Detail
from station.ui.cash_desk.bookings.words_desk import Word
from station.ui.widgets.status_strip import Item
from station.workers.cash_desk_events import (
    BookingPlaced,
    BookingRead,
    BookingScanned,
    BookingSought,
    ChangesMoved,
    ChangesStored,
    CodeScanned,
    DayRefreshed,
    DraftsKept,
)
from station.workers.desk_parts import subject_of
from tests.ui import facts
from tests.ui.booking_desk import PROFILE, TODAY, Desk, change, key, known, type_something
from tests.ui.conftest import OpenWindow


@pytest.fixture
def desk(open_window: OpenWindow) -> Desk:
    return Desk(open_window(cash_desk=True))


def test_a_booking_with_something_unsaved_is_marked_with_words(desk: Desk) -> None:
    refused = change(ChangeKind.ADD_PRICES, ChangeState.REFUSED)
    desk.page.changes_moved(ChangesMoved((refused,)))
    desk.page.drafts_kept(DraftsKept(frozenset({subject_of(key(1)), subject_of(key(2))})))
    model = desk.page.model
    said = [str(model.index(row, 1).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(3)]
    assert [text.split(", ")[1:] for text in said] == [["refused", "not saved"], ["not saved"], []]


def test_what_is_not_known_is_a_quiet_mark_and_words_for_ears(desk: Desk) -> None:
    model = desk.page.model
    paid = model.index(0, list(BookingColumn).index(BookingColumn.PAYMENT))
    assert paid.data() == "–"
    assert "Not known" in str(paid.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Not known" in str(paid.data(Qt.ItemDataRole.ToolTipRole))


def test_who_came_stands_at_the_booking(desk: Desk) -> None:
    scan = DoorScan(facts.NOW, "B-1", Passage.IN, 12)
    booking = known()
    desk.page.panel.open_booking(key())
    arrivals = Arrivals(("B-1",), (scan,))
    desk.page.booking_read(BookingRead(key(), booking, (), (), arrivals))
    assert desk.page.panel.arrived.text().endswith("12 of 15 people")
    assert "12 people" in desk.page.panel.details.values[Detail.DOOR].text()
    assert desk.page.panel.details.values[Detail.BARCODES].text() == "B-1"


def scanned(number: int = 3) -> BookingScanned:
    return BookingScanned("B-3", key(number), TODAY)


def test_a_scan_opens_its_booking(desk: Desk) -> None:
    asked: list[CodeScanned] = []
    desk.page.code_scanned.connect(asked.append)
    desk.window.verdict_reached(facts.reached(facts.denied()))
    assert [each.code for each in asked] == [facts.denied().code]
    desk.page.booking_scanned(scanned())
    assert desk.page.panel.key == key(3)
    assert desk.window.cash_desk.toast._button.isHidden()


def test_a_scan_takes_no_typing_from_anybody(desk: Desk) -> None:
    type_something(desk)
    desk.window.verdict_reached(facts.reached(facts.denied()))
    desk.page.booking_scanned(scanned())
    assert desk.page.panel.key == key(1), "it is offered only"
    assert desk.window.cash_desk.toast._button.isVisible()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desk.page.panel.prices.forms[0].title, Qt.Key.Key_J, held)
    assert desk.page.panel.key == key(3)
    assert desk.drafts[-1].subject == subject_of(key(1)), "and what was typed is kept"


def test_a_filter_is_kept_under_a_name_and_forgotten_again(desk: Desk) -> None:
    filters = desk.page.bar.filters
    filters.text.setText("wayne")
    filters.saved.setCurrentIndex(1)
    filters._named("  Batman ")
    kept = desk.window._context.preferences.values().booking_filters
    assert kept == (SavedFilter("Batman", FilterKind.OPEN, "wayne"),)
    filters.clear()
    assert not filters.filtered
    filters.saved.setCurrentIndex(filters.saved.count() - 1)
    search = desk.days[-1].search
    assert (search.text, BookingState.BOOKED in search.states) == ("wayne", True)
    filters.keep.click()
    assert desk.window._context.preferences.values().booking_filters == ()
    assert filters.text.text() == "wayne", "what is on the screen stays"


def test_the_account_s_own_bookings_are_asked_for(desk: Desk) -> None:
    asked: list[object] = []
    desk.page.own_orders_requested.connect(asked.append)
    desk.page.bar.saved.setCurrentIndex(list(FilterKind).index(FilterKind.MINE))
    assert desk.days[-1].search.mine
    assert len(asked) == 1


def test_keys_edit_leave_out_and_choose(desk: Desk) -> None:
    wanted = PriceFields("Audioguides", 9, Money(500), "zusätzlich")
    desk.open(change(ChangeKind.SET_PRICE, ChangeState.DIFFERS, prices=(wanted,), price_id="2"))
    acts = desk.page.panel.acts()
    acts[Word.EDIT]()
    assert [form.price_id for form in desk.page.panel.prices.forms] == ["2"]
    acts[Word.REMOVE]()
    assert desk.page.panel.prices.forms == []
    acts[Word.TAKE_MINE]()
    acts[Word.KEEP_THEIRS]()
    assert [each.choice for each in desk.choices] == [Choice.MINE, Choice.THEIRS]


def test_the_strip_tells_of_edits_that_wait_and_leads_to_the_most_urgent(desk: Desk) -> None:
    waiting = change(ChangeKind.ADD_PRICES, ChangeState.WAITING)
    differs = replace(change(ChangeKind.SET_PRICE, ChangeState.DIFFERS), key=key(2))
    desk.page.changes_moved(ChangesMoved((waiting, replace(waiting, change_id="c2"), differs)))
    assert desk.window.strip.text_of(Item.EDITS) == "2 edits waiting · 1 to decide"
    sought: list[BookingSought] = []
    desk.page.booking_sought.connect(sought.append)
    desk.window.acts[Act.DOOR].trigger()
    desk.window.strip.button(Item.EDITS).click()
    assert [each.key for each in sought] == [key(2)]
    assert desk.page.isVisible()
    desk.page.booking_placed(BookingPlaced(key(2), TODAY + timedelta(days=1)))
    assert desk.page.panel.key == key(2)
    assert desk.days[-1].search.day == TODAY + timedelta(days=1)
    desk.page.end()
    assert desk.window.strip.text_of(Item.EDITS) == ""


def test_a_list_that_failed_is_named_and_the_rest_is_there(desk: Desk) -> None:
    trouble = Trouble(TroubleKind.SILENT, "museum.example")
    parts = (PartReport("tours"), PartReport("dates"), PartReport("date 1 2", "Abendvortrag", trouble=trouble))
    assert desk.page.day.day is not None
    desk.page.day_refreshed(DayRefreshed(desk.page.day.day, DayReport(PROFILE, TODAY, parts)))
    assert desk.page.notes.note.text().startswith("Not read: Abendvortrag. museum.example")
    assert not desk.page.notes.away


def test_what_is_typed_while_it_is_saved_is_not_lost(desk: Desk) -> None:
    desk.open()
    desk.page.panel.tabs.bring(1)
    editor = desk.page.panel.feedback
    editor.form.yes.click()
    editor.form.people.setValue(12)
    QTest.keyClicks(editor.form.comment, "gut")
    desk.page.panel.save()
    QTest.keyClicks(editor.form.comment, " und lang")
    desk.page.changes_stored(ChangesStored(desk.saved[0].changes))
    assert editor.dirty
    desk.page.panel.save()
    [later] = desk.saved[1].changes
    assert later.feedback is not None
    assert (later.feedback.comment, later.base_feedback) == ("gut und lang", desk.saved[0].changes[0].feedback)
    desk.page.panel.tabs.bring(0)
    desk.page.panel.add_price()
    form = desk.page.panel.prices.forms[0]
    QTest.keyClicks(form.title, "Pfand")
    QTest.keyClicks(form.unit, "2")
    desk.page.panel.save()
    QTest.keyClicks(form.title, "xyz")
    assert form.title.text() == "Pfand", "a form on its way takes no more keys"


def test_what_differs_stands_out_field_by_field() -> None:
    wanted = PriceFields("Audioguides", 9, Money(500), "zusätzlich")
    mine = change(ChangeKind.SET_PRICE, ChangeState.DIFFERS, prices=(wanted,), price_id="2")
    rows = {row.name: row for row in side_rows(mine, known(), "EUR")}
    assert [name for name, row in rows.items() if row.differs] == ["Quantity"]
    assert (rows["Quantity"].mine, rows["Quantity"].theirs) == ("9", "3")


def test_tab_goes_from_the_list_through_the_booking_as_one_reads(desk: Desk) -> None:
    desk.window.activateWindow()
    desk.open()
    desk.page.panel.add_price()
    desk.page.take_focus()
    reached = []
    for _ in range(9):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus.accessibleName())
    names = ["Prices", "Edit: Audioguides", "Delete: Audioguides", "Title", "Quantity", "Price for one (€)"]
    assert reached == [*names, "Description", "Leave out", "Add price"]
