"""pretix: what waited is told, what got no answer is found again, what was wrong is taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from station.domain.journal import Action, ItemState
from station.domain.told_time import is_told_at, told_at
from station.domain.trouble import Executed, TroubleKind
from station.domain.vendor import Answer, Settlement
from station.domain.verdict import Reason
from tests.vendors.pretix_replay import (
    ANNUL,
    DEVICE,
    DOOR_TIME,
    FAILED,
    REDEEM,
    SEARCH,
    SECRET,
    Replay,
    check_in,
    item,
    outcome,
    position,
    room_hearing,
    rows,
    told,
    trouble,
)

CLUB = "/api/v1/organizers/hall/events/club/checkinlists/4/failed_checkins/"


def test_an_entry_is_told_as_something_that_happened() -> None:
    replay = Replay({REDEEM: told(201, outcome("ok"))})
    with room_hearing(replay, lists="fest/1,club/4") as room:
        waiting = item(), item(section="club/4")
        delivered = room.upload((item(answers={"1": "2"}), *waiting))
    assert isinstance(delivered, tuple)
    assert [each.state for each in delivered] == [ItemState.ACKNOWLEDGED, ItemState.WAITING, ItemState.WAITING]
    (sent,) = replay.bodies
    assert (sent["force"], sent["datetime"], sent["nonce"]) == (True, DOOR_TIME.isoformat(), "item-1")
    assert (sent["lists"], sent["answers"]) == ([1], {"1": "2"})


def test_a_code_that_stood_in_no_list_is_told_at_all_lists_of_the_door() -> None:
    replay = Replay({REDEEM: told(404, {"status": "error", "reason": "invalid"})})
    with room_hearing(replay, lists="fest/1,club/4") as room:
        delivered = room.upload((item(section=""),))
    assert isinstance(delivered, tuple)
    assert [(each.state, each.reason) for each in delivered] == [(ItemState.REFUSED, Reason.UNKNOWN_CODE)]
    assert replay.bodies[0]["lists"] == [1, 4]


def test_a_closed_list_costs_no_scan_its_place() -> None:
    body = {"lists": ['Invalid pk "1" - object does not exist.']}
    with room_hearing(Replay({REDEEM: told(400, body)})) as room:
        found = trouble(room.upload((item(),)))
    assert (found.kind, found.executed) == (TroubleKind.FORBIDDEN, Executed.NO)


@pytest.mark.parametrize(
    ("reason", "word"),
    [
        (Reason.UNKNOWN_CODE, "invalid"),
        (Reason.ALREADY_USED, "already_redeemed"),
        (Reason.NOT_ALLOWED_HERE, "product"),
        (Reason.EXPIRED, "invalid_time"),
        (Reason.RULES, "rules"),
        (Reason.NEEDS_ANSWER, "incomplete"),
        (Reason.REVOKED, "revoked"),
        (Reason.GONE, "canceled"),
        (Reason.CONFLICT, "error"),
        (None, "error"),
    ],
)
def test_a_refusal_is_reported_with_a_reason_the_server_takes(reason: Reason | None, word: str) -> None:
    replay = Replay({FAILED: told(201, {"error_reason": word})})
    with room_hearing(replay) as room:
        delivered = room.upload((item(Action.REFUSAL, section="", reason=reason),))
    assert isinstance(delivered, tuple)
    assert delivered[0].state is ItemState.ACKNOWLEDGED
    (sent,) = replay.bodies
    assert (sent["error_reason"], sent["raw_barcode"], sent["nonce"]) == (word, SECRET, "item-1")
    assert sent["datetime"] == DOOR_TIME.isoformat()


def test_a_refusal_is_reported_at_its_own_list() -> None:
    replay = Replay({CLUB: told(201, {"error_reason": "invalid"})})
    with room_hearing(replay, lists="fest/1,club/4") as room:
        assert isinstance(room.upload((item(Action.REFUSAL, section="club/4"),)), tuple)
        rejected = trouble(room.upload((item(Action.REFUSAL),)))
    assert (replay.heard[0], rejected.kind) == (CLUB, TroubleKind.NOT_FOUND)


# what became of a lost answer


def settled(check_ins: list[dict[str, object]], action: Action = Action.ENTRY) -> Settlement:
    found = told(200, rows(position(checkins=check_ins)))
    with room_hearing(Replay({SEARCH: found})) as room:
        settlement = room.settle(item(action))
    assert isinstance(settlement, Settlement)
    return settlement


def test_own_check_in_with_its_time_is_ours() -> None:
    assert settled([check_in()]).state is ItemState.ACKNOWLEDGED
    assert settled([check_in(kind="exit"), check_in(DOOR_TIME + timedelta(minutes=1))], Action.EXIT).state is (
        ItemState.ACKNOWLEDGED
    )


@pytest.mark.parametrize(
    "other",
    [
        check_in(device_id=2),
        check_in(kind="exit"),
        check_in(list_id=2),
        check_in(DOOR_TIME + timedelta(seconds=1)),
        check_in(DOOR_TIME - timedelta(seconds=60)),
    ],
)
def test_what_is_not_ours_says_that_it_was_not_carried_out(other: dict[str, object]) -> None:
    assert settled([other]).state is ItemState.WAITING


def test_a_check_in_is_looked_for_by_the_whole_code_whatever_the_orders_state() -> None:
    longer = position(secret=SECRET + "2", checkins=[check_in()])
    unknown = told(404, {"status": "error", "reason": "invalid"})
    replay = Replay({SEARCH: told(200, rows(longer)), REDEEM: unknown})
    with room_hearing(replay) as room:
        settlement = room.settle(item())
    assert isinstance(settlement, Settlement)
    assert settlement.state is ItemState.WAITING
    asked = next(each for each in replay.asked if each.startswith(SEARCH))
    assert f"secret={SECRET}" in asked
    assert "list=1" in asked
    assert "ignore_status=true" in asked


def test_a_code_that_opens_another_ticket_is_settled_by_that_one() -> None:
    """An add-on is checked in by its main ticket's code, and no search finds it by that."""
    add_on = outcome("error", reason="already_redeemed", position=position(secret="other", checkins=[check_in()]))
    replay = Replay({SEARCH: told(200, rows()), REDEEM: told(400, add_on)})
    with room_hearing(replay) as room:
        settlement = room.settle(item())
    assert isinstance(settlement, Settlement)
    assert settlement.state is ItemState.ACKNOWLEDGED
    assert [sent["simulate"] for sent in replay.bodies] == [True]
    with room_hearing(Replay({SEARCH: told(200, rows()), REDEEM: told(503, {})})) as room:
        assert trouble(room.settle(item())).executed is Executed.NO


