"""pretix on the command line: a question and its answer, and a scan that is taken back over a bad line."""

from __future__ import annotations

import pytest

from station.sandbox import FaultRule, Sandbox
from tests.cli.program import Program, add_profile

VIP, ADULT = "tkt09003dddddddddddddddddddddddd", "tkt09001bbbbbbbbbbbbbbbbbbbbbbbb"


@pytest.fixture
def hall(program: Program, sandbox: Sandbox) -> Program:
    add_profile(program, sandbox, "pretix", "hall")
    assert program("sync", "hall").code == 0
    return program


@pytest.mark.parametrize(("strategy", "source"), [("direct", "vendor"), ("local", "mirror")])
def test_a_question_is_shown_and_its_answer_goes_along(
    hall: Program, sandbox: Sandbox, strategy: str, source: str
) -> None:
    asked = hall("scan", "hall", VIP, "--strategy", strategy, "--json")
    assert asked.code == 1
    scan = asked.document["scans"][0]
    assert (scan["reason"], scan["source"], scan["what_now"]) == ("needs_answer", source, "ask")
    question = scan["questions"][0]
    assert (question["text"], question["kind"], question["required"]) == ("Wristband size?", "choice", True)
    answer = f"{question['id']}={question['options'][1]['id']}"
    wrong = hall("scan", "hall", VIP, "--strategy", strategy, "--answer", f"{question['id']}=9", "--json")
    assert wrong.document["scans"][0]["reason"] == "needs_answer"
    let_in = hall("scan", "hall", VIP, "--strategy", strategy, "--answer", answer, "--json")
    assert let_in.document["scans"][0]["reason"] == "valid"
    assert hall("sync", "hall", "--json").document["waiting"] == 0
    assert sandbox.audit.people("pretix", VIP) == 1
    lines = hall("scan", "hall", VIP).out
    assert "already_used" in lines


def test_the_lines_name_what_is_to_be_asked(hall: Program) -> None:
    out = hall("scan", "hall", VIP).out
    assert "Wristband size?" in out
    assert "1=S  2=L" in out


def test_a_lost_answer_to_an_undo_is_settled_by_asking_again(hall: Program, sandbox: Sandbox) -> None:
    scan_id = hall("scan", "hall", ADULT, "--json").document["scans"][0]["journal_id"]
    sandbox.faults.add(FaultRule.cut_after_commit(vendor="pretix", path="*/annul/"))
    undone = hall("undo", "hall", scan_id, "--json")
    assert (undone.code, undone.document["undone"][0]["state"]) == (0, "asked")
    waiting = hall("queue", "hall", "--json").document["waiting"]
    assert [(row["journal_id"], row["taken_back"]) for row in waiting] == [(scan_id, True)]
    sandbox.faults.clear()
    assert hall("sync", "hall", "--json").document["waiting"] == 0
    assert hall("undo", "hall", scan_id, "--json").document["undone"][0]["state"] == "nothing"
    assert hall("scan", "hall", ADULT, "--json").document["scans"][0]["reason"] == "valid"


def test_a_row_read_between_entry_and_undo_refuses_nobody(hall: Program) -> None:
    """The list still shows the entry that was taken back since."""
    scan_id = hall("scan", "hall", ADULT, "--json").document["scans"][0]["journal_id"]
    assert hall("sync", "hall").code == 0
    assert hall("undo", "hall", scan_id).code == 0
    again = hall("scan", "hall", ADULT, "--strategy", "local", "--json").document["scans"][0]
    assert (again["verdict"], again["reason"], again["source"]) == ("admit", "valid", "mirror")


def test_an_exit_is_taken_back_too(hall: Program) -> None:
    hall("scan", "hall", ADULT)
    left = hall("scan", "hall", ADULT, "--mode", "exit", "--json").document["scans"][0]
    assert hall("undo", "hall", left["journal_id"]).code == 0
    assert hall("scan", "hall", ADULT, "--json").document["scans"][0]["reason"] == "already_used"
    assert hall("scan", "hall", ADULT, "--mode", "exit", "--json").document["scans"][0]["verdict"] == "admit"
