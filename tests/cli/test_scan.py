"""`station scan`: verdicts as JSON and as lines, with exit codes a script can branch on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from station.sandbox import Sandbox
from station.sandbox.samples import AWKWARD_CODES
from tests.cli.program import WESTERN_LOCALE, Program, add_profile, run_process

CONTRACT = {
    "code",
    "verdict",
    "reason",
    "message",
    "vendor_message",
    "source",
    "mode",
    "ticket",
    "journal_id",
    "upload",
    "elapsed_ms",
}


def the_scan(program: Program, *arguments: str) -> dict[str, object]:
    scans = program("scan", *arguments, "--json").document["scans"]
    assert len(scans) == 1
    assert set(scans[0]) >= CONTRACT
    scan: dict[str, object] = scans[0]
    return scan


def test_direct_asks_the_vendor_and_the_second_time_is_refused(door: Program) -> None:
    first = door("scan", "door", "CM-VALID-2", "--json")
    assert first.code == 0
    scan = first.document["scans"][0]
    assert (scan["verdict"], scan["reason"], scan["source"], scan["upload"]) == ("admit", "valid", "vendor", "done")
    assert scan["mode"] == "entry"
    assert scan["ticket"]["holder"] == "Jürgen Müßiggänger"
    assert scan["message"]
    assert scan["elapsed_ms"] > 0
    again = door("scan", "door", "CM-VALID-2", "--json")
    assert again.code == 1
    assert again.document["scans"][0]["reason"] == "already_used"
    assert again.document["scans"][0]["journal_id"] != scan["journal_id"]


def test_local_decides_from_the_list_and_waits_for_the_sync(door: Program, sandbox: Sandbox) -> None:
    scan = the_scan(door, "door", "CM-VALID-1", "--strategy", "local")
    assert (scan["verdict"], scan["source"], scan["upload"]) == ("admit", "mirror", "waiting")
    assert sandbox.audit.effects("cm", "CM-VALID-1") == ()
    queued = door("queue", "door", "--json").document["waiting"]
    assert [(row["code"], row["action"]) for row in queued] == [("CM-VALID-1", "entry")]
    synced = door("sync", "door", "--json").document
    assert (synced["pushed"], synced["waiting"]) == (1, 0)
    assert len(sandbox.audit.effects("cm", "CM-VALID-1")) == 1


def test_the_vendor_away_admits_from_the_list_once(door: Program, sandbox: Sandbox) -> None:
    sandbox.outage("cm")
    scan = the_scan(door, "door", "CM-VALID-1")
    assert (scan["verdict"], scan["source"], scan["upload"]) == ("admit", "mirror", "waiting")
    assert scan["known_at"]
    assert the_scan(door, "door", "CM-VALID-1")["reason"] == "already_used"
    unknown = door("scan", "door", "NEVER-SOLD", "--json")
    assert unknown.code == 1
    assert unknown.document["scans"][0]["reason"] == "unknown_code"


def test_several_codes_keep_their_order_and_one_no_is_enough(door: Program) -> None:
    ended = door("scan", "door", "CM-VALID-1", "CM-EXPIRED-1", "CM-VALID-2", "--json")
    assert ended.code == 1
    assert [scan["code"] for scan in ended.document["scans"]] == ["CM-VALID-1", "CM-EXPIRED-1", "CM-VALID-2"]
    assert [scan["verdict"] for scan in ended.document["scans"]] == ["admit", "deny", "admit"]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("CM-USED-1", "already_used"),
        ("CM-CANCELED-1", "canceled"),
        ("CM-TYPE-NOT-ALLOWED-1", "not_allowed_here"),
        ("CM-EXPIRED-1", "expired"),
        ("CM-NOT-YET-VALID-1", "not_yet_valid"),
        ("CM-UNKNOWN-1", "unknown_code"),
        ("   ", "malformed_code"),
    ],
)
@pytest.mark.parametrize("strategy", ["direct", "local"])
def test_every_no_has_its_reason(door: Program, code: str, reason: str, strategy: str) -> None:
    scan = the_scan(door, "door", code, "--strategy", strategy)
    assert (scan["verdict"], scan["reason"]) == ("deny", reason)


def test_modes(door: Program) -> None:
    checked = the_scan(door, "door", "CM-VALID-1", "--mode", "check")
    assert (checked["verdict"], checked["mode"], checked["upload"]) == ("admit", "check", "not_needed")
    assert the_scan(door, "door", "CM-VALID-1")["verdict"] == "admit", "a check uses nothing"
    assert the_scan(door, "door", "CM-VALID-1", "--mode", "exit")["verdict"] == "admit"
    assert the_scan(door, "door", "CM-VALID-90", "--mode", "exit")["reason"] == "never_entered"


@pytest.mark.parametrize("code", AWKWARD_CODES)
@pytest.mark.parametrize("vendor", ["cm", "gomus"])
def test_a_code_can_hold_any_character(program: Program, sandbox: Sandbox, vendor: str, code: str) -> None:
    add_profile(program, sandbox, vendor, "door")
    ended = program("scan", "door", "--json", "--", code)
    assert ended.code == 0
    assert ended.document["scans"][0]["code"] == code


def test_a_code_that_begins_with_a_dash(door: Program) -> None:
    ended = door("scan", "door", "--json", "--", "--json", "-x")
    assert [scan["code"] for scan in ended.document["scans"]] == ["--json", "-x"]


def test_a_code_of_bytes_that_are_no_text_is_malformed(door: Program) -> None:
    scan = door("scan", "door", "A\udcff", "--json").document["scans"][0]
    assert (scan["verdict"], scan["reason"]) == ("deny", "malformed_code")


def test_gomus_keeps_the_vendors_words(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "gomus", "museum")
    assert program("scan", "museum", "GM-VALID-1").code == 0
    again = the_scan(program, "museum", "GM-VALID-1")
    assert (again["verdict"], again["reason"]) == ("deny", "already_used")
    assert "eingelöst" in str(again["vendor_message"])


def test_gomus_has_no_list_to_judge_from(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "gomus", "museum")
    ended = program("scan", "museum", "GM-VALID-1", "--strategy", "local")
    assert ended.code == 2
    assert ended.out == ""


@pytest.mark.parametrize(("policy", "verdict", "code"), [("refuse", "deny", 1), ("attention", "attention", 0)])
def test_gomus_without_the_vendor_follows_the_policy(
    program: Program, sandbox: Sandbox, policy: str, verdict: str, code: int
) -> None:
    add_profile(program, sandbox, "gomus", "museum", "--offline", policy)
    sandbox.outage("gomus")
    ended = program("scan", "museum", "GM-VALID-1", "--json")
    scan = ended.document["scans"][0]
    assert (ended.code, scan["verdict"], scan["reason"]) == (code, verdict, "offline_unverified")
    waiting = program("queue", "museum", "--json").document["waiting"]
    assert len(waiting) == (1 if policy == "attention" else 0)


def test_the_lines_for_people(door: Program) -> None:
    ended = door("scan", "door", "CM-VALID-3", "CM-USED-1")
    first, second = ended.out.splitlines()
    assert first.startswith("ADMIT")
    assert "CM-VALID-3" in first
    assert second.startswith("DENY")
    assert "already_used" in second
    assert ended.out.replace("\n", "").isprintable()


@pytest.mark.parametrize("arguments", [[], ["X", "--mode", "in"], ["X", "--strategy", "both"]])
def test_wrong_use(door: Program, arguments: list[str]) -> None:
    assert door("scan", "door", *arguments).code == 2


def test_a_damaged_journal_is_said_and_not_overwritten(door: Program) -> None:
    journal = door.folder / "journal.db"
    journal.write_bytes(b"this is no database at all, whatever its name says" * 100)
    before = journal.read_bytes()
    for command in (["scan", "door", "CM-VALID-1"], ["queue", "door"], ["sync", "door"]):
        ended = door(*command)
        assert ended.code == 3
        assert "journal.db" in ended.err
        assert ended.out == ""
    assert journal.read_bytes() == before


def test_a_locked_journal_is_said_and_nothing_is_admitted(door: Program, sandbox: Sandbox) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(door.folder / "journal.db", isolation_level=None)) as stranger:
        stranger.execute("BEGIN EXCLUSIVE")
        ended = door("scan", "door", "CM-VALID-1", "--json")
        assert ended.code == 3
        assert ended.out == ""
        stranger.execute("ROLLBACK")
    assert sandbox.audit.effects("cm", "CM-VALID-1") == ()
    assert door("scan", "door", "CM-VALID-1").code == 0


def test_a_lost_secret_is_said(door: Program) -> None:
    for sealed in door.folder.glob("secrets.sealed"):
        sealed.unlink()
    ended = door("scan", "door", "CM-VALID-1")
    assert ended.code == 3
    assert "door" in ended.err or "secret" in ended.err


def test_the_real_program_prints_one_document_in_utf8_whatever_the_locale(door: Program) -> None:
    arguments = ["--data-dir", str(door.folder), "scan", "door", "CM-VALID-2", "--json"]
    ended = run_process(arguments, environment=WESTERN_LOCALE)
    assert ended.code == 0
    assert json.loads(ended.out)["scans"][0]["ticket"]["holder"] == "Jürgen Müßiggänger"


def test_what_a_terminal_cannot_show_is_escaped(door: Program) -> None:
    ended = run_process(["--data-dir", str(door.folder), "scan", "door", "CM-VALID-2"], environment=WESTERN_LOCALE)
    assert ended.code == 0
    assert "\\u201cADMIT" in ended.out


def test_the_data_folder_may_be_named_after_the_command_or_in_the_environment(door: Program, tmp_path: Path) -> None:
    elsewhere = str(tmp_path / "elsewhere")
    assert run_process(["--data-dir", elsewhere, "queue", "door", "--data-dir", str(door.folder)]).code == 0
    assert run_process(["queue", "door"], environment={"STATION_DATA_DIR": str(door.folder)}).code == 0
    assert run_process(["queue", "door"], environment={"STATION_DATA_DIR": elsewhere}).code == 2
