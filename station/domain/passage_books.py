"""The books of a list that keeps every entry and exit by itself (pretix): events as a set, and no counters.

The row's passages and this station's own uses are put together; one that stands in both counts once. It is the same
where direction and device are, and the time is the one it was told with (`told_time.py`). What another entry needs, the
list's terms say. `skew`: seconds that the vendor's clock is ahead; None: not known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from station.domain.journal import OPEN, PENDING, Action, ItemState, OutboxItem
from station.domain.passage import Direction, ListTerms, Passage, is_inside
from station.domain.standing import Standing
from station.domain.ticket import Ticket
from station.domain.told_time import is_told_at, is_told_in_steps, told_at

CLOCKS_APART = timedelta(minutes=1)
"""Doors have clocks of their own. Where an entry and an exit of two of them are nearer than this, nobody can tell which
was first."""
_NEVER_THERE = frozenset({ItemState.HELD, ItemState.REFUSED, ItemState.RELEASED})


def add_up_passages(
    row: Ticket | None,
    items: Sequence[OutboxItem],
    terms: ListTerms | None,
    skew: float | None = None,
    unspent: OutboxItem | None = None,
) -> Standing:
    """The account of one ticket; `items` as for `books.add_up`. `unspent`: an own entry on which nobody went in, and
    that is looked at as if it never was."""
    device = "" if terms is None else terms.device
    found = shown_by(row, items, device, skew)
    standing = [item for item in items if item.counts and item is not unspent]
    fresh = [item for item in standing if item.item_id not in found and not _let_go(item, row)]
    undone = [found[item.item_id] for item in items if item.item_id in found and _taken_out(item, row, unspent)]
    listed = _without(_listed(row), undone)
    own = [passage_of(item, device, skew) for item in fresh]
    passages = in_order((*listed, *own))
    entries = [item for item in standing if item.action is Action.ENTRY]
    inside = is_inside(passages) or _perhaps_inside(own, listed)
    waiting = [item for item in fresh if item.action is Action.ENTRY]
    return Standing(
        pending=sum(item.people for item in waiting if item.state in PENDING),
        uncovered=sum(item.people for item in waiting if item.state is ItemState.ACKNOWLEDGED),
        arriving=sum(item.people for item in waiting if item.state in OPEN or item.state is ItemState.ACKNOWLEDGED),
        free=None if row is None or row.facts is None or terms is None else int(may_enter(passages, inside, terms)),
        outside=bool(passages) and not inside,
        last_entry=entries[-1] if entries else None,
        spare=_spare(row, standing, found, passages, skew),
        passages=passages,
    )


def may_enter(passages: Sequence[Passage], inside: bool, terms: ListTerms) -> bool:
    """Whether the list takes one more entry, its rules apart."""
    entered = any(passage.direction is Direction.ENTRY for passage in passages)
    return terms.several_entries or not entered or (terms.entry_after_exit and not inside)


def shown_by(
    row: Ticket | None, items: Sequence[OutboxItem], device: str, skew: float | None = None
) -> Mapping[str, Passage]:
    """The row's passages that are this station's own uses, by the uses' ids. Each passage is one use's at most, the
    nearest one's."""
    listed = list(enumerate(_listed(row)))
    pairs = sorted(
        (abs(passage.at - told_at(item.door_time, skew)), item.position, number, item.item_id)
        for item in items
        if item.action is not Action.REFUSAL and item.state not in _NEVER_THERE
        for number, passage in listed
        if _shows(item, passage, device, skew)
    )
    found: dict[str, int] = {}
    for _apart, _position, number, item_id in pairs:
        if item_id not in found and number not in found.values():
            found[item_id] = number
    passages = dict(listed)
    return {item_id: passages[number] for item_id, number in found.items()}


def _shows(item: OutboxItem, passage: Passage, device: str, skew: float | None) -> bool:
    """Whether the passage can be that use. A list that names no device shows nobody's own."""
    return (
        bool(device)
        and passage.device == device
        and passage.direction is _direction(item)
        and (is_told_at(passage.at, item.door_time, skew) or is_told_in_steps(passage.at, item.door_time))
    )


def passage_of(item: OutboxItem, device: str, skew: float | None) -> Passage:
    """An own use as the list will show it."""
    return Passage(_direction(item), told_at(item.door_time, skew), device)


def in_order(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """By time; of one moment, the exit first (`is_inside`)."""
    return tuple(sorted(passages, key=lambda passage: (passage.at, passage.direction is Direction.ENTRY)))


def _direction(item: OutboxItem) -> Direction:
    return Direction.EXIT if item.action is Action.EXIT else Direction.ENTRY


def _listed(row: Ticket | None) -> tuple[Passage, ...]:
    return () if row is None or row.facts is None else row.facts.passages


def _let_go(item: OutboxItem, row: Ticket | None) -> bool:
    """Acknowledged, and missing from a second read after that: whoever keeps the list took it out."""
    return (
        row is not None
        and item.state is ItemState.ACKNOWLEDGED
        and item.unseen_seq is not None
        and row.page_seq > item.unseen_seq
    )


def _taken_out(item: OutboxItem, row: Ticket | None, unspent: OutboxItem | None) -> bool:
    """Taken back at the vendor after the row was read; or looked at as if it never was."""
    if item is unspent:
        return True
    undone_at = item.acknowledged_seq if item.state is ItemState.UNDONE else None
    return undone_at is not None and row is not None and row.page_seq <= undone_at


def _without(listed: Sequence[Passage], gone: Sequence[Passage]) -> list[Passage]:
    left = list(listed)
    for passage in gone:
        left.remove(passage)
    return left


def _perhaps_inside(own: Sequence[Passage], listed: Sequence[Passage]) -> bool:
    """Between an own use that the list does not show and the list's own there may lie two clocks: where these are so
    near that it can't be told which was last, somebody is inside."""
    every = [*own, *listed]
    last_exit = max(
        (each for each in every if each.direction is Direction.EXIT), key=lambda each: each.at, default=None
    )
    if last_exit is None:
        return False
    others = listed if last_exit in own else own
    return any(entry.direction is Direction.ENTRY and last_exit.at - entry.at < CLOCKS_APART for entry in others)


def _spare(
    row: Ticket | None,
    standing: Sequence[OutboxItem],
    found: Mapping[str, Passage],
    passages: Sequence[Passage],
    skew: float | None,
) -> OutboxItem | None:
    """The oldest; none where something happened with the ticket after it: its person passed another way. Of a row that
    does not show it yet, nobody can tell that."""
    for item in standing:
        if item.action is not Action.ENTRY or item.state is not ItemState.ACKNOWLEDGED or item.admitted:
            continue
        shown = found.get(item.item_id)
        if row is not None and shown is None:
            return None
        used_at = told_at(item.door_time, skew) if shown is None else shown.at
        return item if all(passage.at <= used_at for passage in passages) else None
    return None
