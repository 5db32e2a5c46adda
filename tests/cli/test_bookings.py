"""`station bookings` and `station booking`: a day and one booking, with and without a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from station.sandbox import FaultKind, FaultRule, GomusOptions, Sandbox
from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.wiring import own_folder
from tests.cli.program import WESTERN_LOCALE, Program, add_profile, run_process

BOOKING_KEYS = {"id", "kind", "status", "start_time", "customer", "comment", "prices", "feedback"}
PRICE_KEYS = {"id", "type", "title", "quantity", "price_cents", "total_price_cents", "editable"}
FEEDBACK_KEYS = {"took_place", "participants", "comment", "updated_at"}


@pytest.fixture
def desk(program: Program, sandbox: Sandbox) -> Iterator[Program]:
    """A go~mus profile, nothing read yet."""
    add_profile(program, sandbox, "gomus", "museum")
    before = sandbox.gomus.options
    yield program
    sandbox.gomus.options = before


def asked(sandbox: Sandbox) -> list[str]:
    """Which calls came since the last time this was asked."""
    paths = [request.path for request in sandbox.audit.requests("gomus")]
    sandbox.audit.clear("gomus")
    return paths


def of(document: dict[str, Any], booking_id: int) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in document["bookings"] if each["id"] == booking_id)
    return found


def day_text(sandbox: Sandbox, ahead: int = 0) -> str:
    return (sandbox.gomus.cash_point.calendar.today + timedelta(days=ahead)).isoformat()


# a day


def test_a_day_of_tours_and_event_bookings(desk: Program, sandbox: Sandbox) -> None:
    ended = desk("bookings", "museum", "--json")
    assert (ended.code, ended.err) == (0, "")
    document = ended.document
    assert (document["date"], document["fresh"], document["complete"]) == (day_text(sandbox), True, True)
    assert {each["kind"] for each in document["bookings"]} == {"tour", "event"}
    assert len(document["bookings"]) == 12 + 2 * 5
    starts = [each["start_time"] for each in document["bookings"]]
    assert starts == sorted(starts)
    first = of(document, 12_344)
    assert set(first) >= BOOKING_KEYS
    assert first["customer"] == {
        "name": "Herr Bruce Wayne", "category": "Superhero", "institution": "Wayne Industries",
    }  # fmt: skip
    assert (first["status"], first["prices"], first["feedback"]) == (20, None, None)
    seats = next(each for each in document["bookings"] if each["kind"] == "event")
    assert set(seats["prices"][0]) >= PRICE_KEYS
    assert seats["total_price_cents"] == sum(price["total_price_cents"] for price in seats["prices"])


def test_for_people_in_columns_and_the_vendors_time(desk: Program, sandbox: Sandbox) -> None:
    lines = desk("bookings", "museum").out.splitlines()
    assert lines[0].split() == ["Time", "Number", "Kind", "Title", "Customer", "People", "Status", "Paid", "Feedback"]
    row = next(line for line in lines if "12344" in line)
    assert row.startswith("10:00  12344")
    assert [line.index("tour") for line in lines if "  tour  " in line] == [lines[0].index("Kind")] * 12
    assert any("unknown (35)" in line for line in lines)
    assert lines[-1].startswith(f"{day_text(sandbox)}: 22 bookings, ")


def test_what_was_read_is_shown_with_its_age_and_no_line(desk: Program, sandbox: Sandbox) -> None:
    fresh = desk("bookings", "museum", "--json").document
    asked(sandbox)
    sandbox.outage("gomus")
    kept = desk("bookings", "museum", "--json")
    assert kept.code == 0
    assert kept.document["bookings"] == fresh["bookings"]
    assert (kept.document["fresh"], kept.document["read_at"]) == (False, fresh["read_at"])
    assert "this station's list of" in kept.err
    assert kept.document["notes"] == [kept.err.strip()]
    assert asked(sandbox) == []


def test_refresh_asks_the_vendor_again(desk: Program, sandbox: Sandbox) -> None:
    desk("bookings", "museum")
    store = sandbox.gomus.cash_point.bookings
    booking = store.tour_booking(12_344, sandbox.gomus.options.cash_point)
    assert booking is not None
    store.update(replace(booking, comment="neu"))
    store.remove(12_345)
    assert of(desk("bookings", "museum", "--json").document, 12_344)["comment"] == ""
    document = desk("bookings", "museum", "--refresh", "--json").document
    assert of(document, 12_344)["comment"] == "neu"
    assert 12_345 not in [each["id"] for each in document["bookings"]]


def test_a_refresh_that_fails_shows_what_is_kept_and_ends_with_3(desk: Program, sandbox: Sandbox) -> None:
    desk("bookings", "museum")
    sandbox.outage("gomus")
    ended = desk("bookings", "museum", "--refresh", "--json")
    assert ended.code == 3
    assert len(ended.document["bookings"]) == 22
    assert len(ended.err.splitlines()) == 2
    never = desk("bookings", "museum", "--date", day_text(sandbox, 5), "--json")
    assert (never.code, never.out) == (3, "")
    assert "127.0.0.1" in never.err


@pytest.mark.parametrize(
    ("path", "left"), [("*/tours/bookings", 10), ("*/events/101175/dates/*/bookings", 17), ("/api/v4/dates", 22)]
)
def test_one_list_that_fails_leaves_the_rest_with_a_note(desk: Program, sandbox: Sandbox, path: str, left: int) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, vendor="gomus", path=path, status=500))
    ended = desk("bookings", "museum", "--json")
    assert (ended.code, len(ended.document["bookings"])) == (0, left)
    assert ended.document["complete"] is (left == 22)
    assert ("Not read: " in ended.err) is (left < 22)
    sandbox.faults.clear()
    again = desk("bookings", "museum", "--json")
    assert (len(again.document["bookings"]), again.document["complete"]) == (22, True)


@pytest.mark.parametrize("status", [401, 403, 404, 405, 422, 429, 500, 503])
def test_whatever_the_vendor_answers_is_one_sentence(desk: Program, sandbox: Sandbox, status: int) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, vendor="gomus", status=status))
    for command in (["bookings"], ["booking", "show", "12345"], ["orders"]):
        ended = desk(*command[:-1], "museum", command[-1]) if len(command) > 1 else desk(*command, "museum")
        assert (ended.code, ended.out) == (3, "")
        assert len(ended.err.splitlines()) == 1


def test_a_list_that_does_not_fit_its_count_is_said(desk: Program, sandbox: Sandbox) -> None:
    body = '{"bookings": [{"id": 1, "start_time": null}], "meta": {"total_count": 2, "page": 1, "per_page": 100}}'
    sandbox.faults.add(FaultRule(FaultKind.STATUS, vendor="gomus", path="*/tours/bookings", status=200, body=body))
    ended = desk("bookings", "museum", "--json")
    assert ended.code == 0
    assert "the vendor counts 2, and 1 came" in ended.err
    assert ended.document["complete"] is False


def test_another_day_and_one_with_nothing_on_it(desk: Program, sandbox: Sandbox) -> None:
    tomorrow = desk("bookings", "museum", "--date", day_text(sandbox, 1), "--json").document
    assert (tomorrow["date"], len(tomorrow["bookings"])) == (day_text(sandbox, 1), 22)
    nothing = desk("bookings", "museum", "--date", "2020-02-29", "--json")
    assert (nothing.code, nothing.document["bookings"]) == (0, [])
    assert "0 bookings" in desk("bookings", "museum", "--date", "2020-02-29").out


def test_the_bookings_of_one_event_date(desk: Program, sandbox: Sandbox) -> None:
    arguments = ["bookings", "museum", "--event", "101175", "--event-date", "1501", "--json"]
    document = desk(*arguments).document
    assert {each["title"] for each in document["bookings"]} == {"Abendvortrag"}
    assert (len(document["bookings"]), document["fresh"], document["date"]) == (5, True, day_text(sandbox))
    sandbox.outage("gomus")
    assert desk(*arguments).document["bookings"] == document["bookings"]
    unknown = desk("bookings", "museum", "--event", "101175", "--event-date", "9", "--json")
    assert (unknown.code, unknown.out) == (3, "")


@pytest.mark.parametrize(
    "arguments",
    [["--event", "1"], ["--event-date", "1"], ["--date", "tomorrow"], ["--date", "2026-02-30"], ["--no-such"]],
)
def test_wrong_use(desk: Program, arguments: list[str]) -> None:
    assert desk("bookings", "museum", *arguments).code == 2


def test_profiles_without_bookings(desk: Program, sandbox: Sandbox) -> None:
    add_profile(desk, sandbox, "cm", "gate")
    for command in (["bookings", "gate"], ["booking", "show", "gate", "1"], ["orders", "gate"]):
        ended = desk(*command)
        assert ended.code == 2
        assert "no bookings" in ended.err
    assert desk("bookings", "nobody").code == 2


def test_a_long_list_says_how_far_it_is(desk: Program, sandbox: Sandbox) -> None:
    options = CashPointOptions(tour_bookings_per_day=260, largest_page=25)
    sandbox.gomus.options = GomusOptions(cash_point=options)
    ended = desk("bookings", "museum", "--json")
    assert len(ended.document["bookings"]) == 270
    assert "page 10, 250 of 260 rows" in ended.err


def test_it_works_beside_the_owner_of_the_folder(desk: Program, sandbox: Sandbox) -> None:
    desk("bookings", "museum")
    holder = own_folder(desk.folder, "station")
    try:
        for more in ([], ["--refresh"], ["--date", day_text(sandbox, 1)]):
            ended = desk("bookings", "museum", "--json", *more)
            assert (ended.code, len(ended.document["bookings"])) == (0, 22)
        assert desk("booking", "show", "museum", "12345").code == 0
    finally:
        holder.close()
    sandbox.outage("gomus")
    assert desk("bookings", "museum", "--date", day_text(sandbox, 1)).code == 3, "what was read beside is not kept"


# one booking


def test_a_booking_with_prices_and_feedback(desk: Program) -> None:
    document = desk("booking", "show", "museum", "12347", "--json").document
    booking = document["booking"]
    assert (set(booking) >= BOOKING_KEYS, document["sent"], document["fresh"]) == (True, "done", True)
    assert all(set(price) >= PRICE_KEYS for price in booking["prices"])
    assert [(price["type"], price["editable"]) for price in booking["prices"]] == [("fee", False), ("custom", True)]
    assert booking["total_price_cents"] == sum(price["total_price_cents"] for price in booking["prices"])
    assert set(booking["feedback"]) == FEEDBACK_KEYS
    assert (booking["feedback"]["took_place"], booking["feedback"]["participants"]) == (True, 25)
    assert desk("booking", "show", "museum", "12344", "--json").document["booking"]["feedback"] is None


def test_a_booking_for_people(desk: Program) -> None:
    shown = desk("booking", "show", "museum", "12349").out
    assert "<b>Rollstuhl</b>\\nbitte Aufzug" in shown, "what does not print is shown as its escape"
    assert "3 x 5.00 EUR" in shown
    assert "feedback  none yet" in shown
    assert "took place    yes" in desk("booking", "feedback", "museum", "12347").out
    assert desk("booking", "feedback", "museum", "12344").out == "feedback  none yet\n"
    feedback = desk("booking", "feedback", "museum", "12347", "--json").document["booking"]["feedback"]
    assert feedback["took_place"] is True


def test_a_booking_without_a_line_is_as_it_was_read(desk: Program, sandbox: Sandbox) -> None:
    first = desk("booking", "show", "museum", "12347", "--json").document
    sandbox.outage("gomus")
    kept = desk("booking", "show", "museum", "12347", "--json")
    assert (kept.code, kept.document["booking"], kept.document["fresh"]) == (0, first["booking"], False)
    assert "this station's copy of" in kept.err
    assert desk("booking", "show", "museum", "12344").code == 3


def test_an_event_booking_that_is_kept_here(desk: Program) -> None:
    assert desk("booking", "show", "museum", "1500000").code == 3
    desk("bookings", "museum")
    booking = desk("booking", "show", "museum", "1500000", "--json").document["booking"]
    assert (booking["kind"], booking["event_date_id"], booking["feedback"]) == ("event", 1500, None)
    assert desk("booking", "show", "museum", "1500000", "--kind", "tour").code == 3
    assert desk("booking", "show", "museum", "12344", "--kind", "event").code == 3


@pytest.mark.parametrize("number", ["99", "a/b?c#d", "..", "ä", "12345/feedback"])
def test_no_such_booking(desk: Program, number: str) -> None:
    ended = desk("booking", "show", "museum", number)
    assert (ended.code, ended.out) == (3, "")
    assert "knows no booking" in ended.err


def test_a_booking_whose_own_order_was_read_is_paid_and_has_nothing_to_edit(desk: Program, sandbox: Sandbox) -> None:
    before = desk("booking", "show", "museum", "12346", "--json").document["booking"]
    assert (before["payment"], before["order_id"], before["prices"][1]["editable"]) == ("not_known", None, True)
    ordered = desk("orders", "museum", "--mine", "--date", day_text(sandbox, -20), "--json").document["orders"]
    assert 4_000_012_346 in [order["id"] for order in ordered]
    booking = desk("booking", "show", "museum", "12346", "--json").document["booking"]
    assert (booking["payment"], booking["order_id"]) == ("paid", 4_000_012_346)
    assert not any(price["editable"] for price in booking["prices"])
    assert any(line.split()[-2:] == ["paid", "-"] for line in desk("bookings", "museum").out.splitlines())


def test_the_real_program_in_a_western_locale(desk: Program) -> None:
    folder = ["--data-dir", str(desk.folder)]
    ended = run_process([*folder, "bookings", "museum", "--json"], environment=WESTERN_LOCALE)
    assert (ended.code, len(ended.document["bookings"])) == (0, 22)
    shown = run_process([*folder, "bookings", "museum"], environment=WESTERN_LOCALE)
    assert shown.code == 0
    assert "Gruppenanmeldung" in shown.out


def test_neither_key_nor_person_is_logged_or_stored_where_it_should_not(desk: Program, sandbox: Sandbox) -> None:
    desk("bookings", "museum")
    desk("orders", "museum")
    token = sandbox.gomus.options.token.encode()
    for path in desk.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert token not in content
            assert b"token-of-" not in content
            assert b"Wayne" not in content or path.name.startswith("bookings.db")
