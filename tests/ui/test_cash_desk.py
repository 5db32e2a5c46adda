"""The cash desk's page on made-up facts: what it shows, what it asks for, what it never loses."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.domain.booking import (
    BookingState,
    Payment,
)
from station.domain.booking_cache import BookingColumn
from station.domain.booking_change import (
    ChangeKind,
    ChangeState,
    DraftKind,
    FeedbackFields,
    PriceFields,
    Refusal,
)
from station.domain.booking_day import DayReport, PartReport
from station.domain.desk_journal import Choice
from station.domain.money import Money
from station.domain.trouble import Trouble, TroubleKind
from station.ui.actions import Act
from station.ui.cash_desk.bookings.bookings_keys import KEYS
from station.ui.cash_desk.bookings.words_desk import Word
from station.ui.language import Language
from station.ui.money_text import money_text, read_money
from station.ui.wedge_filter import WedgeFilter
from station.ui.widgets.key_list import KeyList
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.question import Question
from station.workers.cash_desk_events import (
    CashDeskTroubled,
    ChangesMoved,
    ChangesStored,
    DayRefreshed,
    DayRequested,
    RowsRead,
    RowsRequested,
)
from station.workers.desk_parts import subject_of
from tests.ui import facts
from tests.ui.booking_desk import PROFILE, TODAY, Desk, change, key, known
from tests.ui.conftest import OpenWindow


@pytest.fixture
def desk(open_window: OpenWindow) -> Desk:
    return Desk(open_window(cash_desk=True))


def test_the_rail_has_it_only_where_the_vendor_has_bookings(open_window: OpenWindow) -> None:
    with_desk, without = open_window(cash_desk=True), open_window()
    assert with_desk._rail.buttons[Act.CASH_DESK].isVisible()
    assert not without._rail.buttons[Act.CASH_DESK].isVisible()
    assert not without.acts[Act.CASH_DESK].isEnabled()


def test_today_is_asked_for_and_rows_come_when_they_are_painted(desk: Desk) -> None:
    assert desk.days[0].today
    model = desk.page.model
    texts = [str(model.index(1, column).data()) for column in range(model.columnCount())]
    assert texts[1:5] == ["Führung <b>2</b>", "Wayne & Söhne", "15", "booked"]
    asked: list[RowsRequested] = []
    desk.page.rows_requested.connect(asked.append)
    desk.rows.clear()
    desk.days[-1] = DayRequested(desk.days[-1].number, desk.days[-1].search)
    desk.find(10_000)
    assert 0 < sum(len(request.rows) for request in asked) < 500


def test_a_row_that_is_read_again_shows_what_it_says_now(desk: Desk) -> None:
    model, number = desk.page.model, desk.days[-1].number
    column = list(BookingColumn).index(BookingColumn.PAYMENT)
    assert str(model.index(0, column).data()) == "–"
    rows = (known(1, payment=Payment.PAID), known(2), known(3))
    desk.page.rows_read(RowsRead(number, 0, 3, rows))
    assert str(model.index(0, column).data()) == "paid"


def test_a_jump_to_rows_that_are_not_here_yet_arrives(desk: Desk, qtbot: QtBot) -> None:
    desk.find(200)
    QTest.keyClick(desk.page.table, Qt.Key.Key_Down)
    QTest.keyClick(desk.page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(desk.rows), timeout=5000)
    for request in desk.rows:
        read = tuple(known(number + 1) for number in request.rows)
        desk.page.rows_read(RowsRead(request.number, request.first, len(request.rows), read))
    assert desk.page.table.currentIndex().row() == 199
    assert desk.page.panel.key == key(200)


def test_arrow_keys_choose_and_the_booking_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    desk.page.take_focus()
    with qtbot.waitSignal(desk.page.booking_refresh_requested, timeout=5000) as asked:
        QTest.keyClick(desk.page.table, Qt.Key.Key_Down)
        QTest.keyClick(desk.page.table, Qt.Key.Key_Down)
    assert asked.args[0].key == desk.page.panel.key
    assert desk.page.panel.key in (key(2), key(3))


def test_the_booking_that_opens_with_the_focus_is_marked(desk: Desk) -> None:
    desk.page.bar.text.setFocus()
    desk.page.take_focus()
    table = desk.page.table
    assert desk.page.panel.key == key(1)
    assert [index.row() for index in table.selectionModel().selectedRows()] == [table.currentIndex().row()] == [0]


def test_filter_and_order_are_asked_of_the_cache(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page.day_requested, timeout=5000) as asked:
        QTest.keyClicks(desk.page.bar.text, "wayne")
    assert asked.args[0].search.text == "wayne"
    desk.page.bar.saved.setCurrentIndex(1)
    assert BookingState.BOOKED in desk.days[-1].search.states
    desk.page.table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.DescendingOrder)
    search = desk.days[-1].search
    assert (search.column, search.descending) == (BookingColumn.CUSTOMER, True)


def test_the_list_is_sorted_by_keys_alone(desk: Desk) -> None:
    desk.window.activateWindow()
    for key_, wanted in (
        (KEYS[Word.SORT_BY_NEXT], (BookingColumn.TITLE, False)),
        (KEYS[Word.SORT_BACKWARDS], (BookingColumn.TITLE, True)),
        (KEYS[Word.SORT_BY_NEXT], (BookingColumn.CUSTOMER, False)),
    ):
        QTest.keySequence(desk.page, QKeySequence(key_))
        search = desk.days[-1].search
        assert (search.column, search.descending) == wanted


def test_a_day_further_and_back(desk: Desk) -> None:
    desk.page.bar.days.after.click()
    assert (desk.days[-1].search.day, desk.days[-1].today) == (TODAY + timedelta(days=1), False)
    desk.page.bar.days.today.click()
    assert desk.days[-1].today


def test_without_a_line_the_list_stays_and_says_why(desk: Desk) -> None:
    trouble = Trouble(TroubleKind.UNREACHABLE, "museum.example")
    report = DayReport(PROFILE, TODAY, (PartReport("tours", trouble=trouble),))
    day = desk.days[-1].search.day
    desk.page.day_refreshed(DayRefreshed(day, report))
    assert "museum.example cannot be reached." in desk.page.notes.note.text()
    assert desk.page.model.rowCount() == 3
    assert "3 bookings" in desk.page.notes.line.text()


def test_several_prices_and_a_discount_are_saved_in_one_go(desk: Desk) -> None:
    desk.open()
    editor = desk.page.panel.prices
    for title, amount in (("Pauschalpreis", "90"), ("Rabatt", "-10.50")):
        editor.add_form()
        QTest.keyClicks(editor.forms[-1].title, title)
        QTest.keyClicks(editor.forms[-1].unit, amount)
    editor.forms[0].quantity.setValue(2)
    assert editor.total.text() == money_text(Money(9000 + 1500 + 18000 - 1050), "EUR")
    desk.page.panel.save()
    [request] = desk.saved
    wanted = (PriceFields("Pauschalpreis", 2, Money(9000)), PriceFields("Rabatt", 1, Money(-1050)))
    assert [(each.kind, each.prices) for each in request.changes] == [(ChangeKind.ADD_PRICES, wanted)]
    desk.page.panel.save()
    assert len(desk.saved) == 1, "one save, one request"
    desk.page.changes_stored(ChangesStored(request.changes))
    assert not editor.dirty
    assert desk.dropped


def test_tab_goes_through_a_price_as_it_is_read(desk: Desk) -> None:
    desk.open()
    editor = desk.page.panel.prices
    editor.add_form()
    form = editor.forms[0]
    for field in (form.title, form.quantity, form.unit, form.description, form.remove):
        assert QApplication.focusWidget() is field
        QTest.keyClick(field, Qt.Key.Key_Tab)


def test_an_amount_that_is_none_saves_nothing_and_says_so(desk: Desk) -> None:
    desk.open()
    editor = desk.page.panel.prices
    editor.add_form()
    QTest.keyClicks(editor.forms[0].title, "Pfand")
    QTest.keyClicks(editor.forms[0].unit, "9o")
    desk.page.panel.save()
    assert desk.saved == []
    assert "9o" in editor._fault.text()


def test_only_custom_prices_are_edited_with_what_stood_there(desk: Desk) -> None:
    desk.open()
    editor = desk.page.panel.prices
    assert [row.line.editable for row in editor.list.rows] == [False, True]
    editor.list.rows[1].edit_wanted.emit(editor.list.rows[1].line)
    editor.forms[0].quantity.setValue(4)
    desk.page.panel.save()
    [edit] = desk.saved[0].changes
    assert (edit.kind, edit.price_id, edit.prices[0].quantity) == (ChangeKind.SET_PRICE, "2", 4)
    assert edit.base_price == PriceFields("Audioguides", 3, Money(500), "zusätzlich")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_deleting_asks_first(desk: Desk) -> None:
    desk.open()
    editor = desk.page.panel.prices
    editor.list.rows[1].delete_wanted.emit(editor.list.rows[1].line)
    question = editor.findChild(Question)
    assert desk.saved == []
    assert question is not None
    question.yes.click()
    assert [each.kind for each in desk.saved[0].changes] == [ChangeKind.DELETE_PRICE]


def test_the_focus_stays_at_the_prices_when_they_are_made_anew(desk: Desk) -> None:
    desk.open()
    editor = desk.page.panel.prices
    editor.list.rows[1].buttons[1].setFocus()
    desk.open()
    assert editor.list.rows[1].buttons[1].hasFocus(), "the vendor's answer takes nobody's place"
    editor.add_form()
    QTest.keyClicks(editor.forms[0].title, "Pfand")
    QTest.keyClicks(editor.forms[0].unit, "2")
    desk.page.panel.save()
    desk.page.changes_stored(ChangesStored(desk.saved[0].changes))
    assert editor.add.hasFocus()


def test_keys_work_with_the_focus_on_the_rail(desk: Desk) -> None:
    desk.open()
    rail = desk.window._rail.buttons[Act.DOOR]
    rail.setFocus()
    QTest.keyClick(rail, Qt.Key.Key_Insert)
    assert len(desk.page.panel.prices.forms) == 1


def test_a_paid_booking_locks_with_the_reason(desk: Desk) -> None:
    desk.open(booking=known(payment=Payment.PAID))
    editor = desk.page.panel.prices
    assert "paid" in editor.note.text()
    assert not editor.add.isVisible()
    editor.add_form()
    assert editor.forms == []


def test_feedback_is_saved_with_what_stood_there(desk: Desk) -> None:
    desk.open()
    desk.page.panel.tabs.bring(1)
    editor = desk.page.panel.feedback
    QTest.keyClicks(editor.form.comment, "gut")
    desk.page.panel.save()
    assert desk.saved == [], "an operator says whether the tour took place"
    editor.form.yes.click()
    editor.form.people.setValue(12)
    desk.page.panel.save()
    [wish] = desk.saved[0].changes
    assert wish.feedback is not None
    assert (wish.feedback.took_place, wish.feedback.participants, wish.feedback.comment) == (True, 12, "gut")
    assert wish.base_feedback is None


def test_how_many_came_is_typed_over_the_dash_and_never_left_open(desk: Desk) -> None:
    desk.open()
    desk.page.panel.tabs.bring(1)
    editor = desk.page.panel.feedback
    editor.form.yes.click()
    desk.page.panel.save()
    assert desk.saved == [], "the vendor takes no feedback without it"
    assert "how many" in editor._fault.text()
    editor.form.people.lineEdit().deselect()
    QTest.keyClicks(editor.form.people, "12")
    assert editor.form.people.count == 12
    editor.form.people.count = None
    editor.form.no.click()
    desk.page.panel.save()
    [wish] = desk.saved[0].changes
    assert wish.feedback is not None
    assert (wish.feedback.took_place, wish.feedback.participants) == (False, 0)


def test_what_was_refused_can_still_be_read(desk: Desk) -> None:
    report = FeedbackFields(True, 12, "sehr nett")
    desk.open(change(ChangeKind.SET_FEEDBACK, ChangeState.REFUSED, feedback=report, refusal=Refusal.VENDOR))
    [card] = desk.page.panel.changes.cards
    assert any("sehr nett" in label.text() for label in card.findChildren(PlainLabel))


def test_the_day_is_read_again_as_soon_as_something_could_be_sent(desk: Desk) -> None:
    asked: list[object] = []
    desk.page.refresh_requested.connect(asked.append)
    trouble = Trouble(TroubleKind.UNREACHABLE, "museum.example")
    day = desk.days[-1].search.day
    desk.page.day_refreshed(DayRefreshed(day, DayReport(PROFILE, day, (PartReport("tours", trouble=trouble),))))
    desk.page.changes_moved(ChangesMoved(()))
    assert len(asked) == 1


def test_two_versions_stand_side_by_side_and_a_person_chooses(desk: Desk) -> None:
    wanted = PriceFields("Audioguides", 9, Money(500))
    desk.open(change(ChangeKind.SET_PRICE, ChangeState.DIFFERS, prices=(wanted,), price_id="2"))
    [card] = desk.page.panel.changes.cards
    card.buttons[Word.TAKE_MINE].click()
    card.buttons[Word.KEEP_THEIRS].click()
    assert [(each.change_id, each.choice) for each in desk.choices] == [("c1", Choice.MINE), ("c1", Choice.THEIRS)]


def test_what_is_not_sent_is_marked(desk: Desk) -> None:
    waiting = change(ChangeKind.ADD_PRICES, ChangeState.WAITING, prices=(PriceFields("Rabatt", 1, Money(-1000)),))
    desk.page.changes_moved(ChangesMoved((waiting,)))
    assert "1 edit waiting" in desk.page.notes.line.text()
    desk.open(waiting)
    editor = desk.page.panel.prices
    assert editor.total.text() == money_text(Money(9000 + 1500 - 1000), "EUR")
    [card] = desk.page.panel.changes.cards
    QApplication.processEvents()
    QApplication.processEvents()
    assert desk.page.panel.changes.height() >= card.sizeHint().height()


def test_what_is_typed_becomes_a_draft_and_comes_back(desk: Desk) -> None:
    desk.open()
    editor = desk.page.panel.prices
    editor.add_form()
    QTest.keyClicks(editor.forms[0].title, "Pfand")
    QTest.keyClicks(editor.forms[0].unit, "2,")
    desk.page.panel.open_booking(key(2))
    draft = desk.drafts[-1]
    assert (draft.kind, draft.subject) == (DraftKind.PRICES, subject_of(key()))
    desk.open(drafts=(draft,))
    assert [(form.title.text(), form.unit.text()) for form in editor.forms] == [("Pfand", "2,")]


def test_a_draft_that_was_saved_before_the_crash_is_not_offered_again(desk: Desk) -> None:
    desk.open()
    editor = desk.page.panel.prices
    editor.add_form()
    QTest.keyClicks(editor.forms[0].title, "Pfand")
    QTest.keyClicks(editor.forms[0].unit, "2")
    desk.page.panel.open_booking(key(2))
    done = change(ChangeKind.ADD_PRICES, ChangeState.DONE, prices=(PriceFields("Pfand", 1, Money(200)),))
    desk.open(done, drafts=(desk.drafts[-1],))
    assert editor.forms == []


def test_what_could_not_be_kept_stays_in_the_editor(desk: Desk) -> None:
    desk.open()
    editor = desk.page.panel.prices
    editor.add_form()
    QTest.keyClicks(editor.forms[0].title, "Pfand")
    QTest.keyClicks(editor.forms[0].unit, "2")
    desk.page.panel.save()
    desk.page.troubled(CashDeskTroubled(Trouble(TroubleKind.DISK_FULL, "journal.db"), unsaved=True))
    assert editor.save.isEnabled()
    assert "journal.db" in desk.page.notes.note.text()
    desk.page.panel.save()
    assert len(desk.saved) == 2


def test_a_burst_goes_to_the_door_and_the_comment_stays_whole(desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    desk.open()
    desk.page.panel.tabs.bring(1)
    comment = desk.page.panel.feedback.form.comment
    comment.setFocus()
    scans: list[str] = []
    wedge = WedgeFilter(qapp)
    wedge.code_scanned.connect(lambda scan: scans.append(scan.text))
    wedge.code_scanned.connect(desk.window.wedge_scanned)
    try:
        QTest.keyClicks(comment, "gu", delay=120)
        with qtbot.waitSignal(desk.window.scan_requested, timeout=5000):
            QTest.keyClicks(comment, "TKT-99/x")
            QTest.keyClick(comment, Qt.Key.Key_Return)
        QTest.keyClicks(comment, "t", delay=120)
        qtbot.waitUntil(lambda: comment.toPlainText() == "gut", timeout=5000)
    finally:
        wedge.close()
    assert scans == ["TKT-99/x"]
    desk.window.verdict_reached(facts.reached(facts.denied()))
    assert desk.page.isVisible(), "whoever types goes on typing"
    assert desk.window.cash_desk.toast.isVisible()
    assert comment.toPlainText() == "gut"


@pytest.mark.parametrize(
    ("language", "text", "cents"),
    [
        ("de", "90", 9000),
        ("de", "90,5", 9050),
        ("de", "-1.250,00 €", -125_000),
        ("de", "−10,00", -1000),
        ("de", "90.00", None),
        ("en", "1,250.00", 125_000),
        ("en", "90,00", None),
        ("en", "9o", None),
        ("en", "", None),
        ("en", "1.999", None),
        ("en", "٣", None),
    ],
)
def test_money_is_read_as_the_language_writes_it(language: str, text: str, cents: int | None) -> None:
    Language().use(language)
    assert read_money(text) == (None if cents is None else Money(cents))


def test_the_page_speaks_german(open_window: OpenWindow) -> None:
    preferences = facts.MemoryPreferences(facts.Values(language="de"))
    desk = Desk(open_window(cash_desk=True, preferences=preferences))
    desk.open()
    assert desk.page.panel.tabs.buttons[0].text() == "Preise"
    assert "3 Buchungen" in desk.page.notes.line.text()
    assert desk.window.acts[Act.CASH_DESK].text() == "Kasse"


def test_every_key_of_the_desk_is_listed_and_none_is_the_window_s(desk: Desk) -> None:
    listed = [key for key, _text in desk.window.cash_desk.listed_keys()]
    bound = [shortcut.key().toString() for shortcut in desk.page.findChildren(QShortcut)]
    assert sorted(bound) == sorted(QKeySequence(key).toString() for key in KEYS.values())
    assert set(KEYS.values()) <= set(listed)
    assert len(listed) == len(set(listed))
    of_window = {key.toString() for action in desk.window.acts.all() for key in action.shortcuts()}
    assert not of_window & {QKeySequence(key).toString() for key in listed}


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_list_of_keys_shows_the_desk_s_beside_the_window_s(desk: Desk) -> None:
    desk.window.acts[Act.KEYS].trigger()
    [sheet] = desk.window.findChildren(KeyList)
    texts = {label.text() for label in sheet.findChildren(PlainLabel)}
    sheet.close()
    assert {"Add price", "Ins", "Did the tour take place? Yes", "Quit"} <= texts
