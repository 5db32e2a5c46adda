"""Which store a data folder's secrets are in. Decided once, by what the machine has, and kept to."""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

import msgspec
from keyring.backend import KeyringBackend

from station.credentials.files import write_privately
from station.credentials.key_file import KeyFile, key_folder
from station.credentials.keyring_store import KeyringStore
from station.credentials.sealed_file import SealedFileStore
from station.credentials.system_keyring import find_keyring
from station.domain.ports import SecretStore
from station.domain.trouble import Trouble, TroubleError, TroubleKind

MARK = "secrets-place.json"
SEALED = "secrets.sealed"


class Place(StrEnum):
    KEYRING = "keyring"
    SEALED_FILE = "sealed_file"


@dataclass(frozen=True, slots=True)
class Mark:
    """What the data folder itself says of its secrets. `folder_id` keeps two data folders' secrets apart, and goes
    with the folder when it is moved."""

    folder_id: str
    place: Place


def open_secret_store(data_folder: Path, keyring: KeyringBackend | None = None) -> SecretStore:
    """The secret store of a data folder. Writes nothing into it before the first secret is stored.

    `keyring`: the one to use instead of the system's. A folder that was marked for the keyring never falls back to a
    file: its secrets would seem to be gone. Trouble comes from the store's methods, never from here.
    """
    try:
        mark = _read_mark(data_folder)
    except TroubleError as error:
        return ClosedStore(error.trouble)
    backend = None
    if mark is None or mark.place is Place.KEYRING:
        backend = keyring or find_keyring(try_out=mark is None)
    if mark is None:
        mark = Mark(uuid.uuid4().hex, Place.KEYRING if backend else Place.SEALED_FILE)
    marker = FolderMarker(data_folder, mark)
    if mark.place is Place.SEALED_FILE:
        return SealedFileStore(data_folder / SEALED, KeyFile(key_folder(), mark.folder_id, data_folder), marker)
    if backend is None:
        detail = "the system's keyring, which holds this folder's secrets, is missing or locked"
        return ClosedStore(Trouble(TroubleKind.SECRET_STORE, str(data_folder), detail))
    return KeyringStore(backend, mark.folder_id, marker)


class FolderMarker:
    """Leaves the mark in the data folder just before its first secret is stored anywhere."""

    def __init__(self, data_folder: Path, mark: Mark) -> None:
        self._path = data_folder / MARK
        self._mark = mark

    def __call__(self) -> None:
        """Raises OSError."""
        if not self._path.exists():
            write_privately(self._path, msgspec.json.encode(asdict(self._mark)))


class ClosedStore:
    """A store that cannot be opened: says why, every time."""

    def __init__(self, trouble: Trouble) -> None:
        self._trouble = trouble

    def read(self, profile: str) -> dict[str, str] | Trouble:
        return self._trouble

    def write(self, profile: str, secrets: dict[str, str]) -> Trouble | None:
        return self._trouble

    def remove(self, profile: str) -> Trouble | None:
        return self._trouble

    def describe(self) -> str:
        return f"The secrets can't be reached: {self._trouble.detail}."


def _read_mark(data_folder: Path) -> Mark | None:
    path = data_folder / MARK
    try:
        return msgspec.json.decode(path.read_bytes(), type=Mark)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError) as error:
        detail = f"{MARK} can't be read ({type(error).__name__})"
        raise TroubleError(Trouble(TroubleKind.SECRET_STORE, str(path), detail)) from None
