"""pretix: what every answer to a scan means, over a real line. The answers are those of a running server."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from station.domain.question import QuestionKind
from station.domain.trouble import Executed, TroubleKind
from station.domain.vendor import Answer
from station.domain.verdict import Mode, PreviousUse, Reason
from tests.vendors.pretix_replay import (
    DOOR_TIME,
    QUESTION,
    REDEEM,
    SECRET,
    Replay,
    check_in,
    looked,
    outcome,
    position,
    request,
    room_hearing,
    told,
    trouble,
    used,
)

UNKNOWN = {"detail": "Not found.", "status": "error", "reason": "invalid", "reason_explanation": None}
NOES: dict[str, Reason] = {
    "unpaid": Reason.UNPAID,
    "blocked": Reason.BLOCKED,
    "canceled": Reason.CANCELED,
    "already_redeemed": Reason.ALREADY_USED,
    "product": Reason.NOT_ALLOWED_HERE,
    "rules": Reason.RULES,
    "ambiguous": Reason.AMBIGUOUS,
    "revoked": Reason.REVOKED,
    "unapproved": Reason.NOT_ALLOWED_HERE,
    "already_exchanged": Reason.REFUSED_BY_VENDOR,
    "medium_invalid": Reason.REFUSED_BY_VENDOR,
    "medium_exists": Reason.REFUSED_BY_VENDOR,
    "error": Reason.REFUSED_BY_VENDOR,
    "of_next_year": Reason.REFUSED_BY_VENDOR,
}


def no(reason: str, **changed: object) -> dict[str, object]:
    return outcome("error", reason=reason, reason_explanation=None, **changed)


@pytest.mark.parametrize("status", [200, 201, 400])
def test_a_yes_is_the_bodys_whatever_the_http_code(status: int) -> None:
    replay = Replay({REDEEM: told(status, outcome("ok"))})
    with room_hearing(replay) as room:
        answer = used(room)
    assert (answer.yes, answer.reason, answer.message) == (True, Reason.VALID, "")
    ticket = answer.ticket
    assert ticket is not None
    assert (ticket.key.section, ticket.key.ticket_id, ticket.codes) == ("fest/1", "221", (SECRET,))
    assert (ticket.holder, ticket.order, ticket.type_name) == ("João Müller", "SADLT", "Standard · Adult")
    assert replay.bodies[-1] == {
        "secret": SECRET,
        "source_type": "barcode",
        "lists": [1],
        "type": "entry",
        "nonce": "item-1",
        "force": False,
        "ignore_unpaid": False,
        "questions_supported": True,
        "answers": {},
        "datetime": DOOR_TIME.isoformat(),
    }


@pytest.mark.parametrize("status", [200, 400, 404])
@pytest.mark.parametrize("reason", NOES)
def test_a_no_is_the_bodys_whatever_the_http_code(reason: str, status: int) -> None:
    with room_hearing(Replay({REDEEM: told(status, no(reason))})) as room:
        answer = used(room)
    assert (answer.yes, answer.reason) == (False, NOES[reason])
    if answer.reason is Reason.REFUSED_BY_VENDOR:
        assert answer.message, "a person hears why"


def test_an_unknown_code_has_no_ticket() -> None:
    with room_hearing(Replay({REDEEM: told(404, UNKNOWN)})) as room:
        answer = used(room)
    assert (answer.yes, answer.reason, answer.ticket) == (False, Reason.UNKNOWN_CODE, None)


def test_a_rule_is_explained_in_the_servers_words() -> None:
    words = "Maximum number of entries exceeded"
    with room_hearing(Replay({REDEEM: told(400, {**no("rules"), "reason_explanation": words})})) as room:
        assert used(room).message == words


@pytest.mark.parametrize(
    ("times", "reason"),
    [
        ({"valid_from": "2131-01-01T00:00:00Z"}, Reason.NOT_YET_VALID),
        ({"valid_until": "2021-01-01T00:00:00Z"}, Reason.EXPIRED),
        ({"valid_from": "2020-01-01T00:00:00Z", "valid_until": "2021-01-01T00:00:00Z"}, Reason.EXPIRED),
    ],
)
def test_a_wrong_time_is_too_early_or_too_late(times: dict[str, object], reason: Reason) -> None:
    body = no("invalid_time", position=position(**times))
    with room_hearing(Replay({REDEEM: told(400, body)})) as room:
        assert used(room).reason is reason


@pytest.mark.parametrize(("device_id", "here", "place"), [(1, True, ""), (7, False, "Main entrance")])
def test_a_used_ticket_tells_when_and_where(device_id: int, here: bool, place: str) -> None:
    first, last = DOOR_TIME - timedelta(hours=2), DOOR_TIME - timedelta(hours=1)
    check_ins = [
        check_in(last, device_id=device_id),
        check_in(first, device_id=3),
        check_in(DOOR_TIME, list_id=2, device_id=1),
        check_in(DOOR_TIME + timedelta(minutes=1), "exit"),
    ]
    body = no("already_redeemed", position=position(checkins=check_ins))
    with room_hearing(Replay({REDEEM: told(400, body)})) as room:
        answer = used(room)
    assert answer.previous == PreviousUse(last, here, place=place)


def test_a_no_to_what_stands_there_as_this_very_use_is_a_yes() -> None:
    """Carried out, its answer lost, the order canceled since: the server names that before it looks at the nonce."""
    own = position(checkins=[check_in(DOOR_TIME)])
    with room_hearing(Replay({REDEEM: told(400, no("canceled", position=own))})) as room:
        assert used(room).yes
    for other in (
        check_in(device_id=2),
        check_in(kind="exit"),
        check_in(list_id=2),
        check_in(datetime(2026, 1, 1, tzinfo=UTC)),
    ):
        with room_hearing(Replay({REDEEM: told(400, no("canceled", position=position(checkins=[other])))})) as room:
            assert used(room).reason is Reason.CANCELED


def test_questions_are_asked_and_answered() -> None:
    body = outcome("incomplete", questions=[QUESTION])
    replay = Replay({REDEEM: [told(400, body), told(201, outcome("ok"))]})
    with room_hearing(replay, language="de") as room:
        answer = used(room)
        assert (answer.yes, answer.reason) == (False, Reason.NEEDS_ANSWER)
        (question,) = answer.questions
        assert (question.question_id, question.text, question.kind, question.required) == (
            *("1", "Bandgröße?"),
            *(QuestionKind.CHOICE, True),
        )
        assert [(option.option_id, option.text) for option in question.options] == [("1", "S"), ("2", "L")]
        again = room.use(request(answers={"1": "2", "7": ""}))
        assert isinstance(again, Answer)
        assert again.yes
    assert [asked["answers"] for asked in replay.bodies] == [{}, {"1": "2", "7": ""}]
    assert [asked["nonce"] for asked in replay.bodies] == ["item-1", "item-1"]


@pytest.mark.parametrize(
    ("attention", "texts", "note"),
    [
        (True, ["Check age of child", "Check age of child"], "Check age of child"),
        (False, ["Hand out", {"en": "wristband", "de": "Band"}], "Hand out\nwristband"),
        (True, [], "Needs special attention"),
        (False, [], ""),
    ],
)
def test_what_the_door_is_told_is_a_note(attention: bool, texts: list[object], note: str) -> None:
    body = outcome("ok", require_attention=attention, checkin_texts=texts)
    with room_hearing(Replay({REDEEM: told(201, body)})) as room:
        ticket = used(room).ticket
    assert ticket is not None
    assert ticket.note == note


def test_a_look_stores_nothing() -> None:
    replay = Replay({REDEEM: [told(502, {}), told(201, outcome("ok"))]})
    with room_hearing(replay) as room:
        assert trouble(room.look(request())).executed is Executed.NO
        assert looked(room).yes
    assert [asked["simulate"] for asked in replay.bodies] == [True, True]
    assert not {"nonce", "datetime"} & set(replay.bodies[0])


def test_a_check_in_is_never_sent_twice() -> None:
    replay = Replay({REDEEM: [told(502, {}), told(201, outcome("ok"))]})
    with room_hearing(replay) as room:
        found = trouble(room.use(request()))
    assert (found.kind, found.executed) == (TroubleKind.BROKEN, Executed.MAYBE)
    assert len(replay.bodies) == 1


def test_all_lists_of_the_door_are_asked_and_the_answer_says_which() -> None:
    club = {"id": 4, "name": "Club door", "event": "club"}
    replay = Replay({REDEEM: told(201, outcome("ok", list=club))})
    with room_hearing(replay, lists="fest/1,club/4") as room:
        ticket = used(room).ticket
    assert replay.bodies[0]["lists"] == [1, 4]
    assert ticket is not None
    assert ticket.key.section == "club/4"


def test_an_exit_that_waited_is_told_as_something_that_happened() -> None:
    replay = Replay({REDEEM: told(201, outcome("ok"))})
    now = datetime.now(UTC)
    with room_hearing(replay) as room:
        assert used(room, Mode.EXIT).yes
        fresh = room.use(request(Mode.EXIT, door_time=now))
        assert isinstance(fresh, Answer)
    assert [(asked["type"], asked["force"]) for asked in replay.bodies] == [("exit", True), ("exit", False)]
    assert replay.bodies[1]["datetime"] == now.isoformat()


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, {"lists": ['Invalid pk "1" - object does not exist.']}, TroubleKind.FORBIDDEN),
        (400, {"type": ['"foo" is not a valid choice.']}, TroubleKind.REJECTED),
        (400, ["Selecting two check-in lists from the same event is unsupported."], TroubleKind.REJECTED),
        (401, {"detail": "Device access has been revoked."}, TroubleKind.UNAUTHORIZED),
        (401, {"detail": "Invalid token."}, TroubleKind.UNAUTHORIZED),
        (403, {"detail": "Request denied by device security profile."}, TroubleKind.FORBIDDEN),
        (403, {"detail": "You do not have permission to perform this action."}, TroubleKind.FORBIDDEN),
        (404, {"detail": "Not found."}, TroubleKind.NOT_FOUND),
        (404, "<html>", TroubleKind.NOT_FOUND),
        (429, {"detail": "Too many requests."}, TroubleKind.BUSY),
    ],
)
def test_what_tells_no_outcome_did_nothing(status: int, body: object, kind: TroubleKind) -> None:
    with room_hearing(Replay({REDEEM: told(status, body, "Retry-After: 7")})) as room:
        found = trouble(room.use(request()))
    assert (found.kind, found.executed) == (kind, Executed.NO)
    assert found.retry_after == (7.0 if status == 429 else None)


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        "<html>",
        {"status": ""},
        {"status": "ok"},
        {"status": "ok", "position": None},
        outcome("ok", position={"id": 1}),
        outcome("ok", list={"id": 2, "event": "fest"}),
        outcome("stored"),
    ],
)
def test_a_success_that_says_nothing_may_have_been_carried_out(body: object) -> None:
    with room_hearing(Replay({REDEEM: told(201, body)})) as room:
        found = trouble(room.use(request()))
    assert (found.kind, found.executed) == (TroubleKind.GARBLED, Executed.MAYBE)


def test_what_no_code_can_hold_is_no_code() -> None:
    body = {"secret": ["Null characters are not allowed."]}
    with room_hearing(Replay({REDEEM: told(400, body)})) as room:
        answer = used(room)
    assert (answer.yes, answer.reason) == (False, Reason.MALFORMED_CODE)


def test_an_unknown_status_of_a_refusal_is_a_no_and_exchange_has_words() -> None:
    for status, http in (("exchange", 200), ("exchange", 400), ("later", 400)):
        with room_hearing(Replay({REDEEM: told(http, outcome(status))})) as room:
            answer = used(room)
        assert (answer.yes, answer.reason) == (False, Reason.REFUSED_BY_VENDOR)
        assert answer.message


def test_the_security_profile_is_named_with_what_mends_it() -> None:
    body = {"detail": "Request denied by device security profile."}
    with room_hearing(Replay({REDEEM: told(403, body)})) as room:
        detail = trouble(room.use(request())).detail
    assert "may not check tickets in" in detail
    assert "security profile" in detail


def test_nothing_is_sent_while_nobody_knows_who_this_station_is() -> None:
    replay = Replay({"/api/v1/device/info": told(503, {}), REDEEM: told(201, outcome("ok"))})
    with room_hearing(replay) as room:
        found = trouble(room.use(request()))
    assert found.executed is Executed.NO
    assert REDEEM not in replay.heard
