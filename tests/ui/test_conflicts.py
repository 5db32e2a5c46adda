"""What waits for a person: listed with both sides, decided by keys, counted in the strip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from station.capture.wedge_key import WedgeSettings
from station.domain.change import QueueState
from station.domain.journal import Action, ConflictKind, QueueDepth
from station.domain.ticket import TicketStatus
from station.ui.wedge_filter import WedgeFilter
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.status_strip import Item
from station.ui.window import MainWindow
from station.ui.words_case import CaseWords, advice_words, meaning_words
from station.ui.words_ticket import status_words
from station.workers.events import ConflictDealtWith, OpenCasesRequested, UseDecided
from tests.ui import facts

OpenWindow = Callable[..., MainWindow]

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SEVERAL = facts.open_cases(facts.conflict(), facts.refused_afterwards(), undecided=(facts.undecided(),))


def opened(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_I, CONTROL)
    QApplication.processEvents()


def words_of(window: MainWindow) -> str:
    labels = window._conflicts.sheet.findChildren(PlainLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_the_strip_leads_to_the_cases_and_asks_for_them(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.queue_changed(QueueState("", QueueDepth(refused=1, conflicts=1)))
    assert window.strip.text_of(Item.CONFLICTS) == "2 conflicts"
    with qtbot.waitSignal(window.open_cases_requested) as asked:
        qtbot.mouseClick(window.strip.button(Item.CONFLICTS), Qt.MouseButton.LeftButton)
    assert asked.args == [OpenCasesRequested()]
    assert window._conflicts.isVisible()
    assert window._conflicts._empty.text() == "Reading …"
    window.open_cases_read(SEVERAL)
    assert window.strip.text_of(Item.CONFLICTS) == "3 conflicts"
    window.open_cases_read(facts.open_cases())
    assert window.strip.text_of(Item.CONFLICTS) == "", "the refused item stays refused, and is nobody's work any more"


def test_both_sides_stand_beside_each_other(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.open_cases_read(SEVERAL)
    opened(window, qtbot)
    words = words_of(window)
    here = facts.conflict().here_at.astimezone().strftime("%H:%M:%S")
    for part in (here, "1 person too many", "Élodie <b>Caron</b>", "Plein tarif", "5F3A-C1E1", "CM.com"):
        assert part in words
    assert "2 uses of 1" in words
    qtbot.keyClick(window._conflicts.list, Qt.Key.Key_Down)
    assert "“Ce billet a déjà été <i>scanné</i>.”" in words_of(window)
    assert "the vendor refused it afterwards" in words_of(window)


def test_a_conflict_is_dealt_with_by_its_key(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.open_cases_read(SEVERAL)
    opened(window, qtbot)
    sheet = window._conflicts.sheet
    assert not sheet.counted.isVisible()
    with qtbot.waitSignal(window.conflict_dealt_with) as asked:
        qtbot.keyClick(window, Qt.Key.Key_D, ALT)
    assert asked.args == [ConflictDealtWith("c1")]
    assert not sheet.deal.isEnabled()
    window.open_cases_read(facts.open_cases(facts.refused_afterwards(), undecided=(facts.undecided(),)))
    assert window._conflicts.list.case == facts.refused_afterwards()
    assert sheet.deal.isEnabled()


@pytest.mark.parametrize(("key", "counted"), [(Qt.Key.Key_W, True), (Qt.Key.Key_N, False)])
def test_an_undecided_use_is_decided_by_a_key(
    open_window: OpenWindow, qtbot: QtBot, key: Qt.Key, counted: bool
) -> None:
    window = open_window()
    window.open_cases_read(facts.open_cases(undecided=(facts.undecided(),)))
    opened(window, qtbot)
    sheet = window._conflicts.sheet
    assert not sheet.deal.isVisible()
    assert "2 people let in" in words_of(window)
    assert "it is sent with the next sync" in words_of(window)
    with qtbot.waitSignal(window.use_decided) as asked:
        qtbot.keyClick(window, key, ALT)
    assert asked.args == [UseDecided("u1", counted)]
    assert not sheet.counted.isEnabled(), "nothing can be said twice"
    assert not sheet.not_counted.isEnabled()


def test_where_nobody_went_in_it_is_said_that_nothing_is_sent(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.open_cases_read(facts.open_cases(undecided=(facts.undecided(admitted=False),)))
    opened(window, qtbot)
    assert "Nobody was let in on it" in words_of(window)
    assert "nobody went in, so nothing is sent" in words_of(window)


def test_the_chosen_case_stays_chosen_when_the_list_is_renewed(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.open_cases_read(SEVERAL)
    opened(window, qtbot)
    qtbot.keyClick(window._conflicts.list, Qt.Key.Key_Down)
    chosen = window._conflicts.list.case
    window.open_cases_read(facts.open_cases(facts.conflict(5), *SEVERAL.cases.conflicts))
    assert window._conflicts.list.case == chosen
    window.open_cases_read(facts.open_cases(facts.conflict(5)))
    assert window._conflicts.list.case == facts.conflict(5)


def test_nothing_to_settle_says_so_and_escape_leads_to_the_door(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.open_cases_read(facts.open_cases())
    opened(window, qtbot)
    assert window._conflicts._empty.isVisible()
    assert window._conflicts._empty.text() == "Nothing to settle"
    assert not window._conflicts.sheet.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.door.isVisible()


def test_another_door_has_its_own_cases(open_window: OpenWindow) -> None:
    window = open_window()
    window.open_cases_read(SEVERAL)
    window.use_context(facts.context(active="Museum"))
    assert window._conflicts.list.model().rowCount() == 0
    assert window.strip.text_of(Item.CONFLICTS) == ""


def test_a_wedge_burst_presses_no_button(open_window: OpenWindow, qtbot: QtBot, qapp: QApplication) -> None:
    """Not even one that has the focus, by the Enter at the burst's end."""
    window = open_window()
    window.open_cases_read(SEVERAL)
    opened(window, qtbot)
    ticks = count()  # a millisecond from key to key, however busy the machine is
    wedge = WedgeFilter(qapp, WedgeSettings(), lambda: next(ticks) / 1000)
    wedge.code_scanned.connect(window.wedge_scanned)
    button = window._conflicts.sheet.deal
    button.setFocus()
    assert button.hasFocus()
    try:
        with qtbot.assertNotEmitted(window.conflict_dealt_with), qtbot.waitSignal(window.scan_requested) as scanned:
            for letter in "WD NW 77":
                QTest.keyClick(window.windowHandle(), letter)
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
        assert scanned.args[0].raw == "WD NW 77"
    finally:
        wedge.close()


