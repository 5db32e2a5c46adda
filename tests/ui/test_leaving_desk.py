"""Leaving the desk with unsaved edits: asked once, and nothing is lost whatever is answered."""

from __future__ import annotations

import pytest

from station.domain.trouble import Trouble, TroubleKind
from station.ui.actions import Act
from station.ui.widgets.leave_question import LeaveQuestion
from station.ui.words_leaving import Leaving
from station.workers.cash_desk_events import (
    CashDeskTroubled,
    ChangesStored,
)
from station.workers.desk_parts import subject_of
from tests.ui.booking_desk import Desk, key, type_something
from tests.ui.conftest import OpenWindow


@pytest.fixture
def desk(open_window: OpenWindow) -> Desk:
    return Desk(open_window(cash_desk=True))


def answer(desk: Desk, wanted: Leaving) -> None:
    [question] = [each for each in desk.window.findChildren(LeaveQuestion) if each.isVisible()]
    question.buttons_by_answer[wanted].click()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_leaving_the_desk_asks_once_and_goes_when_the_words_are_safe(desk: Desk) -> None:
    type_something(desk)
    door = desk.window.acts[Act.DOOR]
    door.trigger()
    assert desk.page.isVisible()
    answer(desk, Leaving.STAY)
    assert desk.page.isVisible()
    door.trigger()
    answer(desk, Leaving.KEEP)
    assert not desk.page.isVisible()
    assert desk.drafts[-1].subject == subject_of(key())
    desk.window.acts[Act.CASH_DESK].trigger()
    door.trigger()
    assert not desk.page.isVisible(), "the same words are asked about once"


def test_a_form_that_was_only_opened_holds_nobody(desk: Desk) -> None:
    desk.open()
    desk.page.panel.add_price()
    desk.page.panel.edit_price()
    desk.window.acts[Act.DOOR].trigger()
    assert not desk.page.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_saving_on_the_way_out_waits_until_it_stands_in_the_journal(desk: Desk) -> None:
    type_something(desk)
    desk.window.acts[Act.DOOR].trigger()
    answer(desk, Leaving.SAVE)
    assert len(desk.saved) == 1
    assert desk.page.isVisible()
    desk.page.troubled(CashDeskTroubled(Trouble(TroubleKind.DISK_FULL, "journal.db"), unsaved=True))
    desk.page.changes_stored(ChangesStored(()))
    assert desk.page.isVisible(), "it is not kept: nobody leaves"
    desk.window.acts[Act.DOOR].trigger()
    answer(desk, Leaving.SAVE)
    desk.page.changes_stored(ChangesStored(desk.saved[-1].changes))
    assert not desk.page.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_closing_the_window_asks_and_discarding_closes_it(desk: Desk) -> None:
    type_something(desk)
    desk.window.close()
    assert desk.window.isVisible()
    answer(desk, Leaving.DISCARD)
    assert not desk.window.isVisible()
    assert desk.page.panel.prices.forms == []


def test_a_signal_ends_the_window_and_the_words_are_kept(desk: Desk) -> None:
    type_something(desk)
    desk.window.end()
    assert not desk.window.isVisible()
    assert desk.drafts[-1].subject == subject_of(key())
