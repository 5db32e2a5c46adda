"""What was recorded of a running pretix server, given to the room over a real line: each becomes the right answer."""

from __future__ import annotations

import json

import pytest

from station.domain.profile import Profile
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Enrolment, UseRequest
from station.domain.verdict import Mode, Reason
from station.vendors.pretix.position_payloads import read_order
from station.vendors.registry import enrol
from tests.vendors.clocks import SystemClock
from tests.vendors.pretix_replay import ANNUL, REDEEM, Replay, item, request, room_hearing
from tests.vendors.recordings import recordings
from tests.vendors.servers import RawServer

SAMPLES = recordings("pretix-samples.md")
pytestmark = pytest.mark.skipif(not SAMPLES, reason="no recorded answers beside the repository")

SCANS: dict[str, Reason | TroubleKind] = {
    "ok adult": Reason.VALID,
    "already redeemed (other nonce)": Reason.ALREADY_USED,
    "same nonce again = ok again": Reason.VALID,
    "already redeemed + force": Reason.VALID,
    "child: require_attention, checkin_texts": Reason.VALID,
    "vip: question": Reason.NEEDS_ANSWER,
    "vip: question answered": Reason.VALID,
    "vip2: questions_supported=false": Reason.ALREADY_USED,
    "unpaid": Reason.UNPAID,
    "valid_if_pending": Reason.VALID,
    "unapproved": Reason.NOT_ALLOWED_HERE,
    "expired_order": Reason.CANCELED,
    "canceled_order": Reason.CANCELED,
    "canceled_position": Reason.UNKNOWN_CODE,
    "blocked": Reason.BLOCKED,
    "product_not_on_list": Reason.NOT_ALLOWED_HERE,
    "not_yet_valid": Reason.NOT_YET_VALID,
    "no_longer_valid": Reason.EXPIRED,
    "revoked_old_secret": Reason.REVOKED,
    "other_event": Reason.UNKNOWN_CODE,
    "unknown": Reason.UNKNOWN_CODE,
    "addon_child": Reason.NOT_ALLOWED_HERE,
    "unpaid force": Reason.VALID,
    "simulate": Reason.VALID,
    "nonce retry": Reason.VALID,
    "exit": Reason.CHECKED_OUT,
    "exit again (nothing inside)": Reason.CHECKED_OUT,
    "exit never entered": Reason.CHECKED_OUT,
    "entry nonce of old entry re-sent after exit": Reason.VALID,
    "rules entry 4": Reason.RULES,
    "datetime in past": Reason.VALID,
    "offline upload second device, duplicate": Reason.VALID,
    "bad list": TroubleKind.FORBIDDEN,
    "missing secret": Reason.MALFORMED_CODE,
    "bad type": TroubleKind.REJECTED,
    "not json": TroubleKind.FORBIDDEN,
    "two lists of one event": TroubleKind.REJECTED,
}
WHOLE = {name: expected for name, expected in SCANS.items() if SAMPLES and SAMPLES[f"redeem: {name}"].whole}
TOLD = {"rules entry 4": "Maximum number of entries exceeded"}
NOTES = {"child: require_attention, checkin_texts": "Check age of child", "vip: question": "Hand out VIP wristband"}
ACCESS = {
    "no token": (TroubleKind.UNAUTHORIZED, "connect this station anew"),
    "bad device token": (TroubleKind.UNAUTHORIZED, "connect this station anew"),
    "device revoked then used": (TroubleKind.UNAUTHORIZED, "was revoked"),
    "device 4 lists of fest": (TroubleKind.FORBIDDEN, "permission"),
    "profile pretixscan: invoices": (TroubleKind.FORBIDDEN, "security profile"),
}
SET_UPS = {
    "device initialize": "hall",
    "device initialize, token used again": "was used before",
    "device initialize, unknown token": "does not know",
    "device initialize, revoked": "was revoked",
    "device initialize, field missing": "does not accept: hardware_brand, hardware_model",
    "device 2 (pretixscan profile) initialize": "hall",
}


@pytest.mark.parametrize("name", WHOLE)
def test_scans(name: str) -> None:
    recorded = SAMPLES[f"redeem: {name}"]
    mode = Mode.EXIT if recorded.sent("type") == "exit" else Mode.ENTRY
    with room_hearing(Replay({REDEEM: recorded.raw()})) as room:
        found = room.use(request(mode, recorded.sent("secret")))
    if isinstance(found, Trouble):
        assert (found.kind, found.executed) == (SCANS[name], Executed.NO)
        return
    assert found.reason is SCANS[name]
    assert found.yes is (found.reason in {Reason.VALID, Reason.CHECKED_OUT})
    assert found.message == TOLD.get(name, found.message)
    if found.ticket is not None:
        body = json.loads(recorded.body)
        assert found.ticket.key.ticket_id == str(body["position"]["id"])
        assert found.ticket.holder == body["position"]["attendee_name"]
        assert found.ticket.note == NOTES.get(name, found.ticket.note)


def test_the_recorded_question_is_asked() -> None:
    recorded = SAMPLES["redeem: vip: question"]
    with room_hearing(Replay({REDEEM: recorded.raw()})) as room:
        found = room.look(UseRequest(recorded.sent("secret"), "", Mode.CHECK))
    assert isinstance(found, Answer)
    assert [option.text for question in found.questions for option in question.options] == ["S", "L"]


def test_the_recorded_use_is_told_with_its_time_and_as_this_devices() -> None:
    recorded = SAMPLES["redeem: already redeemed (other nonce)"]
    with room_hearing(Replay({REDEEM: recorded.raw()})) as room:
        found = room.use(request(code=recorded.sent("secret")))
    assert isinstance(found, Answer)
    assert found.previous is not None
    assert found.previous.here
    assert found.previous.at is not None
    assert found.previous.at.isoformat() == "2026-11-21T23:53:10.782181+00:00"


@pytest.mark.parametrize(("name", "yes"), [("annul", True), ("annul again", True)])
def test_undo(name: str, yes: bool) -> None:
    with room_hearing(Replay({ANNUL: SAMPLES[name].raw()})) as room:
        found = room.annul(item())
    assert isinstance(found, Answer)
    assert found.yes is yes


@pytest.mark.parametrize("name", ACCESS)
def test_access(name: str) -> None:
    kind, words = ACCESS[name]
    with room_hearing(Replay({"/api/v1/device/info": SAMPLES[name].raw()})) as room:
        found = room.connect()
    assert isinstance(found, Trouble)
    assert found.kind is kind
    assert words in found.detail


@pytest.mark.parametrize("name", SET_UPS)
def test_set_up(name: str) -> None:
    recorded = SAMPLES[name]
    with RawServer(Replay({recorded.path: recorded.raw()})) as server:
        profile = Profile("door", "pretix", server.url)
        found = enrol(profile, {"setup": recorded.sent("token")}, SystemClock())
        assert len(server.requests) == 1
    if isinstance(found, Enrolment):
        assert found.profile.options["organizer"] == SET_UPS[name]
        assert found.secrets == {"token": json.loads(recorded.body)["api_token"]}
        assert found.fresh
    else:
        assert found.executed is Executed.NO
        assert SET_UPS[name] in found.detail


def test_a_recorded_order_has_its_positions() -> None:
    body = json.loads(SAMPLES["orders page 1 (what pretixSCAN syncs)"].body)
    order = read_order(json.dumps(body["results"][0]).encode())
    assert [position.add_on_to for position in order.positions] == ["", order.positions[0].position_id]
    assert "example.org" not in repr(order), "an address for mail is not read"
