"""`station conflicts`, and what `station queue` shows of them: both sides, and a person's word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from station.domain.journal import Action, ItemState
from station.domain.ticket import TicketKey
from station.sandbox import FaultKind, FaultRule, Sandbox
from station.storage.journal import open_journal
from station.wiring import own_folder
from tests.cli.program import Program, run_process


@pytest.fixture
def refused(door: Program, sandbox: Sandbox) -> Program:
    """Somebody was let in whom the vendor refused afterwards."""
    door("scan", "door", "CM-VALID-1", "--strategy", "local")
    sandbox.faults.add(FaultRule(FaultKind.STATUS, vendor="cm", path="*/upload", status=400))
    door("sync", "door")
    sandbox.faults.clear()
    return door


def leave_undecided(door: Program, code: str) -> str:
    """A use whose answer was lost, and that reading could not tell from another door's."""
    door("scan", "door", code, "--strategy", "local")
    with open_journal(door.folder) as journal, journal.transaction() as transaction:
        (item,) = transaction.items_with_code("door", code)
        transaction.store(replace(item, state=ItemState.AMBIGUOUS))
    return item.item_id


def test_nothing_waits(door: Program) -> None:
    assert door("conflicts", "door").out == "Nothing waits for a person.\n"
    assert door("conflicts", "door", "--json").document == {"conflicts": [], "undecided": []}


def test_what_the_vendor_refused_is_shown_with_both_sides_and_dealt_with(refused: Program) -> None:
    (conflict,) = refused("conflicts", "door", "--json").document["conflicts"]
    assert conflict["code"] == "CM-VALID-1"
    assert conflict["reason"] == "refused_later"
    assert conflict["message"]
    assert refused("queue", "door", "--json").document["conflicts"] == [conflict]
    shown = refused("conflicts", "door").out
    assert "CM-VALID-1" in shown
    assert "here at" in shown
    assert conflict["message"] in shown
    dealt_with = refused("conflicts", "door", "--deal", conflict["conflict_id"], "--json")
    assert (dealt_with.code, dealt_with.document["conflicts"]) == (0, [])
    assert refused("queue", "door", "--json").document["conflicts"] == []


def test_more_uses_than_a_ticket_has_are_shown_with_the_vendors_row(door: Program, sandbox: Sandbox) -> None:
    door("scan", "door", "CM-VALID-2", "--strategy", "local")
    sandbox.cm.use_elsewhere("CM-VALID-2")
    assert door("sync", "door").code == 0
    (conflict,) = door("conflicts", "door", "--json").document["conflicts"]
    assert (conflict["reason"], conflict["people"]) == ("over_admitted", 1)
    assert conflict["here_at"]
    assert conflict["there"]["uses_made"] == 2
    for command in ("conflicts", "queue"):
        shown = door(command, "door").out
        assert "used 2 of 1" in shown
        assert "1 person " in shown


@pytest.mark.parametrize(("counted", "arrived"), [("yes", 0), ("no", 1)])
def test_a_use_is_decided(door: Program, sandbox: Sandbox, counted: str, arrived: int) -> None:
    item_id = leave_undecided(door, "CM-VALID-1")
    (undecided,) = door("conflicts", "door", "--json").document["undecided"]
    assert (undecided["item_id"], undecided["state"]) == (item_id, "ambiguous")
    assert "let in" in door("conflicts", "door").out
    decided = door("conflicts", "door", "--decide", item_id, "--counted", counted)
    assert (decided.code, decided.out) == (0, "Nothing waits for a person.\n")
    assert door("sync", "door").code == 0
    assert sandbox.audit.people("cm", "CM-VALID-1") == arrived


@pytest.mark.parametrize(
    "wrong",
    [
        ["--deal", "nobody"],
        ["--decide", "nobody", "--counted", "yes"],
        ["--decide", "nobody"],
        ["--counted", "no"],
    ],
)
def test_wrong_use_changes_nothing(refused: Program, wrong: list[str]) -> None:
    (conflict,) = refused("conflicts", "door", "--json").document["conflicts"]
    ended = refused("conflicts", "door", "--deal", conflict["conflict_id"], *wrong)
    assert (ended.code, ended.out) == (2, "")
    assert refused("conflicts", "door", "--json").document["conflicts"] == [conflict]
    assert refused("conflicts", "nobody").code == 2


def test_they_are_read_beside_the_owner_of_the_folder_and_dealt_with_by_it_alone(refused: Program) -> None:
    folder = ["--data-dir", str(refused.folder)]
    holder = own_folder(refused.folder, "station")
    try:
        read = run_process([*folder, "conflicts", "door", "--json"])
        assert read.code == 0
        (conflict,) = read.document["conflicts"]
        held = run_process([*folder, "conflicts", "door", "--deal", conflict["conflict_id"]])
        assert (held.code, held.out) == (3, "")
        assert "process" in held.err
    finally:
        holder.close()


def test_a_profiles_word_is_for_its_own_uses_alone(door: Program, sandbox: Sandbox) -> None:
    item_id = leave_undecided(door, "CM-VALID-1")
    with open_journal(door.folder) as journal, journal.transaction() as transaction:
        item = transaction.item(item_id)
        assert item is not None
        other = replace(item, item_id="other", scan_id="other", position=0, action=Action.ENTRY)
        transaction.store(replace(other, key=TicketKey("hall", "", "x")))
    assert len(door("conflicts", "door", "--json").document["undecided"]) == 1
    assert door("conflicts", "door", "--decide", "other", "--counted", "no").code == 2
