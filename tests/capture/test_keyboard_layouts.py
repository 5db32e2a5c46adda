"""Layouts, what arrives through two of them, and the way back."""

from __future__ import annotations

import itertools
from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.capture.keyboard_layouts import Level, Stroke, layout_names, layout_of
from station.capture.keyboard_layouts.tables import KEYS, LAYOUTS, LEVELS
from station.capture.wedge_correction import UNREADABLE, Correction
from station.capture.wedge_mismatch import PRINTABLE, SILENT_KEY, Mismatch

made = lru_cache(maxsize=None)(Mismatch)
"""Each one once: they are the same for every example."""
PAIRS = list(itertools.product(layout_names(), repeat=2))
corrected = lru_cache(maxsize=None)(Correction)
printed = st.text(PRINTABLE, max_size=40)
pairs = st.sampled_from(PAIRS)


def test_every_row_has_a_character_for_every_key() -> None:
    assert {len(rows) for rows in LAYOUTS.values()} == {len(LEVELS)}
    assert {len(row) for rows in LAYOUTS.values() for row in rows} == {len(KEYS)}


def test_every_layout_has_every_printable_character() -> None:
    assert [(name, one) for name in layout_names() for one in PRINTABLE if not layout_of(name).strokes(one)] == []


@pytest.mark.parametrize(
    ("layout", "place", "level", "character"),
    [
        ("us", "AD06", Level.PLAIN, "y"),
        ("de", "AD06", Level.PLAIN, "z"),
        ("de", "AE11", Level.SHIFT, "?"),
        ("de", "AD01", Level.ALTGR, "@"),
        ("fr", "AE01", Level.PLAIN, "&"),
        ("fr", "AE01", Level.SHIFT, "1"),
        ("br", "AB11", Level.PLAIN, "/"),
        ("gb", "AC11", Level.SHIFT, "@"),
        ("nl", "AE11", Level.PLAIN, "/"),
        ("es", "AC10", Level.PLAIN, "ñ"),
        ("it", "AE12", Level.PLAIN, "ì"),
        ("ch-de", "AE03", Level.SHIFT, "*"),
        ("ch-fr", "AC11", Level.PLAIN, "à"),
    ],
)
def test_some_keys_everybody_can_look_at(layout: str, place: str, level: Level, character: str) -> None:
    assert layout_of(layout).types(Stroke(KEYS.index(place), level)) == character


def test_caps_lock_turns_letters_alone() -> None:
    key = Stroke(KEYS.index("AD01"), Level.PLAIN)
    assert layout_of("fr").types(key, caps_lock=True) == "A"
    assert layout_of("fr").types(Stroke(KEYS.index("AE01"), Level.PLAIN), caps_lock=True) == "&"
    assert layout_of("fr").types(Stroke(KEYS.index("AD01"), Level.SHIFT), caps_lock=True) == "a"


def test_what_a_us_scanner_types_into_a_german_computer() -> None:
    mismatch = Mismatch("us", "de")
    assert mismatch.arrives("WF-7Y4Z/2?K") == "WFß7Z4Y-2_K"
    assert mismatch.printed("WFß7Z4Y-2_K") == "WF-7Y4Z/2?K"


@pytest.mark.parametrize(
    ("printed_text", "arrived"),
    [
        ("a`e", "aê"),  # the dead key and the letter became one
        ("a`b", "a^b"),  # they do not go together
        ("a=", "a´"),  # nothing follows
        ("==", "'"),  # twice the same: X11 and Windows differ
    ],
)
def test_dead_keys_meet_the_next_key(printed_text: str, arrived: str) -> None:
    assert Mismatch("us", "de").arrives(printed_text) == arrived


def test_dead_keys_that_are_seen_leave_no_doubt() -> None:
    for scanner in ("us",):
        for computer in ("de", "fr", "es", "it", "br", "nl", "ch-de", "ch-fr", "gb"):
            assert Mismatch(scanner, computer, dead_keys_seen=True).uncertain() == "", computer


