"""pretix: what a device may see, which lists it is for, and what its security profile leaves it."""

from __future__ import annotations

import pytest

from station.domain.profile import Profile
from station.domain.ticket import TicketStatus
from station.domain.trouble import TroubleKind
from station.domain.vendor import Connection, Page, PageRequest
from station.domain.verdict import Mode
from station.vendors.pretix.sections import DoorList, check_lists, door_list, door_lists
from station.vendors.pretix.words import Words
from tests.vendors.pretix_replay import (
    API,
    DEVICE,
    EVENT,
    FEST,
    LIST,
    REDEEM,
    SEARCH,
    Replay,
    device,
    outcome,
    position,
    request,
    room_hearing,
    rows,
    told,
    trouble,
    used,
)

CLUB = {**EVENT, "slug": "club", "name": {"en": "Club Night"}, "date_from": "2126-11-15T22:00:00Z", "date_to": None}
OVER = {**EVENT, "slug": "old", "date_from": "2020-01-01T00:00:00Z", "date_to": "2020-01-02T00:00:00Z"}
TWO = told(200, rows(EVENT, CLUB, OVER))
CLUB_LISTS = told(200, rows({**LIST, "id": 4, "name": "Club door", "position_count": 1}))
UPDATE = "/api/v1/device/update"


def test_events_and_their_lists_are_offered_the_next_one_first() -> None:
    replay = Replay({f"{API}/events/": TWO, f"{API}/events/club/checkinlists/": CLUB_LISTS})
    with room_hearing(replay) as room:
        found = room.connect()
        assert isinstance(found, Connection)
        assert room.clock_skew is None, "a server without a clock"
    assert found.account == "Gate 1 · hall"
    assert [(one.section_id, one.name, one.tickets, one.group) for one in found.sections] == [
        ("club/4", "Club Night · Club door", 1, "club"),
        ("fest/1", "Winter Festival · Main entrance", 233, "fest"),
    ]


def test_the_organizer_comes_from_the_device_where_the_profile_names_none() -> None:
    replay = Replay({REDEEM: told(201, outcome("ok"))})
    with room_hearing(replay, organizer="") as room:
        assert room.use(request()) is not None
    assert replay.heard[:2] == [DEVICE, REDEEM]
    assert replay.heard.count(DEVICE) == 1


def test_the_only_list_needs_no_choice() -> None:
    with room_hearing(Replay({REDEEM: told(201, outcome("ok"))}), lists="") as room:
        assert room.known_sections == ()
        assert room.sections() == ("fest/1",)
        assert room.known_sections == ("fest/1",)
        assert used(room).yes


def test_several_lists_want_a_choice() -> None:
    replay = Replay({f"{FEST}/checkinlists/": told(200, rows(LIST, {**LIST, "id": 2}))})
    with room_hearing(replay, lists="") as room:
        assert room.sections() == ("",)
        unset = trouble(room.page(PageRequest("", 1)))
        assert unset.kind is TroubleKind.SECTION_UNSET
        assert trouble(room.use(request())).kind is TroubleKind.SECTION_UNSET
    assert REDEEM not in replay.heard


def test_no_list_at_all_is_said() -> None:
    with room_hearing(Replay({f"{API}/events/": told(200, rows())}), lists="") as room:
        assert "no check-in list" in trouble(room.page(PageRequest("", 1))).detail


def test_a_chosen_list_that_is_not_there_does_not_connect() -> None:
    with room_hearing(Replay(), lists="fest/9") as room:
        found = trouble(room.connect())
    assert (found.kind, "no check-in list 9" in found.detail) == (TroubleKind.NOT_FOUND, True)


def test_a_chosen_event_that_is_over_still_connects() -> None:
    replay = Replay({f"{API}/events/": told(200, rows(EVENT, OVER)), f"{API}/events/old/checkinlists/": CLUB_LISTS})
    with room_hearing(replay, lists="old/4") as room:
        assert isinstance(room.connect(), Connection)


@pytest.mark.parametrize(
    ("profile", "holds"),
    [("full", True), ("pretixscan", True), ("pretixscan_online_kiosk", False), ("pretixscan_online_noorders", False)],
)
def test_abilities_follow_the_security_profile(profile: str, holds: bool) -> None:
    replay = Replay({REDEEM: told(201, outcome("ok"))}, profile)
    with room_hearing(replay) as room:
        assert room.capability.ticket_list, "until it is known"
        assert room.sections() == (("fest/1",) if holds else ())
        capability = room.capability
        assert (capability.ticket_list, capability.reads_single_codes, capability.annul_within) == (holds, True, 900.0)
        assert capability.modes == frozenset(Mode)
        assert not capability.looks_first
        assert used(room).yes


def test_a_profile_that_was_changed_is_heard_of() -> None:
    profiles = [told(200, device("pretixscan_online_kiosk")), told(200, device("pretixscan"))]
    with room_hearing(Replay({DEVICE: profiles})) as room:
        assert room.sections() == ()
        assert isinstance(room.connect(), Connection)
        assert room.sections() == ("fest/1",)


def test_a_gate_that_was_changed_is_heard_of_with_the_next_whole_list() -> None:
    gates = [told(200, device(gate={"id": number})) for number in (1, 2)]
    orders = told(200, rows(), "X-Page-Generated: 2026-11-22T00:53:09+01:00")
    with room_hearing(Replay({DEVICE: gates, f"{FEST}/orders/": orders})) as room:
        first, second = room.page(PageRequest("fest/1", 1)), room.page(PageRequest("fest/1", 1))
        again = room.page(PageRequest("fest/1", 1, "2026-11-22T00:53:09+01:00"))
    told_gates = [page.terms.gate for page in (first, second, again) if isinstance(page, Page) and page.terms]
    assert told_gates == ["1", "2", "2"]


