"""`station orders`: by the day, only mine, by number and by barcode, with and without a line."""

from __future__ import annotations

from datetime import timedelta

import pytest

from station.sandbox import Sandbox
from station.sandbox.samples import AWKWARD_CODES
from tests.cli.program import Program, add_profile

KEYS = {"id", "is_valid", "total_price_cents", "payment", "reference", "created_at", "items"}


@pytest.fixture
def desk(program: Program, sandbox: Sandbox) -> Program:
    """A go~mus profile, nothing read yet."""
    add_profile(program, sandbox, "gomus", "museum")
    return program


def day_text(sandbox: Sandbox, ahead: int = 0) -> str:
    return (sandbox.gomus.cash_point.calendar.today + timedelta(days=ahead)).isoformat()


def test_todays_orders_and_only_mine(desk: Program, sandbox: Sandbox) -> None:
    everybody = desk("orders", "museum", "--json")
    assert (everybody.code, everybody.err) == (0, "")
    document = everybody.document
    assert (document["from"], document["until"], document["fresh"]) == (day_text(sandbox), day_text(sandbox), True)
    assert all(set(order) >= KEYS for order in document["orders"])
    times = [order["created_at"] for order in document["orders"]]
    assert times == sorted(times, reverse=True)
    mine = desk("orders", "museum", "--mine", "--json").document
    assert {order["payment"] for order in mine["orders"]} == {"paid"}
    assert {order["id"] for order in mine["orders"]} < {order["id"] for order in document["orders"]}


def test_orders_of_other_days(desk: Program, sandbox: Sandbox) -> None:
    yesterday, today = day_text(sandbox, -1), day_text(sandbox)
    one = desk("orders", "museum", "--date", yesterday, "--json").document
    both = desk("orders", "museum", "--date", yesterday, "--until", today, "--json").document
    assert (one["from"], one["until"], both["until"]) == (yesterday, yesterday, today)
    assert {order["id"] for order in one["orders"]} < {order["id"] for order in both["orders"]}
    assert desk("orders", "museum", "--date", "1999-01-01", "--json").document["orders"] == []


@pytest.mark.parametrize("code", ["GM-VALID-1", *AWKWARD_CODES])
def test_an_order_by_any_barcode(desk: Program, code: str) -> None:
    (order,) = desk("orders", "museum", "--json", f"--barcode={code}").document["orders"]
    assert code in [barcode for item in order["items"] for barcode in item["barcodes"]]
    assert order["payment_status"] == 30


def test_an_order_by_its_number(desk: Program) -> None:
    (listed,) = desk("orders", "museum", "--barcode", "GM-VALID-1", "--json").document["orders"]
    (order,) = desk("orders", "museum", "--order", str(listed["id"]), "--json").document["orders"]
    assert order == listed
    shown = desk("orders", "museum", "--order", str(listed["id"])).out
    assert "GM-VALID-1" in shown
    assert shown.startswith("Time ")


def test_without_a_line_they_are_as_they_were(desk: Program, sandbox: Sandbox) -> None:
    fresh = desk("orders", "museum", "--json").document
    sandbox.outage("gomus")
    kept = desk("orders", "museum", "--json")
    assert (kept.code, kept.document["orders"], kept.document["fresh"]) == (0, fresh["orders"], False)
    assert "this station's copy of" in kept.err
    assert desk("orders", "museum", "--barcode", "GM-VALID-1").code == 0
    for never in (["--mine"], ["--date", day_text(sandbox, -2)], ["--barcode", "GM-GROUP-1"], ["--order", "9"]):
        ended = desk("orders", "museum", *never)
        assert (ended.code, ended.out) == (3, "")


@pytest.mark.parametrize("arguments", [["--barcode", "never sold"], ["--order", "9"], ["--barcode", ""]])
def test_no_such_order(desk: Program, arguments: list[str]) -> None:
    ended = desk("orders", "museum", *arguments)
    assert (ended.code, ended.out) == (3, "")
    assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["--until", "2026-01-01"],
        ["--date", "2026-01-02", "--until", "2026-01-01"],
        ["--date", "2026-01-02", "--barcode", "x"],
        ["--order", "1", "--barcode", "x"],
        ["--date", "yesterday"],
    ],
)
def test_wrong_use(desk: Program, arguments: list[str]) -> None:
    assert desk("orders", "museum", *arguments).code == 2
