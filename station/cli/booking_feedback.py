"""`station booking feedback`: what is reported after a tour, shown, given or cleared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from station.cli.booking_changes import sent_of
from station.cli.booking_reading import read_booking, write_booking_document, write_feedback
from station.cli.booking_sending import carry_out, changing_vendor, new_change, text_option
from station.cli.cash_desk import asking_vendor
from station.cli.exit_codes import ExitCode
from station.cli.options import data_dir_option, json_option, profile_argument
from station.domain.booking import BookingKey, BookingKind, FeedbackState
from station.domain.booking_change import ChangeKind, FeedbackFields
from station.domain.booking_meant import last_meant
from station.domain.trouble import Trouble

if TYPE_CHECKING:
    from station.wiring.cash_desk import WritingLane


@click.command()
@profile_argument
@click.argument("booking_id", metavar="ID", callback=text_option)
@click.option("--took-place", type=click.Choice(["yes", "no"]))
@click.option("--participants", type=click.IntRange(0, 2**31 - 1), metavar="N")
@click.option("--comment", metavar="TEXT", callback=text_option)
@click.option("--clear", is_flag=True, help="Take back what was reported.")
@json_option
@data_dir_option
def feedback(
    profile: str,
    booking_id: str,
    took_place: str | None,
    participants: int | None,
    comment: str | None,
    clear: bool,
    as_json: bool,
) -> int:
    """Report after a tour; what is not named stays as it was reported. Without options: show it."""
    given = (took_place, participants, comment)
    if clear and given != (None, None, None):
        raise click.UsageError("--clear stands alone")
    if not clear and given == (None, None, None):
        return _show(profile, booking_id, as_json=as_json)
    with changing_vendor(profile, "booking feedback") as lane:
        base = _known(lane, BookingKey(profile, BookingKind.TOUR, booking_id))
        if clear:
            change = new_change(profile, booking_id, ChangeKind.CLEAR_FEEDBACK, base_feedback=base)
        else:
            wanted = _edited(base or FeedbackFields(None, None), took_place, participants, comment)
            change = new_change(profile, booking_id, ChangeKind.SET_FEEDBACK, feedback=wanted, base_feedback=base)
        return carry_out(lane, change, as_json=as_json)


def _show(profile: str, booking_id: str, *, as_json: bool) -> int:
    with asking_vendor(profile, "booking") as lane:
        shown = read_booking(lane.desk, lane.cache, profile, booking_id, BookingKind.TOUR)
    sent = sent_of(shown.known.booking.key)
    if as_json:
        write_booking_document(shown, sent)
    else:
        write_feedback(shown)
    return ExitCode.DONE


def _edited(
    base: FeedbackFields, took_place: str | None, participants: int | None, comment: str | None
) -> FeedbackFields:
    """Raises click.UsageError where the vendor would have to guess."""
    edited = FeedbackFields(
        base.took_place if took_place is None else took_place == "yes",
        base.participants if participants is None else participants,
        base.comment if comment is None else comment,
    )
    if edited.took_place is None or edited.participants is None:
        raise click.UsageError("nothing was reported yet: name --took-place and --participants")
    return edited


def _known(lane: WritingLane, key: BookingKey) -> FeedbackFields | None:
    """The feedback as its editor knows it: as was last asked for here, else as it is kept here, else as the vendor
    says. None: there is none, as far as anybody knows. Raises TroubleError."""
    wish = last_meant(lane.journal.changes_of(key), "feedback")
    if wish is not None:
        return wish.feedback
    known = lane.cache.booking(key)
    if known is not None and known.feedback_state is not FeedbackState.NOT_READ:
        return None if known.feedback is None else FeedbackFields.of(known.feedback)
    read = lane.room.feedback(key.booking_id)
    return None if read is None or isinstance(read, Trouble) else FeedbackFields.of(read)
