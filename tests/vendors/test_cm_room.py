"""CM.com's room against the sandbox: session, services, the list and its deltas, answers in every style, uploads."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.profile import Profile
from station.domain.ticket import Ticket, TicketKey, TicketStatus
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Page, PageRequest, UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox import CmOptions, DenialStyle, FaultKind, FaultRule, Phase, Sandbox
from station.vendors.cm.vendor import CmRoom
from tests.vendors.clocks import SystemClock

DEVICE = "DEVICE_ID:7b1c,MANUFACTURER:X,MODEL:X,OS:X,OS_VERSION:X"


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(tickets=1100) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.reset()
    running.cm.options = CmOptions()
    return running


class Rooms:
    """Opens rooms and closes them after the test."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self.clock = SystemClock()
        self.opened: list[CmRoom] = []

    def open(self, **options: str) -> CmRoom:
        address = self._sandbox.addresses.vendors["cm"]
        profile = Profile("door", "cm", address.base_url, options)
        room = CmRoom(profile, address.secrets, self.clock, DEVICE)
        self.opened.append(room)
        return room


@pytest.fixture
def rooms(sandbox: Sandbox) -> Iterator[Rooms]:
    rooms = Rooms(sandbox)
    yield rooms
    for room in rooms.opened:
        room.close()


@pytest.fixture
def room(rooms: Rooms) -> CmRoom:
    return rooms.open()


def _use(room: CmRoom, code: str, mode: Mode = Mode.ENTRY, ticket_id: str = "") -> Answer:
    answer = room.use(UseRequest(code, ticket_id, mode))
    assert isinstance(answer, Answer), answer
    return answer


def _list(room: CmRoom, cursor: str = "") -> tuple[dict[str, Ticket], list[Page]]:
    section = room.sections()[0]
    pages: list[Page] = []
    while not pages or pages[-1].number < pages[-1].last:
        page = room.page(PageRequest(section, len(pages) + 1, cursor))
        assert isinstance(page, Page), page
        pages.append(page)
    return {ticket.key.ticket_id: ticket for page in pages for ticket in page.tickets}, pages


def _item(room: CmRoom, code: str, action: Action = Action.ENTRY, **changes: Any) -> OutboxItem:
    item = OutboxItem(
        item_id=str(uuid.uuid4()), scan_id="s", key=TicketKey("door", room.sections()[0], code), code=code,
        action=action, state=ItemState.WAITING, people=1, door_time=datetime.now(UTC) - timedelta(minutes=3),
    )  # fmt: skip
    return replace(item, **changes)


def _paths(sandbox: Sandbox) -> list[str]:
    return [request.path.removeprefix("/scanapi/v2.0") for request in sandbox.audit.requests("cm")]


def test_one_login_serves_many_calls(sandbox: Sandbox, room: CmRoom) -> None:
    assert [_use(room, f"CM-VALID-{n}").yes for n in (1, 2, 3)] == [True] * 3
    assert _paths(sandbox).count("/userlogin") == 1


def test_a_token_that_was_ended_is_renewed_once_and_the_call_sent_once_more(sandbox: Sandbox, room: CmRoom) -> None:
    assert _use(room, "CM-VALID-1").yes
    sandbox.cm.sign_out()
    assert _use(room, "CM-VALID-2").yes
    assert _paths(sandbox).count("/userlogin") == 2
    assert sandbox.audit.people("cm", "CM-VALID-2") == 1


def test_a_second_401_is_told(sandbox: Sandbox, room: CmRoom) -> None:
    assert _use(room, "CM-VALID-1").yes
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/checkin", status=401))
    trouble = room.use(UseRequest("CM-VALID-2", "", Mode.ENTRY))
    assert isinstance(trouble, Trouble)
    assert (trouble.kind, trouble.executed) == (TroubleKind.UNAUTHORIZED, Executed.NO)
    assert _paths(sandbox).count("/barcodes/checkin") == 3


def test_a_token_near_its_end_is_renewed_before_it_is_used(sandbox: Sandbox, rooms: Rooms) -> None:
    sandbox.cm.options = CmOptions(token_lifetime_seconds=3600.0)
    room = rooms.open()
    assert _use(room, "CM-VALID-1").yes
    rooms.clock.ahead = 3590.0
    sandbox.clock.skew_seconds = 3590.0
    assert _use(room, "CM-VALID-2").yes
    assert _paths(sandbox).count("/userlogin") == 2
    assert [request.status for request in sandbox.audit.requests("cm") if request.status == 401] == []


def test_a_clock_that_is_wrong_here_ends_no_token(sandbox: Sandbox, rooms: Rooms) -> None:
    rooms.clock.ahead = 1e9
    room = rooms.open()
    assert [_use(room, f"CM-VALID-{n}").yes for n in (1, 2, 3)] == [True] * 3
    assert _paths(sandbox).count("/userlogin") <= 2  # the first answer tells the server's time


def test_a_user_who_was_switched_off_is_told(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.cm.options = CmOptions(user_active=False)
    found = room.connect()
    assert isinstance(found, Trouble)
    assert found.kind is TroubleKind.FORBIDDEN


def test_a_login_that_is_garbage_is_told(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/userlogin", status=200, body='{"login":{"token":"x"}}'))
    found = room.connect()
    assert isinstance(found, Trouble)
    assert (found.kind, found.executed) == (TroubleKind.GARBLED, Executed.NO)


def test_a_lost_login_carried_nothing_out(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.faults.add(FaultRule(FaultKind.CUT, path="*/userlogin"))
    found = room.use(UseRequest("CM-VALID-1", "", Mode.ENTRY))
    assert isinstance(found, Trouble)
    assert (found.kind, found.executed) == (TroubleKind.SILENT, Executed.NO)


def test_the_only_service_is_chosen(sandbox: Sandbox, room: CmRoom) -> None:
    assert room.sections() == (sandbox.cm.services.main.uuid,)


def test_of_several_services_one_must_be_set(sandbox: Sandbox, rooms: Rooms) -> None:
    sandbox.cm.options = CmOptions(services_listed=2)
    main, other = sandbox.cm.services.main.uuid, sandbox.cm.services.backstage.uuid
    room = rooms.open()
    found = room.connect()
    assert isinstance(found, Connection)
    assert [section.section_id for section in found.sections] == [main, other]
    assert room.sections() == ("",)
    for result in (room.page(PageRequest("", 1)), room.use(UseRequest("CM-VALID-1", "", Mode.ENTRY))):
        assert isinstance(result, Trouble)
        assert (result.kind, result.executed) == (TroubleKind.SECTION_UNSET, Executed.NO)
        assert main in result.detail
        assert other in result.detail
    assert rooms.open(service=other).sections() == (other,)


def test_a_service_that_is_not_the_accounts_is_told(rooms: Rooms) -> None:
    found = rooms.open(service="no-such-service").connect()
    assert isinstance(found, Trouble)
    assert found.kind is TroubleKind.SECTION_UNSET


def test_a_services_outage_is_told_in_place_of_its_sections(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.faults.add(FaultRule(FaultKind.GARBAGE, path="*/services", status=200))
    assert room.sections() == ("",)
    page = room.page(PageRequest("", 1))
    assert isinstance(page, Trouble)
    assert page.kind is TroubleKind.GARBLED


def test_modes_follow_the_permissions(sandbox: Sandbox, rooms: Rooms) -> None:
    sandbox.cm.options = CmOptions(permissions=("checkin", "lookup"))
    room = rooms.open()
    assert room.capability.modes == set(Mode)
    room.connect()
    assert room.capability.modes == {Mode.ENTRY, Mode.CHECK}


def test_the_whole_list_comes_in_pages_of_500(sandbox: Sandbox, room: CmRoom) -> None:
    tickets, pages = _list(room)
    assert [len(page.tickets) for page in pages] == [500, 500, 100]
    assert {(page.last, page.total) for page in pages} == {(3, 1100)}
    assert len(tickets) == 1100
    assert [bool(page.cursor) for page in pages] == [True, False, False]
    assert tickets["CM-CANCELED-1"].status is TicketStatus.CANCELED
    assert tickets["CM-CHECKIN-NOT-ALLOWED-1"].status is TicketStatus.NOT_ALLOWED
    assert tickets["CM-VALID-1"].section_name == sandbox.cm.services.main.name


def test_a_delta_shows_what_changed_and_misses_nothing(sandbox: Sandbox, room: CmRoom) -> None:
    _, pages = _list(room)
    sandbox.cm.use_elsewhere("CM-VALID-1")
    sandbox.cm.store.cancel("CM-VALID-2")
    sandbox.cm.store.sell("CM-LATE")
    tickets, delta = _list(room, pages[0].cursor)
    assert set(tickets) == {"CM-VALID-1", "CM-VALID-2", "CM-LATE"}
    assert tickets["CM-VALID-1"].counters.used == 1
    assert delta[0].total == 3


def test_the_cursor_reaches_back_before_the_first_request(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.clock.skew_seconds = 7200.0
    before = sandbox.clock.now()
    _, pages = _list(room)
    assert before - 5 <= int(pages[0].cursor) <= before - 1


@pytest.mark.parametrize("form", ["text", "unix", "iso"])
def test_times_in_every_form(sandbox: Sandbox, room: CmRoom, form: str) -> None:
    sandbox.cm.change_options({"time_format": form})
    tickets, _ = _list(room)
    now = datetime.now(UTC)
    assert abs(tickets["CM-USED-1"].counters.last_entry_at - (now - timedelta(hours=2))) < timedelta(minutes=2)  # type: ignore[operator]
    assert tickets["CM-NOT-YET-VALID-1"].validity.starts_at > now  # type: ignore[operator]
    assert tickets["CM-EXPIRED-1"].validity.ends_at < now  # type: ignore[operator]


def test_a_page_for_another_number_is_no_page(sandbox: Sandbox, room: CmRoom) -> None:
    room.connect()
    body = '{"pagination":{"total_items":900,"pages":{"current_page":1,"last_page":2}},"barcodes":[]}'
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/barcodes", status=200, body=body))
    page = room.page(PageRequest(room.sections()[0], 2))
    assert isinstance(page, Trouble)
    assert page.kind is TroubleKind.GARBLED


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
    answer = _use(room, code, mode)
    assert (answer.yes, answer.reason) == (False, reason)
    assert answer.message.startswith("DENY - ")
    if reason is Reason.ALREADY_USED:
        assert answer.previous is not None
        assert answer.previous.at is not None


def test_the_second_code_of_a_ticket_is_used_by_its_first(sandbox: Sandbox, room: CmRoom) -> None:
    assert _use(room, "EXT-CM-VALID-1", ticket_id="CM-VALID-1").yes
    assert _use(room, "EXT-CM-VALID-2").yes
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


def test_a_code_this_version_does_not_know_is_a_no(sandbox: Sandbox, room: CmRoom) -> None:
    room.connect()
    sandbox.faults.add(_answered(201, code=77))
    answer = _use(room, "CM-VALID-1")
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


def test_an_upload_counts_entries_and_notes_refusals(sandbox: Sandbox, room: CmRoom) -> None:
    items = [
        _item(room, "CM-VALID-1"),
        _item(room, "CM-USED-1", Action.REFUSAL, reason=Reason.ALREADY_USED),
        _item(room, "CM-NEVER-SOLD", Action.REFUSAL, reason=Reason.UNKNOWN_CODE),
    ]
    delivered = room.upload(items)
    assert not isinstance(delivered, Trouble)
    assert [(d.item_id, d.state) for d in delivered] == [(i.item_id, ItemState.ACKNOWLEDGED) for i in items]
    effects = sandbox.audit.effects("cm")
    assert [(e.code, e.outcome, e.people) for e in effects] == [
        ("CM-VALID-1", "100", 1), ("CM-USED-1", "50", 0), ("CM-NEVER-SOLD", "40", 0),
    ]  # fmt: skip
    assert effects[0].door_time == int(items[0].door_time.timestamp())


def test_another_services_items_stay_waiting(room: CmRoom) -> None:
    other = replace(_item(room, "B"), key=TicketKey("door", "another", "B"))
    delivered = room.upload([_item(room, "CM-VALID-1"), other])
    assert not isinstance(delivered, Trouble)
    assert [delivery.state for delivery in delivered] == [ItemState.ACKNOWLEDGED, ItemState.WAITING]


def test_a_refusal_of_a_code_in_no_list_goes_to_this_doors_service(sandbox: Sandbox, rooms: Rooms) -> None:
    room = rooms.open()
    refusal = _item(room, "NEVER-SOLD", Action.REFUSAL, reason=Reason.UNKNOWN_CODE, people=0)
    refusal = replace(refusal, key=TicketKey("door", "", "NEVER-SOLD"))
    delivered = room.upload([refusal, _item(room, "CM-VALID-1")])
    assert not isinstance(delivered, Trouble)
    assert [delivery.state for delivery in delivered] == [ItemState.ACKNOWLEDGED] * 2
    assert [effect.outcome for effect in sandbox.audit.effects("cm")] == ["40", "100"]
    sandbox.cm.options = CmOptions(services_listed=2)
    undecided = rooms.open().upload([refusal])
    assert isinstance(undecided, Trouble)
    assert (undecided.kind, undecided.executed) == (TroubleKind.SECTION_UNSET, Executed.NO)


def test_one_refused_row_never_blocks_the_others(sandbox: Sandbox, room: CmRoom) -> None:
    items = [_item(room, f"CM-VALID-{n}") for n in range(1, 5)]
    items.insert(2, _item(room, ""))  # the server refuses a batch with an empty barcode_id
    delivered = room.upload(items)
    assert not isinstance(delivered, Trouble)
    assert [delivery.state for delivery in delivered] == [
        ItemState.ACKNOWLEDGED, ItemState.ACKNOWLEDGED, ItemState.REFUSED,
        ItemState.ACKNOWLEDGED, ItemState.ACKNOWLEDGED,
    ]  # fmt: skip
    assert delivered[2].message
    assert [sandbox.audit.people("cm", item.code) for item in items] == [1, 1, 0, 1, 1]


def test_a_half_that_gets_no_answer_is_unknown_alone(sandbox: Sandbox, room: CmRoom) -> None:
    items = [_item(room, "CM-VALID-1"), _item(room, "")]
    sandbox.faults.add(FaultRule(FaultKind.CUT, path="*/upload", phase=Phase.AFTER, skip=1, times=1))
    delivered = room.upload(items)
    assert not isinstance(delivered, Trouble)
    assert [delivery.state for delivery in delivered] == [ItemState.UNKNOWN, ItemState.REFUSED]
    assert sandbox.audit.people("cm", "CM-VALID-1") == 1


@pytest.mark.parametrize(
    ("rule", "executed"),
    [
        (FaultRule(FaultKind.CUT, path="*/upload"), Executed.MAYBE),
        (FaultRule(FaultKind.GARBAGE, path="*/upload", status=201), Executed.MAYBE),
        (FaultRule(FaultKind.STATUS, path="*/upload", status=503), Executed.MAYBE),
        (FaultRule(FaultKind.STATUS, path="*/upload", status=429), Executed.NO),
        (FaultRule(FaultKind.STATUS, path="*/upload", status=400, body="<html>"), Executed.NO),
    ],
)
def test_an_upload_without_a_proper_answer(sandbox: Sandbox, room: CmRoom, rule: FaultRule, executed: Executed) -> None:
    room.connect()
    sandbox.faults.add(rule)
    trouble = room.upload([_item(room, "CM-VALID-1")])
    assert isinstance(trouble, Trouble)
    assert trouble.executed is executed


def test_a_cut_upload_is_settled_by_the_doors_time(sandbox: Sandbox, room: CmRoom) -> None:
    room.connect()
    sandbox.faults.add(FaultRule(FaultKind.CUT, path="*/upload", phase=Phase.AFTER, times=1))
    sent_at = datetime.now(UTC)
    item = _item(room, "CM-VALID-1", base=0)
    room.upload([item])
    settlement = room.settle(replace(item, sent_at=sent_at, timed_out_at=datetime.now(UTC)))
    assert not isinstance(settlement, Trouble)
    assert settlement.state is ItemState.ACKNOWLEDGED


def test_a_cut_exit_is_settled_by_the_time_of_the_check_out(sandbox: Sandbox, room: CmRoom) -> None:
    room.connect()
    sandbox.faults.add(FaultRule(FaultKind.CUT, path="*/checkout", phase=Phase.AFTER, times=1))
    item = _item(room, "CM-INSIDE-1", Action.EXIT, sent_at=datetime.now(UTC))
    assert isinstance(room.use(UseRequest("CM-INSIDE-1", "", Mode.EXIT)), Trouble)
    settlement = room.settle(replace(item, timed_out_at=datetime.now(UTC)))
    assert not isinstance(settlement, Trouble)
    assert settlement.state is ItemState.ACKNOWLEDGED
