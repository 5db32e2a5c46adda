"""`station profile`: the accounts this station works with."""

from __future__ import annotations

import click

from station.capture.reading import TICKET_FORMATS
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not
from station.cli.opening import reading_folder, require_settings
from station.cli.options import chosen_data_dir, data_dir_option, json_option
from station.cli.output import Json, write_document, write_line, write_note, write_table
from station.cli.profile_add import add
from station.cli.profile_set import set_options
from station.credentials import open_secret_store
from station.domain.profile import Profile
from station.domain.trouble import Trouble
from station.vendors.registry import VENDORS
from station.wiring import StationFolder, own_folder


@click.group()
@data_dir_option
def profile() -> None:
    """Add, list, show, test, change and remove profiles: one for each account at a vendor."""


profile.add_command(add)
profile.add_command(set_options)


@profile.command("list")
@json_option
@data_dir_option
def list_profiles(as_json: bool) -> int:
    """Name every profile; the one at the door first is marked."""
    folder = reading_folder()
    settings = folder.settings
    if as_json:
        rows = [_document(each, folder) for each in settings.profiles]
        write_document({"profiles": rows, "active": settings.active or None})
    elif settings.profiles:
        write_table(
            [
                ("*" if each.name == settings.active else " ", each.name, _title(each), each.base_url)
                for each in settings.profiles
            ]
        )
    else:
        write_note("No profile yet: `station profile add NAME --vendor VENDOR --base-url URL` makes one.")
    return ExitCode.DONE


@profile.command("show")
@click.argument("name")
@json_option
@data_dir_option
def show_profile(name: str, as_json: bool) -> int:
    """Show one profile without its secrets, and where those lie."""
    folder = reading_folder()
    shown = folder.settings.profile(name)
    document = _document(shown, folder)
    where = open_secret_store(folder.path).describe()
    if as_json:
        write_document({"profile": document, "secret_store": where})
    else:
        options = [(f"  {key}", value) for key, value in shown.options.items()]
        write_table([(key, _shown(value)) for key, value in document.items() if key != "options"] + options)
        write_line(where)
    return ExitCode.DONE


@profile.command("test")
@click.argument("name")
@json_option
@data_dir_option
def test_profile(name: str, as_json: bool) -> int:
    """Log in at the vendor and say what the account may do. Changes nothing there."""
    from station.cli.connection import choose_section, connect, connection_document, connection_lines

    folder = reading_folder()
    tested = folder.settings.profile(name)
    secrets = open_secret_store(folder.path).read(name)
    if isinstance(secrets, Trouble):
        raise could_not(secrets)
    connection = connect(tested, secrets)
    if isinstance(connection, Trouble):
        raise could_not(connection)
    choose_section(tested, connection)
    if as_json:
        write_document({"profile": name, "connection": connection_document(connection)})
    else:
        for line in connection_lines(connection):
            write_line(line)
    return ExitCode.DONE


@profile.command("remove")
@click.argument("name")
@click.option("--force", is_flag=True, help="Even if scans of it were not sent yet.")
@json_option
@data_dir_option
def remove_profile(name: str, force: bool, as_json: bool) -> int:
    """Forget a profile, its secrets, and what its vendor said. Its scans stay in the journal."""
    folder = own_folder(chosen_data_dir(), "station profile remove")
    try:
        require_settings(folder)
        folder.settings.profile(name)
        if not force:
            _refuse_if_scans_wait(folder, name)
        trouble = open_secret_store(folder.path).remove(name)
        if trouble is not None:
            raise could_not(trouble)
        folder.change(lambda settings: settings.without(name))
        _forget_lists(folder, name)
    finally:
        folder.close()
    if as_json:
        write_document({"removed": name})
    else:
        write_note(f"Removed {name}.")
    return ExitCode.DONE


def _forget_lists(folder: StationFolder, name: str) -> None:
    from station.storage.bookings import BOOKINGS_FILE, open_bookings
    from station.wiring.station import open_station

    station = open_station(folder)
    try:
        station.mirror.forget(name)
    finally:
        station.close()
    if (folder.path / BOOKINGS_FILE).exists():
        with open_bookings(folder.path) as bookings:
            bookings.forget(name)


def _refuse_if_scans_wait(folder: StationFolder, name: str) -> None:
    from station.cli.failures import CouldNotError
    from station.wiring.station import open_station

    station = open_station(folder)
    try:
        depth = station.journal.depth(name)
    finally:
        station.close()
    waiting = depth.waiting + depth.unknown
    if waiting:
        raise CouldNotError(
            f"{waiting} scans of {name} have not reached the vendor. Run `station sync {name}` first;"
            " --force removes the profile all the same (the scans stay in the journal)."
        )


def _document(profile: Profile, folder: StationFolder) -> dict[str, Json]:
    return {
        "name": profile.name,
        "vendor": profile.vendor,
        "base_url": profile.base_url,
        "options": dict(profile.options),
        "strategy": profile.strategy,
        "offline": profile.offline,
        "unknown_code": profile.unknown_code,
        "list_limit": profile.list_limit,
        "direct_budget": profile.direct_budget,
        "hold_time": profile.hold_time,
        "symbologies": list(profile.symbologies) or sorted(TICKET_FORMATS),
        "active": folder.settings.active == profile.name,
    }


def _title(profile: Profile) -> str:
    entry = VENDORS.get(profile.vendor)
    return entry.title if entry is not None else profile.vendor


def _shown(value: Json) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "yes" if value is True else "no" if value is False else str(value)
