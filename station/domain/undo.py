"""Taking back an entry or exit: nobody passed on it, or it was a mistake. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.capability import Capability
from station.domain.journal import Action, ItemState, OutboxItem, ScanSummary, TakenBack
from station.domain.verdict import Mode, Outcome, Upload


class UndoState(StrEnum):
    """What became of it; the command line prints these as they stand here."""

    DONE = "done"
    """As if it had never been: the ticket can be used again."""
    ASKED = "asked"
    """The vendor has not agreed yet. It counts until then, and Station goes on asking by itself."""
    TOO_LATE = "too_late"
    NO_WAY_BACK = "no_way_back"
    """The vendor has heard of it, and takes nothing back."""
    REFUSED = "refused"
    """The vendor was asked, and goes on counting it."""
    UNCERTAIN = "uncertain"
    """What the vendor made of the scan itself is not known yet."""
    USED_SINCE = "used_since"
    """The ticket was used once more here: that comes first."""
    NOTHING = "nothing"
    """Nobody was let through on it, or it is no scan of this station."""


@dataclass(frozen=True, slots=True)
class Undone:
    """The outcome of one wish to take a scan back."""

    scan_id: str
    state: UndoState
    item: OutboxItem | None = None
    message: str = ""
    """The vendor's own words: outside text."""


_GONE = frozenset({ItemState.UNDONE, ItemState.RELEASED})
_UNKNOWN = frozenset({ItemState.INTENT, ItemState.SENDING, ItemState.UNKNOWN, ItemState.AMBIGUOUS})


def undo_refusal(
    item: OutboxItem | None, of_ticket: Sequence[OutboxItem], capability: Capability, now: datetime
) -> UndoState | None:
    """What stands against taking it back; None: nothing. `of_ticket`: its ticket's entries and exits, oldest first."""
    if item is None or item.action is Action.REFUSAL or item.state in _GONE or not item.admitted:
        return UndoState.NOTHING
    if any(other.position > item.position and other.counts for other in of_ticket):
        return UndoState.USED_SINCE
    if item.state in _UNKNOWN:
        return UndoState.UNCERTAIN
    if item.state is not ItemState.ACKNOWLEDGED or item.taken_back:
        return None
    if capability.annul_within <= 0:
        return UndoState.NO_WAY_BACK
    return UndoState.TOO_LATE if (now - item.door_time).total_seconds() > capability.annul_within else None


def undo_offer(scan: ScanSummary, capability: Capability, now: datetime) -> UndoState | None:
    """The same as far as a list shows it, before anybody is asked; None: it may be tried."""
    if scan.mode is Mode.CHECK or scan.outcome is Outcome.DENY or scan.back is TakenBack.DONE:
        return UndoState.NOTHING
    if scan.back is TakenBack.ASKED:
        return UndoState.ASKED
    if scan.upload is not Upload.DONE:
        return None
    if capability.annul_within <= 0:
        return UndoState.NO_WAY_BACK
    return UndoState.TOO_LATE if (now - scan.decided_at).total_seconds() > capability.annul_within else None
