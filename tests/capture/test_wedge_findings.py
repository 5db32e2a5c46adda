"""What scans of the test sheet tell about a scanner."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from station.capture.keyboard_layouts import layout_names
from station.capture.wedge_findings import Arrival, Findings, find
from station.capture.wedge_mismatch import PRINTABLE, Mismatch
from station.capture.wedge_sheet import CODE_39, SEPARATOR_CODE, SHEET


def arrivals(mismatch: Mismatch, texts: list[str], prefix: str = "", suffix: str = "") -> list[Arrival]:
    return [Arrival(prefix + mismatch.arrives(text) + suffix, (8.0, 9.0), "enter") for text in texts]


def found(scanner: str, computer: str, codes: str = "12345", **more: str) -> Findings:
    texts = [code.text for code in SHEET if code.name in codes]
    return find(arrivals(Mismatch(scanner, computer, dead_keys_seen=True), texts, **more), dead_keys_seen=True)


def test_the_sheet_has_every_printable_character_twice() -> None:
    for symbols in ({"QR"}, {"Code 128"}):
        held = {character for code in SHEET if code.symbology in symbols for character in code.text}
        assert set(PRINTABLE) - held <= (set() if symbols == {"QR"} else set("BCDEGHIJLNOPRSTUVXbcdeghijklnoprstuvx"))
    assert len({len(code.text) for code in SHEET}) == len(SHEET)


@pytest.mark.parametrize(("scanner", "computer"), list(itertools.product(layout_names(), repeat=2)))
def test_every_pair_of_layouts_is_found(scanner: str, computer: str) -> None:
    findings = found(scanner, computer)
    assert findings.complete
    assert findings.strangers == ()
    (explanation,) = findings.explanations
    assert (scanner, computer) in explanation.pairs
    swiss = {scanner, computer} <= {"ch-de", "ch-fr"}  # alike for every printable ASCII character
    assert explanation.nothing_wrong is (scanner == computer or swiss)


def test_prefix_and_suffix_are_learnt() -> None:
    findings = found("us", "de", prefix="~S1", suffix="#")
    assert (findings.prefix, findings.suffix) == ("~S1", "#")
    assert len(findings.matches) == 5


def test_a_part_of_the_sheet_leaves_several_explanations() -> None:
    findings = found("us", "de", codes="2")
    assert not findings.complete
    assert len(findings.explanations) > 1
    assert ("us", "de") in [pair for one in findings.explanations for pair in one.pairs]


def test_layouts_that_no_code_can_tell_apart_are_one_explanation() -> None:
    (explanation,) = found("ch-de", "us").explanations
    assert set(explanation.pairs) == {("ch-de", "us"), ("ch-fr", "us")}


@pytest.mark.parametrize("case", ["upper", "lower"])
def test_a_scanner_that_makes_all_letters_alike_is_named(case: str) -> None:
    texts = [getattr(code.text, case)() for code in SHEET if code.name in "13"]
    findings = find(arrivals(Mismatch("us", "de"), texts), dead_keys_seen=False)
    assert findings.case == case
    assert len(findings.matches) == 2


def test_swapped_letters_are_corrected() -> None:
    findings = find(arrivals(Mismatch("us", "de", swapped=True), [SHEET[0].text]), dead_keys_seen=False)
    (explanation,) = findings.explanations
    assert explanation.correction.swapped
    assert findings.case == ""


def test_caps_lock_that_is_told_is_no_fault_of_the_scanner() -> None:
    came = [replace(one, caps_lock=True) for one in arrivals(Mismatch("us", "de", caps_lock=True), [SHEET[0].text])]
    (explanation,) = find(came, dead_keys_seen=False).explanations
    assert not explanation.correction.swapped
    assert ("us", "de") in explanation.pairs


@pytest.mark.parametrize(("text", "full"), [(CODE_39.text, False), ("CODE39f", True)])
def test_code_39_tells_how_it_is_read(text: str, full: bool) -> None:
    findings = find(arrivals(Mismatch("us", "fr"), [text]), dead_keys_seen=False)
    assert findings.full_ascii is full


@pytest.mark.parametrize("kept", [True, False])
def test_the_group_separator(kept: bool) -> None:
    text = SEPARATOR_CODE.text if kept else SEPARATOR_CODE.text.replace("\x1d", "")
    assert find(arrivals(Mismatch("us", "us"), [text]), dead_keys_seen=False).separator is kept


def test_something_else_is_a_stranger() -> None:
    findings = find([Arrival("4006381333931", (5.0,), "enter")], dead_keys_seen=False)
    assert findings.matches == ()
    assert [one.text for one in findings.strangers] == ["4006381333931"]


def test_one_other_code_does_not_hide_the_sheet() -> None:
    came = [*arrivals(Mismatch("us", "de"), [SHEET[0].text]), Arrival("4006381333931", (5.0,), "enter")]
    findings = find(came, dead_keys_seen=False)
    assert len(findings.matches) == len(findings.strangers) == 1


def test_an_unknown_layout_is_learnt_from_the_sheet() -> None:
    strange = dict(zip("abcdef", "fedcba", strict=True))
    text = "".join(strange.get(character, character) for character in SHEET[0].text)
    findings = find([Arrival(text, (5.0,), "enter")], dead_keys_seen=False)
    (explanation,) = findings.explanations
    assert explanation.pairs == ()
    assert explanation.correction.correct("fed-1") == "abc-1"


def test_an_unknown_layout_that_makes_two_keys_one_is_not_learnt() -> None:
    findings = find([Arrival(SHEET[0].text.replace("b", "a"), (5.0,), "enter")], dead_keys_seen=False)
    assert findings.explanations == ()
