"""`station undo`: what was let through on a scan is taken back."""

from __future__ import annotations

from collections.abc import Sequence

import click

from station.cli.documents import undone_document
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not
from station.cli.opening import working_lane
from station.cli.options import data_dir_option, json_option, profile_argument
from station.cli.output import write_document, write_table
from station.domain.trouble import Trouble
from station.domain.undo import Undone, UndoState
from station.ui.words_undo import undo_words

_DONE = frozenset({UndoState.DONE, UndoState.ASKED})
"""Nothing is left to be done by whoever asked for it."""


@click.command()
@profile_argument
@click.argument("scan_ids", nargs=-1, required=True, metavar="SCAN_ID...")
@json_option
@data_dir_option
def undo(profile: str, scan_ids: Sequence[str], as_json: bool) -> int:
    """Take back what was let through on a scan: nobody passed, or it was a mistake.

    SCAN_ID is the `journal_id` of `station scan`. What the vendor has not heard of ends here; of the rest it is told,
    where it has a way back. Exit code 1: at least one still counts, and nothing more happens by itself.
    """
    ended: list[Undone] = []
    stop: Trouble | None = None
    with working_lane("undo", profile) as lane:
        for scan_id in dict.fromkeys(scan_ids):
            undone = lane.admission.undo(scan_id)
            if isinstance(undone, Trouble):
                stop = undone
                break
            ended.append(undone)
            if not as_json:
                write_table([_line(undone)])
    if as_json and (ended or stop is None):
        write_document({"undone": [undone_document(undone, undo_words(undone.state)) for undone in ended]})
    if stop is not None:
        raise could_not(stop)
    return ExitCode.DONE if all(undone.state in _DONE for undone in ended) else ExitCode.NO


def _line(undone: Undone) -> tuple[str, ...]:
    said = f"“{undone.message}”" if undone.message else ""
    code = undone.item.code if undone.item is not None else ""
    return (
        f"{undone.state.upper():12}",
        undone.scan_id,
        code,
        "  ".join(filter(None, (undo_words(undone.state), said))),
    )
