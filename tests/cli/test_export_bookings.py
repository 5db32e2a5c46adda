"""`station export --what bookings`: what is kept here, as CSV and JSON Lines."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from station.sandbox import Sandbox
from tests.cli.program import Program, add_profile


@pytest.fixture
def desk(program: Program, sandbox: Sandbox) -> Program:
    """A go~mus profile, and a booking with a comment that a spreadsheet would calculate."""
    add_profile(program, sandbox, "gomus", "museum")
    store = sandbox.gomus.cash_point.bookings
    booking = store.tour_booking(12_344, sandbox.gomus.options.cash_point)
    assert booking is not None
    store.update(replace(booking, comment="=1+1\nzweite Zeile"))
    return program


def test_json_lines_hold_every_day_that_was_read(desk: Program, sandbox: Sandbox) -> None:
    tomorrow = (sandbox.gomus.cash_point.calendar.today + timedelta(days=1)).isoformat()
    desk("bookings", "museum", "--date", tomorrow)
    shown = desk("bookings", "museum", "--json").document["bookings"]
    sandbox.outage("gomus")
    ended = desk("export", "museum", "--what", "bookings", "--format", "jsonl")
    rows = [json.loads(line) for line in ended.out.splitlines()]
    assert (ended.code, len(rows)) == (0, 44)
    assert [row["date"] for row in rows] == sorted(row["date"] for row in rows)
    today = [{key: value for key, value in row.items() if key != "date"} for row in rows if row["date"] != tomorrow]
    assert today == shown
    assert "44 bookings" in ended.err


def test_csv_is_no_formula(desk: Program, tmp_path: Path) -> None:
    desk("bookings", "museum")
    desk("booking", "show", "museum", "12347")
    out = tmp_path / "bookings.csv"
    ended = desk("export", "museum", "--what", "bookings", "--format", "csv", "--out", str(out))
    assert (ended.code, ended.out) == (0, "")
    with out.open(encoding="utf-8", newline="") as stream:
        rows = {row["id"]: row for row in csv.DictReader(stream)}
    assert rows["12344"]["comment"] == "'=1+1\nzweite Zeile"
    assert (rows["12344"]["customer"], rows["12344"]["institution"]) == ("Herr Bruce Wayne", "Wayne Industries")
    assert rows["12347"]["prices"] == "1 x Entgelt; 3 x Audioguides"
    assert (rows["12347"]["feedback_state"], rows["12347"]["feedback_participants"]) == ("given", "25")


def test_where_nothing_is_kept_yet_today_is_read(desk: Program, sandbox: Sandbox) -> None:
    ended = desk("export", "museum", "--what", "bookings", "--format", "jsonl")
    assert (ended.code, len(ended.out.splitlines())) == (0, 22)


def test_without_a_line_and_anything_kept_it_cannot_be_done(desk: Program, sandbox: Sandbox) -> None:
    sandbox.outage("gomus")
    ended = desk("export", "museum", "--what", "bookings", "--format", "jsonl")
    assert (ended.code, ended.out) == (3, "")
