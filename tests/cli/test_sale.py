"""`station sale`: what can be sold, selling it, and what got no answer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from station.sandbox import FaultKind, FaultRule, Phase, Sandbox
from station.wiring import own_folder
from tests.cli.program import Ended, Program, add_profile

DAY_TICKET = ["--kind", "ticket", "248"]


@pytest.fixture
def desk(program: Program, sandbox: Sandbox) -> Program:
    """A go~mus profile, nothing read yet."""
    add_profile(program, sandbox, "gomus", "museum")
    return program


def tomorrow(sandbox: Sandbox) -> str:
    return (sandbox.gomus.cash_point.calendar.today + timedelta(days=1)).isoformat()


def placed(sandbox: Sandbox) -> int:
    return sum(effect.action == "place_order" for effect in sandbox.audit.effects("gomus"))


def sell(desk: Program, *arguments: str) -> Ended:
    return desk("sale", "place", "museum", "--json", *arguments)


def lose(sandbox: Sandbox, phase: Phase) -> None:
    rule = FaultRule(FaultKind.CUT, vendor="gomus", method="POST", phase=phase, times=1)
    sandbox.faults.add(rule)


def state(ended: Ended) -> Any:
    return ended.document["sale"]["state"]


def test_what_can_be_sold(desk: Program, sandbox: Sandbox) -> None:
    tickets = desk("sale", "products", "museum", "--kind", "ticket", "--text", "dauer", "--json").document
    assert [(each["id"], each["price_cents"]) for each in tickets["products"]] == [(248, 800)]
    dates = desk("sale", "products", "museum", "--kind", "event", "--date", tomorrow(sandbox), "--json").document
    assert [(each["event_id"], each["needs_time"]) for each in dates["products"]] == [
        (101_174, False),
        (101_175, False),
    ]
    tours = desk("sale", "products", "museum", "--kind", "tour").out
    assert "Architekturtour <1900" in tours
    assert desk("sale", "products", "museum", "--kind", "tour", "--text", "no such").out == "Nothing is sold.\n"


def test_a_product_with_what_is_to_be_chosen(desk: Program, sandbox: Sandbox) -> None:
    tour = desk("sale", "show", "museum", "--kind", "tour", "100180", "--date", tomorrow(sandbox), "--json").document
    product = tour["product"]
    assert (product["price_cents"], product["per_group"], product["needs_time"]) == (12_000, True, True)
    assert [each["id"] for each in product["categories"]] == ["surcharge-1", "surcharge-2"]
    assert len(product["times"]) == 15
    shown = desk("sale", "show", "museum", "--kind", "tour", "100180", "--date", tomorrow(sandbox)).out
    assert "120.00 EUR for the group" in shown
    assert "10:00 (30 left)" in shown
    assert desk("sale", "show", "museum", "--kind", "ticket", "250").code == 3, "it asks for names"
    assert desk("sale", "show", "museum", "--kind", "ticket", "1").code == 3


def test_tickets_with_their_barcodes(desk: Program, sandbox: Sandbox) -> None:
    ended = sell(desk, *DAY_TICKET, "--quantity", "2", "--comment", "bar")
    document = ended.document
    assert (ended.code, ended.err, state(ended)) == (0, "", "done")
    assert (document["sale"]["total_price_cents"], document["order"]["payment"]) == (1600, "paid")
    (item,) = document["order"]["items"]
    assert len(item["barcodes"]) == 2
    found = desk("orders", "museum", "--barcode", item["barcodes"][0], "--json").document["orders"]
    assert [each["reference"] for each in found] == [document["sale"]["reference"]]
    shown = desk("sale", "place", "museum", *DAY_TICKET, "--quantity", "1").out.splitlines()
    assert [line.split()[0] for line in shown] == ["order", "barcode"]
    assert desk("sale", "list", "museum").out == "No sale is open.\n"
    assert placed(sandbox) == 2


def test_a_time_a_language_categories_and_surcharges(desk: Program, sandbox: Sandbox) -> None:
    day = ["--date", tomorrow(sandbox)]
    timed = sell(desk, "--kind", "ticket", "247", "--quantity", "1", "--time", "14:30", *day)
    begins = timed.document["order"]["items"][0]["start_time"]
    assert begins == timed.document["sale"]["lines"][0]["start_time"]
    seats = sell(desk, "--kind", "event", "1601", "--event", "101175", "--category", "1011751=2",
                 "--category", "1011752=1", *day)  # fmt: skip
    assert seats.document["sale"]["total_price_cents"] == 2200
    spoken = ["--kind", "tour", "100181", "--quantity", "9", "--time", "10:00", *day]
    assert sell(desk, *spoken, "--language", "2").document["sale"]["total_price_cents"] == 9900
    built = ["--kind", "tour", "100180", "--quantity", "20", "--time", "10:00", *day]
    more = sell(desk, *built, "--category", "surcharge-2=3").document
    assert more["sale"]["total_price_cents"] == 12_600
    assert placed(sandbox) == 4


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (DAY_TICKET, "--quantity"),
        ([*DAY_TICKET, "--quantity", "0"], "range"),
        ([*DAY_TICKET, "--quantity", "1", "--time", "10:00"], "not for the buyer"),
        ([*DAY_TICKET, "--quantity", "1", "--language", "1"], "no choice"),
        ([*DAY_TICKET, "--category", "7=1"], "no category"),
        ([*DAY_TICKET, "--category", "7"], "CATEGORY=N"),
        ([*DAY_TICKET, "--category", "7=0"], "CATEGORY=N"),
        (["--kind", "ticket", "247", "--quantity", "1"], "10:00, 10:30"),
        (["--kind", "ticket", "247", "--quantity", "1", "--time", "soon"], "no time"),
        (["--kind", "event", "1501", "--event", "101175", "--quantity", "1"], "regulär"),
        (["--kind", "tour", "100181", "--quantity", "9", "--time", "10:00"], "Englisch"),
        (["--kind", "tour", "100181", "--quantity", "9", "--time", "10:00", "--language", "7"], "Englisch"),
        (["--kind", "other", "1", "--quantity", "9"], "ticket, event or tour"),
    ],
)
def test_what_must_be_chosen_is_named(desk: Program, sandbox: Sandbox, arguments: list[str], why: str) -> None:
    ended = sell(desk, *arguments)
    assert (ended.code, ended.out, why in ended.err) == (2, "", True), ended.err
    assert placed(sandbox) == 0
    assert desk("sale", "list", "museum").out == "No sale is open.\n"


def test_a_no_of_the_vendors(desk: Program, sandbox: Sandbox) -> None:
    at_night = ["--kind", "ticket", "247", "--quantity", "1", "--time", "03:00"]
    ended = sell(desk, *at_night)
    assert (ended.code, state(ended)) == (1, "refused")
    assert "Zeitfenster" in ended.err
    number = ended.document["sale"]["id"]
    assert "Zeitfenster" in desk("sale", "list", "museum").out
    assert desk("sale", "retry", "museum", number).code == 1
    dropped = desk("sale", "drop", "museum", number, "--json")
    assert (dropped.code, state(dropped)) == (0, "dropped")
    assert desk("sale", "retry", "museum", number).code == 1
    assert placed(sandbox) == 0


def test_a_lost_answer_is_looked_up_at_once(desk: Program, sandbox: Sandbox) -> None:
    lose(sandbox, Phase.AFTER)
    ended = sell(desk, *DAY_TICKET, "--quantity", "1")
    assert (ended.code, state(ended), placed(sandbox)) == (0, "done", 1)
    assert len(ended.document["order"]["items"][0]["barcodes"]) == 1


def test_an_order_that_may_still_arrive_is_not_sent_again(desk: Program, sandbox: Sandbox) -> None:
    lose(sandbox, Phase.BEFORE)
    ended = sell(desk, *DAY_TICKET, "--quantity", "1")
    assert (ended.code, state(ended)) == (3, "unknown")
    number = ended.document["sale"]["id"]
    assert f"sale look-up museum {number}" in ended.err
    for command in ("look-up", "retry"):
        assert desk("sale", command, "museum", number).code == 3
    assert desk("sale", "drop", "museum", number).code == 1
    assert [each["state"] for each in desk("sale", "list", "museum", "--json").document["sales"]] == ["unknown"]
    assert placed(sandbox) == 0


def test_a_sale_that_was_not_sent_is_for_a_person(desk: Program, sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, vendor="gomus", method="POST", status=503, times=1))
    ended = sell(desk, *DAY_TICKET, "--quantity", "1")
    assert (ended.code, state(ended)) == (3, "waiting")
    again = desk("sale", "retry", "museum", ended.document["sale"]["id"], "--json")
    assert (again.code, state(again), placed(sandbox)) == (0, "done", 1)
    assert desk("sale", "look-up", "museum", ended.document["sale"]["id"]).code == 0
    sandbox.outage("gomus")
    assert sell(desk, *DAY_TICKET, "--quantity", "1").code == 3
    assert desk("sale", "products", "museum", "--kind", "tour").code == 3
    for command in ("look-up", "retry", "drop"):
        assert desk("sale", command, "museum", "nothing").code == 3


def test_beside_the_owner_of_the_folder_only_looking_works(desk: Program, sandbox: Sandbox) -> None:
    holder = own_folder(desk.folder, "station")
    try:
        assert desk("sale", "products", "museum", "--kind", "ticket").code == 0
        assert desk("sale", "show", "museum", *DAY_TICKET).code == 0
        assert desk("sale", "list", "museum").code == 0
        assert sell(desk, *DAY_TICKET, "--quantity", "1").code == 3
    finally:
        holder.close()
    assert placed(sandbox) == 0


def test_wrong_use(desk: Program, sandbox: Sandbox) -> None:
    add_profile(desk, sandbox, "cm", "gate")
    for command in (
        ["products", "museum"],
        ["products", "museum", "--kind", "other"],
        ["products", "gate", "--kind", "tour"],
        ["place", "gate", *DAY_TICKET, "--quantity", "1"],
        ["list", "nobody"],
    ):
        assert desk("sale", *command).code == 2