def test_a_search_that_is_not_narrowed_down_proves_nothing() -> None:
    """Else a use that was carried out would be taken for one that never was."""
    others = rows(*(position(id=number, secret=f"other{number}") for number in range(50)), count=5_000, more=True)
    with room_hearing(Replay({SEARCH: told(200, others)})) as room:
        assert trouble(room.settle(item())).kind is TroubleKind.GARBLED
    ours = rows(*(position(id=number, checkins=[check_in()]) for number in range(50)), count=5_000, more=True)
    with room_hearing(Replay({SEARCH: told(200, ours)})) as room:
        settlement = room.settle(item())
    assert isinstance(settlement, Settlement)
    assert settlement.state is ItemState.ACKNOWLEDGED


def test_a_refusal_without_an_answer_is_told_again_and_nothing_is_asked() -> None:
    replay = Replay()
    with room_hearing(replay) as room:
        settlement = room.settle(item(Action.REFUSAL))
    assert isinstance(settlement, Settlement)
    assert settlement.state is ItemState.WAITING
    assert not replay.heard


def test_a_server_that_can_not_be_read_settles_nothing() -> None:
    with room_hearing(Replay({SEARCH: told(200, {"results": [{}]})})) as room:
        assert trouble(room.settle(item())).kind is TroubleKind.GARBLED
    with room_hearing(Replay({DEVICE: told(503, {})})) as room:
        assert trouble(room.settle(item())).kind is TroubleKind.BUSY


