"""`station booking changes`, `choose`, `take-back`: what was not sent, and what a person has to decide."""

from __future__ import annotations

import click

from station.cli.booking_change_words import CHANGE_TITLES, change_line
from station.cli.booking_documents import change_document
from station.cli.booking_sending import changing_vendor, tell
from station.cli.exit_codes import ExitCode
from station.cli.failures import CouldNotError, could_not
from station.cli.opening import reading_journal
from station.cli.options import ValueChoice, data_dir_option, json_option, profile_argument
from station.cli.output import write_document, write_line, write_note, write_table
from station.domain.booking import BookingKey
from station.domain.booking_change import BookingChange, ChangeState
from station.domain.desk_journal import Choice
from station.domain.trouble import Trouble


@click.command()
@profile_argument
@click.option("--send", is_flag=True, help="Settle and send what can be, before the list is shown.")
@json_option
@data_dir_option
def changes(profile: str, send: bool, as_json: bool) -> int:
    """Show changes that were not sent, were refused, or wait for a choice. Without --send beside the window too."""
    trouble: Trouble | None = None
    if send:
        with changing_vendor(profile, "booking changes") as lane:
            trouble = lane.changes.run().trouble
            found = lane.journal.open_changes(profile)
    else:
        found = kept_changes(profile)
    if as_json:
        write_document({"profile": profile, "changes": [change_document(change) for change in found]})
    elif found:
        write_table([CHANGE_TITLES, *map(change_line, found)])
    else:
        write_line("Nothing waits.")
    if trouble is not None:
        raise could_not(trouble)
    return ExitCode.DONE


@click.command()
@profile_argument
@click.argument("change_id", metavar="CHANGE")
@click.option("--take", "choice", type=ValueChoice(Choice), required=True, help="Whose version is to stand.")
@json_option
@data_dir_option
def choose(profile: str, change_id: str, choice: Choice, as_json: bool) -> int:
    """Choose where somebody else changed the same: mine is sent over it, theirs stays and mine is dropped."""
    with changing_vendor(profile, "booking choose") as lane:
        change = _asked(lane.journal.change(change_id), profile, change_id)
        if change.state is not ChangeState.DIFFERS:
            raise CouldNotError(f"Change {change_id} waits for no choice: it is {change.state}.")
        trouble = lane.changes.choose(change_id, choice)
        if trouble is not None:
            raise could_not(trouble)
        report = lane.changes.run()
        return tell(lane, _asked(lane.journal.change(change_id), profile, change_id), report, as_json=as_json)


@click.command("take-back")
@profile_argument
@click.argument("change_id", metavar="CHANGE")
@json_option
@data_dir_option
def take_back(profile: str, change_id: str, as_json: bool) -> int:
    """Take a change back that was not sent, or was refused. Exit code 1: it was sent, or may have been."""
    with changing_vendor(profile, "booking take-back") as lane:
        _asked(lane.journal.change(change_id), profile, change_id)
        lane.changes.take_back(change_id)
        change = _asked(lane.journal.change(change_id), profile, change_id)
    if as_json:
        write_document({"change": change_document(change)})
    if change.state is ChangeState.DROPPED:
        return ExitCode.DONE
    write_note(f"Not taken back: it is {change.state}.")
    return ExitCode.NO


def kept_changes(profile: str) -> tuple[BookingChange, ...]:
    """Those not done, as they are kept here. Raises TroubleError."""
    with reading_journal(profile) as journal:
        from station.storage.desk_journal import SqliteDeskJournal

        return SqliteDeskJournal(journal).open_changes(profile)


def sent_of(key: BookingKey) -> str:
    """For the document of one booking: `waiting` while something about it was not sent. Raises TroubleError."""
    waiting = [change for change in kept_changes(key.profile) if change.key == key]
    if waiting:
        many = f"{len(waiting)} changes of it are" if len(waiting) > 1 else "A change of it is"
        write_note(f"{many} not sent: station booking changes {key.profile}")
    return "waiting" if waiting else "done"


def _asked(change: BookingChange | None, profile: str, change_id: str) -> BookingChange:
    if change is None or change.key.profile != profile:
        raise CouldNotError(f"{profile} has no change {change_id}.")
    return change
