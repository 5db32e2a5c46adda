"""go~mus: what became of an unanswered void or exit, by its status before and after. BOOKKEEPING.md, "Settling"."""

from __future__ import annotations

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.vendor import Settlement
from station.domain.verdict import Reason
from station.vendors.gomus.client import Words
from station.vendors.gomus.payloads import Evidence, read_evidence
from station.vendors.gomus.words import reason_of

_SAYS_USED = frozenset({Reason.ALREADY_USED, Reason.REFUSED_BY_VENDOR})
"""Refusals that a void of ours may have caused. A cancellation in between, say, tells nothing about the void."""


def settlement(item: OutboxItem, now: Words) -> Settlement:
    """Compares the status read now with the one that was read before sending."""
    before = read_evidence(item.evidence)
    if item.action is Action.EXIT:
        state = _after_exit(before, now)
    else:
        state = ItemState.UNKNOWN if before is None else _after_void(before, now)
    return Settlement(state, item.evidence, now.message)


def _after_void(before: Evidence, now: Words) -> ItemState:
    if before.status != 200:
        return ItemState.UNKNOWN
    if not now.yes:
        reason = Reason.UNKNOWN_CODE if now.status == 404 else reason_of(now.message)
        return ItemState.ACKNOWLEDGED if reason in _SAYS_USED else ItemState.AMBIGUOUS
    if before.message != now.message:
        return ItemState.ACKNOWLEDGED
    return ItemState.WAITING if now.message else ItemState.UNKNOWN


def _after_exit(before: Evidence | None, now: Words) -> ItemState:
    """The status speaks of entries: only a change of it tells of an exit, and none will ever tell more. Left unknown,
    the exit would keep the person from ever coming back in on this ticket."""
    changed = before is not None and (before.status, before.message) != (now.status, now.message)
    return ItemState.ACKNOWLEDGED if changed else ItemState.AMBIGUOUS
