"""An evening with TiBillet on the command line: the list, a cut line, the queue, and what happened meanwhile."""

from __future__ import annotations

from station.sandbox import FaultKind, FaultRule, Phase, Sandbox
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
        assert (let_in["verdict"], let_in["source"], let_in["upload"]) == ("attention", "mirror", "waiting")
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
