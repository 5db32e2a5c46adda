"""Ingresse through the command line: choosing a session, the list, the door online and offline, and back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from station.sandbox import FaultKind, FaultRule, Phase, Sandbox
from station.sandbox.ingresse_sessions import NOT_EXECUTED, OTHER, STRANGE
from tests.cli.program import Program, add_profile


@pytest.fixture
def hall(program: Program, sandbox: Sandbox) -> Program:
    add_profile(program, sandbox, "ingresse", "hall")
    assert program("sync", "hall").code == 0
    return program


def scanned(program: Program, code: str, *more: str) -> tuple[str, str, str]:
    [scan] = program("scan", "hall", code, "--json", *more).document["scans"]
    return scan["verdict"], scan["reason"], scan["source"]


def test_several_sessions_are_listed_and_none_is_guessed(program: Program, sandbox: Sandbox) -> None:
    address = sandbox.addresses.vendors["ingresse"]
    arguments = ["profile", "add", "hall", "--vendor", "ingresse", "--base-url", address.base_url, "--secrets-stdin"]
    ended = program(*arguments, stdin=json.dumps(address.secrets))
    assert ended.code == 2
    assert "--set session=43058" in ended.err
    by_session = program(*arguments, "--set", "session=43059", stdin=json.dumps(address.secrets))
    assert by_session.code == 0, by_session.err
    assert program("sync", "hall", "--json").document["pulled"] == 3
    assert not [secret for secret in address.secrets.values() if secret in by_session.out + by_session.err]


def test_two_sessions_at_one_door(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "ingresse", "one", "--set", "login=password")
    address = sandbox.addresses.vendors["ingresse"]
    both = ["--set", "event=28180", "--set", "session=43058,43059"]
    arguments = ["profile", "add", "hall", "--vendor", "ingresse", "--base-url", address.base_url, *both]
    assert program(*arguments, "--secrets-stdin", stdin=json.dumps(address.secrets)).code == 0
    assert (
        program("sync", "hall", "--json").document["pulled"] == program("sync", "one", "--json").document["pulled"] + 3
    )
    [there] = program("scan", "one", OTHER, "--json").document["scans"]
    assert (there["verdict"], there["reason"], there["source"]) == ("deny", "wrong_event", "vendor")
    assert scanned(program, OTHER) == ("admit", "valid", "vendor")
    sandbox.outage("ingresse")
    assert scanned(program, "IG-OTHER-SESSION-2") == ("admit", "valid", "mirror")
    assert scanned(program, "IG-VALID-1") == ("admit", "valid", "mirror")
    sandbox.restore("ingresse")
    assert program("sync", "hall", "--json").document["pushed"] == 2
    assert sandbox.audit.people("ingresse", "IG-OTHER-SESSION-2") == 1


def test_online_in_out_and_in_again(hall: Program) -> None:
    assert scanned(hall, "IG-VALID-1", "--mode", "check") == ("admit", "valid", "vendor")
    assert scanned(hall, "IG-VALID-1") == ("admit", "valid", "vendor")
    assert scanned(hall, "IG-VALID-1", "--mode", "check") == ("deny", "already_used", "vendor")
    assert scanned(hall, "IG-VALID-1")[:2] == ("deny", "already_used")
    assert scanned(hall, "IG-VALID-1", "--mode", "exit")[:2] == ("admit", "checked_out")
    assert scanned(hall, "IG-VALID-1")[:2] == ("admit", "valid")
    assert scanned(hall, "IG-REFUNDED-1") == ("deny", "refunded", "vendor")
    assert scanned(hall, "IG-CANCELED-1", "--mode", "check")[:2] == ("deny", "refunded"), "a status tells no refund"
    assert scanned(hall, "IG-UNSOLD-1") == ("admit", "valid", "vendor")
    assert scanned(hall, NOT_EXECUTED) == ("deny", "refused_by_vendor", "vendor")
    [strange] = hall("scan", "hall", STRANGE, "--json").document["scans"]
    assert (strange["verdict"], strange["vendor_message"]) == ("deny", "Unknown status (9)")
    shown = hall("scan", "hall", "IG-USED-1", "--json").document["scans"][0]["ticket"]
    assert (shown["holder"], shown["type"]) == ("John Doe", "Regular Ticket · Single")


def test_offline_and_back_with_the_doors_times(hall: Program, sandbox: Sandbox) -> None:
    sandbox.outage("ingresse")
    assert scanned(hall, "IG-VALID-1") == ("admit", "valid", "mirror")
    assert scanned(hall, "IG-VALID-1")[1] == "already_used"
    assert scanned(hall, "IG-USED-1")[1] == "already_used"
    assert scanned(hall, "IG-VALID-2")[0] == "admit"
    assert scanned(hall, "IG-VALID-2", "--mode", "exit")[:2] == ("admit", "checked_out")
    sandbox.restore("ingresse")
    synced = hall("sync", "hall", "--json").document
    assert (synced["pushed"], synced["refused"], synced["waiting"]) == (3, 0, 0)
    effects = sandbox.audit.effects("ingresse")
    assert [(effect.action, effect.outcome) for effect in effects if effect.code == "IG-VALID-2"] == [
        ("checkin", "1"),
        ("checkout", "1"),
    ]
    assert all(effect.door_time is not None and effect.door_time < effect.at for effect in effects)


def test_a_cut_line_is_one_entry(hall: Program, sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultRule.cut_after_commit(vendor="ingresse", method="POST", path="/event/*"))
    verdict, reason, _ = scanned(hall, "IG-VALID-1")
    assert (verdict != "deny", reason) == (True, "valid")
    assert hall("sync", "hall", "--json").document["waiting"] == 0
    assert sandbox.audit.people("ingresse", "IG-VALID-1") == 1
    assert scanned(hall, "IG-VALID-1")[1] == "already_used"


@pytest.mark.parametrize("phase", Phase)
def test_a_batch_that_is_cut_arrives_once(hall: Program, sandbox: Sandbox, phase: Phase) -> None:
    codes = [f"IG-VALID-{number}" for number in range(1, 5)]
    for code in codes:
        scanned(hall, code, "--strategy", "local")
    scanned(hall, codes[0], "--mode", "exit", "--strategy", "local")
    sandbox.faults.add(FaultRule(FaultKind.CUT, vendor="ingresse", method="POST", path="/event/*", phase=phase))
    assert hall("sync", "hall").code == 3
    assert len(hall("queue", "hall", "--json").document["unknown"]) == 4
    sandbox.faults.clear()
    sandbox.clock.skew_seconds = 10.0  # what was given up can no longer arrive
    assert hall("sync", "hall", "--json").document["waiting"] == 0
    assert [sandbox.audit.people("ingresse", code) for code in codes] == [1, 1, 1, 1]
    assert [effect.action for effect in sandbox.audit.effects("ingresse", codes[0])] == ["checkin", "checkout"]
    assert hall("queue", "hall", "--json").document["conflicts"] == []


def test_a_refund_kills_the_old_code_offline_too(hall: Program, sandbox: Sandbox) -> None:
    new = sandbox.ingresse.refund("IG-VALID-1")
    assert hall("sync", "hall").code == 0
    sandbox.outage("ingresse")
    assert scanned(hall, "IG-VALID-1")[:2] == ("deny", "refunded")
    assert scanned(hall, new)[0] == "admit"


def test_a_refunded_code_is_named_so_where_the_vendor_only_says_unknown(hall: Program, sandbox: Sandbox) -> None:
    sandbox.ingresse.options = replace(sandbox.ingresse.options, refunded_status=2)
    new = sandbox.ingresse.refund("IG-VALID-1")
    assert scanned(hall, "IG-VALID-1") == ("deny", "unknown_code", "vendor"), "the list has not heard of it yet"
    assert hall("sync", "hall").code == 0
    assert scanned(hall, "IG-VALID-1") == ("deny", "refunded", "vendor")
    assert scanned(hall, "IG-VALID-1", "--mode", "check") == ("deny", "refunded", "vendor")
    assert scanned(hall, new)[:2] == ("admit", "valid")


def test_by_the_list_alone_and_sent_later(hall: Program, sandbox: Sandbox) -> None:
    local = ("--strategy", "local")
    assert scanned(hall, "IG-VALID-1", *local) == ("admit", "valid", "mirror")
    assert scanned(hall, "IG-VALID-1", "--mode", "exit", *local)[:2] == ("admit", "checked_out")
    assert scanned(hall, "IG-UNSOLD-1", *local)[0] == "admit"
    assert scanned(hall, "IG-CANCELED-1", *local) == ("deny", "refunded", "mirror")
    assert scanned(hall, "IG-INSIDE-1", "--mode", "check", *local) == ("deny", "already_used", "mirror")
    assert len(hall("queue", "hall", "--json").document["waiting"]) == 3
    assert hall("sync", "hall", "--json").document["pushed"] == 3
    assert [effect.action for effect in sandbox.audit.effects("ingresse", "IG-VALID-1")] == ["checkin", "checkout"]


def test_let_in_offline_and_at_another_door_is_a_conflict(hall: Program, sandbox: Sandbox) -> None:
    sandbox.outage("ingresse")
    assert scanned(hall, "IG-VALID-1")[0] == "admit"
    sandbox.restore("ingresse")
    sandbox.ingresse.use_elsewhere("IG-VALID-1")
    assert hall("sync", "hall", "--json").document["refused"] == 1
    [conflict] = hall("queue", "hall", "--json").document["conflicts"]
    assert conflict["code"] == "IG-VALID-1"