def test_a_profile_that_forbids_orders_is_found_out_and_named() -> None:
    denied = told(403, {"detail": "Request denied by device security profile."})
    with room_hearing(Replay({f"{FEST}/orders/": denied}, "of next year")) as room:
        found = trouble(room.page(PageRequest("fest/1", 1)))
        assert "may not read the orders" in found.detail
        assert not room.capability.ticket_list
        assert room.sections() == ()
        assert isinstance(room.connect(), Connection)
        assert room.capability.ticket_list, "it may be allowed meanwhile: it is tried once more"


def test_the_server_hears_once_which_version_runs_here() -> None:
    replay = Replay()
    with room_hearing(replay) as room:
        room.sections()
        room.sections()
    assert replay.heard.count(UPDATE) == 1
    assert replay.bodies[0]["software_brand"] == "Station"


def test_a_server_that_does_not_want_to_hear_it_is_no_trouble() -> None:
    with room_hearing(Replay({UPDATE: told(403, {"detail": "no"})})) as room:
        assert room.sections() == ("fest/1",)


def test_every_call_carries_the_token_and_the_language() -> None:
    replay = Replay({REDEEM: told(201, outcome("ok"))})
    with room_hearing(replay, language="de") as room:
        room.use(request())
        room.page(PageRequest("fest/1", 1))
    for head in replay.heads:
        assert "Authorization: Device token" in head
        assert "Accept-Language: de" in head


def found(**changed: object) -> dict[str, object]:
    """A ticket as a search shows it."""
    order = {"order__status": "p", "order__valid_if_pending": False, "order__require_approval": False}
    return position(**{**order, "require_attention": False, **changed})


def test_a_search_reads_all_lists_of_the_door_and_no_more_than_a_person_reads() -> None:
    page = told(200, rows(*(found(id=number) for number in range(50)), count=500, more=True))
    club = f"{API}/events/club/"
    known = {club: told(200, CLUB), f"{club}checkinlists/": CLUB_LISTS, f"{club}items/": told(200, rows())}
    replay = Replay({SEARCH: page, **known, f"{club}questions/": told(200, rows())})
    with room_hearing(replay, lists="fest/1,club/4") as room:
        tickets = room.search("Müller & Söhne")
        assert room.search("  ") == ()
    assert isinstance(tickets, tuple)
    assert len(tickets) == 200
    assert {ticket.key.section for ticket in tickets} == {"fest/1", "club/4"}
    searched = [asked for asked in replay.asked if asked.startswith(SEARCH)]
    assert len(searched) == 4
    assert "search=M%C3%BCller+%26+S%C3%B6hne" in searched[0]


def test_what_a_search_finds_is_told_with_its_state() -> None:
    page = told(200, rows(found(), found(order__status="n"), found(order__status="c"), found(item=2), found(item=3)))
    with room_hearing(Replay({SEARCH: page})) as room:
        tickets = room.search("SADLT")
    assert isinstance(tickets, tuple)
    assert [(ticket.status, ticket.type_name, ticket.note) for ticket in tickets] == [
        (TicketStatus.VALID, "Standard · Adult", ""),
        (TicketStatus.UNPAID, "Standard · Adult", ""),
        (TicketStatus.CANCELED, "Standard · Adult", ""),
        (TicketStatus.VALID, "VIP", "Needs special attention"),
        (TicketStatus.NOT_ALLOWED, "", ""),
    ]


# how lists are named


@pytest.mark.parametrize("text", ["", "fest", "fest/", "/1", "fest/x", "a/b/1", "fest/١", "fest/-1"])
def test_what_names_no_list(text: str) -> None:
    assert door_list(text) is None


def test_lists_are_named_by_event_and_number() -> None:
    assert door_list(" fest/1 ") == DoorList("fest", 1)
    assert door_lists("fest/1, club/4,") == (DoorList("fest", 1), DoorList("club", 4))
    assert door_lists("") == ()
    assert DoorList("fest", 1).section == "fest/1"


@pytest.mark.parametrize(
    ("lists", "words"), [("fest/1,fest/2", "one check-in list of each event"), ("fest", "EVENT/NUMBER")]
)
def test_what_is_wrong_with_lists_is_said_before_the_server_does(lists: str, words: str) -> None:
    found = trouble(check_lists(Profile("door", "pretix", "https://pretix.eu", {"lists": lists}), {}))
    assert (found.kind, found.subject) == (TroubleKind.SETTING_INVALID, "lists")
    assert words in found.detail


# texts in several languages


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Kind"), ("de-informal", "Kind du"), ("pt", "Criança"), ("nl", "Child"), ("", "Child"), ("fr", "Child")],
)
def test_texts_come_in_the_profiles_language_else_in_english(language: str, text: str) -> None:
    texts = {"en": "Child", "de": "Kind", "de-informal": "Kind du", "pt-br": "Criança", "fr": " "}
    assert Words(language).text(texts) == text


def test_a_text_in_none_of_them_is_the_first_there_is() -> None:
    assert Words("de").text({"it": "Bambino"}) == "Bambino"
    assert Words("de").text({"it": "Bambino", "en": "Child"}) == "Child"
    assert Words("de").text("plain ") == "plain"
    assert [Words("de").text(value) for value in (None, 3, [], {})] == [""] * 4


@pytest.mark.parametrize("language", ["en", "de", "fr", "pt_BR", "nl"])
def test_own_sentences_come_in_the_programs_languages(language: str) -> None:
    keys = ("attention", "unapproved", "already_exchanged", "exchange", "medium_invalid", "medium_exists", "error")
    told_here = [Words(language).own(key) for key in keys]
    assert all(told_here)
    english = [Words("en").own(key) for key in keys]
    assert language == "en" or not set(told_here) & set(english)
