"""`station simulate`: figures, promises, exit codes."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from station.simulation.gate import Gate
from tests.cli.program import Program

SMALL = ["simulate", "--stations", "2", "--tickets", "100", "--scans", "40"]


def test_an_evening_in_figures(program: Program) -> None:
    ended = program(*SMALL, "--faults", "cut=10%,offline=20%", "--seed", "4", "--json")
    assert ended.code == 0, ended.out
    document = ended.document
    assert (document["vendor"], document["stations"], document["tickets"], document["seed"]) == ("cm", 2, 100, 4)
    assert document["faults"] == "cut=10%,offline=20%"
    figures = document["figures"]
    assert figures["scans"] == 40 == figures["admitted"] + figures["attention"] + figures["denied"]
    assert figures["p50_ms"] <= figures["p99_ms"]
    assert document["kept"]
    assert [promise["name"] for promise in document["promises"]] == ["admission", "scans", "sending", "claims"]
    assert all(promise["kept"] and promise["broken"] == [] for promise in document["promises"])
    assert not program.folder.exists()  # nothing of it is this station's


def test_the_same_for_people_at_another_vendor(program: Program) -> None:
    ended = program(*SMALL, "--faults", "none", "--vendor", "ingresse")
    assert ended.code == 0
    assert re.search(r"^scans +40 ", ended.out, re.MULTILINE)
    assert ended.out.count("kept  ") == 4
    assert "BROKEN" not in ended.out
    assert "40 scans" in ended.err


def test_a_broken_promise_is_said_and_what_tells_of_it_is_kept(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Gate, "written", lambda _gate, _verdict: False)
    ended = program(*SMALL, "--faults", "none")
    assert ended.code == 1
    assert "BROKEN  No scan is lost" in ended.out
    assert "and 30 more" in ended.out
    kept = re.search(r"kept in (.+)\.$", ended.err, re.MULTILINE)
    assert kept is not None
    assert (Path(kept[1]) / "S1" / "journal.db").exists()
    shutil.rmtree(kept[1])


@pytest.mark.parametrize(
    "wrong",
    [["--faults", "rain=3%"], ["--stations", "0"], ["--tickets", "5"], ["--vendor", "nobody"], ["--scans", "none"]],
)
def test_wrong_use(program: Program, wrong: list[str]) -> None:
    ended = program("simulate", *wrong)
    assert (ended.code, ended.out) == (2, "")


def test_the_default_of_what_goes_wrong_can_be_read(program: Program) -> None:
    assert "offline=10%" in re.sub(r"\s", "", program("simulate", "--help").out)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to one process there")
def test_ctrl_c_ends_an_evening_and_leaves_nothing_behind(tmp_path: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "station", "simulate", "--scans", "50000", "--tickets", "100", "--stations", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert running.stderr is not None
    while "scans …" not in (line := running.stderr.readline()):
        assert line, "it ended before it began"
    running.send_signal(signal.SIGINT)
    try:
        out, err = running.communicate(timeout=60)
    finally:
        running.kill()
    assert (running.returncode, out) == (3, "")
    assert "Stopped" in err
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []
