"""CM.com: check-ins and check-outs, with denials in every style."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox import CmOptions, DenialStyle, FaultKind, FaultRule, Sandbox
from station.vendors.cm.vendor import CmRoom
from tests.vendors.cm_rooms import Rooms, used


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(tickets=60) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.reset()
    running.cm.options = CmOptions()
    return running


@pytest.fixture
def rooms(sandbox: Sandbox) -> Iterator[Rooms]:
    rooms = Rooms(sandbox)
    yield rooms
    rooms.close()


@pytest.fixture
def room(rooms: Rooms) -> CmRoom:
    return rooms.open()


@pytest.mark.parametrize("style", list(DenialStyle))
@pytest.mark.parametrize(
    ("code", "mode", "reason"),
    [
        ("CM-UNKNOWN-1", Mode.ENTRY, Reason.UNKNOWN_CODE),
        ("CM-TYPE-NOT-ALLOWED-1", Mode.ENTRY, Reason.NOT_ALLOWED_HERE),
        ("CM-USED-1", Mode.ENTRY, Reason.ALREADY_USED),
        ("CM-EXPIRED-1", Mode.ENTRY, Reason.EXPIRED),
        ("CM-OUTSIDE-1", Mode.EXIT, Reason.ALREADY_OUTSIDE),
        ("CM-VALID-1", Mode.EXIT, Reason.NEVER_ENTERED),
        ("CM-UNKNOWN-1", Mode.EXIT, Reason.WRONG_EVENT),
    ],
)
def test_every_denial_in_every_style(
    sandbox: Sandbox, room: CmRoom, style: DenialStyle, code: str, mode: Mode, reason: Reason
) -> None:
    sandbox.cm.options = CmOptions(denial=style, unknown_denial=style)
    answer = used(room, code, mode)
    assert (answer.yes, answer.reason) == (False, reason)
    assert answer.message.startswith("DENY - ")
    if reason is Reason.ALREADY_USED:
        assert answer.previous is not None
        assert answer.previous.at is not None


def test_the_second_code_of_a_ticket_is_used_by_its_first(sandbox: Sandbox, room: CmRoom) -> None:
    assert used(room, "EXT-CM-VALID-1", ticket_id="CM-VALID-1").yes
    unlisted = used(room, "EXT-CM-VALID-2")
    assert unlisted.ticket is not None
    assert (unlisted.yes, unlisted.ticket.key.ticket_id) == (True, "CM-VALID-2")
    assert sandbox.audit.people("cm", "CM-VALID-1") == 1


def _answered(status: int, *, barcode: str = "CM-VALID-1", code: object = 100) -> FaultRule:
    body = '{"barcodes":[{"barcode_id":"%s","scan_status_code":%s,"scan_status_message":"?"}]}' % (barcode, code)  # noqa: UP031
    return FaultRule(FaultKind.STATUS, path="*/checkin", status=status, body=body)


@pytest.mark.parametrize(
    "rule",
    [
        _answered(201, barcode="ANOTHER"),
        _answered(400),
        _answered(201, code=200),
        _answered(201, code="null"),
        FaultRule(FaultKind.STATUS, path="*/checkin", status=201, body='{"info":{"message":"ADMIT - Valid"}}'),
        FaultRule(FaultKind.STATUS, path="*/checkin", status=201, body='{"barcodes":[]}'),
    ],
)  # fmt: skip
def test_a_yes_that_does_not_fit_is_none(sandbox: Sandbox, room: CmRoom, rule: FaultRule) -> None:
    room.connect()
    sandbox.faults.add(rule)
    trouble = room.use(UseRequest("CM-VALID-1", "", Mode.ENTRY))
    assert isinstance(trouble, Trouble)
    assert (trouble.kind, trouble.executed) == (TroubleKind.GARBLED, Executed.MAYBE)


@pytest.mark.parametrize("status", [200, 201, 400, 404, 409, 422])
@pytest.mark.parametrize("barcode", ["CM-VALID-1", "ANOTHER", ""])
def test_a_denial_is_one_with_whatever_status_and_barcode_it_comes(
    sandbox: Sandbox, room: CmRoom, status: int, barcode: str
) -> None:
    room.connect()
    sandbox.faults.add(_answered(status, barcode=barcode, code=50))
    answer = used(room, "CM-VALID-1")
    assert (answer.yes, answer.reason) == (False, Reason.ALREADY_USED)


def test_a_code_this_version_does_not_know_is_a_no(sandbox: Sandbox, room: CmRoom) -> None:
    room.connect()
    sandbox.faults.add(_answered(201, code=77))
    answer = used(room, "CM-VALID-1")
    assert (answer.yes, answer.reason) == (False, Reason.REFUSED_BY_VENDOR)


def test_a_400_without_the_vendors_words_is_a_rejected_request(sandbox: Sandbox, room: CmRoom) -> None:
    room.connect()
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/checkin", status=400, body="<html>"))
    trouble = room.use(UseRequest("CM-VALID-1", "", Mode.ENTRY))
    assert isinstance(trouble, Trouble)
    assert (trouble.kind, trouble.executed) == (TroubleKind.REJECTED, Executed.NO)


@pytest.mark.parametrize("request_", [UseRequest("A", "", Mode.CHECK), UseRequest("A", "", Mode.ENTRY, people=2)])
def test_what_cannot_be_asked_is_a_bug(room: CmRoom, request_: UseRequest) -> None:
    with pytest.raises(ValueError, match=r"CM\.com"):
        room.use(request_)
