"""A VIP is asked for a size, a badge needs a name, a turnstile did not turn: with real keys at pretix' door."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from station.domain.verdict import Outcome, Reason, Source, Verdict
from station.sandbox.app import Sandbox
from station.sandbox.pretix_hall import STANDARD, Question
from tests.story.door import Commands, Door, until

VIP = "tkt09003dddddddddddddddddddddddd"
ADULT, ANOTHER = "tkt09001bbbbbbbbbbbbbbbbbbbbbbbb", "tkt09016ssssssssssssssssssssssss"
NAME = Question(2, "Name on the badge", "NAME", frozenset({STANDARD}), "S")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=60) as running:
        yield running


@pytest.fixture
def commands(tmp_path: Path, x_display: str) -> Commands:
    return Commands(tmp_path / "data", x_display)


def last(commands: Commands, count: int) -> Verdict:
    """The newest of so many scans."""
    return until(lambda: (found := commands.verdicts("hall")) and len(found) == count and found, f"scan {count}")[-1]


def answers(sandbox: Sandbox) -> list[str]:
    """What the organizer was told."""
    with sandbox.pretix.store.lock:
        return sorted(answer.text for answer in sandbox.pretix._answers._kept.values())


def test_asked_let_in_taken_back_and_let_in_again(sandbox: Sandbox, commands: Commands) -> None:
    commands.connect("hall", sandbox.addresses.vendors["pretix"])
    commands.json("sync", "hall")
    with Door(commands, "--profile", "hall") as door:
        door.scan(VIP)
        asked = last(commands, 1)
        assert (asked.outcome, asked.reason, asked.source) == (Outcome.DENY, Reason.NEEDS_ANSWER, Source.VENDOR)
        until(lambda: 0.03 < door.shares()["attention"] < 0.3, "the question, under its amber head")
        assert sandbox.audit.people("pretix", VIP) == 0

        door.press("2")
        door.press("Return")
        door.sees("attention")  # hand out the wristband
        assert last(commands, 2).reason is Reason.VALID
        assert (answers(sandbox), sandbox.audit.people("pretix", VIP)) == (["L"], 1)

        door.press("ctrl+z")
        door.press("ctrl+z")
        until(lambda: door.shares()["attention"] < 0.1, "the verdict to leave the screen")
        door.scan(VIP)
        door.sees("attention")
        again = last(commands, 3)
        assert (again.reason, again.source) == (Reason.VALID, Source.VENDOR)
        door.scan(VIP)
        door.sees("deny")


def test_the_next_ticket_never_lands_in_an_answer(sandbox: Sandbox, commands: Commands) -> None:
    sandbox.pretix.hall.ask(NAME, sandbox.clock.now())
    commands.connect("hall", sandbox.addresses.vendors["pretix"])
    commands.json("sync", "hall")
    commands.json("scan", "hall", VIP, "--answer", "1=1")
    with Door(commands, "--profile", "hall") as door:
        door.scan(ADULT)
        assert last(commands, 2).reason is Reason.NEEDS_ANSWER
        door.type("Ada")
        door.scan(VIP)
        door.sees("deny")  # in already; and nobody's badge is called after a ticket
        door.press("F10")
        until(lambda: door.colour() == "", "the question again")
        door.type(" L")
        door.press("Return")
        door.sees("admit")
        assert last(commands, 4).code == ADULT
        assert answers(sandbox) == ["Ada L", "S"]

        sandbox.outage("pretix")
        door.scan(ANOTHER)
        assert last(commands, 5).questions == ()  # the log keeps no questions, and asks them all the same
        door.type("Bob")
        door.press("Return")
        door.sees("admit")
        offline = last(commands, 6)
        assert (offline.source, len(commands.queue("hall")["waiting"])) == (Source.MIRROR, 1)
        sandbox.restore("pretix")
        until(lambda: commands.queue("hall")["waiting"] == [], "the queue to empty")
        assert answers(sandbox) == ["Ada L", "Bob", "S"]
        assert sandbox.audit.people("pretix", ANOTHER) == 1
