"""An evening with TiBillet on the command line: the list, a cut line, the queue, and what happened meanwhile."""

from __future__ import annotations

import json
from dataclasses import replace

from station.sandbox import FaultKind, FaultRule, Generation, Phase, Sandbox
from tests.cli.program import Program, add_profile


def scan(program: Program, sandbox: Sandbox, code: str) -> dict[str, object]:
    scanned: dict[str, object] = program("scan", "door", sandbox.tibillet.qr_text(code), "--json").document["scans"][0]
    return scanned


def test_offline_and_back(program: Program, sandbox: Sandbox) -> None:
    vendor = sandbox.tibillet
    add_profile(program, sandbox, "tibillet", "door")
    assert program("sync", "door", "--json").code == 0
    sandbox.outage("tibillet")
    for code in ("TB-VALID-1", "TB-VALID-2", "TB-VALID-3"):
        let_in = scan(program, sandbox, code)
        assert (let_in["verdict"], let_in["source"], let_in["upload"]) == ("admit", "mirror", "waiting")
        assert let_in["code"] == vendor.events.uuid_of(code)
    again = scan(program, sandbox, "TB-VALID-1")
    assert (again["verdict"], again["reason"]) == ("deny", "already_used"), "another printing of the same ticket"
    refused = [scan(program, sandbox, f"TB-{kind}-1")["reason"] for kind in ("USED", "CANCELED", "TYPE-NOT-ALLOWED")]
    assert refused == ["already_used", "canceled", "unpaid"]

    vendor.store.cancel("TB-VALID-2")
    vendor.use_elsewhere("TB-VALID-3")
    sandbox.restore("tibillet")
    program("sync", "door")
    assert [vendor.audit.people("tibillet", f"TB-VALID-{number}") for number in (1, 2, 3)] == [1, 0, 1]
    assert vendor.store.existing("TB-VALID-2").state.canceled, "the cancellation was not overwritten"
    queue = program("queue", "door", "--json").document
    assert sorted(conflict["code"] for conflict in queue["conflicts"]) == sorted(
        map(vendor.events.uuid_of, ("TB-VALID-2", "TB-VALID-3"))
    )
    assert scan(program, sandbox, "TB-VALID-1")["reason"] == "already_used"


def test_a_line_cut_behind_the_commit_lets_one_person_in(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "tibillet", "door")
    sandbox.faults.add(FaultRule(FaultKind.CUT, phase=Phase.AFTER, vendor="tibillet", path="/scan/ticket/", times=1))
    assert scan(program, sandbox, "TB-VALID-1")["verdict"] in ("admit", "attention")
    assert sandbox.tibillet.audit.people("tibillet", "TB-VALID-1") == 1
    assert scan(program, sandbox, "TB-VALID-1")["verdict"] == "deny"
    assert sandbox.tibillet.audit.people("tibillet", "TB-VALID-1") == 1


def test_a_line_cut_before_the_commit_sends_it_once_more(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "tibillet", "door")
    program("sync", "door")
    sandbox.faults.add(FaultRule(FaultKind.CUT, vendor="tibillet", path="/scan/ticket/", times=1))
    let_in = scan(program, sandbox, "TB-VALID-1")
    assert (let_in["verdict"], let_in["upload"]) == ("admit", "unknown")
    program("sync", "door")
    assert len(program("queue", "door", "--json").document["unknown"]) == 1, "it may still be on its way"
    sandbox.clock.skew_seconds += 60.0
    program("sync", "door")
    assert sandbox.tibillet.audit.people("tibillet", "TB-VALID-1") == 1
    assert not program("queue", "door", "--json").document["unknown"]
    assert scan(program, sandbox, "TB-VALID-1")["reason"] == "already_used"


def test_a_pairing_whose_answer_is_lost_is_not_repeated(program: Program, sandbox: Sandbox) -> None:
    vendor, address = sandbox.tibillet, sandbox.addresses.vendors["tibillet"]
    arguments = ["profile", "add", "door", "--vendor", "tibillet", "--base-url", address.base_url, "--secrets-stdin"]
    secrets = json.dumps({"pairing_url": f"{address.base_url}/scan/{vendor.pairing_token()}/pair"})
    sandbox.faults.add(FaultRule(FaultKind.CUT, phase=Phase.AFTER, vendor="tibillet", path="*/pair/", times=1))
    lost = program(*arguments, stdin=secrets)
    assert lost.code == 3
    assert "may be used up" in lost.err
    again = program(*arguments, stdin=secrets)
    assert again.code == 3
    assert "make a new one" in again.err
    fresh = json.dumps({"pairing_url": f"{address.base_url}/scan/{vendor.pairing_token()}/pair"})
    assert program(*arguments, stdin=fresh).code == 0
    assert scan(program, sandbox, "TB-VALID-1")["verdict"] == "admit"


