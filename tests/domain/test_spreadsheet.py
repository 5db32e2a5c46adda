"""CSV: whatever somebody wrote comes back as it was, and no spreadsheet takes it for a formula."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.spreadsheet import BOM, Figure, csv_lines, encoded, harmless

_FORMULAS = "=+-@＝＋－＠\t\r\n"
TEXTS = st.text() | st.builds("".join, st.lists(st.sampled_from([*_FORMULAS, " ", '"', ";", ",", "1+1", "\u00a0"])))
CELLS = TEXTS | st.integers() | st.none() | st.from_regex(r"-?[0-9]{1,6}[,.][0-9]{2}", fullmatch=True).map(Figure)


def read(text: str, separator: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


@given(rows=st.lists(st.lists(CELLS, min_size=1), min_size=1), separator=st.sampled_from([",", ";"]))
def test_what_is_written_is_read_again(rows: list[list[object]], separator: str) -> None:
    found = read(csv_lines(rows, separator), separator)  # type: ignore[arg-type]
    assert len(found) == len(rows)
    for row, cells in zip(rows, found, strict=True):
        for value, cell in zip(row, cells, strict=True):
            match value:
                case None:
                    assert cell == ""
                case Figure():
                    assert cell == value.text
                case str():
                    assert cell in (value, f"'{value}")
                case _:
                    assert cell == str(value)


@given(text=TEXTS, separator=st.sampled_from([",", ";"]))
def test_no_text_begins_like_a_formula(text: str, separator: str) -> None:
    cell = read(csv_lines([[text]], separator), separator)[0][0]
    assert not cell.startswith(tuple(_FORMULAS))
    assert not cell.strip().startswith(tuple(_FORMULAS))
    assert cell.removeprefix("'") == text.removeprefix("'")


@given(text=TEXTS, written=st.sampled_from([",", ";"]))
def test_nor_where_the_columns_are_parted_otherwise(text: str, written: str) -> None:
    """The file is opened on a machine of another language: every cell is quoted, so that none falls in two."""
    line = csv_lines([[text, 1]], written)
    assert line.startswith('"')
    assert line.endswith('"\r\n')
    other = {",": ";", ";": ","}[written]
    for cell in read(line, other)[0]:
        assert not cell.startswith(tuple(_FORMULAS))


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-10 %", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00a0@x", "＝1"])
def test_every_start_of_a_formula(text: str) -> None:
    assert harmless(text) == f"'{text}"


def test_a_discount_stays_a_number() -> None:
    assert csv_lines([[Figure("-12,50"), -3]], ";") == '"-12,50";"-3"\r\n'


def test_it_is_utf8_whatever_comes() -> None:
    assert encoded(BOM + "Ü\ud800") == b"\xef\xbb\xbf\xc3\x9c\\ud800"
