"""Ingresse: what the results of an update mean. The glossary is the vendor's; 6 is from its own app."""

from __future__ import annotations

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.vendor import Delivery
from station.domain.verdict import Reason
from station.vendors.ingresse.update_payloads import UpdateResult, milliseconds

EXECUTED, NOT_FOUND, ALREADY, WRONG_SESSION = 1, 2, 3, 4
NOT_HERE = frozenset({NOT_FOUND, WRONG_SESSION})
"""The code is none of the session that was named; another session may have it."""
_GLOSSARY = {
    0: "Update was not executed",
    1: "Update executed",
    2: "Ticket code not found",
    3: "Ticket already updated",
    4: "Invalid session",
    5: "Ticket session was not received",
    6: "Refunded",
}
_REASONS = {2: Reason.UNKNOWN_CODE, 4: Reason.WRONG_EVENT, 6: Reason.REFUNDED}
_PATIENCE = 5
"""Tries after which an update that the vendor does not execute is shown as refused; it may be its bad hour."""


def carried_out(result: UpdateResult, entry: bool, timestamp: int) -> bool:
    """Whether the vendor counts the update that was sent with this time: now, or when it was sent before. Of an exit
    the result tells no time."""
    return result.status == EXECUTED or (entry and result.status == ALREADY and result.entered == timestamp)


def reason_of(result: UpdateResult, entry: bool) -> Reason:
    """Why an update was not carried out."""
    if result.status == ALREADY:
        if entry:
            return Reason.ALREADY_USED
        return Reason.NEVER_ENTERED if result.entered_at is None else Reason.ALREADY_OUTSIDE
    return _REASONS.get(result.status if result.status is not None else -1, Reason.REFUSED_BY_VENDOR)


def message_of(result: UpdateResult) -> str:
    """The vendor sends a number alone; its glossary has the words."""
    words = _GLOSSARY.get(-1 if result.status is None else result.status, "Unknown status")
    return f"{words} ({result.status})"


def delivery_of(item: OutboxItem, result: UpdateResult) -> Delivery:
    """What became of an uploaded item. 0, and numbers no document knows, say that nothing was done: it waits, but
    not for ever, since what waits is sent first."""
    entry = item.action is Action.ENTRY
    if carried_out(result, entry, milliseconds(item.door_time)):
        return Delivery(item.item_id, ItemState.ACKNOWLEDGED, message=message_of(result))
    known = result.status in (2, 3, 4, 5, 6)
    if not known and item.attempts < _PATIENCE:
        return Delivery(item.item_id, ItemState.WAITING, message=message_of(result))
    return Delivery(item.item_id, ItemState.REFUSED, reason_of(result, entry), message_of(result))
