"""`station sync` and `station queue`: what went over, what is left, and why."""

from __future__ import annotations

import pytest

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


def test_many_pages_show_their_progress_on_standard_error(
    program: Program, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.cli.sync.PAGES_BETWEEN_NOTES", 1)
    add_profile(program, sandbox, "cm", "door")
    ended = program("sync", "door", "--json")
    assert "page 1 of 1" in ended.err
    assert ended.document["pages"] == 1


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
