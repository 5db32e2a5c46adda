"""The wedge on the cases that scanners and hands bring."""

from __future__ import annotations

import subprocess
import sys

import pytest

from station.capture.wedge_key import End, KeyKind, WedgeSettings
from tests.capture.wedge_desk import ENTER, TAB, Desk


@pytest.mark.parametrize("end", [ENTER, TAB])
@pytest.mark.parametrize("every", [0.0, 0.001, 0.012, 0.030])
@pytest.mark.parametrize("code", ["TKT-0001", "05.1803.?000082?.275109.20", "ab:c+/d=e", "ß€ é#~", "1234"])
def test_a_burst_is_a_code_and_leaves_the_field_alone(code: str, every: float, end: str) -> None:
    desk = Desk()
    desk.scan(code, every, end)
    assert (desk.codes, desk.text) == ([code], "")
    assert desk.bursts[0].end is (End.TAB if end == TAB else End.ENTER)
    assert desk.bursts[0].keys == len(code) + 1


def test_two_bursts_back_to_back_are_two_codes() -> None:
    desk = Desk()
    for character in "AAAA1" + ENTER + "BBBB2" + ENTER:
        desk.press(character)
        desk.wait(0.001)
    assert desk.codes == ["AAAA1", "BBBB2"]


@pytest.mark.parametrize("every", [0.040, 0.060, 0.150])
def test_fast_typing_with_enter_is_typing(every: float) -> None:
    desk = Desk()
    desk.type("station twelve" + ENTER, every)
    assert (desk.text, desk.codes) == ("station twelve" + ENTER, [])
    assert desk.longest_delay <= desk.settings.gap + 1e-9


def test_a_roll_of_three_letters_and_enter_is_typing() -> None:
    desk = Desk()
    desk.type("ing" + ENTER, 0.010)
    assert (desk.text, desk.codes) == ("ing" + ENTER, [])


def test_typed_text_around_a_burst_stays_in_order() -> None:
    desk = Desk()
    desk.type("left", 0.060)
    desk.scan("TKT-0001")
    desk.type("right", 0.060)
    assert (desk.text, desk.codes) == ("leftright", ["TKT-0001"])


def test_a_scanner_may_pause_before_enter_once_the_burst_is_certain() -> None:
    desk = Desk()
    for character in "TKT-00":
        desk.press(character)
        desk.wait(0.002)
    desk.wait(0.120)
    desk.press(ENTER)
    assert (desk.codes, desk.text) == (["TKT-00"], "")


def test_five_quick_letters_and_a_late_enter_are_typing() -> None:
    desk = Desk()
    for character in "hello":
        desk.press(character)
        desk.wait(0.010)
    desk.wait(0.060)
    desk.press(ENTER)
    assert (desk.codes, desk.text) == ([], "hello" + ENTER)


def test_a_burst_without_end_is_handed_back_and_said() -> None:
    desk = Desk()
    desk.scan("TKT-0001", end="")
    assert (desk.codes, desk.text) == ([], "TKT-0001")
    assert [burst.text for burst in desk.unended] == ["TKT-0001"]


def test_a_burst_without_end_is_a_code_where_a_pause_ends_it() -> None:
    desk = Desk(WedgeSettings(pause_ends=True))
    desk.scan("TKT-0001", end="")
    desk.type("tion" + ENTER, 0.060)
    assert (desk.codes, desk.text) == (["TKT-0001"], "tion" + ENTER)
    assert desk.bursts[0].end is End.PAUSE


def test_prefix_and_suffix_are_cut_off_and_a_prefix_makes_short_codes_certain() -> None:
    desk = Desk(WedgeSettings(prefixes=("~#",), suffixes=("!",)))
    desk.scan("~#7", end="!")
    desk.press("~")
    desk.scan("#SLOW-CODE-9", every=0.1, end="!")
    assert desk.codes == ["7", "SLOW-CODE-9"]
    assert desk.text == ""
    assert desk.bursts[0].end is End.SUFFIX


