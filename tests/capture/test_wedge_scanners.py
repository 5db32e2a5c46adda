"""Which scanner sent a burst, and what was printed."""

from __future__ import annotations

import pytest

from station.capture.keyboard_layouts.layout import rendered, seen_dead_key
from station.capture.keyboard_layouts.tables import KEYS
from station.capture.wedge_correction import UNREADABLE
from station.capture.wedge_key import Burst, End, Place
from station.capture.wedge_scanners import KnownScanners
from station.domain.scanner import KeyboardScanner
from tests.capture.wedge_desk import ENTER, Desk

US_ON_GERMAN = {"scanner_layout": "us", "computer_layout": "de"}
GRAVE, CIRCUMFLEX = seen_dead_key("\u0300"), seen_dead_key("\u0302")


def scans(known: KnownScanners, *texts: str) -> list[tuple[str, str]]:
    """The scanner and the code of each burst."""
    desk = Desk(known.settings())
    for text in texts:
        desk.scan(text)
    return [(code.scanner, code.text) for code in map(known.read, desk.bursts)]


def test_without_any_scanner_set_up_codes_pass_unchanged() -> None:
    assert scans(KnownScanners(), "WFß7Z", "<é>\x1d1") == [("", "WFß7Z"), ("", "<é>\x1d1")]


def test_the_layout_is_put_right_for_the_scanner_it_belongs_to() -> None:
    known = KnownScanners((KeyboardScanner("Left", prefix="~L", **US_ON_GERMAN), KeyboardScanner("Right", prefix="~R")))
    assert scans(known, "~LWFß7Z4Y-2_K", "~RWFß7Z4Y", "WFß7Z4Y") == [
        ("Left", "WF-7Y4Z/2?K"),
        ("Right", "WFß7Z4Y"),
        ("", "WFß7Z4Y"),
    ]


def test_the_scanner_without_a_prefix_is_every_other_one() -> None:
    known = KnownScanners((KeyboardScanner("Door", **US_ON_GERMAN), KeyboardScanner("Right", prefix="~R")))
    assert scans(known, "WFß7Z", "~RWFß7") == [("Door", "WF-7Y"), ("Right", "WFß7")]


@pytest.mark.parametrize("end", ["#", "#" + ENTER])
def test_a_suffix_is_cut_off_with_and_without_enter(end: str) -> None:
    known = KnownScanners((KeyboardScanner("Door", suffix="#"),))
    desk = Desk(known.settings())
    desk.scan("TKT-0001", end=end)
    assert [known.read(burst).text for burst in desk.bursts] == ["TKT-0001"]


def test_the_slowest_scanner_sets_the_gap() -> None:
    slow = KeyboardScanner("Old", prefix="~", gap=0.09, patience=0.3, pause_ends=True)
    settings = KnownScanners((slow,)).settings()
    assert (settings.gap, settings.patience, settings.pause_ends) == (0.09, 0.3, True)
    assert settings.enter_ends, "other scanners still end with Enter"


def test_dead_keys_that_were_seen_are_read_as_keys() -> None:
    known = KnownScanners((KeyboardScanner("Door", **US_ON_GERMAN),), dead_keys_seen=True)
    assert scans(known, f"AB{CIRCUMFLEX}e{GRAVE}") == [("Door", "AB`e+")]


def test_without_a_correction_they_are_shown_as_a_person_sees_them() -> None:
    known = KnownScanners(dead_keys_seen=True)
    assert scans(known, f"AB{CIRCUMFLEX}e{CIRCUMFLEX}b{GRAVE} {GRAVE}{GRAVE}x{GRAVE}") == [("", "ABê^b``x`")]
    assert rendered("e\u0301 stays") == "e\u0301 stays"


def test_what_no_key_of_the_layout_gives_is_marked_not_guessed() -> None:
    known = KnownScanners((KeyboardScanner("Door", **US_ON_GERMAN),))
    assert scans(known, "ЖЖЖ1") == [("Door", UNREADABLE + "ЖЖЖ1")]


def test_caps_lock_that_the_keys_show_is_undone() -> None:
    known = KnownScanners((KeyboardScanner("Door", **US_ON_GERMAN),))
    desk = Desk(known.settings())
    for character in "abyD":  # AbzD... with Caps Lock on: printed ABZd
        desk.press(character, caps_lock=True)
        desk.wait(0.001)
    desk.press(ENTER)
    assert [known.read(burst).text for burst in desk.bursts] == ["ABZd"]


def test_keys_that_the_layout_can_not_give_are_not_put_right() -> None:
    """Somebody switched the computer to US keys: through German, `A-1` would become `A/1`, perhaps another ticket."""
    known = KnownScanners((KeyboardScanner("Door", **US_ON_GERMAN),))
    minus = KEYS.index("AE11")
    german, us = (
        Burst(f"AB{text}1", 5, 0.02, End.ENTER, 1.0, places=(Place("A", KEYS.index("AC01"), True), place))
        for text, place in (("ß", Place("ß", minus, False)), ("-", Place("-", minus, False)))
    )
    assert (known.read(german).text, known.read(german).other_layout) == ("AB-1", False)
    assert (known.read(us).text, known.read(us).other_layout) == (UNREADABLE + "AB-1", True)


def test_a_learnt_layout_is_held_against_no_table() -> None:
    learnt = KeyboardScanner("Door", scanner_layout="us", computer_layout="us", learned=(("-", "/"), ("/", "-")))
    burst = Burst("AB/1", 5, 0.02, End.ENTER, 1.0, places=(Place("/", KEYS.index("AE11"), False),))
    assert KnownScanners((learnt,)).read(burst).text == "AB-1"
