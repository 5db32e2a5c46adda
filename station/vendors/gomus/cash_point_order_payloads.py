"""go~mus Cash Point: orders and their items, from JSON. The document token of an order is passed over."""

from __future__ import annotations

from functools import partial

import msgspec

from station.domain.order import ItemKind, Order, OrderItem
from station.vendors.gomus.cash_point_rows import Meta, RowPage, maybe_id, page_of, read_id, read_money, read_number
from station.vendors.lenient import (
    Scalar,
    UnreadableError,
    decoded,
    read_code,
    read_count,
    read_flag,
    read_text,
    read_time,
)

_KINDS = {"ticket": ItemKind.TICKET, "event": ItemKind.EVENT, "tour": ItemKind.TOUR}


class _Barcode(msgspec.Struct):
    barcode: Scalar = None


class _Attributes(msgspec.Struct):
    """Of all kinds of items together: each has its own share of them."""

    id: Scalar = None
    title: Scalar = None
    ticket_id: Scalar = None
    event_id: Scalar = None
    tour_id: Scalar = None
    date_id: Scalar = None
    start_time: Scalar = None
    quantity: Scalar = None
    participants: Scalar = None
    barcodes: list[_Barcode] | None = None


class _Item(msgspec.Struct):
    id: Scalar = None
    type: Scalar = None
    price_cents: Scalar = None
    attributes: _Attributes | None = None


class _Order(msgspec.Struct):
    id: Scalar = None
    is_valid: Scalar = None
    total_price_cents: Scalar = None
    comment: Scalar = None
    reference: Scalar = None
    invoice: Scalar = None
    created_at: Scalar = None
    source: Scalar = None
    payment_status: Scalar = None
    items: list[_Item] | None = None


class _OrderList(msgspec.Struct):
    orders: list[_Order]
    meta: Meta | None = None


class _OrderAnswer(msgspec.Struct):
    order: _Order


def read_orders(body: bytes, *, mine: bool | None) -> RowPage[Order]:
    """A page of orders; `mine`: all of them are this account's (None: the list does not tell). Raises
    UnreadableError."""
    listed = decoded(body, _OrderList)
    return page_of(listed.orders, partial(_order, mine), listed.meta)


def read_order(body: bytes) -> Order:
    """One order. Raises UnreadableError."""
    return _order(None, decoded(body, _OrderAnswer).order)


def read_placed_order(body: bytes) -> Order:
    """The order that was just placed, by this account; the document shows it neither with nor without a name around
    it. Raises UnreadableError."""
    try:
        row = decoded(body, _OrderAnswer).order
    except UnreadableError:
        row = decoded(body, _Order)
    return _order(True, row)


def _order(mine: bool | None, row: _Order) -> Order:
    number = read_count(row.payment_status)
    return Order(
        order_id=read_id(row.id),
        valid=read_flag(row.is_valid),
        total=read_money(row.total_price_cents),
        items=tuple(map(_item, row.items or ())),
        comment=read_text(row.comment),
        reference=read_text(row.reference),
        source=read_text(row.source),
        created_at=read_time(row.created_at).at,
        invoice=read_flag(row.invoice),
        payment_status=read_text(row.payment_status) if number is None else str(number),
        mine=mine,
    )


def _item(row: _Item) -> OrderItem:
    type_name = read_text(row.type)
    kind = _KINDS.get(type_name.casefold(), ItemKind.OTHER)
    own = row.attributes or _Attributes()
    products = {ItemKind.TICKET: own.ticket_id, ItemKind.EVENT: own.event_id, ItemKind.TOUR: own.tour_id}
    count = read_number(own.quantity)
    return OrderItem(
        item_id=read_id(row.id),
        kind=kind,
        type_name=type_name,
        price=read_money(row.price_cents),
        title=read_text(own.title),
        quantity=read_number(own.participants) if count is None else count,
        starts_at=read_time(own.start_time).at,
        sale_id=maybe_id(own.id),
        product_id=maybe_id(products.get(kind)),
        date_id=maybe_id(own.date_id),
        barcodes=tuple(filter(None, (read_code(each.barcode) for each in own.barcodes or ()))),
    )