def test_a_prefix_splits_off_what_a_hand_typed_right_before() -> None:
    desk = Desk(WedgeSettings(prefixes=("~",)))
    desk.press("h", code=1)
    desk.wait(0.010)
    desk.press("i", code=2)
    for character in "~TKT-1":
        desk.press(character)
        desk.wait(0.001)
    desk.release("h", 1)
    desk.press(ENTER)
    assert (desk.text, desk.codes) == ("hi", ["TKT-1"])
    assert [stroke.text for stroke, _ in desk.field_events if not stroke.down] == ["h"]


def test_enter_after_a_suffix_and_line_feed_after_enter_go_with_the_code() -> None:
    desk = Desk(WedgeSettings(suffixes=("#",)))
    desk.scan("TKT-1", end="#" + ENTER)
    desk.scan("TKT-2", end=ENTER + ENTER)
    assert (desk.codes, desk.text) == (["TKT-1", "TKT-2"], "")
    desk.press(ENTER)
    assert desk.text == ENTER


def test_group_separators_and_other_control_characters_stay_in_the_code() -> None:
    desk = Desk()
    desk.press("\x1d")
    for character in "0104012345":
        desk.press(character)
    desk.press("\x1d")
    desk.press("\x04", KeyKind.CONTROL)
    desk.press(ENTER)
    assert (desk.codes, desk.text) == (["\x1d0104012345\x1d\x04"], "")


def test_a_shortcut_passes_at_once_after_what_was_typed_before() -> None:
    desk = Desk()
    desk.press("a")
    desk.press("\x0c", KeyKind.CONTROL)
    desk.press("b")
    desk.press("", KeyKind.OTHER)
    assert desk.text == "a\x0cb"
    assert desk.longest_delay == 0.0


def test_a_terminator_that_is_switched_off_passes() -> None:
    desk = Desk(WedgeSettings(tab_ends=False))
    desk.scan("TKT-0001", end=TAB)
    assert (desk.text, desk.codes) == ("TKT-0001" + TAB, [])


def test_releases_follow_their_presses() -> None:
    desk = Desk()
    for number, character in enumerate("TKT-1" + ENTER):
        desk.press(character, code=number)
        desk.release(character, number)
    desk.press("x", code=50)
    desk.release("x", 50)
    desk.wait(0.1)
    desk.press("y", code=51)
    desk.wait(0.1)
    desk.release("y", 51)
    assert [(stroke.text, stroke.down) for stroke, _ in desk.field_events] == [
        ("x", True),
        ("x", False),
        ("y", True),
        ("y", False),
    ]


def test_a_modifier_inside_a_burst_goes_with_it_and_alone_passes() -> None:
    desk = Desk()
    desk.press("shift", KeyKind.MODIFIER, code=9)
    desk.press("T", code=1)
    desk.release("shift", 9)
    desk.press("shift", KeyKind.MODIFIER, code=9)
    for character in "KT12" + ENTER:
        desk.press(character)
    desk.release("shift", 9)
    assert desk.codes == ["TKT12"]
    assert [(stroke.text, stroke.down) for stroke, _ in desk.field_events] == [("shift", True), ("shift", False)]


@pytest.mark.parametrize("pause", [0.0, 0.001, 0.02])
def test_the_same_character_twice_in_a_burst_is_no_hand(pause: float) -> None:
    desk = Desk()
    for text, repeat in zip("A1144", (False, False, True, False, True), strict=True):
        desk.press(text, code=ord(text), repeat=repeat)
        desk.wait(pause)
    desk.press(ENTER)
    assert (desk.codes, desk.text) == (["A1144"], "")


def test_auto_repeat_is_a_hand() -> None:
    desk = Desk()
    desk.press("x")
    desk.wait(0.150)  # the shortest delay that systems offer
    for _ in range(9):
        desk.press("x", repeat=True)
        desk.wait(0.030)
    desk.press(ENTER)
    assert (desk.text, desk.codes) == ("x" * 10 + ENTER, [])


