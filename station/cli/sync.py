"""`station sync`: push what waits, then pull the list."""

from __future__ import annotations

import click

from station.cli.documents import sync_document
from station.cli.exit_codes import ExitCode
from station.cli.failures import CouldNotError, could_not
from station.cli.interrupt import interruptible
from station.cli.opening import working_lane
from station.cli.options import data_dir_option, json_option, profile_argument
from station.cli.output import write_document, write_line
from station.cli.progress import SyncProgressLine
from station.domain.change import SyncReport


@click.command()
@profile_argument
@click.option("--full", is_flag=True, help="Read the whole list, not only what changed.")
@json_option
@data_dir_option
def sync(profile: str, full: bool, as_json: bool) -> int:
    """Push what waits, then pull what changed; at once, whatever the back-off says.

    Ctrl+C ends it between two pages and keeps what was read: the next one goes on from there. Exit code 3 then.
    """
    line = SyncProgressLine()
    with working_lane("sync", profile) as lane, interruptible() as interrupted:
        try:
            report = lane.synchronisation.run(full, line.page_read, interrupted.is_set)
        finally:
            line.close()
        stopped = interrupted.is_set()
    if as_json:
        write_document(sync_document(report))
    else:
        for text in _lines(report):
            write_line(text)
    if report.trouble is not None:
        raise could_not(report.trouble)
    if stopped:
        raise CouldNotError("Stopped before it was finished. What was read and sent until then is kept.")
    return ExitCode.DONE


def _lines(report: SyncReport) -> list[str]:
    return [
        f"sent {report.pushed}, refused {report.refused}, still waiting {report.waiting}",
        f"read {report.pulled} on {report.pages} pages: {report.changed} new or changed, {report.removed} gone",
        f"took {report.elapsed_ms / 1000:.1f} s",
    ]
