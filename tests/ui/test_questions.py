"""Questions at the door: keys alone answer them, nobody is let in before, and the next ticket always goes first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from station.domain.camera import CameraRead
from station.domain.question import Question, QuestionKind, QuestionOption
from station.domain.verdict import Mode
from station.ui.actions import Act
from station.ui.models.scan_list import mark_of, subtitle_of, summary_of
from station.ui.presentation import Tone
from station.ui.questions.option_entry import OptionEntry
from station.ui.questions.typed_entry import LineEntry, LongTextEntry
from station.ui.sound import SilentPlayer, Sound
from station.ui.wedge_filter import WedgeScan
from station.ui.window import MainWindow
from station.workers.events import AdmissionStopped, HoldRequested, Origin, ScanRequested
from tests.ui import facts
from tests.ui.question_facts import (
    ADULT,
    BIRTH,
    FROM,
    HEBREW,
    MEALS,
    NAME,
    PEOPLE,
    PHOTO,
    REMARK,
    SIZE,
    asked,
    plain_verdict,
)

OpenWindow = Callable[..., MainWindow]
NEXT = WedgeScan("NEXT", 4, 20.0, "enter", 12.5)


def press(window: MainWindow, *keys: Qt.Key | str) -> None:
    for key in keys:
        target = window.focusWidget()
        assert target is not None
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)


def answers(window: MainWindow, qtbot: QtBot, *keys: Qt.Key | str) -> dict[str, str]:
    """What goes back to the vendor after these keys."""
    with qtbot.waitSignal(window.scan_requested) as sent:
        press(window, *keys)
    request = sent.args[0]
    assert isinstance(request, ScanRequested)
    return dict(request.answers)


@pytest.fixture
def door(open_window: OpenWindow) -> MainWindow:
    return open_window()


ENTER, DOWN, SPACE, ESC = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Escape


def test_the_question_comes_in_place_of_the_verdict(open_window: OpenWindow) -> None:
    player = SilentPlayer()
    window = open_window(sound=player)
    window.verdict_reached(asked(SIZE))
    assert window.door.asking
    assert window.door.questions.isVisible()
    assert not window.door.panel.isVisible()
    assert window.door.panel.shown.tone is Tone.ATTENTION
    assert player.played == [Sound.ATTENTION]


def test_an_answer_is_a_new_scan_of_the_same_code(door: MainWindow, qtbot: QtBot) -> None:
    door.verdict_reached(asked(SIZE))
    door.acts[Act.EXIT].trigger()  # a change of mode meanwhile is not this visitor's
    with qtbot.waitSignal(door.scan_requested) as sent:
        press(door, "3", ENTER)
    request = sent.args[0]
    assert (request.raw, request.mode, request.origin) == ("RAW-40", Mode.ENTRY, Origin.HAND)
    assert dict(request.answers) == {"1": "13"}
    assert not door.door.asking
    assert "13" not in repr(request), "answers are a person's words"


@pytest.mark.parametrize(
    ("question", "keys", "answer"),
    [
        (SIZE, ("2", ENTER), "12"),
        (SIZE, (DOWN, ENTER), "12"),
        (SIZE, ("1", DOWN, DOWN, ENTER), "13"),
        (ADULT, ("y", ENTER), "true"),
        (replace(ADULT, required=False), ("n", ENTER), "false"),
        (MEALS, ("1", "3", "1", ENTER), "73"),
        (MEALS, (SPACE, DOWN, DOWN, SPACE, ENTER), "71,73"),
        (MEALS, (ENTER,), ""),
        (NAME, ("Ada <b>", ENTER), "Ada <b>"),
        (NAME, (ENTER,), ""),
        (PEOPLE, ("3", ENTER), "3"),
        (BIRTH, ("1.2.85", ENTER), "1985-02-01"),
        (REMARK, ("two lines", ENTER), "two lines"),
        (FROM, ("neth", ENTER), "123"),
        (FROM, ("land", DOWN, ENTER), "117"),
        (HEBREW, ("2", ENTER), "102"),
        (PHOTO, (ENTER,), ""),
        (Question("x", "Since when?", QuestionKind.MOMENT), ("31.12.2026 9", ENTER), "2026-12-31T09:00"),
        (Question("x", "When?", QuestionKind.TIME), ("9.05", ENTER), "09:05"),
        (Question("x", "Telephone", QuestionKind.TELEPHONE), ("0049 170 1234567", ENTER), "+491701234567"),
        (Question("x", "Country", QuestionKind.COUNTRY), ("deutschland", ENTER), "DE"),
    ],
)
def test_every_kind_is_answered_with_keys_alone(
    door: MainWindow, qtbot: QtBot, question: Question, keys: tuple[Qt.Key | str, ...], answer: str
) -> None:
    door.verdict_reached(asked(question))
    assert answers(door, qtbot, *keys) == {question.question_id: answer}


@pytest.mark.parametrize(
    ("question", "keys", "told"),
    [
        (SIZE, (ENTER,), "Without an answer nobody is let in"),
        (ADULT, ("n", ENTER), "Only a yes lets the visitor in"),
        (PEOPLE, ("six", ENTER), "Type a number, in digits"),
        (PEOPLE, ("6", ENTER), "The most that is taken is 5"),
        (replace(PEOPLE, highest="5.500000"), ("6", ENTER), "The most that is taken is 5.5"),
        (BIRTH, ("30.2.2000", ENTER), "Type a date like 31/12/2026"),
        (BIRTH, ("23.11.2008", ENTER), "The last that is taken is 22/11/2008"),
        (FROM, ("zzz", ENTER), "Without an answer nobody is let in"),
    ],
)
def test_a_wrong_answer_stays_and_is_named(
    door: MainWindow, qtbot: QtBot, question: Question, keys: tuple[Qt.Key | str, ...], told: str
) -> None:
    door.verdict_reached(asked(question))
    with qtbot.assertNotEmitted(door.scan_requested):
        press(door, *keys)
    assert door.door.questions.fault_shown == told
    assert door.door.asking


def test_letters_for_yes_and_no_are_the_language_s(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(preferences=facts.MemoryPreferences(facts.Values(language="de")))
    window.verdict_reached(asked(ADULT))
    assert answers(window, qtbot, "j", ENTER) == {"2": "true"}


def test_several_questions_come_one_after_the_other_and_back_keeps_what_was_typed(
    door: MainWindow, qtbot: QtBot
) -> None:
    door.verdict_reached(asked(SIZE, NAME, PEOPLE))
    press(door, "1", ENTER, "Ada", ENTER)
    panel = door.door.questions
    assert panel.draft is not None
    assert panel.draft.number == 2
    QTest.keyClick(door.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(panel.entry, LineEntry)
    assert panel.entry.line.text() == "Ada"
    assert answers(door, qtbot, " L", ENTER, "2", ENTER) == {"1": "11", "3": "Ada L", "4": "2"}


def test_escape_lets_nobody_in(door: MainWindow, qtbot: QtBot) -> None:
    door.verdict_reached(asked(SIZE))
    with qtbot.assertNotEmitted(door.scan_requested):
        press(door, "1", ESC)
    assert not door.door.asking
    assert door.door.panel.shown.tone is Tone.DENY
    assert door.door.panel.shown.what_now == "Scan the ticket once more when they can answer"
    assert door.door.aside.isHidden()


def test_an_answer_that_the_vendor_does_not_take_comes_back_to_be_mended(door: MainWindow, qtbot: QtBot) -> None:
    door.verdict_reached(asked(SIZE, NAME))
    answers(door, qtbot, "1", ENTER, "Ada", ENTER)
    door.verdict_reached(asked(NAME, scan_id="0190-41"))
    assert door.door.questions.fault_shown == "The vendor did not take this answer"
    assert answers(door, qtbot, " L", ENTER) == {"3": "Ada L"}
    door.verdict_reached(plain_verdict(facts.admitted(), "RAW-40"))
    door.verdict_reached(asked(NAME, scan_id="0190-42"))
    assert isinstance(door.door.questions.entry, LineEntry)
    assert door.door.questions.entry.line.text() == ""


def test_the_list_calls_nobody_refused_who_was_asked(door: MainWindow) -> None:
    scan = summary_of(asked(SIZE).verdict)
    assert (subtitle_of(scan), mark_of(scan)) == ("A question about the ticket is open", "mark-question")


class TestTheNextTicket:
    def test_it_is_judged_at_once_and_the_question_waits_in_sight(self, door: MainWindow, qtbot: QtBot) -> None:
        door.verdict_reached(asked(NAME))
        press(door, "Ad")
        with qtbot.waitSignal(door.scan_requested) as sent:
            door.wedge_scanned(NEXT)
        assert sent.args == [ScanRequested("NEXT", Mode.ENTRY, Origin.WEDGE, 12.5)]
        assert not door.door.asking
        assert "Łukasz Jiří" in door.door.aside.text
        assert "NOT let in" in door.door.aside.text
        door.verdict_reached(facts.reached(facts.admitted()))
        assert door.door.panel.isVisible()
        assert door.door.aside.isVisible()
        QTest.keyClick(door, Qt.Key.Key_F10)
        assert isinstance(door.door.questions.entry, LineEntry)
        assert door.door.questions.entry.line.text() == "Ad"
        assert door.door.aside.isHidden()
        assert answers(door, qtbot, "a", ENTER) == {"3": "Ada"}

    def test_the_camera_and_a_late_verdict_do_the_same(self, door: MainWindow, qtbot: QtBot) -> None:
        door.verdict_reached(asked(NAME))
        with qtbot.waitSignal(door.scan_requested):
            door.camera_read(CameraRead("NEXT", "QRCode", "zxing", 1.0, 12.5))
        assert door.door.aside.isVisible()
        door.verdict_reached(asked(SIZE, scan_id="0190-41", raw="RAW-41"))
        door.verdict_reached(facts.reached(facts.denied()))  # a scan that was under way before it
        assert not door.door.asking
        assert "1 more" in door.door.aside.text

    def test_its_question_stands_in_front_of_the_one_before(self, door: MainWindow) -> None:
        door.verdict_reached(asked(NAME))
        door.wedge_scanned(NEXT)
        door.verdict_reached(asked(SIZE, scan_id="0190-41", raw="NEXT"))
        assert isinstance(door.door.questions.entry, OptionEntry)
        QTest.keyClick(door.focusWidget(), Qt.Key.Key_F10)
        assert isinstance(door.door.questions.entry, LineEntry)
        assert door.door.aside.isVisible(), "the other one waits now"

    def test_the_same_ticket_again_begins_nothing_anew(self, door: MainWindow, qtbot: QtBot) -> None:
        door.verdict_reached(asked(NAME))
        press(door, "Ad")
        with qtbot.assertNotEmitted(door.scan_requested):
            door.wedge_scanned(replace(NEXT, text="RAW-40"))
        assert isinstance(door.door.questions.entry, LineEntry)
        assert door.door.questions.entry.line.text() == "Ad"
        assert "still open" in door.door.questions.fault_shown

    def test_set_aside_and_scanned_again_it_is_asked_anew(self, door: MainWindow) -> None:
        door.verdict_reached(asked(NAME))
        door.wedge_scanned(NEXT)
        door.wedge_scanned(replace(NEXT, text="RAW-40"))
        assert door.door.aside.isHidden()

    def test_it_can_be_forgotten(self, door: MainWindow) -> None:
        door.verdict_reached(asked(NAME))
        door.wedge_scanned(NEXT)
        QTest.keyClick(door, Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
        assert door.door.aside.isHidden()
        assert not door.acts[Act.TAKE_UP].isEnabled()

    def test_a_stop_covers_it(self, door: MainWindow) -> None:
        door.verdict_reached(asked(NAME))
        door.admission_stopped(AdmissionStopped(None, "a fault"))
        assert door.door.panel.isVisible()
        assert door.door.panel.shown.tone is Tone.STOP
        assert door.door.aside.isVisible()

    def test_another_door_knows_nothing_of_it(self, door: MainWindow) -> None:
        door.verdict_reached(asked(NAME))
        door.wedge_scanned(NEXT)
        door.use_context(replace(facts.context(), active="Another"))
        assert door.door.aside.isHidden()
        assert not door.door.asking


class TestOtherWays:
    def test_a_held_ticket_is_held_with_its_answers(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_window(preferences=facts.MemoryPreferences(facts.Values(two_step=True)))
        window.verdict_reached(replace(asked(SIZE, mode=Mode.CHECK), first_step=True))
        with qtbot.assertNotEmitted(window.scan_requested), qtbot.waitSignal(window.hold_requested) as sent:
            press(window, "1", ENTER)
        request = sent.args[0]
        assert isinstance(request, HoldRequested)
        assert (request.raw, dict(request.answers)) == ("RAW-40", {"1": "11"})

    def test_a_check_asks_nobody(self, door: MainWindow) -> None:
        door.verdict_reached(asked(SIZE, mode=Mode.CHECK))
        assert not door.door.asking
        assert door.door.panel.shown.what_now == "Only checked. The question is asked at the entry"

    def test_who_is_at_the_cash_desk_stays_there(self, open_window: OpenWindow) -> None:
        window = open_window(cash_desk=True)
        window.acts[Act.CASH_DESK].trigger()
        window.verdict_reached(asked(NAME))
        assert not window.door.isVisible()
        window.acts[Act.DOOR].trigger()
        assert window.door.questions.isVisible()
        assert isinstance(window.focusWidget(), QLineEdit)

    def test_enter_on_a_button_is_that_button(self, door: MainWindow, qtbot: QtBot) -> None:
        door.verdict_reached(asked(SIZE))
        press(door, "1")
        door.door.questions.away.setFocus()
        with qtbot.assertNotEmitted(door.scan_requested):
            press(door, ENTER)
        assert not door.door.asking

    def test_a_new_language_says_it_anew_and_keeps_the_answer(self, door: MainWindow, qtbot: QtBot) -> None:
        door.verdict_reached(asked(SIZE))
        press(door, "2")
        door._keep({"language": "fr"})
        qtbot.waitUntil(lambda: "Continuer" in door.door.questions.go.text())
        assert answers(door, qtbot, ENTER) == {"1": "12"}

    def test_shift_enter_is_a_new_line(self, door: MainWindow, qtbot: QtBot) -> None:
        door.verdict_reached(asked(REMARK))
        assert isinstance(door.door.questions.entry, LongTextEntry)
        press(door, "one")
        QTest.keyClick(door.focusWidget(), ENTER, Qt.KeyboardModifier.ShiftModifier)
        assert answers(door, qtbot, "two", ENTER) == {"8": "one\ntwo"}

    def test_texts_of_the_vendor_are_plain(self, door: MainWindow) -> None:
        wild = replace(SIZE, text="<b>Size</b>\n\x07?", options=(QuestionOption("1", "<i>S</i>\u202e"),))
        door.verdict_reached(asked(wild))
        assert door.door.questions._text.text() == "<b>Size</b> ?"
        entry = door.door.questions.entry
        assert isinstance(entry, OptionEntry)
        assert [option.text for option in entry.model.options] == ["<i>S</i>"]
