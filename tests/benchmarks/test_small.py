"""Every benchmark once, small: it runs, measures what it says, and leaves nothing behind. No figure is judged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from station.bench.catalogue import MODULES
from tests.cli.program import run_process

ROUNDS = {"lookup": 50, "decide_and_journal": 30, "decide_during_sync": 8, "ingest": 4, "memory": 60, "gui_stall": 30}
ROUNDS |= {"decode_streams": 1, "idle_camera": 1, "camera_advice": 1}


@pytest.mark.parametrize("name", MODULES)
def test_a_small_run(name: str, tmp_path: Path) -> None:
    arguments = ["bench", name, "--json", "--tickets", "1500", "--rounds", str(ROUNDS.get(name, 2))]
    ended = run_process(arguments, environment={"TMPDIR": str(tmp_path)}, seconds=120)
    assert ended.code == 0, ended.err
    document = json.loads(ended.out)
    (measured,) = document["benchmarks"]
    assert document["machine"]["cores"]
    assert measured["name"] == name
    assert 0 < measured["p50"] <= measured["p99"] <= measured["max"]
    assert 0 < measured["floor"]["p50"] <= measured["floor"]["p99"]
    assert measured["ratio"] > 0
    assert list(tmp_path.glob("station-bench-*")) == []


def test_a_name_that_is_none() -> None:
    ended = run_process(["bench", "nothing"])
    assert (ended.code, ended.out) == (2, "")
    assert "lookup" in ended.err


def test_what_cannot_be_measured_is_said_and_the_rest_is_measured() -> None:
    names = ["enter_to_paint", "ingest"]
    arguments = ["bench", *names, "--tickets", "1000", "--rounds", "2", "--json"]
    ended = run_process(arguments, environment={"QT_QPA_PLATFORM": "nowhere"})
    assert ended.code == 3
    assert "enter_to_paint could not be measured" in ended.err
    assert [measured["name"] for measured in ended.document["benchmarks"]] == ["ingest"]


def test_the_lines_for_people() -> None:
    ended = run_process(["bench", "lookup", "--tickets", "1500", "--rounds", "20"])
    assert ended.code == 0
    assert ended.out.startswith("lookup")
    assert "raw sqlite3" in ended.out
    assert "goal p50 at most 3 x" in ended.out
    assert "python" in ended.out.splitlines()[-1]
