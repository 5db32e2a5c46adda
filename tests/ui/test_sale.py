"""The sale's view on made-up facts: what it asks for, what it says, and that nothing is sold twice or lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.domain.money import Money
from station.domain.order import ItemKind
from station.domain.sale import NotSold, SaleLine, SaleState, SaleTime
from station.domain.sale_check import CheckedLine, LineFault
from station.domain.trouble import Trouble, TroubleKind
from station.ui.actions import Act
from station.ui.cash_desk.sale.basket import Basket, read_basket, write_basket
from station.ui.cash_desk.sale.sale_keys import KEYS
from station.ui.cash_desk.sale.sale_shelf import fits, product_rows
from station.ui.cash_desk.sale.words_sale import Word, word
from station.ui.cash_desk.sale.words_sale_state import not_sold_words
from station.ui.money_text import money_text, typed_text
from station.ui.wedge_filter import WedgeFilter
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.question import Question
from station.workers.desk_sales_events import (
    SaleAgainRequested,
    SaleDropRequested,
    SaleLookUpRequested,
    SaleMoved,
    SaleNotBegun,
    SellingChanged,
    SellingTroubled,
)
from tests.ui import facts
from tests.ui.conftest import OpenWindow
from tests.ui.sale_facts import FULL, LECTURE, LINES, MUSEUM, SIGLO, TODAY, TOUR, YEAR, Counter, sale

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # a question opens as a window of its own

AWAY = Trouble(TroubleKind.UNREACHABLE, "demo.example")
TICKET = LINES[0]


@pytest.fixture
def counter(open_window: OpenWindow) -> Counter:
    window = open_window(cash_desk=True)
    window.acts[Act.CASH_DESK].trigger()
    window.cash_desk.bring(window.cash_desk.sale)
    counter = Counter(window)
    counter.list()
    return counter


def titles(counter: Counter) -> list[str]:
    return [" ".join(row.texts) for row in counter.view.shelf.table.rows.rows]


# what can be sold


def test_the_shelves_list_what_the_day_offers(counter: Counter) -> None:
    assert "Dauerausstellung <b>ganz</b> €8.00" in titles(counter)
    counter.list(Word.EVENTS)
    assert (counter.asked[-1].kind, counter.asked[-1].days) == (ItemKind.EVENT, 1)
    assert titles(counter) == [
        "21/11/2026 19:00 Abendvortrag: Licht und Schatten 38",
        "21/11/2026 20:00 Konzert im Foyer sold out",
    ]
    counter.view.shelf.bar.picker.after.click()
    assert counter.asked[-1].first == TODAY + timedelta(days=1)
    counter.view.shelf.bar.picker.today.click()
    assert counter.asked[-1].first is None


def test_typing_finds_at_once_what_is_here_and_asks_the_vendor_after_a_rest(counter: Counter, qtbot: QtBot) -> None:
    counter.list(Word.EVENTS)
    asked = len(counter.asked)
    counter.view.shelf.bar.text.setText("schatten ABEND")
    assert titles(counter) == ["21/11/2026 19:00 Abendvortrag: Licht und Schatten 38"]
    assert len(counter.asked) == asked
    qtbot.waitUntil(lambda: len(counter.asked) > asked)
    assert (counter.asked[-1].text, counter.asked[-1].days) == ("schatten ABEND", 31)


@pytest.mark.parametrize(("text", "found"), [("fuhr", False), ("führ", True), ("FUHR ku", True), ("", True)])
def test_accents_do_not_matter_but_every_word_does(text: str, found: bool) -> None:
    title = "Kuratorenführung" if text != "fuhr" else "Tour"
    assert fits(title, text) is found


def test_an_answer_to_an_older_question_is_not_shown(counter: Counter) -> None:
    old = counter.asked[-1]
    counter.view.shelf.bar.choose(Word.TOURS)
    counter.asked.append(old)
    counter.answer()
    assert titles(counter) == []
    assert counter.view.shelf.note.text() == word(Word.READING)


@pytest.mark.parametrize("reason", list(NotSold))
def test_what_the_list_says_already_stands_there(counter: Counter, reason: NotSold) -> None:
    *_rest, [row], _wide, _figures = (*product_rows(ItemKind.TICKET, [replace(YEAR, not_sold=reason)], None, "EUR"),)
    assert row.dim
    assert row.note.startswith("Not sold here")


@pytest.mark.parametrize("reason", list(NotSold))
def test_what_is_not_sold_here_says_why_at_the_product(counter: Counter, reason: NotSold) -> None:
    counter.open(YEAR, Trouble(TroubleKind.REJECTED, "demo.example", reason))
    choice = counter.view.shelf.choice
    assert choice.note.text() == not_sold_words(reason)
    assert not choice.add.isVisible()
    counter.page.clear()
    assert counter.view.shelf.pages.currentWidget() is counter.view.shelf.list_card


# the choice


def test_a_ticket_needs_two_enters_and_a_digit(counter: Counter) -> None:
    counter.open(MUSEUM)
    number = counter.view.shelf.choice.steppers[""].number
    assert QApplication.focusWidget() is number
    QTest.keyClicks(number, "3")
    assert counter.view.shelf.choice.total.text() == "€24.00"
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert counter.view.baskets.current.lines == (SaleLine(MUSEUM, 3),)
    assert counter.view.shelf.bar.text.hasFocus(), "the next thing can be looked for"


def test_a_timed_ticket_asks_when_and_knows_what_is_left(counter: Counter) -> None:
    counter.open(SIGLO)
    choice = counter.view.shelf.choice
    assert choice.times.hasFocus()
    choice.take()
    assert (choice.note.text(), counter.view.baskets.current.lines) == (word(Word.CHOOSE_TIME), ()), (
        "none of the day is ahead"
    )
    choice.times.setCurrentRow(14)
    assert choice.times.currentItem().text() == "17:00\n16 free"
    choice.steppers[""].set_value(99)
    assert choice.steppers[""].value == 16
    choice.steppers[""].number.setText("17")
    choice.take()
    assert counter.view.baskets.current.lines == ()
    choice.steppers[""].number.setText("16")
    choice.take()
    [line] = counter.view.baskets.current.lines
    assert (line.quantity, line.starts_at) == (16, SIGLO.times[14].starts_at)


def test_the_next_time_is_chosen_beforehand(counter: Counter) -> None:
    now = facts.NOW
    taken, soon, later = (SaleTime(now + timedelta(minutes=ahead), left) for ahead, left in ((5, 0), (35, 2), (65, 9)))
    counter.open(replace(SIGLO, times=(SaleTime(now - timedelta(minutes=25), 9), taken, soon, later)))
    assert counter.view.shelf.choice.times.at == soon.starts_at


def test_a_tour_asks_for_people_language_and_extras(counter: Counter) -> None:
    counter.open(TOUR)
    choice = counter.view.shelf.choice
    choice.times.setCurrentRow(2)
    choice.take()
    assert choice.note.text() == word(Word.CHOOSE_LANGUAGE)
    choice.language.setCurrentIndex(1)
    choice.steppers[""].set_value(0)
    choice.take()
    assert choice.note.text() == word(Word.CHOOSE_COUNT)
    choice.steppers[""].set_value(20)
    choice.steppers["s-2"].set_value(4)
    choice.take()
    assert counter.view.baskets.current.lines == (LINES[2],)
    assert counter.view.baskets.current.total == Money(12_800)


def test_categories_are_counted_each(counter: Counter) -> None:
    counter.open(LECTURE)
    choice = counter.view.shelf.choice
    choice.steppers["21"].set_value(1)
    choice.steppers["22"].set_value(2)
    choice.take()
    assert counter.view.baskets.current.lines == (LINES[1],)
    choice.open(replace(FULL, unit=Money(500)))
    choice.show_read(replace(FULL, unit=Money(500)), facts.NOW)
    assert "sold out" in choice.detail.text()
    choice.take()
    assert len(counter.view.baskets.current.lines) == 1


# the basket


def test_a_line_is_changed_removed_and_adds_up(counter: Counter) -> None:
    counter.fill(TICKET, LINES[1], TICKET)
    assert [line.people for line in counter.view.baskets.current.lines] == [4, 3]
    panel = counter.view.basket_panel
    assert panel.total.text() == money_text(Money(3200 + 2000), "EUR")
    panel.rows[1].change.click()
    counter.view.product_read(replace_read(counter, LECTURE))
    choice = counter.view.shelf.choice
    assert {name: stepper.value for name, stepper in choice.steppers.items()} == {"21": 1, "22": 2}
    choice.steppers["22"].set_value(0)
    choice.take()
    assert [line.people for line in counter.view.baskets.current.lines] == [4, 1]
    panel.rows[0].change.setFocus()
    QTest.keyClick(panel.rows[0], Qt.Key.Key_Delete)
    assert [line.product.title for line in counter.view.baskets.current.lines] == [LECTURE.title]


def replace_read(counter: Counter, product: object) -> object:
    from station.workers.desk_sales_events import ProductRead

    return ProductRead(counter.products[-1].number, product)  # type: ignore[arg-type]


def test_tickets_of_two_days_stay_two_lines(counter: Counter) -> None:
    tomorrow = replace(TICKET, product=replace(MUSEUM, starts_at=MUSEUM.starts_at + timedelta(days=1)))
    counter.fill(TICKET, tomorrow)
    assert counter.view.baskets.current.lines == (TICKET, tomorrow)
    texts = [label.text() for row in counter.view.basket_panel.rows for label in row.findChildren(PlainLabel)]
    assert {"21/11/2026", "22/11/2026"} <= set(texts)


def test_who_types_while_a_sale_is_searched_keeps_the_keys(counter: Counter) -> None:
    sold(counter)
    counter.tell(SaleState.UNKNOWN)
    counter.view.shelf.bar.text.setFocus()
    counter.tell(SaleState.UNKNOWN, AWAY)
    counter.tell(SaleState.DONE)
    assert counter.view.shelf.bar.text.hasFocus()


def test_large_letters_have_one_side_at_a_time(open_window: OpenWindow) -> None:
    preferences = facts.MemoryPreferences(facts.Values(text_scale=200))
    counter = Counter(open_window(cash_desk=True, preferences=preferences))
    counter.window.acts[Act.CASH_DESK].trigger()
    counter.page.bring(counter.view)
    counter.list()
    view = counter.view
    assert (view.shelf.isVisible(), view.right.isVisible()) == (True, False)
    counter.open(MUSEUM)
    view.shelf.choice.take()
    assert view.shelf.bar.to_basket.text() == "Basket: €8.00"
    view.shelf.bar.to_basket.click()
    assert (view.shelf.isVisible(), view.right.isVisible()) == (False, True)
    counter.check()
    assert view.payment.isVisible()
    counter.page.clear()
    view.basket_panel.to_shelf.click()
    assert view.shelf.bar.text.hasFocus()


def test_every_change_is_kept_and_comes_back_after_a_crash(open_window: OpenWindow, counter: Counter) -> None:
    counter.fill(*LINES)
    counter.view.basket_panel.comment.setText("Gruppe Wayne")
    counter.view.basket_panel.comment_typed.emit()
    draft = counter.kept[-1]
    again = Counter(open_window(cash_desk=True), drafts=(draft,))
    assert (again.view.baskets.current.lines, again.view.baskets.current.comment) == (LINES, "Gruppe Wayne")
    assert again.view.baskets.current.basket_id == counter.view.baskets.current.basket_id, (
        "it can still be sold once only"
    )


def test_a_draft_of_another_version_is_no_basket() -> None:
    assert read_basket("{}", "b") is None
    assert read_basket("[1", "b") is None
    whole = Basket(LINES, "x", "b")
    assert read_basket(write_basket(whole), "b") == whole


def test_a_basket_is_set_aside_and_taken_up_again(counter: Counter) -> None:
    counter.fill(TICKET)
    first = counter.view.baskets.current
    counter.view.basket_panel.aside.click()
    assert counter.view.baskets.current.empty
    counter.fill(LINES[1])
    counter.view.shelf.bar.choose(Word.SALES)
    assert "1" in counter.view.shelf.bar.shelves[Word.SALES].text()
    counter.view.shelf.table.open_current()
    assert counter.view.baskets.current == first
    assert [basket.lines for basket in counter.view.baskets.aside] == [(LINES[1],)]
    assert counter.dropped == []


def test_a_basket_that_is_taken_up_stays_in_front_while_an_earlier_sale_moves(counter: Counter) -> None:
    counter.fill(LINES[1])
    counter.view.basket_panel.aside.click()
    sold(counter)
    counter.tell(SaleState.UNKNOWN)
    counter.view._open(counter.view.baskets.aside[0])
    counter.tell(SaleState.DONE)
    assert counter.view.front is counter.view.basket_panel
    assert "sold" in counter.view.basket_panel.beside.text()


def test_emptying_asks_first(counter: Counter) -> None:
    counter.fill(TICKET)
    basket_id = counter.view.baskets.current.basket_id
    counter.view.basket_panel.discard.click()
    assert len(counter.view.baskets.current.lines) == 1
    [question] = counter.view.findChildren(Question)
    question.yes.click()
    assert counter.view.baskets.current.empty
    assert [drop.basket_id for drop in counter.dropped] == [basket_id]  # type: ignore[attr-defined]


# the money


def test_the_way_of_a_sale_with_the_keyboard(counter: Counter) -> None:
    counter.fill(TICKET)
    QTest.keyClick(counter.view.shelf.bar.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    counter.view.basket_checked(checked(counter))
    payment = counter.view.payment
    assert (payment.total.text(), counter.sold) == ("€16.00", [])
    QTest.keyClicks(payment.given, "20")
    assert payment.change.text() == "€4.00"
    QTest.keyClick(payment.given, Qt.Key.Key_F12)
    QTest.keyClick(payment.given, Qt.Key.Key_F12)
    payment.sell.click()
    assert [sold.lines for sold in counter.sold] == [(TICKET,)]
    counter.tell(SaleState.WAITING, attempts=0)
    assert counter.view.outcome.title.text() == word(Word.SELLING)
    assert not any(button.isVisible() for button in counter.view.outcome.buttons.values())
    counter.tell(SaleState.DONE)
    outcome = counter.view.outcome
    assert outcome.paid.text() == "paid · Order 4711"
    assert outcome.barcodes.shown is not None
    assert outcome.barcodes.shown.code == "4034210297633-5"
    assert "€4.00" in outcome.words.text()
    assert not outcome.loud.isVisible()
    QTest.keyClick(outcome.buttons[Word.NEXT_SALE], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert counter.view.right.currentWidget() is counter.view.basket_panel
    assert counter.view.baskets.current.empty


def checked(counter: Counter) -> object:
    from station.workers.desk_sales_events import BasketChecked

    asked = counter.checks[-1]
    return BasketChecked(asked.basket_id, tuple(CheckedLine(line, line.total) for line in asked.lines))


def test_a_price_that_changed_is_told_before_the_money_is_taken(counter: Counter) -> None:
    counter.fill(TICKET)
    dearer = replace(TICKET, product=replace(MUSEUM, unit=Money(900)))
    counter.check(CheckedLine(dearer, TICKET.total))
    payment = counter.view.payment
    assert payment.total.text() == "€18.00"
    assert payment.loud.isVisible()
    assert "€16.00" in payment.loud.text()
    counter.pay()
    assert counter.sold[0].lines == (dearer,)


def test_what_the_vendor_charged_otherwise_is_told_loudly_afterwards(counter: Counter) -> None:
    counter.fill(TICKET)
    counter.check()
    counter.pay()
    counter.tell(SaleState.DONE, total=1800)
    assert counter.view.outcome.loud.isVisible()
    assert "€18.00" in counter.view.outcome.loud.text()
    assert "€16.00" in counter.view.outcome.loud.text()


def test_places_that_are_gone_are_said_at_their_lines(counter: Counter) -> None:
    counter.fill(TICKET, LINES[2])
    found = (CheckedLine(TICKET, TICKET.total, LineFault.TOO_FEW, 1), CheckedLine(LINES[2], LINES[2].total))
    counter.check(*found)
    assert counter.view.right.currentWidget() is counter.view.basket_panel
    assert counter.view.basket_panel.note.text() == word(Word.FAULTS)


def test_a_basket_that_was_changed_meanwhile_is_not_what_was_checked(counter: Counter) -> None:
    counter.fill(TICKET)
    counter.view.forward()
    answer = checked(counter)
    counter.fill(LINES[1])
    counter.view.basket_checked(answer)  # type: ignore[arg-type]
    assert counter.view.right.currentWidget() is counter.view.basket_panel


@pytest.mark.parametrize(("given", "shown"), [("10", "€6.00"), ("16", "€0.00"), ("1o", "–"), ("", "–")])
def test_the_change_is_counted_in_the_locales_money(counter: Counter, given: str, shown: str) -> None:
    counter.fill(TICKET)
    counter.check()
    counter.view.payment.given.setText(given)
    assert counter.view.payment.change.text() == shown
    assert (counter.view.payment._back_name.text() == word(Word.STILL_MISSING)) is (given == "10")
    counter.view.payment.sell.click()
    assert len(counter.sold) == (0 if given == "10" else 1)
    assert ("€6.00" in counter.view.payment.note.text()) is (given == "10")


# what becomes of it


def sold(counter: Counter) -> None:
    counter.fill(TICKET)
    counter.check()
    counter.pay()


def test_while_it_is_in_doubt_nothing_can_sell_it_again(counter: Counter) -> None:
    sold(counter)
    counter.tell(SaleState.UNKNOWN, Trouble(TroubleKind.SILENT, "demo.example"))
    outcome = counter.view.outcome
    offered = [name for name, button in outcome.buttons.items() if button.isVisible()]
    assert offered == [Word.SEARCH_NOW, Word.NEXT_SALE]
    assert outcome.loud.isVisible()
    for name in (Word.TRY_AGAIN, Word.TO_BASKET, Word.GIVE_UP):
        outcome.press(name)
    assert (counter.words, counter.view.baskets.current.empty) == ([], True)
    outcome.press(Word.SEARCH_NOW)
    assert counter.words == [SaleLookUpRequested("s-1")]
    counter.tell(SaleState.UNKNOWN)
    assert outcome.buttons[Word.SEARCH_NOW].hasFocus()
    counter.tell(SaleState.NOT_FOUND)
    assert outcome.hasFocus(), "the keys stay here, and no act is one Enter away"
    counter.tell(SaleState.DONE)
    assert outcome.barcodes.shown is not None


def test_what_was_not_placed_waits_for_the_operators_word(counter: Counter) -> None:
    sold(counter)
    counter.tell(SaleState.NOT_FOUND)
    outcome = counter.view.outcome
    outcome.press(Word.TRY_AGAIN)
    assert counter.words == [SaleAgainRequested("s-1")]
    outcome.press(Word.TRY_AGAIN)
    assert len(counter.words) == 1, "until it is known what became of it"
    counter.tell(SaleState.NOT_FOUND)
    outcome.press(Word.GIVE_UP)
    assert counter.words[1:] == [SaleDropRequested("s-1")]


def test_a_no_shows_the_vendors_words_and_the_way_back(counter: Counter) -> None:
    sold(counter)
    counter.tell(SaleState.REFUSED, message="Nicht genügend <freie> Plätze")
    outcome = counter.view.outcome
    assert "Nicht genügend <freie> Plätze" in outcome.words.text()
    before = counter.sold[0].basket_id
    outcome.press(Word.TO_BASKET)
    assert counter.words == [SaleDropRequested("s-1")]
    assert counter.view.baskets.current.lines == (TICKET,)
    assert counter.view.baskets.current.basket_id != before, "the refused one keeps its own"
    counter.tell(SaleState.DROPPED)
    assert counter.view.right.currentWidget() is counter.view.basket_panel


def test_without_a_line_the_basket_stays_and_says_why(counter: Counter) -> None:
    counter.fill(TICKET)
    counter.view.selling_changed(SellingChanged(trouble=AWAY))
    panel = counter.view.basket_panel
    assert not panel.sell.isEnabled()
    assert "demo.example" in panel.hint.text()
    counter.view.forward()
    assert counter.checks == []
    asked = len(counter.asked)
    counter.view.selling_changed(SellingChanged())
    assert panel.sell.isEnabled()
    assert len(counter.asked) == asked + 1, "the list is read again by itself"
    counter.view.selling_changed(SellingChanged(silent=True))
    assert panel.hint.text() == word(Word.SILENT_BY_HAND)


def test_what_could_not_begin_leaves_the_basket_as_it_was(counter: Counter) -> None:
    sold(counter)
    counter.view.not_begun(SaleNotBegun(counter.sold[0].basket_id, Trouble(TroubleKind.DISK_FULL, "journal.db")))
    assert "journal.db" in counter.view.payment.note.text()
    assert counter.view.baskets.current.lines == (TICKET,)
    counter.view.payment.sell.click()
    assert [each.basket_id for each in counter.sold] == [counter.sold[0].basket_id] * 2


def test_a_basket_that_could_not_be_kept_is_told(counter: Counter) -> None:
    counter.view.troubled(SellingTroubled(Trouble(TroubleKind.DISK_FULL, "journal.db"), unsaved=True))
    assert "journal.db" in counter.view.basket_panel.note.text()


def test_open_sales_from_before_are_shown_first(open_window: OpenWindow) -> None:
    doubtful = sale(SaleState.UNKNOWN)
    counter = Counter(open_window(cash_desk=True), open_sales=(doubtful,))
    view = counter.view
    assert view.outcome.sale == doubtful
    assert view.right.currentWidget() is view.outcome
    view.sale_moved(SaleMoved(sale(SaleState.NOT_FOUND)))
    assert view.outcome.buttons[Word.TRY_AGAIN].isVisibleTo(view)


def test_the_other_open_sales_follow_one_by_one(open_window: OpenWindow) -> None:
    states = (SaleState.UNKNOWN, SaleState.REFUSED, SaleState.NOT_FOUND)
    first, second, third = (sale(state, sale_id=f"s-{state}") for state in states)
    counter = Counter(open_window(cash_desk=True), open_sales=(first, second, third))
    counter.read(open_sales=(first, third))
    counter.view._acted(Word.NEXT_SALE)
    assert counter.view.outcome.sale == third, "the second one was settled meanwhile"
    counter.view.sale_moved(SaleMoved(replace(third, state=SaleState.DROPPED)))
    counter.view._acted(Word.NEXT_SALE)
    assert counter.view.front is counter.view.basket_panel


def test_one_that_never_left_is_not_shown_as_being_sold(open_window: OpenWindow) -> None:
    counter = Counter(open_window(cash_desk=True), open_sales=(sale(SaleState.WAITING, attempts=0),))
    assert counter.view.outcome.buttons[Word.TRY_AGAIN].isVisibleTo(counter.view)


def test_what_becomes_of_an_earlier_sale_is_told_to_who_serves_the_next(counter: Counter) -> None:
    sold(counter)
    counter.tell(SaleState.UNKNOWN)
    counter.view.outcome.press(Word.NEXT_SALE)
    counter.fill(LINES[1])
    counter.tell(SaleState.NOT_FOUND)
    panel = counter.view.basket_panel
    assert counter.view.front is panel
    assert panel.beside.text() == "Sale of 21:14, 2 × Dauerausstellung <b>ganz</b>, €16.00: not placed"
    counter.fill(TICKET)
    assert panel.beside.isVisible(), "until it was looked at"
    panel.look.click()
    assert counter.view.outcome.buttons[Word.TRY_AGAIN].isVisible()
    assert not panel.beside.isVisibleTo(panel)
    assert counter.view.baskets.current.lines == (LINES[1], TICKET)


def test_todays_sales_open_with_their_barcodes(counter: Counter) -> None:
    asked: list[object] = []
    counter.view.order_requested.connect(asked.append)
    counter.view.shelf.bar.choose(Word.SALES)
    counter.read(sales=(sale(),))
    assert titles(counter) == ["21:14 2 × Dauerausstellung <b>ganz</b> €16.00 sold"]
    assert counter.view.shelf.note.text() == "Sold today: 1 sale, €16.00"
    counter.view.shelf.table.open_current()
    assert counter.view.outcome.sale == sale()
    assert len(asked) == 1


# the frame


def test_esc_goes_back_step_by_step_and_never_out_of_a_sale_under_way(counter: Counter) -> None:
    counter.fill(TICKET)
    counter.check()
    counter.page.clear()
    assert counter.view.right.currentWidget() is counter.view.basket_panel
    counter.check()
    counter.pay()
    counter.page.clear()
    assert counter.view.right.currentWidget() is counter.view.payment


def test_leaving_the_profile_keeps_the_comment_and_clears_the_screen(counter: Counter) -> None:
    counter.fill(TICKET)
    counter.view.basket_panel.comment.setText("halb getip")
    counter.page.end()
    assert "halb getip" in counter.kept[-1].text
    assert (counter.view.baskets.current.empty, titles(counter)) == (True, [])
    assert counter.dropped == []


def test_a_burst_goes_to_the_door_and_the_comment_stays_whole(
    counter: Counter, qapp: QApplication, qtbot: QtBot
) -> None:
    counter.fill(TICKET)
    comment = counter.view.basket_panel.comment
    comment.setFocus()
    wedge = WedgeFilter(qapp)
    wedge.code_scanned.connect(counter.window.wedge_scanned)
    try:
        QTest.keyClicks(comment, "gu", delay=120)
        with qtbot.waitSignal(counter.window.scan_requested, timeout=5000):
            QTest.keyClicks(comment, "TKT-99/x")
            QTest.keyClick(comment, Qt.Key.Key_Return)
        QTest.keyClicks(comment, "t", delay=120)
        qtbot.waitUntil(lambda: comment.text() == "gut", timeout=5000)
    finally:
        wedge.close()
    counter.window.verdict_reached(facts.reached(facts.denied()))
    assert counter.page.toast.isVisible()
    assert counter.page.front is counter.view


def test_tab_goes_as_it_is_read(counter: Counter) -> None:
    counter.fill(TICKET, LINES[1])
    counter.open(TOUR)
    choice, panel = counter.view.shelf.choice, counter.view.basket_panel
    QApplication.processEvents()
    choice.times.setFocus()
    numbers = [stepper.number for stepper in choice.steppers.values()]
    rows = [button for row in panel.rows for button in (row.change, row.remove)]
    for expected in (choice.language, *numbers, choice.add, *rows, panel.comment, panel.sell, panel.aside):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_every_key_of_the_view_is_its_own(counter: Counter) -> None:
    shared = {Word.NEXT_SALE}
    keys = [key for name, key in KEYS.items() if name not in shared]
    assert len(set(keys)) == len(keys)
    of_window = {key.toString() for action in counter.window.acts.all() for key in action.shortcuts()}
    listed = {QKeySequence(key).toString() for key, _text in counter.page.listed_keys()}
    assert {QKeySequence(key).toString() for key in keys} <= listed
    assert not of_window & listed
    bound = [shortcut.key().toString() for shortcut in counter.view.findChildren(QShortcut)]
    assert len(set(bound)) == len(bound), "two of one key would both be dead"


def test_the_view_speaks_german(open_window: OpenWindow) -> None:
    preferences = facts.MemoryPreferences(facts.Values(language="de"))
    counter = Counter(open_window(cash_desk=True, preferences=preferences))
    counter.fill(TICKET)
    counter.check()
    counter.view.payment.given.setText(typed_text(Money(2000)))
    assert counter.view.payment.change.text() == "4,00\N{NO-BREAK SPACE}€"
    assert counter.view.payment.sell.text() == "Geld erhalten: jetzt verkaufen"
    assert counter.view.view_name() == "Verkauf"


def test_a_day_far_away_asks_for_that_day(counter: Counter) -> None:
    far = date(2027, 3, 1)
    counter.view.shelf.bar.picker.day_chosen.emit(far)
    counter.open(MUSEUM)
    assert counter.products[-1].day == far
    assert counter.asked[-1].first == far


def test_who_types_elsewhere_goes_on_typing_when_the_sale_moves(counter: Counter) -> None:
    counter.fill(TICKET)
    counter.check()
    counter.pay()
    counter.tell(SaleState.UNKNOWN)
    counter.page.bring(counter.page.bookings)
    filter_ = counter.page.bookings.bar.text
    filter_.setFocus()
    counter.tell(SaleState.NOT_FOUND)
    assert filter_.hasFocus()
    counter.page.bring(counter.view)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert counter.view.outcome.isAncestorOf(focused)


def test_the_keys_stay_with_a_sale_whose_button_goes(counter: Counter) -> None:
    counter.fill(TICKET)
    counter.check()
    counter.pay()
    counter.tell(SaleState.UNKNOWN)
    assert counter.view.outcome.buttons[Word.SEARCH_NOW].hasFocus()
    counter.tell(SaleState.NOT_FOUND)
    QTest.keySequence(counter.window, QKeySequence(KEYS[Word.TRY_AGAIN]))
    assert len(counter.words) == 1
