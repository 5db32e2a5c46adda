"""`station undo`: taken back here, or why not."""

from __future__ import annotations

import csv
import io

from station.sandbox import Sandbox
from tests.cli.program import Program


def scanned(door: Program, *more: str) -> str:
    scan = door("scan", "door", "CM-VALID-1", *more, "--json").document["scans"][0]
    assert scan["verdict"] == "admit"
    assert scan["questions"] == []
    return str(scan["journal_id"])


def test_what_waits_is_undone_and_the_ticket_enters_again(door: Program, sandbox: Sandbox) -> None:
    scan_id = scanned(door, "--strategy", "local")
    ended = door("undo", "door", scan_id, "--json")
    assert ended.code == 0
    assert ended.document["undone"] == [
        {
            "journal_id": scan_id,
            "state": "done",
            "message": "Undone. The ticket can be used again.",
            "vendor_message": "",
            "code": "CM-VALID-1",
            "ticket_id": ended.document["undone"][0]["ticket_id"],
            "people": 1,
        }
    ]
    assert door("queue", "door", "--json").document["waiting"] == []
    assert door("sync", "door", "--json").document["pushed"] == 0
    assert sandbox.audit.people("cm", "CM-VALID-1") == 0
    scanned(door, "--strategy", "local")
    exported = door("export", "door", "--what", "scans", "--format", "csv").out
    assert [row["undone"] for row in csv.DictReader(io.StringIO(exported))] == ["done", "no"]


def test_a_vendor_without_a_way_back_keeps_what_it_has(door: Program) -> None:
    scan_id = scanned(door)
    ended = door("undo", "door", scan_id)
    assert ended.code == 1
    assert ended.out.startswith("NO_WAY_BACK")
    assert "CM-VALID-1" in ended.out


def test_twice_there_is_nothing_left_to_undo(door: Program) -> None:
    scan_id = scanned(door, "--strategy", "local")
    ended = door("undo", "door", scan_id, "no such scan", scan_id, "--json")
    assert ended.code == 1
    assert [undone["state"] for undone in ended.document["undone"]] == ["done", "nothing"]
    assert door("undo", "door", scan_id, "--json").document["undone"][0]["state"] == "nothing"


def test_answers_name_their_question(door: Program) -> None:
    for wrong, said in (("4", "no ID=VALUE"), ("=XS", "no ID=VALUE")):
        ended = door("scan", "door", "CM-VALID-1", "--answer", wrong)
        assert ended.code == 2
        assert said in ended.err
    twice = door("scan", "door", "CM-VALID-1", "--answer", "4=XS", "--answer", "4=S")
    assert twice.code == 2
    assert "answered twice" in twice.err
    assert door("scan", "door", "CM-VALID-1", "--answer", "4=a=b", "--answer", "5=").code == 0
