"""pretix: orders become the tickets of a check-in list, whole and by changes."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from station.domain.passage import Direction, ListTerms, Passage
from station.domain.ticket import Ticket, TicketStatus
from station.domain.trouble import TroubleKind
from station.domain.vendor import Page, PageRequest
from station.vendors.pretix.vendor import PretixRoom
from tests.vendors.pretix_replay import (
    DEVICE,
    EVENT,
    FEST,
    LIST,
    PRODUCTS,
    SECRET,
    Replay,
    check_in,
    device,
    position,
    room_hearing,
    rows,
    told,
    trouble,
)

ORDERS = f"{FEST}/orders/"
GENERATED = "X-Page-Generated: 2026-11-22T00:53:09.699377+01:00"
SINCE = "2026-11-21T23:53:04.699377+00:00"
"""Five seconds before that, in UTC."""


def order(code: str = "SADLT", *positions: dict[str, object], **changed: object) -> dict[str, object]:
    plain: dict[str, object] = {"status": "p", "require_approval": False, "valid_if_pending": False}
    note: dict[str, object] = {"checkin_attention": False, "checkin_text": None, "email": "a@example.org"}
    return {"code": code, **plain, **note, "positions": list(positions or (position(),)), **changed}


def orders(*found: dict[str, object], count: int | None = None, more: bool = False) -> bytes:
    return told(200, rows(*found, count=count, more=more), GENERATED)


def page(room: PretixRoom, number: int = 1, cursor: str = "", section: str = "fest/1") -> Page:
    result = room.page(PageRequest(section, number, cursor))
    assert isinstance(result, Page), result
    return result


def one(found: dict[str, object], **settings: object) -> Ticket:
    """The only ticket of an order, at a list with these settings."""
    replay = Replay({ORDERS: orders(found), f"{FEST}/checkinlists/": told(200, rows({**LIST, **settings}))})
    with room_hearing(replay) as room:
        (ticket,) = page(room).tickets
    return ticket


def asked(replay: Replay, path: str) -> list[dict[str, list[str]]]:
    return [parse_qs(urlsplit(each).query) for each in replay.asked if each.partition("?")[0] == path]


@pytest.mark.parametrize(
    ("found", "status"),
    [
        (order(), TicketStatus.VALID),
        (order(status="c"), TicketStatus.CANCELED),
        (order(status="e"), TicketStatus.CANCELED),
        (order("S", position(canceled=True)), TicketStatus.CANCELED),
        (order("S", position(blocked=["admin"])), TicketStatus.BLOCKED),
        (order("S", position(blocked=["admin"], canceled=True)), TicketStatus.CANCELED),
        (order("S", position(item=3)), TicketStatus.NOT_ALLOWED),
        (order("S", position(item=3, blocked=["admin"])), TicketStatus.BLOCKED),
        (order(status="n"), TicketStatus.UNPAID),
        (order(status="n", valid_if_pending=True), TicketStatus.VALID),
        (order(status="n", require_approval=True), TicketStatus.NOT_ALLOWED),
        (order("S", position(item=3), status="n"), TicketStatus.NOT_ALLOWED),
        (order(status="x"), TicketStatus.UNREADABLE),
        (order("S", position(checkins=[{**check_in(), "datetime": "soon"}])), TicketStatus.UNREADABLE),
        (order("S", {"id": 7, "secret": "x", "item": None}), TicketStatus.UNREADABLE),
    ],
)
def test_a_ticket_is_what_the_first_of_the_servers_checks_says(found: dict[str, object], status: TicketStatus) -> None:
    assert one(found).status is status


def test_the_date_of_a_series_is_part_of_the_list() -> None:
    assert one(order("S", position(subevent=5)), subevent=5).status is TicketStatus.VALID
    assert one(order("S", position(subevent=6)), subevent=5).status is TicketStatus.NOT_ALLOWED
    assert one(order("S", position(subevent=6))).status is TicketStatus.VALID


def test_pending_is_unpaid_on_a_list_that_shows_it_too() -> None:
    """The server wants a word more from the client before it lets these in."""
    assert one(order(status="n"), include_pending=True).status is TicketStatus.UNPAID


def test_a_ticket_carries_what_the_door_needs() -> None:
    seat = {"id": 3, "name": "Row 4, Seat 12"}
    valid = {"valid_from": "2126-12-31T20:00:00+01:00", "valid_until": "2127-01-01T00:00:00Z"}
    at_eight, at_nine = datetime(2026, 11, 22, 8, tzinfo=UTC), datetime(2026, 11, 22, 9, tzinfo=UTC)
    newest_first = [check_in(at_nine, "exit"), check_in(at_eight)]
    elsewhere = check_in(datetime(2026, 11, 22, 8, 30, tzinfo=UTC), list_id=2)
    ticket = one(order("S", position(variation=2, seat=seat, checkins=[*newest_first, elsewhere], **valid)))
    assert (ticket.holder, ticket.order, ticket.seat, ticket.type_name) == (
        *("João Müller", "SADLT"),
        *("Row 4, Seat 12", "Standard · Child"),
    )
    assert (ticket.note, ticket.section_name) == ("Check age of child", "Main entrance")
    assert ticket.validity.starts_at == datetime(2126, 12, 31, 19, tzinfo=UTC)
    assert ticket.facts is not None
    assert ticket.facts.passages == (
        Passage(Direction.ENTRY, at_eight, "1"),
        Passage(Direction.EXIT, at_nine, "1"),
    )
    assert (ticket.facts.product, ticket.facts.variation, ticket.facts.questions) == ("1", "2", ())
    assert (ticket.counters.maximum, ticket.counters.used) == (None, 1)
    assert ticket.counters.last_entry_at == at_eight
    assert "example.org" not in repr(ticket)


@pytest.mark.parametrize(
    ("found", "note"),
    [
        (order("S", position(item=2)), "Needs special attention"),
        (order(checkin_attention=True), "Needs special attention"),
        (order("S", position(variation=2), checkin_text="Ask for the pass"), "Ask for the pass\nCheck age of child"),
        (order(), ""),
    ],
)
def test_a_note_is_what_order_product_and_variation_say(found: dict[str, object], note: str) -> None:
    assert one(found).note == note


def test_questions_are_open_until_they_are_answered() -> None:
    asked_of = one(order("S", position(item=2))).facts
    answered = one(order("S", position(item=2, answers=[{"question": 1, "answer": "S"}]))).facts
    assert asked_of is not None
    assert answered is not None
    assert [question.question_id for question in asked_of.questions] == ["1"]
    assert answered.questions == ()


def test_an_add_on_takes_its_main_tickets_name() -> None:
    main, add_on = position(), position(id=222, secret="other", attendee_name=None, addon_to=221)
    with room_hearing(Replay({ORDERS: orders(order("S", main, add_on))})) as room:
        assert [ticket.holder for ticket in page(room).tickets] == ["João Müller", "João Müller"]


@pytest.mark.parametrize(
    ("main_item", "codes"),
    [
        (3, {"222": ("other", SECRET)}),
        (1, {"221": (SECRET,), "222": ("other", SECRET)}),
    ],
)
def test_where_the_list_says_so_a_ticket_opens_its_add_on(main_item: int, codes: dict[str, object]) -> None:
    main, add_on = position(item=main_item), position(id=222, secret="other", addon_to=221)
    settings = told(200, rows({**LIST, "addon_match": True}))
    with room_hearing(Replay({ORDERS: orders(order("S", main, add_on)), f"{FEST}/checkinlists/": settings})) as room:
        assert {ticket.key.ticket_id: ticket.codes for ticket in page(room).tickets} == codes


def test_the_first_page_tells_the_lists_terms_keys_and_when_it_was_made() -> None:
    gate = {"id": 4, "name": "North", "identifier": "N"}
    signed = {**EVENT, "valid_keys": {"pretix_sig1": ["a2V5", "b2xk"]}}
    replay = Replay({ORDERS: orders(order()), f"{FEST}/": told(200, signed), DEVICE: told(200, device(gate=gate))})
    with room_hearing(replay) as room:
        first = page(room)
    assert first.cursor == SINCE
    assert first.public_key == "a2V5 b2xk"
    assert first.terms == ListTerms(
        several_entries=False,
        entry_after_exit=True,
        rules='{"<":[{"var":"entries_number"},3]}',
        time_zone="Europe/Berlin",
        begins_at=datetime(2126, 12, 31, 19, tzinfo=UTC),
        ends_at=datetime(2127, 1, 1, 4, tzinfo=UTC),
        admission_at=datetime(2126, 12, 31, 18, tzinfo=UTC),
        gate="4",
        device="1",
    )


def test_a_list_without_rules_has_none() -> None:
    for rules in ({}, [], None):
        settings = told(200, rows({**LIST, "rules": rules}))
        with room_hearing(Replay({ORDERS: orders(order()), f"{FEST}/checkinlists/": settings})) as room:
            terms = page(room).terms
        assert terms is not None
        assert terms.rules == ""


def test_a_whole_list_is_read_by_numbers_and_counted_in_tickets() -> None:
    first = [order(f"A{number:03d}", position(id=number)) for number in range(50)]
    pair = position(id=51), position(id=52, canceled=True)
    revoked = told(200, rows({"id": 9, "secret": "dead"}))
    pages = [orders(*first, count=51, more=True), orders(order("B", *pair), count=51)]
    replay = Replay({ORDERS: pages, f"{FEST}/revokedsecrets/": revoked})
    with room_hearing(replay) as room:
        one_of, two_of = page(room, 1), page(room, 2)
    assert (len(one_of.tickets), one_of.last, one_of.counted, one_of.terms is None) == (50, 2, None, False)
    assert (len(two_of.tickets), two_of.last, two_of.counted, two_of.terms) == (3, 2, 53, None)
    assert [ticket.status for ticket in two_of.tickets] == [
        TicketStatus.VALID,
        TicketStatus.CANCELED,
        TicketStatus.REVOKED,
    ]
    assert two_of.tickets[-1].codes == ("dead",)
    queries = asked(replay, ORDERS)
    assert [query["page"] for query in queries] == [["1"], ["2"]]
    for query in queries:
        assert (query["include_canceled_positions"], query["ordering"]) == (["true"], ["code"])
        assert "modified_since" not in query
        assert "positions.secret" in query["include"]
        assert "email" not in query["include"]


@pytest.mark.parametrize("size", [1, 20, 100])
def test_the_server_decides_how_long_its_pages_are(size: int) -> None:
    found = [order(f"A{number:03d}", position(id=number)) for number in range(100)]
    parts = [found[start : start + size] for start in range(0, 100, size)]
    pages = [orders(*part, count=100, more=part is not parts[-1]) for part in parts]
    with room_hearing(Replay({ORDERS: pages})) as room:
        read = [page(room, number) for number in range(1, len(parts) + 1)]
    assert {one.last for one in read} == {len(parts)}
    assert (sum(len(one.tickets) for one in read), read[-1].counted) == (100, 100)


def test_a_list_that_moved_while_it_was_read_is_never_taken_for_whole() -> None:
    first = [order(f"A{number:03d}", position(id=number)) for number in range(50)]
    with room_hearing(Replay({ORDERS: [orders(*first, count=51, more=True), orders(first[49], count=52)]})) as room:
        page(room, 1)
        last = page(room, 2)
    assert last.counted == 52, "two orders were not shown; 50 tickets were"


def test_pages_of_an_earlier_process_prove_nothing() -> None:
    with room_hearing(Replay({ORDERS: orders(order("B"), count=51)})) as room:
        assert page(room, 2).counted is None


def test_a_page_that_is_asked_for_once_more_goes_on_with_its_run() -> None:
    first = [order(f"A{number:03d}", position(id=number)) for number in range(50)]
    last_page = orders(order("B", position(id=50)), count=51)
    dead = [told(503, {}), told(200, rows())]
    pages = [orders(*first, count=51, more=True), last_page, last_page]
    with room_hearing(Replay({ORDERS: pages, f"{FEST}/revokedsecrets/": dead})) as room:
        page(room, 1)
        assert trouble(room.page(PageRequest("fest/1", 2))).kind is TroubleKind.BUSY
        assert page(room, 2).counted == 51


def test_a_page_of_another_run_proves_nothing() -> None:
    first = [order(f"A{number:03d}", position(id=number)) for number in range(50)]
    pages = [orders(*first, count=51, more=True), orders(order("B"), count=51)]
    with room_hearing(Replay({ORDERS: pages})) as room:
        page(room, 1)
        assert page(room, 2, cursor=SINCE).counted is None
        assert page(room, 3).counted is None, "the second page of its run is missing"


def test_a_list_that_became_shorter_ends_where_it_is() -> None:
    first = [order(f"A{number:03d}", position(id=number)) for number in range(50)]
    gone = told(404, {"detail": "Invalid page."})
    with room_hearing(Replay({ORDERS: [orders(*first, count=51, more=True), gone]})) as room:
        page(room, 1)
        last = page(room, 2)
    assert (last.tickets, last.last <= 2) == ((), True)
    assert last.counted != 50, "somewhere before it an order may be missing"


def test_changes_are_asked_for_since_the_page_before() -> None:
    replay = Replay({ORDERS: [orders(order()), orders()]})
    with room_hearing(replay) as room:
        cursor = page(room).cursor
        changed = page(room, cursor=cursor)
    assert (changed.tickets, changed.last, changed.cursor) == ((), 1, SINCE)
    assert asked(replay, ORDERS)[1]["modified_since"] == [SINCE]
    assert asked(replay, f"{FEST}/revokedsecrets/")[1]["created_since"] == [SINCE]
    assert asked(replay, f"{FEST}/blockedsecrets/")[1]["updated_since"] == [SINCE]
    assert "%2B" in next(each for each in replay.asked if "modified_since" in each), "a plus would be read as a space"
    assert changed.terms is not None


def test_a_server_that_names_no_time_is_read_whole_each_time() -> None:
    with room_hearing(Replay({ORDERS: told(200, rows(order()))})) as room:
        assert page(room).cursor == ""


def test_a_blocked_code_of_a_listed_ticket_is_no_ticket_of_its_own() -> None:
    own = {"id": 1, "secret": SECRET, "blocked": True}
    other, free = {"id": 2, "secret": "other", "blocked": True}, {"id": 3, "secret": "free", "blocked": False}
    found = told(200, rows(own, other, free))
    with room_hearing(Replay({ORDERS: orders(order()), f"{FEST}/blockedsecrets/": found})) as room:
        tickets = page(room).tickets
    assert [(ticket.codes[0], ticket.status) for ticket in tickets[1:]] == [("other", TicketStatus.BLOCKED)]


def test_settings_are_asked_for_once_a_minute_and_only_as_far_as_they_changed() -> None:
    unchanged = told(304, {})
    products = told(200, rows(*PRODUCTS), "Last-Modified: Sat, 21 Nov 2026 23:52:54 GMT")
    replay = Replay({ORDERS: orders(order()), f"{FEST}/items/": [products, unchanged]})
    with room_hearing(replay) as room:
        cursor = page(room).cursor
        page(room, cursor=cursor)
        assert replay.heard.count(f"{FEST}/items/") == 1
        again = page(room)
    assert again.tickets[0].type_name == "Standard · Adult"
    assert replay.heard.count(f"{FEST}/items/") == 2
    head = [head for head in replay.heads if f"{FEST}/items/" in head][1]
    assert "If-Modified-Since: Sat, 21 Nov 2026 23:52:54 GMT" in head


def test_nothing_is_asked_of_another_host() -> None:
    products = [{**PRODUCTS[1], "id": number} for number in range(60)]
    pages = [told(200, rows(*part, count=60, more=len(part) == 50)) for part in (products[:50], products[50:])]
    replay = Replay({ORDERS: orders(order()), f"{FEST}/items/": pages})
    with room_hearing(replay) as room:
        page(room)
    assert [query["page"] for query in asked(replay, f"{FEST}/items/")] == [["1"], ["2"]]


@pytest.mark.parametrize(
    ("broken", "kind"),
    [
        ({ORDERS: told(200, {"results": []})}, TroubleKind.GARBLED),
        ({ORDERS: orders(order(), count=2)}, TroubleKind.GARBLED),
        ({ORDERS: orders(count=2, more=True)}, TroubleKind.GARBLED),
        ({ORDERS: told(200, rows({"code": "A"}))}, TroubleKind.GARBLED),
        ({ORDERS: told(400, {"modified_since": ["Enter a valid date/time."]})}, TroubleKind.REJECTED),
        ({ORDERS: told(429, {})}, TroubleKind.BUSY),
        ({f"{FEST}/checkinlists/": told(200, rows())}, TroubleKind.NOT_FOUND),
        ({f"{FEST}/items/": told(200, [])}, TroubleKind.GARBLED),
        ({f"{FEST}/revokedsecrets/": told(403, {"detail": "no"})}, TroubleKind.FORBIDDEN),
        ({f"{FEST}/": told(403, {"detail": "You do not have permission"})}, TroubleKind.FORBIDDEN),
        ({DEVICE: told(401, {"detail": "Device access has been revoked."})}, TroubleKind.UNAUTHORIZED),
    ],
)
def test_half_of_a_list_is_none(broken: dict[str, bytes], kind: TroubleKind) -> None:
    with room_hearing(Replay({ORDERS: orders(order()), **broken})) as room:
        assert trouble(room.page(PageRequest("fest/1", 1))).kind is kind


def test_a_series_has_dates_of_its_own() -> None:
    dates = {"id": 5, "date_from": "2127-02-01T20:00:00Z", "date_to": None, "date_admission": "2127-02-01T19:00:00Z"}
    replay = Replay(
        {
            ORDERS: orders(order("S", position(subevent=5))),
            f"{FEST}/": told(200, {**EVENT, "has_subevents": True}),
            f"{FEST}/subevents/": told(200, rows(dates)),
            f"{FEST}/checkinlists/": told(200, rows({**LIST, "subevent": 5})),
        }
    )
    with room_hearing(replay) as room:
        first = page(room)
    facts, terms = first.tickets[0].facts, first.terms
    assert facts is not None
    assert terms is not None
    assert facts.begins_at == terms.begins_at == datetime(2127, 2, 1, 20, tzinfo=UTC)
    assert facts.admission_at == datetime(2127, 2, 1, 19, tzinfo=UTC)


def test_a_section_that_names_no_list_is_none() -> None:
    with room_hearing(Replay()) as room:
        assert trouble(room.page(PageRequest("fest", 1))).kind is TroubleKind.NOT_FOUND
