"""`station doctor`: looks at everything the station needs, and says what to do about what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from station.cli.checks.capture import check_camera, check_decoder, check_second_decoder
from station.cli.checks.check import Check, Status
from station.cli.checks.machine import check_disk, check_permissions, check_window
from station.cli.checks.station import check_databases, check_profiles, read_settings
from station.cli.exit_codes import ExitCode
from station.cli.options import chosen_data_dir, data_dir_option, json_option
from station.cli.output import Json, write_document, write_line

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
    for check in _checks(chosen_data_dir(), camera):
        checks.append(check)
        if not as_json:
            _write(check)
    fell_short = any(check.status is Status.FAIL for check in checks)
    if as_json:
        write_document({"ok": not fell_short, "checks": [_document(check) for check in checks]})
    return ExitCode.NO if fell_short else ExitCode.DONE


def _checks(folder: Path, camera: str | None) -> Iterator[Check]:
    settings, readable = read_settings(folder)
    yield check_disk(folder)
    yield check_permissions(folder)
    yield readable
    yield from check_databases(folder)
    yield from check_profiles(folder, settings)
    yield check_decoder()
    yield check_second_decoder()
    yield check_camera(settings.preferences.camera if camera is None else camera)
    yield from check_window()


def _write(check: Check) -> None:
    write_line(f"{_MARKS[check.status]:4}  {check.name:14}  {check.sentence}")
    if check.next_step:
        write_line(f"{'':22}{check.next_step}")


def _document(check: Check) -> dict[str, Json]:
    return {
        "name": check.name,
        "status": check.status,
        "sentence": check.sentence,
        "next_step": check.next_step,
        "about": check.about,
    }
