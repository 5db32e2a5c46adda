"""From what an edit goes on: the vendor's version with this station's own edits that are still to be done. Pure.

One rule for the window and the command line. An edit whose answer was lost still stands: the vendor has it already, or
it will be sent. Added prices alone are not counted then: the vendor may show them by now.
"""

from __future__ import annotations

from collections.abc import Sequence

from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, FeedbackFields

SURELY_AHEAD = frozenset({ChangeState.WAITING, ChangeState.SENDING})
"""The vendor does not show it yet."""
STILL_MEANT = SURELY_AHEAD | {ChangeState.UNKNOWN}


def still_meant(changes: Sequence[BookingChange]) -> tuple[BookingChange, ...]:
    """Those that are still to be done, oldest first; of added prices only those that the vendor surely lacks."""
    return tuple(
        change
        for change in changes
        if change.state in (SURELY_AHEAD if change.kind is ChangeKind.ADD_PRICES else STILL_MEANT)
    )


def feedback_meant(standing: FeedbackFields | None, changes: Sequence[BookingChange]) -> FeedbackFields | None:
    """What the feedback will be once everything is sent; None: there will be none."""
    wish = last_meant(changes, "feedback")
    return standing if wish is None else wish.feedback


def last_meant(changes: Sequence[BookingChange], subject: str) -> BookingChange | None:
    """The newest edit of one subject (`BookingChange.subject`) that is still to be done."""
    return next((change for change in reversed(still_meant(changes)) if change.subject == subject), None)
