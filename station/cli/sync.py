"""`station sync`: push what waits, then pull the list."""

from __future__ import annotations

import click

from station.cli.documents import sync_document
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not
from station.cli.opening import working_lane
from station.cli.options import data_dir_option, json_option, profile_argument
from station.cli.output import write_document, write_line, write_note
from station.domain.change import SyncProgress, SyncReport

PAGES_BETWEEN_NOTES = 20


@click.command()
@profile_argument
@click.option("--full", is_flag=True, help="Read the whole list, not only what changed.")
@json_option
@data_dir_option
def sync(profile: str, full: bool, as_json: bool) -> int:
    """Push what waits, then pull what changed; at once, whatever the back-off says."""
    with working_lane("sync", profile) as lane:
        report = lane.synchronisation.run(full=full, progressed=_show_progress)
    if as_json:
        write_document(sync_document(report))
    else:
        for line in _lines(report):
            write_line(line)
    if report.trouble is not None:
        raise could_not(report.trouble)
    return ExitCode.DONE


def _show_progress(progress: SyncProgress) -> None:
    if progress.pages % PAGES_BETWEEN_NOTES == 0:
        write_note(f"page {progress.pages} of {progress.last_page}, {progress.tickets} of {progress.total} tickets")


def _lines(report: SyncReport) -> list[str]:
    return [
        f"sent {report.pushed}, refused {report.refused}, still waiting {report.waiting}",
        f"read {report.pulled} on {report.pages} pages: {report.changed} new or changed, {report.removed} gone",
        f"took {report.elapsed_ms / 1000:.1f} s",
    ]
