"""Ingresse through the command line: choosing a session, the list, the door online and offline, and back."""

from __future__ import annotations

import json

import pytest

from station.sandbox import FaultRule, Sandbox
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


def test_half_a_login_is_named(program: Program, sandbox: Sandbox) -> None:
    address = sandbox.addresses.vendors["ingresse"]
    secrets = json.dumps({"publickey": address.secrets["publickey"], "email": "door@example.org"})
    ended = program(
        "profile", "add", "hall", "--vendor", "ingresse", "--base-url", address.base_url, "--secrets-stdin",
        stdin=secrets,
    )  # fmt: skip
    assert ended.code != 0
    assert "password" in ended.err


def test_online_in_out_and_in_again(hall: Program) -> None:
    assert scanned(hall, "IG-VALID-1", "--mode", "check") == ("admit", "valid", "vendor")
    assert scanned(hall, "IG-VALID-1") == ("admit", "valid", "vendor")
    assert scanned(hall, "IG-VALID-1", "--mode", "check") == ("deny", "already_used", "vendor")
    assert scanned(hall, "IG-VALID-1")[:2] == ("deny", "already_used")
    assert scanned(hall, "IG-VALID-1", "--mode", "exit")[:2] == ("admit", "checked_out")
    assert scanned(hall, "IG-VALID-1")[:2] == ("admit", "valid")
    assert scanned(hall, "IG-REFUNDED-1") == ("deny", "refunded", "vendor")
    assert scanned(hall, "IG-UNSOLD-1") == ("admit", "valid", "vendor")


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


def test_a_refund_kills_the_old_code_offline_too(hall: Program, sandbox: Sandbox) -> None:
    new = sandbox.ingresse.refund("IG-VALID-1")
    assert hall("sync", "hall").code == 0
    sandbox.outage("ingresse")
    assert scanned(hall, "IG-VALID-1")[:2] == ("deny", "refunded")
    assert scanned(hall, new)[0] == "admit"


def test_let_in_offline_and_at_another_door_is_a_conflict(hall: Program, sandbox: Sandbox) -> None:
    sandbox.outage("ingresse")
    assert scanned(hall, "IG-VALID-1")[0] == "admit"
    sandbox.restore("ingresse")
    sandbox.ingresse.use_elsewhere("IG-VALID-1")
    assert hall("sync", "hall", "--json").document["refused"] == 1
    [conflict] = hall("queue", "hall", "--json").document["conflicts"]
    assert conflict["code"] == "IG-VALID-1"
