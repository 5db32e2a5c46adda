"""`station diagnostics`: one file for support."""

from __future__ import annotations

from pathlib import Path

import click

from station.cli.exit_codes import ExitCode
from station.cli.options import chosen_data_dir, data_dir_option, json_option
from station.cli.output import write_document, write_line


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@json_option
@data_dir_option
def diagnostics(file: Path, as_json: bool) -> int:
    """Write what support needs to know into FILE, a zip archive.

    Versions, what the doctor found, settings and logs: no secrets, no codes, no persons. Changes nothing and works
    beside the window. An existing FILE is replaced.
    """
    from station.app.diagnostics import save_diagnostics
    from station.cli.checks.every import document, every_check
    from station.cli.checks.station import read_settings

    folder = chosen_data_dir()
    found = [document(check) for check in every_check(folder, None)]
    settings, _readable = read_settings(folder)
    save_diagnostics(file, folder, settings, found)
    if as_json:
        write_document({"file": str(file), "bytes": file.stat().st_size})
    else:
        write_line(f"{file} ({file.stat().st_size // 1024 + 1} kB) can be sent to support.")
    return ExitCode.DONE
