"""Cleaning takes off what scanners add, and never makes another ticket's code of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.code import LONGEST_CODE, MalformedCodeError, ScanCode


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("CMBARCODE123", "CMBARCODE123"),
        ("  CMBARCODE123\r\n", "CMBARCODE123"),
        ("\\000026TKT-1", "TKT-1"),
        ("\\000026\\000003TKT-1", "TKT-1"),
        ("\\00\r\n0026TKT-1", "TKT-1"),
        ("TKT\\000026", "TKT\\000026"),
        ("TKT\r\n1", "TKT1"),
        ("05.1803.?000082?.275109.20", "05.1803.?000082?.275109.20"),
        ("a b", "a b"),
        ("\x1d0112345\x1d21AB", "\x1d0112345\x1d21AB"),
        ("\u00a0TKT\u00a0", "TKT"),
        ("\u00dcberraschung<b>", "\u00dcberraschung<b>"),
        ("\U0001f39f" * 10, "\U0001f39f" * 10),
        ("*A-1*", "*A-1*"),
        ("x" * LONGEST_CODE + "\n", "x" * LONGEST_CODE),
    ],
)
def test_what_a_scanner_adds_goes_and_the_rest_stays(raw, text):
    assert ScanCode.parse(raw).text == text


@pytest.mark.parametrize(
    "raw", ["", " \r\n\t", "\\000026", "x" * (LONGEST_CODE + 1), "a\x00b", "a\tb", "\ud800", "a\x85b"]
)
def test_what_is_no_code_is_refused(raw):
    with pytest.raises(MalformedCodeError):
        ScanCode.parse(raw)


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing(raw):
    try:
        once = ScanCode.parse(raw)
    except MalformedCodeError:
        return
    assert ScanCode.parse(once.text) == once


@given(st.text(alphabet=st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters="\\"), min_size=1))
def test_every_printable_character_is_kept(raw):
    assert ScanCode.parse(raw[:LONGEST_CODE]).text == raw[:LONGEST_CODE]
