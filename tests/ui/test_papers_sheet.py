"""Text that is made to fit on paper: any characters, any width, nothing lost without an ellipsis."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from station.ui.papers.sheet import fitted, metrics_of, mm, paper_font, shown

TEXTS = st.text() | st.lists(st.sampled_from(["Führung", "x" * 60, "🎟", "a", "عرض", "\n", "日本", "-"])).map(" ".join)


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    """Qt measures with the fonts of a running program."""


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, width=st.integers(12, 90), most=st.integers(1, 4))
def test_a_text_fits_or_says_that_it_goes_on(text: str, width: int, most: int) -> None:
    font = paper_font(8.5)
    lines = fitted(text, font, mm(width), most)
    assert 1 <= len(lines) <= most
    assert all(metrics_of(font).horizontalAdvance(line) <= mm(width) + 1 for line in lines)
    whole = "".join("".join(shown(part) for part in text.splitlines()).split())
    there = "".join("".join(lines).split())
    if there != whole:
        there = there.replace("\u200d…", "…")  # Qt's own: it joins the letter before to what is left out
    assert there == whole or ("…" in lines[-1] and whole.startswith(there.rpartition("…")[0]))


@given(text=st.text(st.characters(codec="utf-8") | st.sampled_from("\x00\x07\x1b\x7f\x85\u202e\u2066\t\n")))
def test_nothing_on_paper_moves_the_cursor_or_turns_the_writing(text: str) -> None:
    found = shown(text)
    assert not set(found) & {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), "\u202e", "\u2066"}
    if text.isprintable():
        assert found == text


def test_a_control_character_is_seen() -> None:
    assert shown("a\x1db\x7f\ud800c\u202ed\te") == "a␝b␡\ufffdcd e"


def test_lines_that_are_left_out_do_not_go_unseen() -> None:
    lines = fitted("one\ntwo\nthree", paper_font(8.5), mm(60), 2)
    assert lines[0] == "one"
    assert lines[1].startswith("two")
    assert lines[1].endswith("…")
