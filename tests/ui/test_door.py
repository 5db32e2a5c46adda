"""The door page over time: what replaces what, what fades, what stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from station.domain.camera import CameraCondition, CameraRead, CameraState
from station.domain.change import QueueState
from station.domain.journal import QueueDepth
from station.domain.trouble import Trouble, TroubleKind
from station.domain.verdict import Mode, Outcome
from station.ui.context import Timings
from station.ui.presentation import Tone
from station.ui.sound import SilentPlayer, Sound
from station.ui.theme import VERDICT
from station.ui.wedge_filter import WedgeScan
from station.ui.widgets.status_strip import Item
from station.ui.window import MainWindow
from station.workers.events import (
    AdmissionStopped,
    BusyChanged,
    LastScanFound,
    Origin,
    ScanRequested,
    TicketRecognised,
    WorkerFailed,
)
from tests.ui import facts

OpenWindow = Callable[..., MainWindow]
BURST = WedgeScan("CODE-77", 7, 20.0, "enter", 12.5)
QUICK = Timings(neutral_after=1, checking_after=2)
NEVER = Timings(neutral_after=600_000, checking_after=600_000)


def tone(window: MainWindow) -> Tone:
    return window.door.panel.shown.tone


def test_a_burst_becomes_a_request_in_the_mode_of_the_moment(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    with qtbot.waitSignal(window.scan_requested) as asked:
        window.wedge_scanned(BURST)
    assert asked.args == [ScanRequested("CODE-77", Mode.ENTRY, Origin.WEDGE, 12.5)]
    qtbot.keyClick(window, Qt.Key.Key_F3)
    with qtbot.waitSignal(window.scan_requested) as asked:
        window.camera_read(CameraRead("CODE-78", "QRCode", "zxing", 9.0, 13.5))
    assert asked.args == [ScanRequested("CODE-78", Mode.EXIT, Origin.CAMERA, 13.5)]


@pytest.mark.parametrize(
    ("make", "sound"),
    [(facts.admitted, Sound.ADMIT), (facts.attention, Sound.ATTENTION), (facts.denied, Sound.DENY)],
)
def test_a_verdict_is_seen_and_heard(open_window: OpenWindow, qtbot: QtBot, make: Callable, sound: Sound) -> None:
    player = SilentPlayer()
    window = open_window(sound=player)
    with qtbot.waitSignal(window.verdict_painted) as painted:
        window.verdict_reached(facts.reached(make()))
    assert painted.args == [make().scan_id]
    ground = VERDICT[make().outcome].ground
    place = window.door.panel.mapTo(window, window.door.panel.rect().center())
    assert window.grab().toImage().pixelColor(place.x(), window.door.panel.y() + 30).name().upper() == ground
    assert player.played == [sound]


def test_a_slow_answer_is_announced_and_the_old_colour_goes(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(timings=QUICK)
    window.verdict_reached(facts.reached(facts.admitted(), 1))
    window.wedge_scanned(BURST)
    qtbot.waitUntil(lambda: window.door.panel.shown.word == "Checking…")
    assert tone(window) is Tone.CHECKING
    window.busy_changed(BusyChanged(3))
    assert window.door.panel.shown.headline == "3 scans wait for their answer"
    window.verdict_reached(facts.reached(facts.denied(), 2))
    assert tone(window) is Tone.DENY


def test_a_quick_answer_shows_no_checking(open_window: OpenWindow) -> None:
    window = open_window(timings=NEVER)
    window.wedge_scanned(BURST)
    window.busy_changed(BusyChanged(1))
    assert tone(window) is Tone.READY
    window.verdict_reached(facts.reached(facts.admitted(), 1))
    window.busy_changed(BusyChanged(0))
    assert tone(window) is Tone.ADMIT


def test_details_appear_neutrally_before_the_colour(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(timings=QUICK)
    window.wedge_scanned(BURST)
    window.ticket_recognised(TicketRecognised("CODE-77", facts.ticket()))
    qtbot.waitUntil(lambda: window.door.panel.shown.word == "Checking…")
    assert (tone(window), window.door.panel.shown.headline) == (Tone.RECOGNISED, "Adult · Fatima Etxeberria")
    window.verdict_reached(facts.reached(facts.denied()))
    assert tone(window) is Tone.DENY


def test_a_late_recognition_never_hides_a_verdict(open_window: OpenWindow) -> None:
    window = open_window()
    window.verdict_reached(facts.reached(facts.denied(), 1))
    window.ticket_recognised(TicketRecognised("CODE-77", facts.ticket()))
    assert tone(window) is Tone.DENY


def test_work_that_ends_without_an_answer_leads_back_to_ready(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(timings=QUICK)
    window.busy_changed(BusyChanged(1))
    qtbot.waitUntil(lambda: tone(window) is Tone.CHECKING)
    window.busy_changed(BusyChanged(0))
    assert tone(window) is Tone.READY


def test_the_newest_verdict_keeps_the_screen(open_window: OpenWindow) -> None:
    window = open_window()
    window.verdict_reached(facts.reached(facts.denied(), 8))
    window.verdict_reached(facts.reached(facts.admitted(), 7))
    assert tone(window) is Tone.DENY
    assert window.door.scans.model.rowCount() == 1


def test_the_same_scan_is_shown_again_and_listed_once(open_window: OpenWindow) -> None:
    window = open_window()
    window.verdict_reached(facts.reached(facts.admitted(), 1))
    assert window.door.panel.shown.tag == ""
    window.verdict_reached(facts.reached(facts.admitted(), 2))
    assert window.door.panel.shown.tag == "already shown"
    assert window.door.scans.model.rowCount() == 1


@pytest.mark.parametrize("make", [facts.admitted, facts.attention, facts.denied])
def test_a_verdict_fades_to_ready(open_window: OpenWindow, qtbot: QtBot, make: Callable) -> None:
    values = facts.Values(admit_seconds=0.001, attention_seconds=0.001, deny_seconds=0.001)
    window = open_window(preferences=facts.MemoryPreferences(values))
    window.verdict_reached(facts.reached(make()))
    qtbot.waitUntil(lambda: tone(window) is Tone.READY)


def test_a_refusal_stays_longer_than_an_admission(open_window: OpenWindow) -> None:
    window = open_window()
    screen = window.door.screen_state
    assert screen._milliseconds(Outcome.ADMIT) == 4000
    assert screen._milliseconds(Outcome.DENY) == screen._milliseconds(Outcome.ATTENTION) == 8000


def test_stop_stays_until_a_scan_is_recorded_again(open_window: OpenWindow, qtbot: QtBot) -> None:
    player = SilentPlayer()
    window = open_window(sound=player)
    window.admission_stopped(AdmissionStopped(Trouble(TroubleKind.DISK_FULL, "journal.db"), "disk I/O error"))
    assert tone(window) is Tone.STOP
    assert player.played == [Sound.DENY]
    assert not window.door.screen_state._fade.isActive()
    qtbot.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    copied = QGuiApplication.clipboard().text()
    assert "The disk is full: journal.db." in copied
    assert "disk I/O error" in copied
    window.verdict_reached(facts.reached(facts.admitted()))
    assert tone(window) is Tone.ADMIT
    assert not window.door._copy.isVisible()


def test_a_fault_of_the_program_stops_too_and_escape_clears_it(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.worker_failed(WorkerFailed("admission", "KeyError at admission.py:12"))
    assert tone(window) is Tone.STOP
    qtbot.mouseClick(window.door._copy, Qt.MouseButton.LeftButton)
    assert "KeyError at admission.py:12" in QGuiApplication.clipboard().text()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert tone(window) is Tone.READY


def test_a_code_is_typed_and_the_field_keeps_the_focus(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    entry = window.door.entry
    assert not entry.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert entry.line.hasFocus()
    qtbot.keyClicks(entry.line, "  ABC & <b>1</b>")
    with qtbot.waitSignal(window.scan_requested) as asked:
        qtbot.keyClick(entry.line, Qt.Key.Key_Return)
    assert (asked.args[0].raw, asked.args[0].origin) == ("  ABC & <b>1</b>", Origin.HAND)
    assert entry.line.hasFocus()
    assert entry.line.text() == ""
    with qtbot.assertNotEmitted(window.scan_requested):
        qtbot.keyClick(entry.line, Qt.Key.Key_Return)
    qtbot.keyClick(entry.line, Qt.Key.Key_Escape)
    assert not entry.isVisible()
    assert window.door.panel.hasFocus()


def test_the_camera_corner_follows_the_camera(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    corner = window.door.camera
    assert not corner.isVisible()
    window.camera_changed(CameraState(CameraCondition.RUNNING, "0", 30.0))
    assert corner.isVisible()
    before = corner.grab().toImage()
    window.camera_frame(facts.camera_picture())
    with_frame = corner.grab().toImage()
    assert with_frame != before
    window.verdict_reached(facts.reached(facts.denied()))
    red = VERDICT[Outcome.DENY].ground
    image = corner.grab().toImage()
    pixels = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}
    assert red in pixels
    window.camera_changed(CameraState(CameraCondition.UNPLUGGED, "0", 0.0, Trouble(TroubleKind.CAMERA_MISSING, "0")))
    assert corner.grab().toImage() != image
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not corner.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert corner.isVisible()


def test_the_last_scan_before_a_restart_is_told_but_not_shown_as_fresh(open_window: OpenWindow) -> None:
    window = open_window()
    window.last_scan_found(LastScanFound(facts.door_state().recent[0]))
    assert tone(window) is Tone.READY
    assert "Last scan before the restart" in window.door._hint()
    window.verdict_reached(facts.reached(facts.denied()))
    assert "restart" not in window.door._hint()


def test_a_scan_on_another_page_brings_the_door_to_the_front(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert not window.door.isVisible()
    window.wedge_scanned(BURST)
    window.verdict_reached(facts.reached(facts.admitted()))
    assert window.door.isVisible()


def test_counters_are_shown_and_read_out(open_window: OpenWindow) -> None:
    window = open_window()
    window.door_state_read(facts.door_state())
    assert [label.text() for label in window.door.counters._figures] == ["1,284", "1,190", "31", "24"]
    assert window.door.counters._figures[0].accessibleName() == "1,284 admitted"


def test_nothing_is_asked_without_a_profile(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(active="", profiles=(), capability=None)
    with qtbot.assertNotEmitted(window.scan_requested):
        window.wedge_scanned(BURST)


def test_a_new_profile_starts_with_a_clean_door(open_window: OpenWindow) -> None:
    window = open_window()
    window.verdict_reached(facts.reached(facts.denied(), 40))
    window.use_context(replace(facts.context(), active="Museum", capability=facts.ONLINE_ONLY))
    assert tone(window) is Tone.READY
    assert window.door.scans.model.rowCount() == 0
    window.verdict_reached(facts.reached(facts.admitted(), 1))
    assert tone(window) is Tone.ADMIT


def test_more_knowledge_of_the_same_door_changes_nothing_on_it(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(capability=None, vendors=())
    window.door_state_read(facts.door_state())
    window.verdict_reached(facts.reached(facts.denied(), 3))
    window.queue_changed(QueueState("", QueueDepth(waiting=12)))
    window.use_context(facts.context())
    assert tone(window) is Tone.DENY
    assert window.door.scans.model.rowCount() == 5
    assert window.strip.text_of(Item.QUEUE) == "12 scans waiting"
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert window.mode is Mode.EXIT
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    window._connect_page._access.inputs["username"].setText("door-3")
    window.use_context(facts.context(secret_store="Elsewhere."))
    assert window._connect_page.isVisible()
    assert window._connect_page._access.inputs["username"].text() == "door-3"
    assert window._connect_page._access.secret_hint.text() == "Elsewhere."


def test_a_verdict_is_announced_to_a_screen_reader(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[tuple[str, object]] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        heard.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    window = open_window()
    window.verdict_reached(facts.reached(facts.denied()))
    assert len(heard) == 1
    assert heard[0][0].startswith("DENIED. Already used.")
    assert heard[0][1] == QAccessible.AnnouncementPoliteness.Assertive
