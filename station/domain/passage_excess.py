"""Entries beyond a list's terms: a vendor that takes every upload (pretix) refuses none, and its list shows them."""

from __future__ import annotations

from collections.abc import Sequence

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.list_rules.conditions import Condition, counts_entries
from station.domain.list_rules.evaluation import meets
from station.domain.list_rules.reading import read_rules
from station.domain.list_rules.visit import Visit
from station.domain.passage import Direction, ListTerms, Passage, TicketFacts, is_inside
from station.domain.passage_books import in_order, may_enter, passage_of, shown_by
from station.domain.ticket import Ticket

_UNSURE = frozenset({ItemState.INTENT, ItemState.SENDING, ItemState.UNKNOWN, ItemState.AMBIGUOUS})


def entered_too_often(
    row: Ticket, items: Sequence[OutboxItem], terms: ListTerms | None, skew: float | None = None
) -> int | None:
    """People let in beyond the terms; None where the read is not clean, and nothing can be told.

    Clean: read after the newest acknowledgement, with every own use either in it or plainly waiting. Only where this
    station let somebody in. Uses on which nobody went in are left out.
    """
    claims = [item for item in items if item.counts]
    entries = [item for item in claims if item.action is Action.ENTRY]
    if terms is None or row.facts is None:
        return None
    if not any(item.admitted for item in entries):
        return 0
    found = shown_by(row, items, terms.device, skew)
    if any(item.state in _UNSURE or _not_there_yet(item, row, item.item_id in found) for item in items):
        return None
    nobody = [found[item.item_id] for item in entries if not item.admitted and item.item_id in found]
    waiting = [
        passage_of(item, terms.device, skew)
        for item in claims
        if item.state is ItemState.WAITING and item.admitted and item.item_id not in found
    ]
    listed = [passage for passage in row.facts.passages if passage not in nobody]
    return _excess(in_order((*listed, *waiting)), row.facts, terms)


def _not_there_yet(item: OutboxItem, row: Ticket, shown: bool) -> bool:
    """The row may be older than what the vendor knows by now."""
    if item.state not in (ItemState.ACKNOWLEDGED, ItemState.UNDONE) or item.action is Action.REFUSAL:
        return False
    if item.acknowledged_seq is None:
        return item.state is ItemState.ACKNOWLEDGED
    if row.page_seq <= item.acknowledged_seq:
        return True
    missed = item.unseen_seq is not None and row.page_seq > item.unseen_seq
    return item.state is ItemState.ACKNOWLEDGED and not shown and not missed


def _excess(passages: Sequence[Passage], facts: TicketFacts, terms: ListTerms) -> int:
    rules = read_rules(terms.rules)
    excess = 0
    for number, passage in enumerate(passages):
        if passage.direction is not Direction.ENTRY:
            continue
        before = tuple(passages[:number])
        taken = may_enter(before, is_inside(before), terms)
        excess += not taken or _once_too_often(passage, before, rules, facts, terms)
    return excess


def _once_too_often(
    passage: Passage, before: tuple[Passage, ...], rules: Condition, facts: TicketFacts, terms: ListTerms
) -> bool:
    """Its rules would take a ticket that never entered at that moment, and not this one. Only of this station's own
    entries: another door may have stood at another gate."""
    if passage.device != terms.device or not counts_entries(rules):
        return False
    first = meets(rules, Visit(terms, facts, (), passage.at))
    return first is not False and meets(rules, Visit(terms, facts, before, passage.at)) is False
