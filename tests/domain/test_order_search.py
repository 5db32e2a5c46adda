"""Orders found by words and sorted by any column."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.days import Days
from station.domain.money import Money
from station.domain.order import ItemKind, Order, OrderItem
from station.domain.order_search import OrderColumn, OrderSearch, SearchableOrder, find_orders

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAYS = Days.one(date(2026, 11, 21))


def order(number: int, title: str = "Museum", hours: int = 0, **more: object) -> Order:
    item = OrderItem("1", ItemKind.TICKET, "Ticket", Money(800), title, 1, barcodes=(f"OB{number}X",))
    made = {"valid": True, "total": Money(100 * number), "items": (item,), "created_at": NOON + timedelta(hours=hours)}
    return Order(str(number), **{**made, **more})  # type: ignore[arg-type]


ORDERS = [
    order(9, "Führung", 3, source="cashpoint", mine=True),
    order(10, "Museum", 1, source="Onlineshop", payment_status="30", comment="bitte klingeln"),
    order(11, "Abend", 2, source="onlineshop", valid=False, reference="till-7"),
]


def numbers(text: str = "", column: OrderColumn = OrderColumn.TIME, *, descending: bool = True) -> list[str]:
    search = OrderSearch(DAYS, text=text, column=column, descending=descending)
    return [each.order_id for each in find_orders([SearchableOrder.of(each) for each in ORDERS], search)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["9", "11", "10"]),
        ("fuhr", ["9"]),
        ("FÜHR cash", ["9"]),
        ("ob11", ["11"]),
        ("till-7", ["11"]),
        ("klingeln", ["10"]),
        ("online", ["11", "10"]),
        ("online führung", []),
    ],
)
def test_every_word_must_stand_somewhere_in_the_order(text: str, found: list[str]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("column", "ascending"),
    [
        (OrderColumn.TIME, ["10", "11", "9"]),
        (OrderColumn.NUMBER, ["9", "10", "11"]),
        (OrderColumn.TITLE, ["11", "9", "10"]),
        (OrderColumn.TOTAL, ["9", "10", "11"]),
        (OrderColumn.SOURCE, ["9", "11", "10"]),
        (OrderColumn.PAYMENT, ["9", "10", "11"]),
        (OrderColumn.VALID, ["9", "10", "11"]),
    ],
)
def test_a_column_sorts_numbers_as_numbers_and_equal_rows_by_time(column: OrderColumn, ascending: list[str]) -> None:
    assert numbers(column=column, descending=False) == ascending


@given(st.lists(st.integers(0, 20)), st.sampled_from(OrderColumn), st.booleans())
def test_sorting_loses_no_order(ids: list[int], column: OrderColumn, descending: bool) -> None:
    among = [SearchableOrder.of(order(number, hours=number % 3)) for number in ids]
    found = find_orders(among, OrderSearch(DAYS, column=column, descending=descending))
    assert sorted(each.order_id for each in found) == sorted(map(str, ids))
