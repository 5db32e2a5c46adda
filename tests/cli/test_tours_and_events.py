"""`station tours` and `station events`: what the vendor's own filters and its search find."""

from __future__ import annotations

from datetime import timedelta

import pytest

from station.sandbox import FaultKind, FaultRule, Sandbox
from tests.cli.program import Program, add_profile


@pytest.fixture
def desk(program: Program, sandbox: Sandbox) -> Program:
    """A go~mus profile, nothing read yet."""
    add_profile(program, sandbox, "gomus", "museum")
    return program


def day_text(sandbox: Sandbox, ahead: int = 0) -> str:
    return (sandbox.gomus.cash_point.calendar.today + timedelta(days=ahead)).isoformat()


def test_todays_tours_and_those_the_filters_choose(desk: Program) -> None:
    everything = desk("tours", "museum", "--json").document["bookings"]
    assert (len(everything), {each["kind"] for each in everything}) == (12, {"tour"})
    canceled = desk("tours", "museum", "--status", "50", "--status", "25", "--json").document["bookings"]
    assert [each["id"] for each in canceled] == [each["id"] for each in everything if each["status"] in (25, 50)]
    chosen = ["--tour", "100179", "--museum", "21", "--category", "Kinder & Familien", "--exhibition", "2057"]
    named = desk("tours", "museum", *chosen, "--json").document["bookings"]
    assert {each["product_id"] for each in named} == {100_179}
    assert desk("tours", "museum", "--museum", "1").out == "0 tour bookings, 0 people\n"


def test_tours_of_several_days_with_their_day(desk: Program, sandbox: Sandbox) -> None:
    days = ["--date", day_text(sandbox), "--until", day_text(sandbox, 2)]
    document = desk("tours", "museum", *days, "--json").document
    assert (document["from"], document["until"], document["complete"]) == (days[1], days[3], True)
    assert len(document["bookings"]) == 36
    lines = desk("tours", "museum", *days).out.splitlines()
    assert lines[1].startswith(f"{day_text(sandbox)} 10:00  12344")
    assert lines[-1].startswith("36 tour bookings, ")


def test_what_was_found_is_no_day_that_was_read(desk: Program, sandbox: Sandbox) -> None:
    desk("tours", "museum", "--status", "50")
    assert len(desk("bookings", "museum", "--json").document["bookings"]) == 22


def test_events_by_text_and_their_dates(desk: Program, sandbox: Sandbox) -> None:
    found = desk("events", "museum", "--json").document["events"]
    assert [each["id"] for each in found] == [101_174, 101_175, 101_176]
    assert "Abendvortrag" in desk("events", "museum", "--text", "vortrag").out
    until = ["--date", day_text(sandbox), "--until", day_text(sandbox, 39)]
    dates = desk("events", "museum", "--event", "101175", *until, "--json").document["dates"]
    assert (len(dates), {each["event_id"] for each in dates}) == (40, {101_175})
    everybody = desk("events", "museum", "--dates", "--json").document
    assert (len(everybody["dates"]), everybody["complete"]) == (2, True)
    assert dates[0] in everybody["dates"]
    lines = desk("events", "museum", "--dates", "--text", "vortrag").out.splitlines()
    assert lines[1].startswith(f"{day_text(sandbox)} 13:30  101175  1501  Abendvortrag")
    assert desk("events", "museum", "--event", "1").code == 3


@pytest.mark.parametrize("arguments", [["tours"], ["events"], ["events", "--dates"], ["events", "--event", "101174"]])
def test_the_vendor_has_to_answer(desk: Program, sandbox: Sandbox, arguments: list[str]) -> None:
    command, *more = arguments
    sandbox.faults.add(FaultRule(FaultKind.STATUS, vendor="gomus", status=503))
    ended = desk(command, "museum", *more)
    assert (ended.code, ended.out) == (3, "")
    assert len(ended.err.splitlines()) == 1


def test_a_count_that_does_not_fit_is_said(desk: Program, sandbox: Sandbox) -> None:
    meta = '"meta": {"total_count": 2, "page": 1, "per_page": 100}'
    for path, rows in (("*/tours/bookings", "bookings"), ("*/events", "events")):
        body = f'{{"{rows}": [{{"id": 1}}], {meta}}}'
        sandbox.faults.add(FaultRule(FaultKind.STATUS, vendor="gomus", path=path, status=200, body=body))
    for command in ("tours", "events"):
        ended = desk(command, "museum", "--json")
        assert (ended.code, ended.document["complete"]) == (0, False)
        assert "the vendor counts 2, and 1 came" in ended.err.casefold()


@pytest.mark.parametrize(
    "arguments",
    [
        ["tours", "--until", "2026-01-01"],
        ["tours", "--date", "2026-01-02", "--until", "2026-01-01"],
        ["events", "--date", "2026-01-01"],
        ["events", "--event", "1", "--text", "x"],
    ],
)
def test_wrong_use(desk: Program, arguments: list[str]) -> None:
    command, *more = arguments
    assert desk(command, "museum", *more).code == 2
