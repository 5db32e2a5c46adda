"""What reaches a terminal or a script."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.cli.output import plain, write_document, write_table


@given(st.text())
def test_nothing_a_terminal_would_obey_is_printed(text: str) -> None:
    assert plain(text).isprintable()


@given(st.text().filter(str.isprintable))
def test_what_prints_is_left_alone(text: str) -> None:
    assert plain(text) == text


def test_escape_sequences_are_shown_not_obeyed() -> None:
    assert plain("Jane\x1b[2J\u202eDoe") == "Jane\\x1b[2J\\u202eDoe"


def test_a_document_holds_any_text_even_undecodable_bytes_of_an_argument(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    texts = ["Grüßner 日本 🎟", "\udcff", 'a"b\\c\n']
    write_document({"texts": texts})
    assert json.loads(capsysbinary.readouterr().out)["texts"] == texts


def test_tables_are_aligned(capsys: pytest.CaptureFixture[str]) -> None:
    write_table([("a", "long", "x"), ("bcd", "e", "")])
    assert capsys.readouterr().out == "a    long  x\nbcd  e\n"
    write_table([])
    assert capsys.readouterr().out == ""
