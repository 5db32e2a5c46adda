"""pretix: what a position is at one check-in list: its state, its note, its facts. BOOKKEEPING.md and the order of the
server's own checks: canceled, blocked, (times), product and date, approval, payment.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from station.domain.passage import Direction, TicketFacts
from station.domain.ticket import Counters, Ticket, TicketKey, TicketStatus
from station.vendors.pretix.account_payloads import CheckInList, EventDate
from station.vendors.pretix.position_payloads import Order, Position
from station.vendors.pretix.product_payloads import NO_PRODUCTS, Products
from station.vendors.pretix.question_payloads import AskedOf
from station.vendors.pretix.words import Words
from station.vendors.row_source import RowSource

_PENDING, _PAID = "n", "p"
_OVER = frozenset({"c", "e"})
"""Canceled, and never paid in time: the server calls both canceled."""


@dataclass(frozen=True, slots=True)
class Shop:
    """What an event says of its tickets, as it was last read."""

    words: Words
    products: Products = NO_PRODUCTS
    questions: tuple[AskedOf, ...] = ()
    dates: Mapping[str, EventDate] = field(default_factory=dict)


def status_of(order: Order, position: Position, door: CheckInList) -> TicketStatus:
    """By the first of the server's checks that says no."""
    if position.canceled or order.status in _OVER:
        return TicketStatus.CANCELED
    if position.blocked:
        return TicketStatus.BLOCKED
    if not is_on(door, position):
        return TicketStatus.NOT_ALLOWED
    if order.status == _PENDING:
        if order.wants_approval:
            return TicketStatus.NOT_ALLOWED
        return TicketStatus.VALID if order.valid_if_pending else TicketStatus.UNPAID
    return TicketStatus.VALID if order.status == _PAID else TicketStatus.UNREADABLE


def is_on(door: CheckInList, position: Position) -> bool:
    """Whether its product and its date are the list's."""
    product = door.products is None or position.product in door.products
    return product and (not door.date or position.date == door.date)


def tickets_of(order: Order, door: CheckInList, shop: Shop, source: RowSource) -> tuple[Ticket, ...]:
    """All tickets of an order, for one list."""
    by_id = {position.position_id: position for position in order.positions}
    opened = _opened_by(order.positions, door) if door.opens_by_add_on else {}
    found = []
    for position in order.positions:
        parent = by_id.get(position.add_on_to)
        note = _note(order, position, shop)
        status = status_of(order, position, door)
        codes = opened.get(position.position_id, (position.secret,))
        found.append(ticket_at(position, door, shop, source, status=status, note=note, codes=codes, parent=parent))
    found += [_unreadable(position_id, secret, source) for position_id, secret in order.unreadable]
    return tuple(ticket for ticket in found if ticket.codes)


def ticket_at(
    position: Position,
    door: CheckInList | None,
    shop: Shop,
    source: RowSource,
    *,
    status: TicketStatus = TicketStatus.VALID,
    note: str = "",
    codes: tuple[str, ...] | None = None,
    parent: Position | None = None,
) -> Ticket:
    """One position as a ticket. `door` None: the list's settings are not known here; `source` names it."""
    list_id = int(source.section.rpartition("/")[2])
    passages = [check_in.passage() for check_in in position.of_list(list_id)]
    known = tuple(passage for passage in passages if passage is not None)
    date = shop.dates.get(position.date)
    holder = position.holder or (parent.holder if parent is not None else "")
    return Ticket(
        key=TicketKey(source.profile, source.section, position.position_id),
        codes=(position.secret,) if codes is None else codes,
        # A check-in whose time can't be read would be missing from the passages: never a green on what is left.
        status=status if len(known) == len(passages) else TicketStatus.UNREADABLE,
        type_name=shop.products.name(position.product, position.variation),
        holder=holder,
        order=position.order,
        seat=position.seat,
        section_name=source.section_name or (door.name if door is not None else ""),
        note=note,
        counters=Counters(
            used=sum(passage.direction is Direction.ENTRY for passage in known),
            last_entry_at=max((one.at for one in known if one.direction is Direction.ENTRY), default=None),
            last_exit_at=max((one.at for one in known if one.direction is Direction.EXIT), default=None),
        ),
        validity=position.validity,
        read_at=source.read_at,
        facts=TicketFacts(
            product=position.product,
            variation=position.variation,
            passages=known,
            questions=tuple(
                asked.question
                for asked in shop.questions
                if position.product in asked.products and asked.question.question_id not in position.answered
            ),
            begins_at=date.begins_at if date is not None else None,
            ends_at=date.ends_at if date is not None else None,
            admission_at=date.admission_at if date is not None else None,
        ),
    )


def note_of(texts: Sequence[str], attention: bool, words: Words) -> str:
    """What is to be read before anybody is let in."""
    told = "\n".join(dict.fromkeys(filter(None, texts)))
    return told or (words.own("attention") if attention else "")


def _note(order: Order, position: Position, shop: Shop) -> str:
    kinds = shop.products.kinds(position.product, position.variation)
    texts = [shop.words.text(order.text), *(kind.text for kind in kinds)]
    return note_of(texts, order.attention or any(kind.attention for kind in kinds), shop.words)


def _opened_by(positions: Sequence[Position], door: CheckInList) -> dict[str, tuple[str, ...]]:
    """Where a list lets a ticket stand for its add-on: which codes open which position. One that opens its add-on opens
    nothing by itself; where several of a family are on the list, its code is as ambiguous here as at the server."""
    opened: dict[str, tuple[str, ...]] = {}
    for main in positions:
        add_ons = [one for one in positions if one.add_on_to == main.position_id and not one.canceled]
        on_list = [one for one in add_ons if is_on(door, one)]
        if not on_list:
            continue
        for one in on_list:
            opened[one.position_id] = (one.secret, main.secret)
        if not is_on(door, main):
            opened[main.position_id] = ()
    return opened


def _unreadable(position_id: str, secret: str, source: RowSource) -> Ticket:
    key = TicketKey(source.profile, source.section, position_id)
    return Ticket(key, (secret,), TicketStatus.UNREADABLE, section_name=source.section_name, read_at=source.read_at)
