"""Every row of the table of outcomes, through room, admission and journal: by the server, and from the list alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from station.domain.profile import Strategy
from station.domain.verdict import Mode, Outcome, Reason, Source
from tests.real.doors import Access, RealDoor, cuttable
from tests.real.figures import Figures
from tests.real.house import House

OpenDoor = Callable[[Access], RealDoor]
pytestmark = pytest.mark.real


@dataclass(frozen=True)
class Row:
    """What a ticket of the seed gets at the main entrance."""

    name: str
    outcome: Outcome
    reason: Reason
    offline: Reason | None = None
    """From the list alone, where that must be another reason."""


ADMIT, ATTENTION, DENY = Outcome.ADMIT, Outcome.ATTENTION, Outcome.DENY
ROWS = (
    Row("ok_adult", ADMIT, Reason.VALID),
    Row("ok_child_attention", ATTENTION, Reason.VALID),
    Row("question_vip", DENY, Reason.NEEDS_ANSWER),
    Row("unpaid", DENY, Reason.UNPAID),
    Row("valid_if_pending", ADMIT, Reason.VALID),
    Row("unapproved", DENY, Reason.NOT_ALLOWED_HERE),
    Row("expired_order", DENY, Reason.CANCELED),
    Row("canceled_order", DENY, Reason.CANCELED),
    Row("canceled_position", DENY, Reason.UNKNOWN_CODE, offline=Reason.CANCELED),
    Row("blocked", DENY, Reason.BLOCKED),
    Row("product_not_on_list", DENY, Reason.NOT_ALLOWED_HERE),
    Row("not_yet_valid", DENY, Reason.NOT_YET_VALID),
    Row("no_longer_valid", DENY, Reason.EXPIRED),
    Row("revoked_old_secret", DENY, Reason.REVOKED),
    Row("revoked_new_secret", ADMIT, Reason.VALID),
    Row("other_event", DENY, Reason.UNKNOWN_CODE),
    Row("unknown", DENY, Reason.UNKNOWN_CODE),
    Row("addon_parent", ADMIT, Reason.VALID),
    Row("addon_child", DENY, Reason.NOT_ALLOWED_HERE),
    Row("nonce_retry", ADMIT, Reason.VALID),
)


def _told(outcome: Outcome, reason: Reason) -> str:
    return f"{outcome} {reason}"


def test_the_table_of_outcomes_with_and_without_a_line(house: House, figures: Figures, open_door: OpenDoor) -> None:
    """Without a line first, or the list would show what happened with one."""
    with cuttable(house.server.port) as (lines, address):
        offline = open_door(house.access(address))
        offline.load()
        lines.down(0)
        offline.cannot_synchronise()
        found = {row.name: offline.scan(house.codes[row.name]) for row in ROWS}
        again = offline.scan(house.codes["ok_adult"])
        offline.close()
    assert {verdict.source for verdict in found.values()} == {Source.MIRROR}
    wrong = [
        f"offline {row.name}: {_told(row.outcome, row.offline or row.reason)}, but {_told(got.outcome, got.reason)}"
        for row in ROWS
        if ((got := found[row.name]).outcome, got.reason) != (row.outcome, row.offline or row.reason)
    ]
    assert (again.outcome, again.reason) == (DENY, Reason.ALREADY_USED)

    online = open_door(house.access())
    online.load()
    for row in ROWS:
        got = online.scan(house.codes[row.name])
        assert got.source is Source.VENDOR, row
        if (got.outcome, got.reason) != (row.outcome, row.reason):
            wrong.append(f"online {row.name}: {_told(row.outcome, row.reason)}, but {_told(got.outcome, got.reason)}")
    second = online.scan(house.codes["ok_adult"])
    assert (second.outcome, second.reason) == (DENY, Reason.ALREADY_USED)
    online.close()
    figures.add("outcomes matched", f"{2 * len(ROWS) + 2 - len(wrong)} of {2 * len(ROWS) + 2}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("line", ["up", "down"])
def test_three_entries_with_exits_between_them_and_no_fourth(house: House, open_door: OpenDoor, line: str) -> None:
    """The list's rule, judged by the server, and by this station from what it knows itself."""
    (ticket,) = house.tickets(1)
    with cuttable(house.server.port) as (lines, address):
        door = open_door(house.access(address))
        door.load()
        if line == "down":
            lines.down(0)
            door.cannot_synchronise()
        seen = []
        for _ in range(4):
            seen.append(door.scan(ticket).reason)
            door.scan(ticket, Mode.EXIT)
        door.close()
    assert seen == [Reason.VALID, Reason.VALID, Reason.VALID, Reason.RULES]


def test_a_question_is_asked_and_answered_without_a_line(house: House, open_door: OpenDoor) -> None:
    """And the answer arrives with the entry."""
    vip = house.codes["question_vip"]
    with cuttable(house.server.port) as (lines, address):
        door = open_door(house.access(address, lists="fest/2"))
        door.load()
        lines.down(0)
        door.cannot_synchronise()
        asked = door.scan(vip)
        assert asked.reason is Reason.NEEDS_ANSWER
        (question,) = asked.questions
        size = next(option for option in question.options if option.text == "L")
        assert door.scan(vip, answers={question.question_id: size.option_id}).outcome is not DENY
        lines.up(0)
        door.deliver()
        door.close()
    assert [answer["answer"] for answer in house.organizer.position(vip)["answers"]] == ["L"]


def test_a_question_is_asked_and_answered_online(house: House, open_door: OpenDoor) -> None:
    (ticket,) = house.tickets(1)
    house.organizer.ask("N", required=True)
    try:
        door = open_door(house.access())
        asked = door.scan(ticket)
        assert asked.reason is Reason.NEEDS_ANSWER
        number = asked.questions[0].question_id
        assert door.scan(ticket, answers={number: "seven"}).outcome is DENY
        assert house.entries_of([ticket]) == {ticket: 0}
        assert door.scan(ticket, answers={number: "7"}).outcome is not DENY
        assert [answer["answer"] for answer in house.organizer.position(ticket)["answers"]] == ["7"]
    finally:
        house.organizer.stop_asking()
    assert house.entries_of([ticket]) == {ticket: 1}


def test_a_look_uses_nothing(house: House, open_door: OpenDoor) -> None:
    (ticket,) = house.tickets(1)
    door = open_door(house.access())
    assert DENY not in [door.scan(ticket, Mode.CHECK).outcome for _ in range(2)]
    assert house.entries_of([ticket]) == {ticket: 0}
    assert door.scan(ticket, strategy=Strategy.DIRECT).outcome is not DENY
    door.close()
    assert house.entries_of([ticket]) == {ticket: 1}


def test_one_door_for_two_events(house: House, open_door: OpenDoor) -> None:
    """Each ticket goes to the list of its own event, with a line and without one."""
    first, second = house.tickets(2)
    with cuttable(house.server.port) as (lines, address):
        door = open_door(house.access(address, lists="fest/1,club/4"))
        door.load()
        assert door.scan(first).outcome is not DENY
        lines.down(0)
        door.cannot_synchronise()
        assert door.scan(second).outcome is not DENY
        assert door.scan(house.codes["other_event"]).outcome is not DENY
        lines.up(0)
        door.deliver()
        assert door.scan(house.codes["other_event"]).reason is Reason.ALREADY_USED
        door.close()
    assert house.entries_of([first, second]) == {first: 1, second: 1}
