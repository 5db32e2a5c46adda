"""Undo in the window: asks once, tells what became of it, and never while the next visitor is judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.domain.journal import TakenBack
from station.domain.undo import Undone, UndoState
from station.domain.verdict import Upload
from station.ui.actions import Act
from station.ui.models.scan_list import subtitle_of, summary_of
from station.ui.presentation import Tone
from station.ui.wedge_filter import WedgeScan
from station.ui.window import MainWindow
from station.workers.events import DoorStateRead, ScanUndone, UndoRequested
from tests.ui import facts

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
ANNULS = replace(facts.FULL, annul_within=900.0)


def press_undo(window: MainWindow) -> None:
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Z, CONTROL)


@pytest.fixture
def door(open_window: OpenWindow) -> MainWindow:
    window = open_window(capability=ANNULS)
    window.verdict_reached(facts.reached(facts.admitted()))
    return window


def test_it_asks_once_and_the_key_again_says_yes(door: MainWindow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(door.undo_requested):
        press_undo(door)
    bar = door.door.undo
    assert bar.isVisible()
    assert bar.text.startswith("Undo this scan?")
    with qtbot.waitSignal(door.undo_requested) as asked:
        press_undo(door)
    assert asked.args == [UndoRequested(facts.admitted().scan_id)]
    with qtbot.assertNotEmitted(door.undo_requested):
        QTest.keyClick(bar.keep, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_first_answer_at_hand_is_the_safe_one(door: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    press_undo(door)
    assert door.focusWidget() is door.door.undo.keep
    with qtbot.assertNotEmitted(door.undo_requested):
        QTest.keyClick(door.focusWidget(), key)
    assert not door.door.undo.isVisible()
    assert door.door.panel.shown.tone is Tone.ADMIT
    assert door.focusWidget() is door.door.panel


def test_a_green_that_was_taken_back_leaves_the_screen(door: MainWindow) -> None:
    scan_id = facts.admitted().scan_id
    press_undo(door)
    press_undo(door)
    door.scan_undone(ScanUndone(Undone(scan_id, UndoState.DONE)))
    assert door.door.panel.shown.tone is Tone.READY
    assert door.door.undo.text.startswith("Undone. The ticket can be used again.")
    assert not door.door.undo.yes.isVisible()


def test_a_no_of_the_vendor_is_told_in_its_own_words(door: MainWindow) -> None:
    press_undo(door)
    press_undo(door)
    door.scan_undone(ScanUndone(Undone(facts.admitted().scan_id, UndoState.REFUSED, message="<b>No</b>")))
    assert "goes on counting" in door.door.undo.text
    assert "“<b>No</b>”" in door.door.undo.text
    assert door.door.panel.shown.tone is Tone.ADMIT


def test_the_next_scan_is_a_no_to_the_question(door: MainWindow, qtbot: QtBot) -> None:
    press_undo(door)
    with qtbot.assertNotEmitted(door.undo_requested):
        door.wedge_scanned(WedgeScan("NEXT", 4, 20.0, "enter", 1.0))
    assert not door.door.undo.isVisible()


def test_the_chosen_scan_goes_before_the_newest(door: MainWindow, qtbot: QtBot) -> None:
    older = summary_of(replace(facts.admitted(), scan_id="older"))
    newest = summary_of(facts.denied())
    door.door_state_read(DoorStateRead(facts.door_state().counts, facts.door_state().depth, (newest, older)))
    press_undo(door)
    assert door.door.undo.text.startswith("There is nothing to undo")
    door.door.scans.view.setFocus()
    QTest.keyClick(door.door.scans.view, Qt.Key.Key_Down)
    QTest.keyClick(door.door.scans.view, Qt.Key.Key_Down)
    press_undo(door)
    with qtbot.waitSignal(door.undo_requested) as asked:
        press_undo(door)
    assert asked.args == [UndoRequested("older")]


@pytest.mark.parametrize(
    ("changes", "within", "told"),
    [
        ({"upload": Upload.DONE}, 0.0, "takes none back"),
        ({"upload": Upload.DONE, "decided_at": facts.NOW - timedelta(seconds=901)}, 900.0, "Too late"),
        ({"back": TakenBack.DONE}, 900.0, "nothing to undo"),
    ],
)
def test_what_can_not_be_undone_is_said_at_once(
    open_window: OpenWindow, qtbot: QtBot, changes: dict[str, object], within: float, told: str
) -> None:
    window = open_window(capability=replace(ANNULS, annul_within=within))
    scan = replace(summary_of(facts.admitted()), **changes)  # type: ignore[arg-type]
    window.door_state_read(DoorStateRead(facts.door_state().counts, facts.door_state().depth, (scan,)))
    with qtbot.assertNotEmitted(window.undo_requested):
        press_undo(window)
        press_undo(window)
    assert told in window.door.undo.text


def test_at_a_turnstile_it_is_asked_whether_anybody_passed(open_window: OpenWindow) -> None:
    kept = facts.MemoryPreferences(facts.Values(two_step=True))
    window = open_window(preferences=kept, capability=ANNULS)
    window.verdict_reached(facts.reached(facts.admitted()))
    press_undo(window)
    assert window.door.undo.text.startswith("Did nobody pass?")


def test_at_the_cash_desk_the_key_is_the_desk_s(open_window: OpenWindow) -> None:
    window = open_window(capability=ANNULS, cash_desk=True)
    window.verdict_reached(facts.reached(facts.admitted()))
    window.acts[Act.CASH_DESK].trigger()
    assert not window.acts[Act.UNDO].isEnabled()
    window.acts[Act.DOOR].trigger()
    assert window.acts[Act.UNDO].isEnabled()


def test_the_button_beside_the_list_does_the_same(door: MainWindow) -> None:
    button = door.door.scans.undo
    assert "Ctrl+Z" in button.toolTip()
    button.click()
    assert door.door.undo.asking is not None


def test_the_list_says_what_was_undone() -> None:
    scan = summary_of(facts.admitted())
    assert subtitle_of(replace(scan, back=TakenBack.DONE)).startswith("undone")
    assert subtitle_of(replace(scan, back=TakenBack.ASKED)).startswith("undo not confirmed yet")
