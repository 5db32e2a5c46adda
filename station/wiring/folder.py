"""A data folder and its settings: the light part of opening a station, done before anything heavy is loaded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from station.domain.trouble import Trouble
from station.settings import Settings, SettingsFile
from station.storage.data_folder import DataFolder


class StationFolder:
    """Owned (may be written) or only read. One thread at a time changes its settings (a window's GUI thread)."""

    def __init__(self, path: Path, claim: DataFolder | None) -> None:
        """Raises TroubleError for settings that cannot be used (a newer version, an unreadable file)."""
        self.path = path
        self._claim = claim
        self._file = SettingsFile(path)
        self._settings, self.trouble = self._file.read(put_aside=claim is not None)

    trouble: Trouble | None
    """Settings were damaged and put aside; it is told once."""

    @property
    def owned(self) -> bool:
        """Whether this process may write here."""
        return self._claim is not None

    @property
    def settings(self) -> Settings:
        """As they stand in the file."""
        return self._settings

    def change(self, how: Callable[[Settings], Settings]) -> None:
        """Keeps changed settings. Raises TroubleError (a rule broken, the disk full); then nothing has changed."""
        assert self.owned, "a folder that is only read"
        changed = how(self._settings)
        if changed != self._settings:
            self._file.write(changed)
            self._settings = changed

    def close(self) -> None:
        """Gives the folder up; a second call does nothing."""
        if self._claim is not None:
            self._claim.close()


def own_folder(path: Path, who: str) -> StationFolder:
    """Makes the folder if need be and claims it; `who` is the command, as others are told.

    Raises TroubleError: FOLDER_HELD, NOT_WRITABLE, DISK_FULL, DATABASE_NEWER.
    """
    claim = DataFolder.claim(path, who)
    try:
        return StationFolder(path, claim)
    except BaseException:
        claim.close()
        raise


def read_folder(path: Path) -> StationFolder:
    """Opens a folder for reading alone, also while another process owns it. Raises TroubleError."""
    return StationFolder(path, None)
