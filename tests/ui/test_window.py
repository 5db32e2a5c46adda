"""The shell: keys, pages, modes, languages, status strip, and that every control can be found and read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from station.domain.camera import CameraCondition, CameraState
from station.domain.change import Link, LinkState, MirrorState, QueueState, SyncReport
from station.domain.journal import QueueDepth
from station.domain.trouble import Trouble, TroubleKind
from station.domain.verdict import Mode
from station.ui.actions import KEYS, Act
from station.ui.status_papers import StatusPapers
from station.ui.widgets.key_list import KeyList
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel, plain_caption, plain_tip
from station.ui.widgets.popover import Popover
from station.ui.widgets.status_strip import Item
from station.ui.window import MainWindow
from station.workers.events import SyncFinished, SyncRequested
from tests.ui import facts
from tests.ui.question_facts import NAME, asked

OpenWindow = Callable[..., MainWindow]

# said by the screenless platform of every popup: it has no keyboard to grab and nothing to raise
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def speak(window: MainWindow, language: str) -> None:
    """Switches the language and lets Qt tell the windows."""
    window._keep({"language": language})
    for _ in range(3):  # the words, then the sizes that follow from them
        QApplication.processEvents()


def press(qtbot: QtBot, window: QWidget, act: Act) -> None:
    """The act's key, as a keyboard sends it."""
    combination = QKeySequence(KEYS[act])[0]
    qtbot.keyClick(window, combination.key(), combination.keyboardModifiers())


@pytest.mark.parametrize("act", list(Act))
def test_no_key_is_dead(open_window: OpenWindow, qtbot: QtBot, act: Act) -> None:
    changes = {"demo": True, "samples": facts.SAMPLES, "cash_desk": True}
    if act is Act.TRY_DEMO:
        changes = {"active": "", "profiles": (), "capability": None}
    window = open_window(**changes)
    if act is Act.AUTOMATIC_LINE:
        window.link_changed(LinkState("", Link.ONLINE, forced=Link.OFFLINE))
    if act is Act.CANCEL_SYNC:
        window.sync_progressed(facts.progress(5, 10))
    if act is Act.PASS:
        window.verdict_reached(facts.held())
    if act in (Act.TAKE_UP, Act.DROP_QUESTION):
        window.verdict_reached(asked(NAME))
        window.verdict_reached(facts.reached(facts.admitted()))
    if act is Act.COPY_DETAILS:
        window._stop(None, "detail")
    with qtbot.waitSignal(window.acts[act].triggered):
        press(qtbot, window, act)


def test_keys_are_all_different_but_the_demos() -> None:
    keys = [key for act, key in KEYS.items() if act is not Act.TRY_DEMO]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("mode", list(Mode))
def test_modes_have_keys_and_stay_chosen(open_window: OpenWindow, qtbot: QtBot, mode: Mode) -> None:
    window = open_window()
    with qtbot.waitSignal(window.mode_changed) as changed:
        press(qtbot, window, {Mode.ENTRY: Act.ENTRY, Mode.EXIT: Act.EXIT, Mode.CHECK: Act.CHECK}[mode])
    assert changed.args == [mode]
    assert window.mode is mode
    assert [other for other, button in window.door.modes.buttons.items() if button.isChecked()] == [mode]