@pytest.mark.parametrize("stamped", [True, False])
def test_a_burst_survives_an_event_loop_that_stands_still(stamped: bool) -> None:
    desk = Desk()
    for number, character in enumerate("TKT-0001" + ENTER):
        if number == 3:
            desk.stall(0.300)
            desk.wait(0.002)  # the late timer comes before the queued keys
        desk.press(character, stamp=50 + number * 0.004 if stamped else None)
    assert (desk.codes, desk.text) == (["TKT-0001"], "")


def test_typing_queued_while_the_event_loop_stood_still_stays_typing() -> None:
    desk = Desk()
    desk.press("h", stamp=50.0)
    desk.stall(0.9)
    for number, character in enumerate("ello" + ENTER, 1):
        desk.press(character, stamp=50 + number * 0.12)
    assert (desk.text, desk.codes) == ("hello" + ENTER, [])


def test_a_timer_that_is_always_late_still_gives_typing_back() -> None:
    desk = Desk()
    desk.press("a")
    for _ in range(5):
        desk.stall(0.1)
        desk.wait(0.0)
    assert desk.text == "a"


def test_more_keys_than_a_code_can_have_pass_as_typing() -> None:
    desk = Desk(WedgeSettings(maximum_length=20))
    desk.scan("x" * 60)
    assert (desk.text, desk.codes) == ("x" * 60 + ENTER, [])
    desk.scan("TKT-0001")
    assert desk.codes == ["TKT-0001"]


def test_a_click_gives_typing_back_but_not_a_certain_burst() -> None:
    desk = Desk()
    stroke = desk.press("a")
    assert desk.wedge.interrupt() == (stroke,)
    for character in "TKT-0001":
        desk.press(character)
    assert desk.wedge.interrupt() == ()
    desk.press(ENTER)
    assert desk.codes == ["TKT-0001"]


@pytest.mark.parametrize(
    "wrong", [{"gap": 0.0}, {"gap": 0.2}, {"minimum_length": 0}, {"minimum_length": 7}, {"maximum_length": 5}]
)
def test_settings_that_make_no_sense_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="must"):
        WedgeSettings(**wrong)  # type: ignore[arg-type]


def test_the_wedge_needs_no_picture_library() -> None:
    check = (
        "import sys, station.capture.wedge\n"
        "print([name for name in ('cv2', 'numpy', 'zxingcpp', 'PySide6') if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_the_prefix_inside_another_scanners_code_is_part_of_it() -> None:
    desk = Desk(WedgeSettings(prefixes=("~",)))
    desk.scan("TKT-1~5")
    assert (desk.codes, desk.text) == (["TKT-1~5"], "")


def test_a_release_that_never_came_hides_no_later_one() -> None:
    desk = Desk()
    for character in "TKT-1" + ENTER:
        desk.press(character, code=ord(character))
    desk.wait(1)
    desk.press("T", code=ord("T"))
    desk.wait(1)
    desk.release("T", ord("T"))
    assert [(stroke.text, stroke.down) for stroke, _ in desk.field_events] == [("T", True), ("T", False)]


def test_the_burst_says_which_prefix_it_had_and_how_fast_it_came() -> None:
    desk = Desk(WedgeSettings(prefixes=("~L", "~R"), suffixes=("#",)))
    desk.scan("~R1234", every=0.008, end="#")
    desk.scan("12345", every=0.002)
    first, second = desk.bursts
    assert (first.prefix, first.text, first.suffix) == ("~R", "1234", "#")
    assert (second.prefix, second.text, second.suffix) == ("", "12345", "")
    assert first.intervals == pytest.approx([0.008] * 6)
    assert second.intervals == pytest.approx([0.002] * 5)


def test_an_empty_prefix_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        WedgeSettings(prefixes=("",))
