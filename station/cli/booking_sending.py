"""Making one change from the command line: written down, sent at once where there is a line, and told how it went."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from station.cli.booking_change_words import both_lines, refusal_sentence
from station.cli.booking_documents import change_document
from station.cli.booking_reading import ShownBooking, shown_booking, write_booking, write_booking_document
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not, sentence
from station.cli.opening import reading_folder
from station.cli.output import write_note, write_table
from station.domain.booking import BookingKey, BookingKind
from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, FeedbackFields, PriceFields
from station.domain.desk_journal import DeskReport
from station.domain.trouble import TroubleKind

if TYPE_CHECKING:
    from station.wiring.cash_desk import WritingLane

_NEEDS_A_PERSON = frozenset(
    {TroubleKind.UNAUTHORIZED, TroubleKind.FORBIDDEN, TroubleKind.UNTRUSTED, TroubleKind.REDIRECTED}
)
"""No later attempt will get through by itself: the change waits, and the command still could not do its work."""

_SENT = {
    ChangeState.DONE: "done",
    ChangeState.DROPPED: "done",
    ChangeState.REFUSED: "refused",
    ChangeState.DIFFERS: "differs",
}
"""DROPPED: the vendor's version was chosen, and nothing is left to be sent. All others wait."""


@contextmanager
def changing_vendor(profile: str, command: str) -> Iterator[WritingLane]:
    """The profile's desk for changes; the folder is this process's for the block. Raises TroubleError,
    click.UsageError for a vendor without bookings."""
    folder = reading_folder()
    chosen = folder.settings.profile(profile)
    from station.vendors.cash_desks import CASH_DESKS, has_cash_desk
    from station.wiring.cash_desk import working_cash_desk

    if not has_cash_desk(chosen.vendor):
        raise click.UsageError(f"{profile} has no bookings and orders; profiles of {', '.join(CASH_DESKS)} have.")
    with working_cash_desk(folder.path, chosen, f"station {command}") as lane:
        yield lane


def text_option(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """The callback of what is sent as a text: without outer white space, which vendors do not keep (a lost change is
    found again by its words), and nothing that is no text at all."""
    if value is None:
        return None
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise click.BadParameter("holds bytes that are no text") from None
    return value.strip()


def new_change(
    profile: str,
    booking_id: str,
    kind: ChangeKind,
    *,
    prices: tuple[PriceFields, ...] = (),
    price_id: str = "",
    base_price: PriceFields | None = None,
    feedback: FeedbackFields | None = None,
    base_feedback: FeedbackFields | None = None,
) -> BookingChange:
    """A change of a tour booking that is not written down yet. Raises click.UsageError for what names no booking."""
    if not booking_id.strip():
        raise click.UsageError("name the booking by the vendor's number")
    return BookingChange(
        "",
        BookingKey(profile, BookingKind.TOUR, booking_id),
        kind,
        ChangeState.WAITING,
        datetime.now(UTC),
        prices=prices,
        price_id=price_id,
        base_price=base_price,
        feedback=feedback,
        base_feedback=base_feedback,
    )


def carry_out(lane: WritingLane, change: BookingChange, *, as_json: bool) -> int:
    """Writes a change down, sends all that waits, and says what came of this one. Raises TroubleError,
    click.ClickException."""
    made = lane.changes.submit(change)
    report = lane.changes.run()
    return tell(lane, lane.journal.change(made.change_id) or made, report, as_json=as_json)


def tell(lane: WritingLane, change: BookingChange, report: DeskReport, *, as_json: bool) -> int:
    """What came of a change; the exit code. Raises TroubleError, click.ClickException."""
    shown = _read_back(lane, change, report)
    if as_json:
        write_booking_document(
            shown, _SENT.get(change.state, "waiting"), change_document(change, None if shown is None else shown.known)
        )
    elif shown is not None:
        write_booking(shown)
    if change.state is ChangeState.REFUSED:
        # Its maker is told here and now; it need not wait in the window for somebody who sees to it.
        lane.changes.take_back(change.change_id)
        write_note(refusal_sentence(change))
        return ExitCode.NO
    if change.state is ChangeState.DIFFERS:
        _write_both(change, shown, as_json=as_json)
        return ExitCode.NO
    if change.state in (ChangeState.DONE, ChangeState.DROPPED):
        return ExitCode.DONE
    if report.trouble is not None and report.trouble.kind in _NEEDS_A_PERSON:
        write_note("The change is kept here and waits.")
        raise could_not(report.trouble)
    write_note(_waiting(change, report))
    return ExitCode.DONE


def _read_back(lane: WritingLane, change: BookingChange, report: DeskReport) -> ShownBooking | None:
    """With its prices and feedback as they now are; while the vendor is away as they are kept here, if they are."""
    if report.trouble is None:
        read = lane.desk.read_booking(change.key)
        if read.known is not None:
            return shown_booking(read.known, lane.cache, fresh=read.trouble is None)
        return None
    known = lane.cache.booking(change.key)
    return None if known is None else shown_booking(known, lane.cache, fresh=False)


def _waiting(change: BookingChange, report: DeskReport) -> str:
    if change.state is ChangeState.UNKNOWN:
        begun = "The answer was lost: whether it was done is looked up before anything is sent again."
    elif report.trouble is None:
        return f"It waits behind an earlier change of the same: station booking changes {change.key.profile}"
    else:
        begun = "Not sent yet: it is kept here and waits."
    return begun if report.trouble is None else f"{begun} {sentence(report.trouble)}"


def _write_both(change: BookingChange, shown: ShownBooking | None, *, as_json: bool) -> None:
    write_note("Somebody else changed the same, or it could not be told what arrived. Nothing more was sent.")
    if not as_json:
        write_table(both_lines(change, None if shown is None else shown.known))
    profile = change.key.profile
    write_note(f"Choose: station booking choose {profile} {change.change_id} --take mine|theirs")