def test_a_mode_the_vendor_cannot_do_is_not_offered(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    press(qtbot, window, Act.CHECK)
    window.use_context(facts.context(capability=facts.ONLINE_ONLY))
    assert window.mode is Mode.ENTRY
    assert not window.door.modes.buttons[Mode.CHECK].isVisible()
    press(qtbot, window, Act.CHECK)
    assert window.mode is Mode.ENTRY


def test_clicking_a_mode_leaves_the_focus_where_no_key_presses_anything(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    qtbot.mouseClick(window.door.modes.buttons[Mode.EXIT], Qt.MouseButton.LeftButton)
    assert window.mode is Mode.EXIT
    assert window.door.panel.hasFocus()


def test_the_language_changes_without_a_restart(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.verdict_reached(facts.reached(facts.denied()))
    before = window.door.panel.shown
    speak(window, "de")
    assert window.door.panel.shown.word == "KEIN EINLASS"
    assert window.door.panel.shown.scan_id == before.scan_id
    assert window.door.modes.buttons[Mode.CHECK].text() == "Nur prüfen"
    assert window.strip.text_of(Item.QUEUE) == "0 Scans warten"
    assert window.acts[Act.SETTINGS].text() == "Einstellungen"
    speak(window, "en")
    assert window.door.panel.shown == before
    assert window.strip.text_of(Item.QUEUE) == "0 scans waiting"


def test_no_word_stays_behind_after_a_change_of_language(open_window: OpenWindow) -> None:
    """Every text of a window that was switched equals that of a window opened in that language."""

    def texts(window: MainWindow) -> list[tuple[str, str, str, str]]:
        found = []
        for widget in window.findChildren(QWidget):
            text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
            found.append((type(widget).__name__, text, widget.toolTip(), widget.accessibleName()))
        return found

    switched = open_window()
    speak(switched, "de")
    preferences = facts.MemoryPreferences(facts.Values(language="de"))
    assert texts(switched) == texts(open_window(preferences=preferences))


def test_every_label_shows_plain_text(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(demo=True, samples=facts.SAMPLES)
    window.verdict_reached(facts.reached(facts.awkward()))
    press(qtbot, window, Act.SHOW_CODES)
    press(qtbot, window, Act.KEYS)
    window._reports.explain(Item.PROFILE, window.strip.button(Item.PROFILE))
    # Qt's own labels inside message boxes and tool tips are not ours
    labels = window.findChildren(QLabel)
    assert len(labels) > 40
    assert [label for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("connected", [True, False])
def test_every_control_has_a_name_and_a_tip_with_its_key(
    open_window: OpenWindow, language: str, connected: bool
) -> None:
    changes = {} if connected else {"active": "", "profiles": (), "capability": None}
    window = open_window(preferences=facts.MemoryPreferences(facts.Values(language=language)), **changes)
    controls = [
        widget
        for kind in (QAbstractButton, QComboBox, QAbstractSlider, QAbstractSpinBox, QLineEdit)
        for widget in window.findChildren(kind)
        if not isinstance(widget, QScrollBar) and not widget.objectName().startswith("qt_") and widget.isEnabled()
    ]
    controls = [widget for widget in controls if not isinstance(widget.parent(), QComboBox | QAbstractSpinBox)]
    assert len(controls) > 30
    for widget in controls:
        assert widget.accessibleName() or getattr(widget, "text", str)(), widget
        assert "(" in widget.toolTip(), (widget, widget.accessibleName())


def test_tab_reaches_controls_and_a_wedge_finds_none_by_default(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.door_state_read(facts.door_state())
    assert window.focusWidget() is window.door.panel
    seen = set()
    for _ in range(40):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.add(window.focusWidget())
    assert window.door.modes.buttons[Mode.ENTRY] in seen
    assert window.door.scans.view in seen
    assert window.strip.button(Item.LINK) in seen


def test_the_strip_says_what_is_true(open_window: OpenWindow) -> None:
    window = open_window(demo=True)
    assert window.strip._badge.text() == "Demo"
    assert window.strip._badge.isVisible()
    assert window.strip.text_of(Item.PROFILE) == "Main entrance · Winter Festival"
    since = facts.NOW - timedelta(minutes=12)
    trouble = Trouble(TroubleKind.UNREACHABLE, "vendor.example")
    window.link_changed(LinkState("", Link.OFFLINE, since, trouble))
    window.mirror_changed(MirrorState("", 1680, since, total=1680))
    window.queue_changed(QueueState("", QueueDepth(waiting=11, unknown=1, conflicts=1)))
    window.camera_changed(CameraState(CameraCondition.UNPLUGGED, "0"))
    hour = since.astimezone().strftime("%H:%M")
    assert window.strip.text_of(Item.LINK) == f"Offline since {hour}"
    assert window.strip.text_of(Item.LIST) == f"List of {hour}"
    assert window.strip.text_of(Item.QUEUE) == "12 scans waiting"
    assert window.strip.text_of(Item.CONFLICTS) == "1 conflict"
    assert window.strip.text_of(Item.CAMERA) == "Camera unplugged"
    assert window.strip.text_of(Item.CLOCK) == facts.NOW.astimezone().strftime("%H:%M:%S")
    window.link_changed(LinkState("", Link.ONLINE, facts.NOW))
    window.sync_progressed(facts.progress(1000, 4000))
    assert window.strip.text_of(Item.LIST) == "List 25 %"
    window.sync_finished(SyncFinished(SyncReport("")))
    assert window.strip.text_of(Item.LIST) == "List 12 min old"
    window.verdict_reached(facts.reached(facts.admitted()))
    window._refresh_status()
    assert window.strip.text_of(Item.SPEED) == "6 ms"


def test_the_strip_never_moves(open_window: OpenWindow) -> None:
    window = open_window()

    def places() -> list[object]:
        window.grab()
        return [window.strip.button(item).geometry() for item in Item]

    before = places()
    window.link_changed(LinkState("", Link.OFFLINE, facts.NOW - timedelta(days=3)))
    window.queue_changed(QueueState("", QueueDepth(waiting=123_456, conflicts=99)))
    assert places() == before
    window.resize(1024, 640)
    last = places()[-1]
    assert last.right() < window.strip.width()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("trouble", [False, True])
def test_no_word_of_the_strip_is_cut_on_a_cheap_laptop(open_window: OpenWindow, language: str, trouble: bool) -> None:
    preferences = facts.MemoryPreferences(facts.Values(language=language))
    window = open_window(preferences=preferences, demo=True)
    window.mirror_changed(MirrorState("", 1680, facts.NOW - timedelta(minutes=33), total=1680))
    if trouble:
        window.link_changed(LinkState("", Link.OFFLINE, facts.NOW - timedelta(minutes=12)))
        window.camera_changed(CameraState(CameraCondition.UNPLUGGED, "0"))
        window.queue_changed(QueueState("", QueueDepth(waiting=12, conflicts=3)))
    window.grab()
    buttons = [window.strip.button(item) for item in Item]
    assert [button.text() for button in buttons if "…" in button.text()] == []
    assert window.strip.button(Item.PROFILE).text().strip() == window.strip.text_of(Item.PROFILE)
    assert window.strip.button(Item.LIST).text().strip() == window.strip.text_of(Item.LIST)
    window.resize(1024, 640)
    QApplication.processEvents()
    assert [button.text() for button in buttons if "…" in button.text()] == []
    assert window.door.modes.geometry().right() < window.door._place.geometry().left()
    for label in (window.door._place, window.door._section):
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()


def test_a_text_too_long_for_its_place_gives_its_short_form(open_window: OpenWindow) -> None:
    window = open_window()
    window.queue_changed(QueueState("", QueueDepth(waiting=123_456_789)))
    window.link_changed(LinkState("", Link.OFFLINE, facts.NOW - timedelta(days=300)))
    window.grab()
    assert window.strip.button(Item.QUEUE).text().strip() == "123,456,789"
    assert window.strip.button(Item.LINK).text().strip() == "Offline"
    assert "2026" in window.strip.button(Item.LINK).toolTip()


def test_the_list_names_the_section_where_the_profile_knows_only_its_id(open_window: OpenWindow) -> None:
    bare = replace(facts.context().profiles[0], section="", section_id="1")
    window = open_window(profiles=(bare,))
    assert window.strip.text_of(Item.PROFILE) == "Main entrance"
    assert window.door._section.text() == "CM.com"
    sections = (("1", "Winter Festival"), ("2", "Of another year"))
    window.mirror_changed(MirrorState("", 2, facts.NOW, total=2, sections=sections))
    assert window.strip.text_of(Item.PROFILE) == "Main entrance · Winter Festival"
    assert window.door._section.text() == "Winter Festival"


def test_of_several_sections_none_stands_for_all(open_window: OpenWindow) -> None:
    window = open_window(profiles=(replace(facts.context().profiles[0], section=""),))
    window.mirror_changed(MirrorState("", 2, facts.NOW, total=2, sections=(("1", "Hall"), ("2", "Garden"))))
    assert window.strip.text_of(Item.PROFILE) == "Main entrance"


@pytest.mark.parametrize("item", [item for item in Item if item not in (Item.CONFLICTS, Item.EDITS)])
def test_every_item_of_the_strip_explains_itself(open_window: OpenWindow, qtbot: QtBot, item: Item) -> None:
    window = open_window()
    trouble = Trouble(TroubleKind.SILENT, "vendor.example")
    window.link_changed(LinkState("", Link.SLOW, facts.NOW, trouble, answer_ms=900.0, clock_skew=-2.0))
    window.queue_changed(QueueState("", QueueDepth(1, 1, 1, 1)))
    window.mirror_changed(MirrorState("", 5, facts.NOW))
    window.sync_progressed(facts.progress(5, 10))
    window.sync_finished(SyncFinished(SyncReport("", trouble=trouble)))
    window.camera_changed(CameraState(CameraCondition.RUNNING, "0", 29.6, trouble))
    window.verdict_reached(facts.reached(facts.admitted()))
    window._refresh_status()
    qtbot.mouseClick(window.strip.button(item), Qt.MouseButton.LeftButton)
    paper = window.findChild(Popover)
    assert paper is not None
    labels = [label.text() for label in paper.findChildren(PlainLabel)]
    assert len(labels) >= 2
    assert all(labels)
    paper.close()


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("condition", list(CameraCondition))
def test_a_paper_stands_inside_the_window_with_all_its_buttons(
    open_window: OpenWindow, condition: CameraCondition, scale: int
) -> None:
    window = open_window(preferences=facts.MemoryPreferences(facts.Values(language="de", text_scale=scale)))
    window.camera_changed(CameraState(condition, "0"))
    for item in (Item.CAMERA, Item.LINK, Item.CLOCK):
        window._reports.explain(item, window.strip.button(item))
        paper = window.findChildren(Popover)[-1]
        assert window.geometry().contains(paper.geometry()), item
        assert len(paper.findChildren(PlainLabel)) >= 2, item
        for button in paper.findChildren(QAbstractButton):
            assert button.width() >= button.minimumSizeHint().width()
            assert paper._body.rect().contains(QRect(button.mapTo(paper._body, QPoint()), button.size()))
        assert not paper._area.verticalScrollBar().isVisible()
        paper.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_sync_now_is_offered_where_the_link_is_explained(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    qtbot.mouseClick(window.strip.button(Item.LINK), Qt.MouseButton.LeftButton)
    button = window.findChild(Popover).findChildren(QAbstractButton)[0]
    with qtbot.waitSignal(window.sync_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [SyncRequested()]


def test_the_list_of_keys_is_made_from_the_acts(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    press(qtbot, window, Act.KEYS)
    dialog = window.findChild(KeyList)
    shown = " ".join(label.text() for label in dialog.findChildren(PlainLabel))
    for act in Act:
        action = window.acts[act]
        assert (action.text() in shown and KEYS[act] in shown) == action.isEnabled() or act is Act.TRY_DEMO
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_size_and_place_are_remembered(open_window: OpenWindow) -> None:
    preferences = facts.MemoryPreferences()
    window = open_window(preferences=preferences)
    assert window.minimumSize().toTuple() == (1024, 640)
    window.resize(1200, 700)  # the screenless platform's screen is 800 wide, so only the height comes back
    window.close()
    assert preferences.kept.geometry
    again = MainWindow(facts.context(preferences=preferences))
    height = again.height()
    shiboken6.delete(again)
    assert height == 700


def test_a_spoilt_memory_of_the_place_is_no_harm(open_window: OpenWindow) -> None:
    window = open_window(preferences=facts.MemoryPreferences(facts.Values(geometry="!!!not base64")))
    assert window.isVisible()


def test_full_screen_goes_and_comes_back(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    press(qtbot, window, Act.FULL_SCREEN)
    assert window.isFullScreen()
    press(qtbot, window, Act.FULL_SCREEN)
    assert not window.isFullScreen()


def test_the_text_grows_and_shrinks_within_its_bounds(open_window: OpenWindow, qtbot: QtBot) -> None:
    preferences = facts.MemoryPreferences()
    window = open_window(preferences=preferences)
    for _ in range(15):
        press(qtbot, window, Act.LARGER)
    assert preferences.kept.text_scale == 200
    window.verdict_reached(facts.reached(facts.awkward()))
    assert window.grab().width() == window.width()
    press(qtbot, window, Act.NORMAL_SIZE)
    assert preferences.kept.text_scale == 100
    press(qtbot, window, Act.SMALLER)
    assert preferences.kept.text_scale == 90


def test_a_vendor_without_a_list_says_so(open_window: OpenWindow) -> None:
    window = open_window(capability=facts.ONLINE_ONLY)
    assert window.strip.text_of(Item.LIST) == "Online only"
    assert StatusPapers(window._status).ticket_list(facts.NOW).lines
    cards = window.door._cards(window._status)
    assert cards[0].lines == ("the vendor decides",)


def test_a_profile_is_named_as_it_is(open_window: OpenWindow) -> None:
    odd = replace(facts.context().profiles[0], name="<b>A & B</b>")
    window = open_window(profiles=(odd,), active=odd.name)
    assert window.door._place.text() == "<b>A & B</b>"
    assert "<b>A & B</b>" in window.windowTitle()
    assert "&lt;b&gt;A &amp; B" in window.strip.button(Item.PROFILE).toolTip()


def test_plain_words_for_buttons_and_tips(qtbot: QtBot) -> None:
    assert plain_caption("A & B") == "A && B"
    assert plain_tip("a < b") == "<span>a &lt; b</span>"
    assert plain_tip("plain") == "plain"
    label = ElidedLabel("a very long name that has no room at all here")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == label.text()
    assert label.minimumSizeHint().width() == 0


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("size", [(1024, 640), (1366, 768)])
def test_the_largest_letters_find_room(open_window: OpenWindow, language: str, size: tuple[int, int]) -> None:
    """At 200 % in a small window: the mode buttons are whole, no part of the strip lies on another, nothing is cut."""
    preferences = facts.MemoryPreferences(facts.Values(language=language, text_scale=200))
    window = open_window(preferences=preferences, cash_desk=True)
    window.resize(*size)
    window.door_state_read(facts.door_state())
    window.queue_changed(QueueState("", QueueDepth(waiting=12, conflicts=3)))
    QApplication.processEvents()
    window.grab()
    buttons = [window.strip.button(item) for item in Item]
    for left, right in pairwise(buttons):
        assert left.geometry().right() < right.geometry().left(), left.text()
    for button in window.door.modes.buttons.values():
        words = button.fontMetrics().horizontalAdvance(button.text())
        assert words + 2 * 20 <= button.width(), button.text()
    counters = window.door.counters
    for label in (*counters._figures, *counters._names):
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width(), label.text()
