"""The sealed file's key: one small file per data folder, outside of it, for the person's own account alone."""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.fernet import Fernet
from platformdirs import user_config_path

from station.credentials.files import write_privately

KEY_FOLDER_VARIABLE = "STATION_KEY_DIR"
_APPLICATION = "station-keys"
"""Not the data folder's name: on Windows and macOS both kinds of folder have one parent."""
_OTHERS = 0o077


class KeyTroubleError(Exception):
    """The key cannot be had; the text says why, and holds no secret."""


def key_folder() -> Path:
    """Where keys lie: STATION_KEY_DIR, else the person's own folder for settings."""
    chosen = os.environ.get(KEY_FOLDER_VARIABLE)
    return Path(chosen).expanduser() if chosen else user_config_path(_APPLICATION, appauthor=False)


class KeyFile:
    """The key of one data folder."""

    def __init__(self, folder: Path, folder_id: str, data_folder: Path) -> None:
        self.path = folder / f"{folder_id}.key"
        self._data_folder = data_folder

    def load(self) -> Fernet:
        """The key as it is. Raises KeyTroubleError."""
        self._check_place()
        try:
            content = self.path.read_bytes()
            if os.name == "posix" and self.path.stat().st_mode & _OTHERS:
                self.path.chmod(0o600)
            return Fernet(content.strip())
        except FileNotFoundError:
            raise KeyTroubleError(f"the key {self.path} is missing; only with it can the secrets be opened") from None
        except OSError as error:
            raise KeyTroubleError(f"the key {self.path} can't be read: {error.strerror}") from None
        except ValueError:
            raise KeyTroubleError(f"{self.path} holds no key") from None

    def load_or_make(self) -> Fernet:
        """The key, drawn now if there is none yet. Raises KeyTroubleError."""
        self._check_place()
        if not self.path.exists():
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                if os.name == "posix" and self.path.parent.stat().st_mode & _OTHERS:
                    self.path.parent.chmod(0o700)
                write_privately(self.path, Fernet.generate_key())
            except OSError as error:
                text = f"the key {self.path} can't be written: {error.strerror}"
                raise KeyTroubleError(f"{text}; {KEY_FOLDER_VARIABLE} may name another folder") from None
        return self.load()

    def _check_place(self) -> None:
        """A key inside the data folder would travel with every copy of it."""
        if self.path.resolve().is_relative_to(self._data_folder.resolve()):
            text = f"the key's folder {self.path.parent} lies inside the data folder; set {KEY_FOLDER_VARIABLE}"
            raise KeyTroubleError(text)
