"""Two-step for turnstiles: held first, used when the person passed, free again when nobody did."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.domain.change import Link, LinkState
from station.domain.verdict import Mode, Outcome
from station.ui.actions import Act
from station.ui.presentation import Tone
from station.ui.sound import SilentPlayer, Sound
from station.ui.wedge_filter import WedgeScan
from station.ui.window import MainWindow
from station.workers.events import HoldReleased, HoldRequested, Origin, PassRequested, ReleaseRequested, ScanRequested
from tests.ui import facts

OpenWindow = Callable[..., MainWindow]

SCAN = WedgeScan("TICKET-77", 9, 40.0, "enter", 12.5)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def turnstile(open_window: OpenWindow) -> MainWindow:
    return open_window(preferences=facts.MemoryPreferences(facts.Values(two_step=True)))


def test_an_entry_is_held_where_the_switch_is_on(turnstile: MainWindow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(turnstile.scan_requested), qtbot.waitSignal(turnstile.hold_requested) as asked:
        turnstile.wedge_scanned(SCAN)
    assert asked.args == [HoldRequested("TICKET-77", Origin.WEDGE, 12.5)]


@pytest.mark.parametrize("act", [Act.EXIT, Act.CHECK])
def test_exits_and_checks_are_not_held(turnstile: MainWindow, qtbot: QtBot, act: Act) -> None:
    turnstile.acts[act].trigger()
    mode = {Act.EXIT: Mode.EXIT, Act.CHECK: Mode.CHECK}[act]
    with qtbot.assertNotEmitted(turnstile.hold_requested), qtbot.waitSignal(turnstile.scan_requested) as asked:
        turnstile.wedge_scanned(SCAN)
    assert asked.args == [ScanRequested("TICKET-77", mode, Origin.WEDGE, 12.5)]


def test_where_the_vendor_cannot_look_nothing_is_held(open_window: OpenWindow, qtbot: QtBot) -> None:
    kept = facts.MemoryPreferences(facts.Values(two_step=True))
    window = open_window(preferences=kept, capability=facts.ONLINE_ONLY)
    with qtbot.assertNotEmitted(window.hold_requested), qtbot.waitSignal(window.scan_requested):
        window.wedge_scanned(SCAN)
    assert not window._settings.turnstile.switch.isEnabled()


def test_held_is_never_mistaken_for_a_used_admit(turnstile: MainWindow) -> None:
    turnstile.verdict_reached(facts.held())
    shown = turnstile.door.panel.shown
    assert (shown.tone, shown.word) == (Tone.HELD, "HELD")
    assert "Not used yet; held until" in shown.lines[0]
    assert shown.what_now == "Space: the person has passed. Esc: nobody passed."
    held = turnstile.door.panel.grab().toImage()
    turnstile.verdict_reached(facts.reached(facts.admitted()))
    assert turnstile.door.panel.shown.tone is Tone.ADMIT
    assert turnstile.door.panel.grab().toImage() != held


def test_a_held_ticket_with_a_note_keeps_its_attention(turnstile: MainWindow) -> None:
    turnstile.verdict_reached(facts.held(outcome=Outcome.ATTENTION))
    shown = turnstile.door.panel.shown
    assert (shown.tone, shown.tag) == (Tone.ATTENTION, "held")
    assert "Space" in shown.what_now


def test_space_passes_once_and_its_admit_makes_no_second_sound(open_window: OpenWindow, qtbot: QtBot) -> None:
    player = SilentPlayer()
    kept = facts.MemoryPreferences(facts.Values(two_step=True))
    window = open_window(preferences=kept, sound=player)
    with qtbot.assertNotEmitted(window.pass_requested):
        QTest.keyClick(window, Qt.Key.Key_Space)
    window.verdict_reached(facts.held())
    with qtbot.assertNotEmitted(window.release_requested), qtbot.waitSignal(window.pass_requested) as asked:
        QTest.keyClick(window, Qt.Key.Key_Space)
    assert asked.args == [PassRequested("0190-20")]
    with qtbot.assertNotEmitted(window.pass_requested):
        QTest.keyClick(window, Qt.Key.Key_Space)
    window.verdict_reached(facts.reached(facts.admitted()))
    assert window.door.panel.shown.word == "ADMIT"
    assert player.played == [Sound.ADMIT]
    window.verdict_reached(facts.reached(facts.admitted_from_list()))
    assert player.played == [Sound.ADMIT, Sound.ADMIT]


def test_a_no_to_the_person_who_passed_is_heard(open_window: OpenWindow) -> None:
    player = SilentPlayer()
    window = open_window(preferences=facts.MemoryPreferences(facts.Values(two_step=True)), sound=player)
    window.verdict_reached(facts.held())
    QTest.keyClick(window, Qt.Key.Key_Space)
    window.verdict_reached(facts.reached(facts.denied()))
    assert player.played == [Sound.ADMIT, Sound.DENY]


def test_escape_frees_the_ticket(turnstile: MainWindow, qtbot: QtBot) -> None:
    turnstile.verdict_reached(facts.held())
    with qtbot.waitSignal(turnstile.release_requested) as asked:
        QTest.keyClick(turnstile, Qt.Key.Key_Escape)
    assert asked.args == [ReleaseRequested("0190-20")]
    assert turnstile.door.panel.shown.tone is Tone.READY
    with qtbot.assertNotEmitted(turnstile.release_requested):
        QTest.keyClick(turnstile, Qt.Key.Key_Escape)


def test_the_time_frees_the_ticket(open_window: OpenWindow, qtbot: QtBot) -> None:
    kept = facts.MemoryPreferences(facts.Values(two_step=True))
    window = open_window(preferences=kept, hold_seconds=0.05)
    with qtbot.waitSignal(window.release_requested) as asked:
        window.verdict_reached(facts.held())
    assert asked.args == [ReleaseRequested("0190-20")]
    assert window.door.panel.shown.tone is Tone.READY


def test_a_green_that_is_held_does_not_fade_before_its_time(open_window: OpenWindow, qtbot: QtBot) -> None:
    kept = facts.MemoryPreferences(facts.Values(two_step=True, admit_seconds=0.001))
    window = open_window(preferences=kept)
    window.verdict_reached(facts.reached(facts.admitted()))
    window.verdict_reached(facts.held())
    assert not window.door.screen_state._fade.isActive()
    assert window.door.panel.shown.tone is Tone.HELD


def test_what_the_worker_frees_by_itself_leaves_the_screen(turnstile: MainWindow) -> None:
    turnstile.verdict_reached(facts.held())
    turnstile.hold_released(HoldReleased("another"))
    assert turnstile.door.panel.shown.tone is Tone.HELD
    turnstile.hold_released(HoldReleased("0190-20"))
    assert turnstile.door.panel.shown.tone is Tone.READY
    assert not turnstile.acts[Act.PASS].isEnabled()


def test_the_next_scan_frees_the_one_before_first(turnstile: MainWindow) -> None:
    asked: list[object] = []
    for signal in (turnstile.release_requested, turnstile.hold_requested):
        signal.connect(asked.append)
    turnstile.verdict_reached(facts.held())
    turnstile.wedge_scanned(SCAN)
    assert asked == [ReleaseRequested("0190-20"), HoldRequested("TICKET-77", Origin.WEDGE, 12.5)]


def test_space_belongs_to_the_page_that_is_shown(turnstile: MainWindow, qtbot: QtBot) -> None:
    turnstile.verdict_reached(facts.held())
    qtbot.keyClick(turnstile, Qt.Key.Key_5, CONTROL)
    muted = turnstile._settings.muted
    muted.setFocus()
    with qtbot.assertNotEmitted(turnstile.pass_requested):
        QTest.keyClick(muted, Qt.Key.Key_Space)
    assert turnstile._context.preferences.kept.muted
    qtbot.keyClick(turnstile, Qt.Key.Key_1, CONTROL)
    with qtbot.waitSignal(turnstile.pass_requested):
        QTest.keyClick(turnstile, Qt.Key.Key_Space)


def test_facts_of_the_line_leave_a_held_ticket_alone(turnstile: MainWindow) -> None:
    turnstile.verdict_reached(facts.held())
    turnstile.link_changed(LinkState("", Link.OFFLINE, facts.NOW))
    assert turnstile.door.panel.shown.tone is Tone.HELD
    assert turnstile.acts[Act.PASS].isEnabled()


def test_the_switch_is_kept_and_takes_effect_at_once(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_5, CONTROL)
    QTest.keyClick(window._settings.turnstile.switch, Qt.Key.Key_Space)
    assert window._context.preferences.kept.two_step
    with qtbot.waitSignal(window.hold_requested):
        window.wedge_scanned(SCAN)