def test_a_key_without_a_character_is_not_passed_over() -> None:
    mismatch = Mismatch("br", "us")
    assert mismatch.arrives("A/B") == f"A{SILENT_KEY}B"
    assert mismatch.printed(f"A{SILENT_KEY}B") is None, "it may have been a question mark"
    assert {"/", "?"} <= set(mismatch.uncertain())


@given(pairs, printed, st.booleans(), st.booleans())
def test_a_correction_gives_the_printed_text_or_none_or_the_character_was_named(
    pair: tuple[str, str], text: str, seen: bool, caps_lock: bool
) -> None:
    mismatch = made(*pair, dead_keys_seen=seen, caps_lock=caps_lock)
    found = mismatch.printed(mismatch.arrives(text))
    assert found in (text, None) or set(text) & set(mismatch.uncertain())


@given(pairs, printed, st.booleans(), st.booleans(), st.booleans())
def test_characters_that_are_called_certain_come_back(
    pair: tuple[str, str], text: str, seen: bool, swapped: bool, dead_first: bool
) -> None:
    mismatch = made(*pair, dead_keys_seen=True, swapped=swapped, dead_first=dead_first)
    kept = "".join(character for character in text if character not in mismatch.uncertain())
    assert mismatch.printed(mismatch.arrives(kept)) == kept


@given(pairs, printed, printed, st.booleans())
def test_two_printed_codes_never_become_one_unless_that_is_said(
    pair: tuple[str, str], one: str, other: str, seen: bool
) -> None:
    correction = corrected(*pair, dead_keys_seen=seen)
    mismatch = correction.mismatch()
    if one != other and correction.correct(mismatch.arrives(one)) == correction.correct(mismatch.arrives(other)):
        assert set(one + other) & set(mismatch.uncertain())


@given(pairs, st.data(), st.booleans())
def test_nor_do_codes_that_differ_in_one_character(pair: tuple[str, str], data: st.DataObject, seen: bool) -> None:
    correction = corrected(*pair, dead_keys_seen=seen)
    mismatch = correction.mismatch()
    certain = st.sampled_from([one for one in PRINTABLE if one not in mismatch.uncertain()])
    before, after = data.draw(st.text(certain, max_size=4)), data.draw(st.text(certain, max_size=4))
    one, other = data.draw(certain), data.draw(certain | st.just(""))
    texts = [before + middle + after for middle in (one, other)]
    if one != other:
        assert len({correction.correct(mismatch.arrives(text)) for text in texts}) == 2
    assert correction.correct(mismatch.arrives(texts[0])) == texts[0]


def test_digits_go_before_what_altgr_would_have_given() -> None:
    """A German scanner's AltGr means nothing to a US computer: `{` arrives as the 7 of its key."""
    mismatch = Mismatch("de", "us")
    assert mismatch.arrives("7{") == "77"
    assert mismatch.printed("TKT/7890") == "TKT-7890"
    assert {"7", "{"} <= set(mismatch.uncertain())


def test_what_can_not_be_read_is_marked() -> None:
    assert Correction("us", "de").correct("Ж1") == UNREADABLE + "Ж1"
    assert Correction("br", "us").correct(f"A{SILENT_KEY}B") == f"{UNREADABLE}A{SILENT_KEY}B"


def test_a_scanner_that_swaps_small_and_capital_letters() -> None:
    swapping = Correction("us", "de", swapped=True)
    assert swapping.mismatch().arrives("Ab-Z") == "aBßy"
    assert swapping.correct("aBßy") == "Ab-Z"


def test_caps_lock_is_put_right_where_it_is_known() -> None:
    correction = Correction("us", "de")
    assert correction.correct("ABẞy", caps_lock=True) == "ab-Z"


def test_separators_pass() -> None:
    assert Correction("us", "fr").correct("q\x1dq") == "a\x1da"


def test_a_character_that_came_otherwise_than_the_tables_say() -> None:
    correction = Correction("us", "us", learned=(("a", "b"), ("b", "a")))
    assert correction.correct("abc") == "bac"