# undo


def undone(status: int, body: object) -> tuple[Answer, Replay]:
    replay = Replay({ANNUL: told(status, body)})
    with room_hearing(replay) as room:
        answer = room.annul(item(annul_asked_at=DOOR_TIME + timedelta(minutes=2)))
    assert isinstance(answer, Answer)
    return answer, replay


def test_a_check_in_is_taken_back_at_the_moment_somebody_wanted_it() -> None:
    answer, replay = undone(200, {"status": "ok"})
    assert answer.yes
    (sent,) = replay.bodies
    assert (sent["nonce"], sent["lists"]) == ("item-1", [1])
    assert sent["datetime"] == (DOOR_TIME + timedelta(minutes=2)).isoformat()


def test_what_was_taken_back_before_is_done() -> None:
    assert undone(400, ["Cannot annul an unsuccessful checkin"])[0].yes


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (404, {"detail": "No check-in found based on nonce"}, "No check-in found"),
        (400, {"non_field_errors": ["Annulment is not allowed more than 15 minutes after check-in"]}, "15 minutes"),
        (400, {"non_field_errors": ["Annulment is only allowed from the same device"]}, "same device"),
    ],
)
def test_what_is_not_taken_back_is_said_in_the_servers_words(status: int, body: object, words: str) -> None:
    answer, _replay = undone(status, body)
    assert (answer.yes, answer.reason) == (False, Reason.REFUSED_BY_VENDOR)
    assert words in answer.message


def test_an_undo_at_a_closed_list_was_not_refused() -> None:
    body = {"lists": ['Invalid pk "1" - object does not exist.']}
    with room_hearing(Replay({ANNUL: told(400, body)})) as room:
        assert trouble(room.annul(item())).kind is TroubleKind.FORBIDDEN


def test_an_undo_without_an_answer_may_be_asked_again() -> None:
    with room_hearing(Replay({ANNUL: [b"", told(200, {})]})) as room:
        assert trouble(room.annul(item())).executed is Executed.MAYBE
        assert trouble(room.annul(item())).kind is TroubleKind.GARBLED


# the server's clock


@pytest.mark.parametrize(("skew", "shifted"), [(None, 0), (2.4, 0), (-2.4, 0), (2.6, 5), (-3600.4, -3600), (61.0, 60)])
def test_a_clock_that_is_off_is_put_right_in_whole_steps(skew: float | None, shifted: float) -> None:
    told_time = told_at(DOOR_TIME, skew)
    assert told_time == DOOR_TIME + timedelta(seconds=shifted)
    for now in (skew, (skew or 0.0) + 1.0, (skew or 0.0) - 1.0):
        assert is_told_at(told_time, DOOR_TIME, now), "the skew is never known to the second"
    assert not is_told_at(told_time + timedelta(seconds=1), DOOR_TIME, skew)


def test_what_happened_is_told_by_the_servers_clock() -> None:
    ahead = datetime.now(UTC) + timedelta(hours=1)
    date = f"Date: {ahead.strftime('%a, %d %b %Y %H:%M:%S GMT')}"
    whose = {"device": {"organizer": "hall", "device_id": 1}}
    replay = Replay({DEVICE: told(200, whose, date), REDEEM: told(201, outcome("ok"))})
    with room_hearing(replay) as room:
        assert isinstance(room.upload((item(),)), tuple)
    sent = datetime.fromisoformat(str(replay.bodies[0]["datetime"]))
    assert abs(sent - DOOR_TIME - timedelta(hours=1)) <= timedelta(seconds=5)
