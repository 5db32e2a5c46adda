"""A process that dies leaves what it has committed, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.profile import Profile
from station.domain.ticket import TicketKey
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, UseRequest
from station.domain.verdict import Mode
from station.sandbox import Sandbox
from station.simulation.clock import TurnedClock
from station.simulation.mortal import Death, Life, MortalJournal, MortalRoom, ProcessDied
from station.storage.journal import SqliteJournal, open_journal
from station.vendors.registry import open_room

CODE = "CM-VALID-1"
KEY = TicketKey("door", "", CODE)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    with open_journal(tmp_path) as journal:
        yield journal


def write(journal: MortalJournal, name: str) -> None:
    item = OutboxItem(name, name, KEY, CODE, Action.ENTRY, ItemState.WAITING, 1, datetime.now(UTC))
    with journal.transaction() as transaction:
        transaction.store(item)


def written(journal: SqliteJournal) -> list[str]:
    return [item.item_id for item in journal.queue("door")]


@pytest.mark.parametrize(("death", "left"), [(Death.BEFORE_COMMIT, ["a"]), (Death.AFTER_COMMIT, ["a", "b"])])
def test_what_is_written_when_it_dies_at_a_commit(journal: SqliteJournal, death: Death, left: list[str]) -> None:
    life = Life()
    mortal = MortalJournal(journal, life)
    write(mortal, "a")
    life.doom(death)
    assert not life.over
    with pytest.raises(ProcessDied):
        write(mortal, "b")
    assert life.over
    with pytest.raises(ProcessDied):
        write(mortal, "c")
    with pytest.raises(ProcessDied):
        mortal.draw_sequence()
    assert written(journal) == left


def test_a_doom_that_is_taken_back_never_comes(journal: SqliteJournal) -> None:
    life = Life()
    life.doom(Death.BEFORE_COMMIT)
    life.doom(None)
    write(MortalJournal(journal, life), "a")
    assert written(journal) == ["a"]


@pytest.mark.parametrize(("death", "done"), [(Death.BEFORE_REQUEST, 0), (Death.AFTER_REQUEST, 1)])
def test_what_the_vendor_has_done_when_it_dies_at_a_request(death: Death, done: int) -> None:
    with Sandbox(tickets=100) as sandbox:
        address = sandbox.addresses.vendors["cm"]
        profile = Profile("door", "cm", address.base_url, address.settings)
        room = open_room(profile, address.secrets, TurnedClock())
        assert not isinstance(room, Trouble)
        life = Life()
        mortal = MortalRoom(room, life)
        try:
            assert isinstance(mortal.use(UseRequest("CM-VALID-2", "CM-VALID-2", Mode.ENTRY)), Answer)
            life.doom(death)
            with pytest.raises(ProcessDied):
                mortal.use(UseRequest(CODE, CODE, Mode.ENTRY))
            with pytest.raises(ProcessDied):
                mortal.connect()
        finally:
            mortal.close()
        assert sandbox.audit.people("cm", CODE) == done
