"""One station of a simulation, dying and starting again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from station.domain.profile import Profile, Strategy
from station.domain.verdict import Outcome
from station.sandbox import Sandbox
from station.simulation.clock import TurnedClock
from station.simulation.gate import Gate
from station.simulation.mortal import Death, ProcessDied

CODE = "CM-VALID-1"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=100) as served:
        yield served


@pytest.fixture
def gate(sandbox: Sandbox, tmp_path: Path) -> Iterator[Gate]:
    address = sandbox.addresses.vendors["cm"]
    profile = Profile("door", "cm", address.base_url, dict(address.settings), Strategy.LOCAL)
    gate = Gate("S1", tmp_path, profile, address.secrets, TurnedClock())
    assert gate.synchronise().trouble is None
    yield gate
    gate.close()


def test_a_process_that_dies_before_it_wrote_has_decided_nothing(gate: Gate) -> None:
    gate.doom(Death.BEFORE_COMMIT)
    assert gate.scan(CODE) is None
    assert (gate.deaths, gate.verdicts) == (1, [])
    verdict = gate.scan(CODE)
    assert verdict is not None
    assert (verdict.outcome, gate.let_in[CODE]) == (Outcome.ADMIT, 1)


def test_what_it_wrote_before_it_died_is_told_by_the_next_one(gate: Gate) -> None:
    gate.doom(Death.AFTER_COMMIT)
    verdict = gate.scan(CODE)
    assert verdict is not None
    assert (verdict.outcome, gate.let_in[CODE], gate.deaths) == (Outcome.ADMIT, 1, 1)
    assert gate.written(verdict)
    gate.doom(Death.BEFORE_COMMIT)
    assert gate.scan("CM-VALID-2") is None  # what was seen is not told again
    assert [each.scan_id for each in gate.verdicts] == [verdict.scan_id]
    again = gate.scan(CODE)
    assert again is not None
    assert again.outcome is Outcome.DENY


def test_it_may_die_in_its_rounds_and_the_door_starts_it_again(gate: Gate, sandbox: Sandbox) -> None:
    assert gate.scan(CODE) is not None
    gate.doom(Death.AFTER_REQUEST)
    with pytest.raises(ProcessDied):
        gate.synchronise()
    assert gate.scan("CM-VALID-2") is None
    assert gate.deaths == 1
    assert gate.synchronise().trouble is None
    assert sandbox.audit.people("cm", CODE) == 1


def test_at_rest_it_lives(gate: Gate) -> None:
    gate.doom(Death.BEFORE_REQUEST)
    with pytest.raises(ProcessDied):
        gate.synchronise()
    gate.revive()
    gate.doom(Death.BEFORE_REQUEST)
    gate.revive()
    assert gate.synchronise().trouble is None
    assert gate.deaths == 1


def test_rounds_send_what_was_scanned_and_end_when_they_are_told_to(gate: Gate, sandbox: Sandbox) -> None:
    gate.start()
    assert gate.scan(CODE) is not None
    effects = sandbox.audit.effects
    for _ in range(2_000):
        if effects("cm", CODE):
            break
        gate._stopping.wait(0.005)
    gate.stop()
    assert sandbox.audit.people("cm", CODE) == 1
    assert gate.queue() == ()


def test_what_breaks_in_the_rounds_is_not_kept_silent(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object, **_named: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(gate._process.synchronisation, "run", broken)
        gate.start()
        assert gate._rounds is not None
        gate._rounds.join(20)
        with pytest.raises(ZeroDivisionError):
            gate.stop()
