"""Opening the station for a command: only its journal to read, or the whole of it owned for writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from station.cli.failures import could_not
from station.cli.options import chosen_data_dir
from station.wiring import StationFolder, own_folder, read_folder

if TYPE_CHECKING:
    from station.domain.ports import VendorRoom
    from station.storage.journal import SqliteJournal
    from station.wiring.lane import Lane


def reading_folder() -> StationFolder:
    """The settings, also while another process owns the folder. Raises TroubleError, click.ClickException."""
    folder = read_folder(chosen_data_dir())
    require_settings(folder)
    return folder


@contextmanager
def reading_journal(profile: str) -> Iterator[SqliteJournal]:
    """The journal for reading, also while another process owns the folder; the profile is known.

    Neither vendors nor the secret store are loaded for it. Raises TroubleError.
    """
    folder = reading_folder()
    folder.settings.profile(profile)
    from station.storage.journal import open_journal

    with open_journal(folder.path, read_only=True) as journal:
        yield journal


@contextmanager
def working_journal(command: str, profile: str) -> Iterator[SqliteJournal]:
    """The journal for writing; the folder is this process's for the block, the profile is known.

    Neither vendors nor the secret store are loaded for it. Raises TroubleError.
    """
    folder = own_folder(chosen_data_dir(), f"station {command}")
    try:
        require_settings(folder)
        folder.settings.profile(profile)
        from station.storage.journal import open_journal

        with open_journal(folder.path) as journal:
            yield journal
    finally:
        folder.close()


@contextmanager
def reading_room(profile: str) -> Iterator[VendorRoom]:
    """A profile's access to its vendor, for commands that keep nothing here. Raises TroubleError."""
    folder = reading_folder()
    chosen = folder.settings.profile(profile)
    from station.wiring.station import reading_station

    with reading_station(folder.path) as station:
        room = station.room(chosen)
        try:
            yield room
        finally:
            room.close()


@contextmanager
def working_lane(command: str, profile: str) -> Iterator[Lane]:
    """One profile's admission and synchronisation; the folder is this process's for the block. Raises TroubleError."""
    from station.wiring.station import working_station

    with working_station(chosen_data_dir(), f"station {command}") as station:
        require_settings(station.folder)
        lane = station.lane(station.settings.profile(profile))
        try:
            yield lane
        finally:
            lane.close()


def require_settings(folder: StationFolder) -> None:
    """Damaged settings name no profiles: better said than "there is no such profile"."""
    if folder.trouble is not None:
        raise could_not(folder.trouble)
