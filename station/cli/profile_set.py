"""`station profile set`: a profile's settings, changed while its account stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import click

from station.cli.connection import choose_section, connect
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not, sentence
from station.cli.opening import require_settings
from station.cli.options import chosen_data_dir, data_dir_option, json_option
from station.cli.output import write_document, write_line, write_note
from station.cli.profile_add import AWAY, parsed_settings
from station.credentials import open_secret_store
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError
from station.vendors.registry import VENDORS, check_settings
from station.wiring import StationFolder, own_folder


@click.command("set")
@click.argument("name")
@click.option(
    "--set",
    "settings",
    multiple=True,
    required=True,
    metavar="KEY=VALUE",
    help="What is not secret; several times. Without a value it is set to nothing.",
)
@json_option
@data_dir_option
def set_options(name: str, settings: Sequence[str], as_json: bool) -> int:
    """Change what is not secret: the event, the lists, the location. The account is tested first.

    After a pairing this chooses one of several: a set-up code is good for one time, its profile is kept as it is.
    """
    folder = own_folder(chosen_data_dir(), "station profile set")
    try:
        changed = _change(folder, name, settings)
    finally:
        folder.close()
    if as_json:
        write_document({"profile": {"name": name, "options": dict(changed.options)}})
    else:
        write_line(f"Changed {name}: " + ", ".join(f"{key} {value}" for key, value in changed.options.items()))
    return ExitCode.DONE


def _change(folder: StationFolder, name: str, settings: Sequence[str]) -> Profile:
    require_settings(folder)
    before = folder.settings.profile(name)
    named = parsed_settings(settings, VENDORS[before.vendor])
    options = {key: value for key, value in {**before.options, **named}.items() if value.strip()}
    secrets = open_secret_store(folder.path).read(name)
    if isinstance(secrets, Trouble):
        raise could_not(secrets)
    changed = replace(before, options=options)
    wrong = check_settings(changed, secrets)
    if wrong is not None:
        raise TroubleError(wrong)
    found = connect(changed, secrets)
    if not isinstance(found, Trouble):
        changed = choose_section(changed, found)
    elif found.kind in AWAY:
        write_note(f"Changed without a test: {sentence(found)}")
    else:
        raise TroubleError(found)
    folder.change(lambda kept: kept.with_changed(changed))
    return changed