def test_every_button_of_a_case_has_a_name_and_a_key(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.open_cases_read(SEVERAL)
    for button in window._conflicts.findChildren(QPushButton):
        assert button.toolTip().endswith(")"), button.text()
    index = window._conflicts.list.model().index(0, 0)
    assert "Used too often" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_every_kind_says_what_it_means_and_what_to_do(qapp: QApplication) -> None:
    cases = [facts.conflict(1, kind) for kind in ConflictKind]
    for say in (meaning_words, advice_words, CaseWords().kind):
        assert len({say(case) for case in cases}) == len(cases)
    assert len({status_words(status) for status in TicketStatus}) == len(TicketStatus)


def test_what_the_vendor_showed_is_said_as_far_as_it_is_known(qapp: QApplication) -> None:
    words = CaseWords()
    withdrawn = facts.conflict(3, ConflictKind.WITHDRAWN_LATER)
    assert words.there(withdrawn, facts.NOW).figure == "Refunded"
    bare = replace(facts.refused_afterwards(), here_at=None)
    assert words.here(bare, facts.NOW).figure == "Time not known"
    assert words.title(bare) == bare.code
    gone_out = replace(facts.undecided(), action=Action.EXIT, sent_at=None)
    assert "2 people let out" in words.here(gone_out, facts.NOW).lines
    assert words.there(gone_out, facts.NOW).lines == ("The line was cut before the answer came.",)