def test_what_becomes_of_a_device_and_of_an_address(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "tibillet", "door")
    vendor, usual = sandbox.tibillet, sandbox.tibillet.options
    for options, words in (
        (replace(usual, archived=True), "archived"),
        (replace(usual, generation=Generation.PUBLISHED, archived=True), "archived"),
        (replace(usual, generation=Generation.PUBLISHED, claimed=False), "not paired any more"),
        (replace(usual, primary_host="localhost"), "http://localhost:"),
    ):
        vendor.options = options
        tested = program("profile", "test", "door")
        assert tested.code == 3
        assert words in tested.err
    vendor.options = replace(usual, generation=Generation.PUBLISHED)
    assert "Entrance 0 · Sandbox Hall" in program("profile", "test", "door").out


def test_an_event_that_the_server_does_not_know(program: Program, sandbox: Sandbox) -> None:
    address = sandbox.addresses.vendors["tibillet"]
    arguments = ["profile", "add", "door", "--vendor", "tibillet", "--base-url", address.base_url, "--secrets-stdin"]
    unknown = program(
        *arguments, "--set", "event=20000000-0000-4000-8000-000000000000", stdin=json.dumps(address.secrets)
    )
    assert unknown.code == 2
    assert "not known there" in unknown.err
    assert address.settings["event"] in unknown.err


def test_an_older_server_without_a_list(program: Program, sandbox: Sandbox) -> None:
    for generation in (Generation.WITHOUT_LISTS, Generation.PUBLISHED):
        sandbox.reset()
        sandbox.tibillet.options = replace(sandbox.tibillet.options, generation=generation)
        add_profile(program, sandbox, "tibillet", generation.value)
        synced = program("sync", generation.value, "--json")
        assert (synced.code, synced.document["pulled"]) == (0, 0)
        text = sandbox.tibillet.qr_text("TB-VALID-1")
        let_in = program("scan", generation.value, text, "--json").document["scans"][0]
        assert (let_in["verdict"], let_in["source"]) == ("admit", "vendor")
        refused = program("scan", generation.value, sandbox.tibillet.qr_text("TB-CANCELED-1"), "--json")
        assert refused.document["scans"][0]["reason"] == "canceled"


def test_two_doors_at_once_and_a_forged_code(program: Program, sandbox: Sandbox) -> None:
    vendor = sandbox.tibillet
    add_profile(program, sandbox, "tibillet", "door")
    vendor.options = replace(vendor.options, overtaken=True)
    assert scan(program, sandbox, "TB-VALID-1")["reason"] == "conflict"
    vendor.options = replace(vendor.options, overtaken=False)
    payload, signature = vendor.qr_text("TB-VALID-2").split(":")[0], vendor.qr_text("TB-VALID-3").split(":")[1]
    forged = program("scan", "door", f"{payload}:{signature}", "--json").document["scans"][0]
    assert (forged["verdict"], forged["reason"]) == ("deny", "malformed_code")
    assert forged["vendor_message"] == "Invalid ticket signature"
    assert vendor.audit.people("tibillet", "TB-VALID-2") == 0


def test_a_check_looks_at_the_event_and_an_id_may_be_typed(program: Program, sandbox: Sandbox) -> None:
    vendor = sandbox.tibillet
    add_profile(program, sandbox, "tibillet", "door")
    text, typed = vendor.qr_text("TB-OTHER-EVENT-1"), vendor.events.uuid_of("TB-VALID-1")
    other = program("scan", "door", "--mode", "check", text, "--json").document["scans"][0]
    assert (other["reason"], other["vendor_message"]) == ("wrong_event", "Concert B")
    looked, used = (
        program("scan", "door", "--mode", mode, typed.upper(), "--json").document["scans"][0]
        for mode in ("check", "entry")
    )
    assert (looked["verdict"], looked["code"], used["verdict"], used["code"]) == ("admit", typed, "admit", typed)
    assert vendor.audit.people("tibillet", "TB-VALID-1") == 1
    exit_ = program("scan", "door", "--mode", "exit", typed, "--json").document["scans"][0]
    assert exit_["reason"] == "unsupported"
