"""`station conflicts`: what waits for a person, and a person's word on it."""

from __future__ import annotations

from collections.abc import Sequence

import click

from station.cli.cases import conflict_row, undecided_row
from station.cli.documents import conflict_document, item_document
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not
from station.cli.opening import reading_journal, working_journal
from station.cli.options import data_dir_option, json_option, profile_argument
from station.cli.output import Json, write_document, write_line, write_table
from station.domain.trouble import Trouble
from station.services.conflicts import Conflicts, OpenCases
from station.wiring import SystemClock

_YES_NO = click.Choice(["yes", "no"])


@click.command()
@profile_argument
@click.option("--deal", "dealt_with", multiple=True, metavar="ID", help="Somebody has seen to this conflict.")
@click.option("--decide", "decided", metavar="ID", help="Say what became of this use; with --counted.")
@click.option("--counted", type=_YES_NO, help="Whether the vendor counted it; no: it is sent.")
@json_option
@data_dir_option
def conflicts(profile: str, dealt_with: Sequence[str], decided: str | None, counted: str | None, as_json: bool) -> int:
    """Show conflicts and undecided uses, with this station's side and the vendor's; or deal with them.

    Showing works beside the window. A use that nobody went in on is dropped if the vendor did not count it.
    """
    if (decided is None) != (counted is None):
        raise click.UsageError("--decide and --counted go together")
    if dealt_with or decided is not None:
        with working_journal("conflicts", profile) as journal:
            cases = Conflicts(profile, journal, SystemClock())
            before = _open(cases)
            _require_known(before, dealt_with, decided)
            for conflict_id in dict.fromkeys(dealt_with):
                _raise(cases.deal_with(conflict_id))
            if decided is not None:
                _raise(cases.decide(decided, counted == "yes"))
            left = _open(cases)
    else:
        with reading_journal(profile) as journal:
            left = _open(Conflicts(profile, journal, SystemClock()))
    if as_json:
        write_document(_document(left))
    else:
        _write(left)
    return ExitCode.DONE


def _open(cases: Conflicts) -> OpenCases:
    found = cases.open()
    if isinstance(found, Trouble):
        raise could_not(found)
    return found


def _raise(trouble: Trouble | None) -> None:
    if trouble is not None:
        raise could_not(trouble)


def _require_known(cases: OpenCases, dealt_with: Sequence[str], decided: str | None) -> None:
    """A wrong id does nothing at all, instead of half of it."""
    known = {conflict.conflict_id for conflict in cases.conflicts}
    for conflict_id in dealt_with:
        if conflict_id not in known:
            raise click.UsageError(f"There is no open conflict {conflict_id!r}; without options they are listed.")
    if decided is not None and decided not in {item.item_id for item in cases.undecided}:
        raise click.UsageError(f"There is no undecided use {decided!r}; without options they are listed.")


def _document(cases: OpenCases) -> dict[str, Json]:
    return {
        "conflicts": [conflict_document(conflict) for conflict in cases.conflicts],
        "undecided": [item_document(item) for item in cases.undecided],
    }


def _write(cases: OpenCases) -> None:
    if cases.conflicts:
        write_line(f"Conflicts: {len(cases.conflicts)}")
        write_table([("", *conflict_row(conflict)) for conflict in cases.conflicts])
    if cases.undecided:
        write_line(f"Uses that nobody could tell: {len(cases.undecided)}")
        write_table([("", *undecided_row(item)) for item in cases.undecided])
    if not cases.conflicts and not cases.undecided:
        write_line("Nothing waits for a person.")
