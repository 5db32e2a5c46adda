"""The script of calls, played at the sandbox: every call gets what a real server was seen to answer."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from tests.sandbox import pretix_steps_checkin, pretix_steps_reading, pretix_steps_rules
from tests.sandbox.pretix_organizer import SandboxOrganizer, tokens
from tests.sandbox.pretix_served import Served, sell_plain, serve
from tests.sandbox.pretix_steps import Player, Step, told_by

SCRIPTS: dict[str, tuple[Step, ...]] = {
    "outcomes": pretix_steps_checkin.OUTCOMES,
    "nonces": pretix_steps_checkin.NONCES,
    "forced": pretix_steps_checkin.FORCED,
    "exits": pretix_steps_checkin.EXITS,
    "simulated": pretix_steps_checkin.SIMULATED,
    "order of checks": pretix_steps_checkin.ORDER_OF_CHECKS,
    "annulled": pretix_steps_checkin.ANNULLED,
    "wrong": pretix_steps_checkin.WRONG,
    "rules": pretix_steps_rules.RULES,
    "questions": pretix_steps_rules.QUESTIONS,
    "reading": pretix_steps_reading.READING,
    "searching": pretix_steps_reading.SEARCHING,
    "who may": pretix_steps_reading.WHO_MAY,
    "failed": pretix_steps_reading.FAILED,
    "twice": pretix_steps_reading.TWICE,
}


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve() as served:
        yield served


@pytest.fixture
def player(running: Served) -> Iterator[Player]:
    running.reset()
    sell_plain(running)
    playing = Player(running.api, tokens(running.api), SandboxOrganizer(running))
    yield playing
    playing.close()


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_call_gets_its_answer(player: Player, script: str) -> None:
    surprises = [told for step in SCRIPTS[script] if (told := surprise(step, player.play(step)))]
    assert not surprises, "\n".join(surprises)


def surprise(step: Step, answer: httpx.Response) -> str:
    """What was not expected of an answer; empty: nothing."""
    told = told_by(answer) if step.told is not None else None
    if answer.status_code == step.status and told == step.told:
        return ""
    return f"{step.name}: {step.status} {step.told}, but {answer.status_code} {answer.text[:300]}"


def test_no_two_steps_of_a_script_have_one_name() -> None:
    for name, steps in SCRIPTS.items():
        assert len({step.name for step in steps}) == len(steps), name


def test_a_search_for_a_secret_finds_that_ticket_alone(running: Served) -> None:
    running.reset()
    code = running.vendor.store.plan.ticket(50).code
    with running.client() as http:
        for secret, count in ((code, 1), (code[:12], 0), (code.upper(), 0), ("nobody's", 0)):
            search = "organizers/hall/checkinrpc/search/"
            answer = http.get(search, params={"list": "1", "secret": secret, "ignore_status": "true"})
            assert answer.json()["count"] == count, secret
