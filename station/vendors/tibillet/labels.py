"""TiBillet: what its status labels mean. The server has no codes: it translates a label into the asked-for language."""

from __future__ import annotations

from enum import StrEnum

from station.domain.ticket import Counters, TicketStatus
from station.domain.verdict import Reason


class State(StrEnum):
    """A ticket's state. Its letters at the vendor are C, N, K, S and R; they are never sent."""

    CREATED = "created"
    INACTIVE = "inactive"
    NOT_SCANNED = "not_scanned"
    SCANNED = "scanned"
    CANCELED = "canceled"
    UNREADABLE = "unreadable"
    """A label this version does not know, or one that contradicts the flag beside it."""


_LABELS = {
    "created": State.CREATED,
    "créé": State.CREATED,
    "inactive": State.INACTIVE,
    "inactif": State.INACTIVE,
    "valid and not scanned": State.NOT_SCANNED,
    "valide et non scanné": State.NOT_SCANNED,
    "valid and scanned": State.SCANNED,
    "valide et scanné": State.SCANNED,
    "canceled": State.CANCELED,
    "cancelled": State.CANCELED,
    "annulé": State.CANCELED,
}

REASONS = {
    State.CREATED: Reason.UNPAID,
    State.INACTIVE: Reason.UNPAID,
    State.SCANNED: Reason.ALREADY_USED,
    State.CANCELED: Reason.CANCELED,
    State.UNREADABLE: Reason.REFUSED_BY_VENDOR,
}
"""Why a ticket in this state may not enter: the server itself scans all of them but the scanned ones."""

STATUSES = {
    State.CREATED: TicketStatus.UNPAID,
    State.INACTIVE: TicketStatus.UNPAID,
    State.NOT_SCANNED: TicketStatus.VALID,
    State.SCANNED: TicketStatus.VALID,
    State.CANCELED: TicketStatus.CANCELED,
    State.UNREADABLE: TicketStatus.UNREADABLE,
}


def state_of(label: str, is_scanned: bool | None = None) -> State:
    """The state that a label and, where there is one, the language-free flag say."""
    state = _LABELS.get(" ".join(label.split()).casefold(), State.UNREADABLE)
    if is_scanned is None:
        return state
    if state is State.UNREADABLE and is_scanned:
        return State.SCANNED
    return state if is_scanned is (state is State.SCANNED) else State.UNREADABLE


def counters_of(state: State) -> Counters:
    """A ticket is for one entry; states other than the two plain ones say nothing of its uses."""
    if state not in (State.NOT_SCANNED, State.SCANNED):
        return Counters(maximum=1)
    used = int(state is State.SCANNED)
    return Counters(maximum=1, remaining=1 - used, used=used)
