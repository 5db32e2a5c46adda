"""go~mus Cash Point: what can be sold, from JSON of the vendor's public document: tickets, dates, tours, their prices.

A discount in percent is taken off each unit, to the cent; whether the total then agrees is the vendor's to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from station.domain.money import Money
from station.domain.order import ItemKind
from station.domain.sale import Language, NotSold, PriceCategory, Product, SaleTime
from station.vendors.gomus.cash_point_requests import SURCHARGE
from station.vendors.gomus.cash_point_rows import Meta, RowPage, maybe_id, page_of, read_id, read_money, read_number
from station.vendors.lenient import Scalar, UnreadableError, decoded, read_flag, read_text, read_time

SLOT = "time_slot"
_NEEDS_NAMES = "required"


class _Ticket(msgspec.Struct):
    id: Scalar = None
    title: Scalar = None
    ticket_type: Scalar = None
    price_cents: Scalar = None
    discount: Scalar = None
    attendees: Scalar = None
    sub_ticket_ids: list[Scalar] | None = None


class _TicketList(msgspec.Struct):
    tickets: list[_Ticket]
    meta: Meta | None = None


class _TicketAnswer(msgspec.Struct):
    ticket: _Ticket


class _Capacity(msgspec.Struct):
    data: dict[str, Scalar]


class _Price(msgspec.Struct):
    scale_price_id: Scalar = None
    price_surcharge_id: Scalar = None
    title: Scalar = None
    group: Scalar = None
    optional: Scalar = None
    price_cents: Scalar = None


class _Prices(msgspec.Struct):
    prices: list[_Price]
    discount: Scalar = None


class _Seats(msgspec.Struct):
    available: Scalar = None


class _Date(msgspec.Struct):
    id: Scalar = None
    title: Scalar = None
    start_time: Scalar = None
    seats: _Seats | None = None
    seatings: list[msgspec.Raw] | None = None
    discount: Scalar = None
    prices: list[_Price] | None = None


class _DateAnswer(msgspec.Struct):
    date: _Date


class _Language(msgspec.Struct):
    id: Scalar = None
    name: Scalar = None


class _Tour(msgspec.Struct):
    id: Scalar = None
    title: Scalar = None
    languages: list[_Language] | None = None


class _TourList(msgspec.Struct):
    tours: list[_Tour]
    meta: Meta | None = None


class _TourAnswer(msgspec.Struct):
    tour: _Tour


class _Participants(msgspec.Struct):
    bookable: Scalar = None


class _Start(msgspec.Struct):
    start_time: Scalar = None
    participants: _Participants | None = None


class _Starts(msgspec.Struct):
    data: list[_Start]


@dataclass(frozen=True, slots=True)
class PriceList:
    """What a product costs: a unit, or categories, or both where surcharges come on top."""

    unit: Money | None = None
    per_group: bool = False
    categories: tuple[PriceCategory, ...] = ()


class NotSoldHereError(Exception):
    """The product needs what a desk does not ask for; the text says what."""


def read_tickets(body: bytes) -> RowPage[Product]:
    """A page of tickets. Raises UnreadableError."""
    listed = decoded(body, _TicketList)
    return page_of(listed.tickets, _ticket, listed.meta)


def read_ticket(body: bytes) -> Product:
    """One ticket. Raises UnreadableError, NotSoldHereError."""
    ticket = _ticket(decoded(body, _TicketAnswer).ticket)
    if ticket.not_sold is not None:
        raise NotSoldHereError(ticket.not_sold)
    return ticket


def read_capacity(body: bytes) -> tuple[SaleTime, ...]:
    """The times of a day at which a ticket can still be used, with what is left. Raises UnreadableError."""
    found = [(read_time(text), read_number(left)) for text, left in decoded(body, _Capacity).data.items()]
    return tuple(sorted((SaleTime(time.at, left) for time, left in found if time.at), key=lambda slot: slot.starts_at))


def read_date(body: bytes, event_id: str) -> Product:
    """One event date with its prices. Raises UnreadableError, NotSoldHereError."""
    row = decoded(body, _DateAnswer).date
    if row.seatings:
        raise NotSoldHereError(NotSold.SEATS)
    costs = _price_list(row.prices or (), row.discount)
    return Product(
        ItemKind.EVENT,
        read_id(row.id),
        read_text(row.title),
        costs.unit,
        costs.categories,
        starts_at=read_time(row.start_time).at,
        available=read_number((row.seats or _Seats()).available),
        per_group=costs.per_group,
        event_id=event_id,
    )


def read_tours(body: bytes) -> RowPage[Product]:
    """A page of tours. Raises UnreadableError."""
    listed = decoded(body, _TourList)
    return page_of(listed.tours, _tour, listed.meta)


def read_tour(body: bytes) -> Product:
    """One tour without its prices. Raises UnreadableError."""
    return _tour(decoded(body, _TourAnswer).tour)


def read_tour_prices(body: bytes) -> PriceList:
    """What a tour costs. Raises UnreadableError, NotSoldHereError."""
    listed = decoded(body, _Prices)
    return _price_list(listed.prices, listed.discount)


def read_start_times(body: bytes) -> tuple[SaleTime, ...]:
    """When a tour can start on a day. Raises UnreadableError."""
    found = [(read_time(row.start_time), row.participants or _Participants()) for row in decoded(body, _Starts).data]
    return tuple(SaleTime(time.at, read_number(people.bookable)) for time, people in found if time.at)


def _ticket(row: _Ticket) -> Product:
    return Product(
        ItemKind.TICKET,
        read_id(row.id),
        read_text(row.title),
        _reduced(read_money(row.price_cents), row.discount),
        needs_time=read_text(row.ticket_type) == SLOT,
        not_sold=_not_sold(row),
    )


def _not_sold(row: _Ticket) -> NotSold | None:
    if read_text(row.attendees) == _NEEDS_NAMES:
        return NotSold.NAMES
    return NotSold.COMBINATION if row.sub_ticket_ids else None


def _tour(row: _Tour) -> Product:
    languages = tuple(Language(read_id(each.id), read_text(each.name)) for each in row.languages or ())
    return Product(ItemKind.TOUR, read_id(row.id), read_text(row.title), needs_time=True, languages=languages)


def _price_list(rows: Sequence[_Price], discount: Scalar) -> PriceList:
    """Prices with a number are categories, surcharges with a mark of their own; those without are what all pay."""
    numbered = [row for row in rows if row.scale_price_id is not None or row.price_surcharge_id is not None]
    plain = [row for row in rows if row not in numbered and read_flag(row.optional) is not True]
    categories = tuple(_category(row, discount) for row in numbered)
    if any(row.scale_price_id is not None for row in numbered):
        return PriceList(categories=categories)
    kinds = {read_flag(row.group) is True for row in plain}
    if len(kinds) > 1:
        raise NotSoldHereError(NotSold.MIXED_PRICES)
    unit = Money.total(_reduced(read_money(row.price_cents), discount) for row in plain) if plain else None
    return PriceList(unit, True in kinds, categories)


def _category(row: _Price, discount: Scalar) -> PriceCategory:
    scale = maybe_id(row.scale_price_id)
    number = scale or SURCHARGE + maybe_id(row.price_surcharge_id)
    unit = _reduced(read_money(row.price_cents), discount)
    return PriceCategory(number, read_text(row.title), unit, per_group=read_flag(row.group) is True, extra=not scale)


def _reduced(unit: Money, discount: Scalar) -> Money:
    """Raises UnreadableError for a discount that is none: the price is then not known."""
    percent = 0 if discount is None else read_number(discount)
    if percent is None or not 0 <= percent <= 100:
        raise UnreadableError("a discount that is no percentage")
    return Money((unit.cents * (100 - percent) + 50) // 100)
