"""The mirror's rows and the domain's tickets, turned into each other by hand: a look-up is on the way of every scan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from station.domain.passage import ListTerms, TicketFacts
from station.domain.ticket import Counters, Ticket, TicketKey, TicketStatus, Validity
from station.storage.moments import maybe_moment, to_micros

Row = Sequence[Any]
"""What SQLite gave: its types are those of the tables."""

CONTENT_COLUMNS = (
    "ticket_id, codes, status, type_name, holder, ordered, seat, section_name, note, maximum, remaining, used,"
    " last_entry_at, last_exit_at, starts_at, ends_at, unreadable, facts"
)
"""What the vendor says of a ticket, in the order of `content_row`."""

TICKET_COLUMNS = f"section, {CONTENT_COLUMNS}, page_seq, read_at"
"""In the order of `ticket_from_row`."""

_STATUSES = {status.value: status for status in TicketStatus}
_UNLIMITED = Validity()
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(tuple[str, ...]).decode
_facts = msgspec.json.Decoder(TicketFacts).decode
_terms = msgspec.json.Decoder(ListTerms).decode


def codes_text(codes: tuple[str, ...]) -> str:
    return _encode(codes).decode()


def codes_from_text(text: str) -> tuple[str, ...]:
    return _decode(text)


def terms_text(terms: ListTerms | None) -> str:
    """A list's terms as they are kept; empty where it has none."""
    return "" if terms is None else _encode(terms).decode()


def terms_from_text(text: str) -> ListTerms | None:
    return _terms(text) if text else None


def content_row(ticket: Ticket) -> tuple[object, ...]:
    counters, validity = ticket.counters, ticket.validity
    entry, leaving = counters.last_entry_at, counters.last_exit_at
    start, end = validity.starts_at, validity.ends_at
    return (
        ticket.key.ticket_id,
        _encode(ticket.codes).decode(),
        ticket.status._value_,  # `value` is a call, and there are a hundred thousand of them in a list
        ticket.type_name,
        ticket.holder,
        ticket.order,
        ticket.seat,
        ticket.section_name,
        ticket.note,
        counters.maximum,
        counters.remaining,
        counters.used,
        None if entry is None else to_micros(entry),
        None if leaving is None else to_micros(leaving),
        None if start is None else to_micros(start),
        None if end is None else to_micros(end),
        validity.unreadable,
        None if ticket.facts is None else _encode(ticket.facts).decode(),
    )


def ticket_from_row(row: Row, profile: str, section: str) -> Ticket:
    """A row of TICKET_COLUMNS; its section number stands for `profile` and `section`."""
    (
        _number,
        ticket_id,
        codes,
        status,
        type_name,
        holder,
        order,
        seat,
        section_name,
        note,
        maximum,
        remaining,
        used,
        last_entry_at,
        last_exit_at,
        starts_at,
        ends_at,
        unreadable,
        facts,
        page_seq,
        read_at,
    ) = row
    counters = Counters(maximum, remaining, used, maybe_moment(last_entry_at), maybe_moment(last_exit_at))
    limited = starts_at is not None or ends_at is not None or unreadable
    validity = Validity(maybe_moment(starts_at), maybe_moment(ends_at), bool(unreadable)) if limited else _UNLIMITED
    return Ticket(
        TicketKey(profile, section, ticket_id),
        _decode(codes),
        _STATUSES[status],
        type_name,
        holder,
        order,
        seat,
        section_name,
        note,
        counters,
        validity,
        page_seq,
        maybe_moment(read_at),
        None if facts is None else _facts(facts),
    )
