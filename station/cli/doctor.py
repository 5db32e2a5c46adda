"""`station doctor`: looks at everything the station needs, and says what to do about what is missing."""

from __future__ import annotations

import click

from station.cli.checks.check import Check, Status
from station.cli.checks.every import document, every_check
from station.cli.exit_codes import ExitCode
from station.cli.options import chosen_data_dir, data_dir_option, json_option
from station.cli.output import write_document, write_line

_MARKS = {Status.OK: "ok", Status.WARN: "WARN", Status.FAIL: "FAIL"}


@click.command()
@click.option("--camera", metavar="SOURCE", help="Check this camera instead of the one that is set.")
@json_option
@data_dir_option
def doctor(camera: str | None, as_json: bool) -> int:
    """Check camera, decoder, secret store, databases, clock, disk, network and permissions.

    Changes nothing and works beside the window. Exit code 1: something that is needed does not work.
    """
    checks: list[Check] = []
    for check in every_check(chosen_data_dir(), camera):
        checks.append(check)
        if not as_json:
            _write(check)
    fell_short = any(check.status is Status.FAIL for check in checks)
    if as_json:
        write_document({"ok": not fell_short, "checks": [document(check) for check in checks]})
    return ExitCode.NO if fell_short else ExitCode.DONE


def _write(check: Check) -> None:
    write_line(f"{_MARKS[check.status]:4}  {check.name:14}  {check.sentence}")
    if check.next_step:
        write_line(f"{'':22}{check.next_step}")
