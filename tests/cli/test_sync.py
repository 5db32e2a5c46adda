"""`station sync` and `station queue`: what went over, what is left, and why."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from station.cli.progress import SyncProgressLine
from station.domain.change import SyncProgress
from station.sandbox import FaultKind, FaultRule, Phase, Sandbox
from tests.cli.program import Program, add_profile, run_process

KEYS = {"pulled", "changed", "removed", "pages", "pushed", "refused", "waiting", "elapsed_ms", "cursor"}


def test_full_and_delta(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "cm", "door")
    first = program("sync", "door", "--json")
    assert first.code == 0
    assert set(first.document) >= KEYS
    assert first.document["pulled"] == first.document["changed"] == 40
    assert first.document["cursor"]
    full = program("sync", "door", "--full", "--json").document
    assert (full["pulled"], full["changed"]) == (first.document["pulled"], 0)


def test_the_same_for_people(door: Program) -> None:
    ended = door("sync", "door", "--full")
    assert ended.code == 0
    assert "read" in ended.out


def test_a_long_list_shows_count_and_rate_on_standard_error(
    program: Program, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.cli.progress.NOTE_EVERY", 0.0)
    add_profile(program, sandbox, "cm", "door")
    ended = program("sync", "door", "--json")
    assert "page 1 of 1, 40 of 40 tickets" in ended.err
    assert "a second" in ended.err
    assert ended.document["pages"] == 1


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_at_a_terminal_one_line_is_written_over_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("station.workers.progress.TOLD_EVERY", 0.0)
    line = SyncProgressLine()
    line.page_read(SyncProgress("door", 1, 3, 1_000, 3_000))
    line.page_read(SyncProgress("door", 2, 3, 1_500, 2_000))
    line.close()
    first, second, blank, end = terminal.getvalue().split("\r")[1:]
    assert first.startswith("page 1 of 3, 1000 of 3000 tickets")
    assert second.startswith("page 2 of 3")
    assert "left" in second
    assert "\n" not in terminal.getvalue()
    assert (len(blank), blank.strip(), end) == (len(second.rstrip()), "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to one process there")
def test_ctrl_c_ends_between_two_pages_and_keeps_what_was_read(tmp_path: Path) -> None:
    with Sandbox(tickets=2600) as sandbox:
        address = sandbox.addresses.vendors["cm"]
        folder = ["--data-dir", str(tmp_path / "station")]
        added = run_process(
            [*folder, "profile", "add", "door", "--vendor", "cm", "--base-url", address.base_url, "--secrets-stdin"],
            stdin=json.dumps(address.secrets),
        )
        assert added.code == 0, added.err
        sandbox.faults.add(FaultRule(FaultKind.LATENCY, vendor="cm", path="*/barcodes*", seconds=0.3))
        before = len(sandbox.audit.requests("cm"))
        running = subprocess.Popen(
            [sys.executable, "-m", "station", *folder, "sync", "door", "--json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        while not any("barcodes" in request.path for request in sandbox.audit.requests("cm")[before:]):
            assert running.poll() is None
            time.sleep(0.02)
        running.send_signal(signal.SIGINT)
        try:
            out, err = running.communicate(timeout=60)
        finally:
            running.kill()
        assert running.returncode == 3
        assert 1 <= json.loads(out)["pages"] < 6
        assert "kept" in err
        assert "Traceback" not in err
        sandbox.faults.clear()
        again = run_process([*folder, "sync", "door", "--json"])
        assert (again.code, again.document["pulled"]) == (0, 2600)


def test_gomus_has_nothing_to_pull(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "gomus", "museum")
    ended = program("sync", "museum", "--json")
    assert (ended.code, ended.document["pulled"], ended.document["cursor"]) == (0, 0, None)


def test_falling_short_says_what_was_done_and_why_not_more(door: Program, sandbox: Sandbox) -> None:
    door("scan", "door", "CM-VALID-1", "--strategy", "local")
    sandbox.outage("cm")
    ended = door("sync", "door", "--json")
    assert ended.code == 3
    assert ended.document["waiting"] == 1
    assert "127.0.0.1" in ended.err


@pytest.mark.parametrize(
    "rule",
    [
        FaultRule(FaultKind.STATUS, vendor="cm", status=500),
        FaultRule(FaultKind.STATUS, vendor="cm", status=403),
        FaultRule(FaultKind.STATUS, vendor="cm", status=404),
        FaultRule(FaultKind.STATUS, vendor="cm", status=429),
        FaultRule(FaultKind.GARBAGE, vendor="cm"),
        FaultRule(FaultKind.TRUNCATED, vendor="cm", phase=Phase.AFTER),
    ],
    ids=lambda rule: f"{rule.kind} {rule.status}",
)
def test_whatever_the_vendor_does_is_one_sentence(door: Program, sandbox: Sandbox, rule: FaultRule) -> None:
    sandbox.faults.add(rule)
    ended = door("sync", "door")
    assert ended.code == 3
    assert len(ended.err.splitlines()) == 1


def test_wrong_credentials_are_said_and_the_queue_is_kept(door: Program, sandbox: Sandbox) -> None:
    from dataclasses import replace

    door("scan", "door", "CM-VALID-1", "--strategy", "local")
    sandbox.cm.options = replace(sandbox.cm.options, password="changed meanwhile")
    sandbox.cm.sign_out()
    assert door("sync", "door").code == 3
    assert len(door("queue", "door", "--json").document["waiting"]) == 1


def test_what_the_vendor_refused_is_in_the_queue_with_its_words(door: Program, sandbox: Sandbox) -> None:
    door("scan", "door", "CM-VALID-1", "--strategy", "local")
    sandbox.faults.add(FaultRule(FaultKind.STATUS, vendor="cm", path="*/upload", status=400))
    door("sync", "door")
    document = door("queue", "door", "--json").document
    assert set(document) == {"waiting", "refused", "unknown", "conflicts"}
    for name in ("refused", "conflicts"):  # the person is inside: that is for somebody to look at
        assert [row["code"] for row in document[name]] == ["CM-VALID-1"]
        assert {"code", "reason", "message", "since"} <= set(document[name][0])
    shown = door("queue", "door")
    assert shown.code == 0
    assert "CM-VALID-1" in shown.out


def test_an_answer_that_was_lost_is_listed_as_unknown(door: Program, sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultRule.cut_after_commit(vendor="cm", path="*/checkin"))
    door("scan", "door", "CM-VALID-1")
    document = door("queue", "door", "--json").document
    assert [row["code"] for row in document["unknown"]] == ["CM-VALID-1"]
    assert "Sent without an answer: 1" in door("queue", "door").out


def test_an_empty_queue(door: Program) -> None:
    assert door("queue", "door").out == "Nothing waits.\n"


def test_reading_works_beside_the_owner_of_the_folder_as_a_process(door: Program) -> None:
    from station.wiring import own_folder

    holder = own_folder(door.folder, "station")
    try:
        folder = ["--data-dir", str(door.folder)]
        assert run_process([*folder, "queue", "door", "--json"]).code == 0
        refused = run_process([*folder, "sync", "door"])
        assert (refused.code, refused.out) == (3, "")
        assert "process" in refused.err
    finally:
        holder.close()
