"""The line to the vendor and the reading of its list: forced by hand, counted down, shown on its way, canceled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from station.domain.change import Link, LinkState, MirrorState, SyncReport
from station.domain.trouble import Trouble, TroubleKind
from station.ui.actions import KEYS, Act
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.popover import Popover
from station.ui.widgets.slim_bar import SlimBar
from station.ui.widgets.status_strip import Item
from station.ui.window import MainWindow
from station.workers.events import LinkForced, SyncCanceled, SyncFinished, SyncRequested
from tests.ui import facts

OpenWindow = Callable[..., MainWindow]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

UNTIL = facts.NOW + timedelta(minutes=15)


def press(qtbot: QtBot, window: MainWindow, act: Act) -> None:
    combination = QKeySequence(KEYS[act])[0]
    qtbot.keyClick(window, combination.key(), combination.keyboardModifiers())


def paper_of(window: MainWindow, item: Item) -> Popover:
    window._reports.explain(item, window.strip.button(item))
    return window.findChildren(Popover)[-1]


def words_on(paper: Popover) -> list[str]:
    return [label.text() for label in paper._body.findChildren(PlainLabel)]


FORCED = [
    (Act.OFFLINE_A_WHILE, LinkForced(Link.OFFLINE, 900.0)),
    (Act.OFFLINE, LinkForced(Link.OFFLINE, None)),
    (Act.ONLINE_A_WHILE, LinkForced(Link.ONLINE, 900.0)),
    (Act.ONLINE, LinkForced(Link.ONLINE, None)),
]


@pytest.mark.parametrize(("act", "request_"), FORCED)
def test_a_key_and_a_button_force_the_line(
    open_window: OpenWindow, qtbot: QtBot, act: Act, request_: LinkForced
) -> None:
    window = open_window()
    with qtbot.waitSignal(window.link_forced) as asked:
        press(qtbot, window, act)
    assert asked.args == [request_]
    paper = paper_of(window, Item.LINK)
    button = next(b for b in paper.findChildren(QPushButton) if b.accessibleName() == window.acts[act].text())
    with qtbot.waitSignal(window.link_forced) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [request_]


@pytest.mark.parametrize(
    ("forced", "until", "said"),
    [
        (Link.OFFLINE, UNTIL, "Offline by hand until {}"),
        (Link.ONLINE, UNTIL, "Online by hand until {}"),
        (Link.OFFLINE, None, "Offline by hand"),
        (Link.ONLINE, None, "Online by hand"),
    ],
)
def test_the_strip_says_that_a_person_decided(open_window: OpenWindow, forced: Link, until: object, said: str) -> None:
    window = open_window()
    window.link_changed(LinkState("", Link.SLOW, facts.NOW, forced=forced, forced_until=until))
    assert window.strip.text_of(Item.LINK) == said.format(UNTIL.astimezone().strftime("%H:%M"))
    assert window._status.link_text(facts.NOW).icon == "hand"
    window.grab()
    shown = window.strip.button(Item.LINK).text().strip()
    assert shown == window.strip.text_of(Item.LINK)
    card = window.door._cards(window._status)[1]
    assert card.title in ("Offline by hand", "Online by hand")
    assert not card.good


def test_the_way_back_is_offered_only_where_somebody_went_it(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    with qtbot.assertNotEmitted(window.link_forced):
        press(qtbot, window, Act.AUTOMATIC_LINE)
    window.link_changed(LinkState("", Link.ONLINE, forced=Link.OFFLINE, forced_until=UNTIL))
    paper = paper_of(window, Item.LINK)
    names = [button.accessibleName() for button in paper.findChildren(QPushButton)]
    paper.close()
    assert "Decide by itself again" in names
    assert "Work offline for 15 minutes" not in names
    with qtbot.waitSignal(window.link_forced) as asked:
        press(qtbot, window, Act.AUTOMATIC_LINE)
    assert asked.args == [LinkForced(None, None)]


def test_the_next_attempt_is_counted_down_on_the_open_paper(open_window: OpenWindow) -> None:
    clock = facts.StoppedClock()
    window = open_window(clock=clock)
    trouble = Trouble(TroubleKind.UNREACHABLE, "vendor.example")
    again = facts.NOW + timedelta(seconds=23)
    window.link_changed(LinkState("", Link.OFFLINE, facts.NOW, trouble, next_attempt=again))
    paper = paper_of(window, Item.LINK)
    assert "Tries again in 23 s" in words_on(paper)
    assert any("vendor.example" in words for words in words_on(paper))
    clock.moment += timedelta(seconds=1)
    window._refresh_status()
    assert "Tries again in 22 s" in words_on(paper)
    clock.moment += timedelta(seconds=22)
    window._refresh_status()
    assert "The vendor is being asked now." in words_on(paper)
    paper.close()


def test_nothing_is_counted_down_where_no_traffic_is_wanted(open_window: OpenWindow) -> None:
    window = open_window()
    again = facts.NOW + timedelta(seconds=23)
    window.link_changed(LinkState("", Link.ONLINE, facts.NOW, next_attempt=again, forced=Link.OFFLINE))
    assert [words for words in words_on(paper_of(window, Item.LINK)) if "23 s" in words] == []


def test_a_run_is_shown_in_the_strip_without_moving_anything(open_window: OpenWindow) -> None:
    window = open_window()
    window.mirror_changed(MirrorState("", 5, facts.NOW))
    places = [window.strip.button(item).geometry() for item in Item]
    window.sync_progressed(facts.progress(1428, 2100))
    assert window.strip.text_of(Item.LIST) == "List 68 %"
    window.sync_progressed(facts.progress(1430, 2100))
    assert window.strip.text_of(Item.LIST) == "List 68 %"
    assert [window.strip.button(item).geometry() for item in Item] == places
    window.sync_progressed(facts.progress(300, 2100))
    assert window.strip.button(Item.LIST)._share == pytest.approx(1 / 7)
    button, tokens = window.strip.button(Item.LIST), window._appearance.theme.tokens
    picture, y = button.grab().toImage(), button.height() - 5
    assert picture.pixelColor(9, y).name() == tokens.primary.lower()
    assert picture.pixelColor(button.width() - 10, y).name() == tokens.border.lower()
    window.sync_finished(SyncFinished(SyncReport("")))
    assert window.strip.button(Item.LIST)._share is None


def test_the_lists_paper_follows_a_run_and_cancels_it(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    paper = paper_of(window, Item.LIST)
    window.sync_progressed(facts.progress(1428, 2100))
    assert "1,428 of 2,100 tickets" in words_on(paper)
    assert "112 a second · about 6 s left" in words_on(paper)
    bar = paper.findChild(SlimBar)
    assert bar.accessibleName() == "1,428 of 2,100 tickets"
    window.sync_progressed(facts.progress(2000, 2100))
    assert paper.findChild(SlimBar) is bar, "built again where only words changed"
    assert "2,000 of 2,100 tickets" in words_on(paper)
    (cancel,) = paper._body.findChildren(QPushButton)
    with qtbot.waitSignal(window.sync_canceled) as asked:
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert asked.args == [SyncCanceled()]
    assert not paper.isVisible()
    window.sync_finished(SyncFinished(SyncReport(""), canceled=True))
    assert "The last reading was canceled; what it read is kept." in words_on(paper_of(window, Item.LIST))
    with qtbot.assertNotEmitted(window.sync_canceled):
        press(qtbot, window, Act.CANCEL_SYNC)


def test_the_whole_list_is_asked_for_by_its_key(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    with qtbot.waitSignal(window.sync_requested) as asked:
        press(qtbot, window, Act.SYNC_ALL)
    assert asked.args == [SyncRequested(full=True)]
    window.use_context(facts.context(capability=facts.ONLINE_ONLY))
    with qtbot.assertNotEmitted(window.sync_requested):
        press(qtbot, window, Act.SYNC_ALL)


def test_ready_shows_the_first_load(open_window: OpenWindow) -> None:
    window = open_window()
    window.sync_progressed(facts.progress(1428, 2100))
    card = window.door._cards(window._status)[0]
    assert card.title == "List 68 %"
    assert card.lines == ("1,428 of 2,100 tickets", "112/s · 6 s left")
    assert card.share == pytest.approx(0.68)


def test_a_load_is_never_called_whole_before_it_is(open_window: OpenWindow) -> None:
    window = open_window()
    window.sync_progressed(facts.progress(9_999, 10_000))
    assert window.strip.text_of(Item.LIST) == "List 99 %"
