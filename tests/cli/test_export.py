"""`station export`: the scans as CSV and JSON Lines."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.cli.program import WESTERN_LOCALE, Program, run_process


@pytest.fixture
def scanned(door: Program) -> Program:
    """Three scans, one of a code a spreadsheet would calculate."""
    door("scan", "door", "CM-VALID-2", "CM-VALID-2", "--", "=1+1")
    return door


def test_json_lines_are_exact_and_oldest_first(scanned: Program) -> None:
    ended = scanned("export", "door", "--what", "scans", "--format", "jsonl")
    assert ended.code == 0
    rows = [json.loads(line) for line in ended.out.splitlines()]
    assert [(row["code"], row["verdict"]) for row in rows] == [
        ("CM-VALID-2", "admit"),
        ("CM-VALID-2", "deny"),
        ("=1+1", "deny"),
    ]
    assert rows[0]["holder"] == "Jürgen Müßiggänger"
    assert rows[0]["upload"] == "done"


def test_csv_is_no_formula(scanned: Program, tmp_path: Path) -> None:
    out = tmp_path / "scans.csv"
    ended = scanned("export", "door", "--what", "scans", "--format", "csv", "--out", str(out))
    assert (ended.code, ended.out) == (0, "")
    with out.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["code"] for row in rows] == ["CM-VALID-2", "CM-VALID-2", "'=1+1"]
    assert list(tmp_path.glob("*.partial")) == []


def test_the_real_program_writes_utf8_whatever_the_locale(scanned: Program) -> None:
    arguments = ["--data-dir", str(scanned.folder), "export", "door", "--what", "scans", "--format", "csv"]
    ended = run_process(arguments, environment=WESTERN_LOCALE)
    assert ended.code == 0
    assert "Jürgen Müßiggänger" in ended.out


def test_a_file_that_cannot_be_written_is_said(scanned: Program, tmp_path: Path) -> None:
    out = tmp_path / "no" / "such" / "folder.csv"
    ended = scanned("export", "door", "--what", "scans", "--format", "csv", "--out", str(out))
    assert ended.code == 3
    assert str(out) in ended.err


@pytest.mark.parametrize(
    "arguments", [[], ["--what", "scans"], ["--what", "scans", "--format", "xml"], ["--format", "csv"]]
)
def test_wrong_use(scanned: Program, arguments: list[str]) -> None:
    assert scanned("export", "door", *arguments).code == 2
