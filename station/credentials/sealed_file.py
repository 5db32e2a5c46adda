"""Secrets in one sealed (encrypted and authenticated) file in the data folder."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import msgspec
from cryptography.fernet import InvalidToken

from station.credentials.files import write_privately
from station.credentials.key_file import KeyFile, KeyTroubleError
from station.domain.trouble import Trouble, TroubleError, TroubleKind

_KINDS = {
    errno.ENOSPC: TroubleKind.DISK_FULL,
    errno.EDQUOT: TroubleKind.DISK_FULL,
    errno.EACCES: TroubleKind.NOT_WRITABLE,
    errno.EPERM: TroubleKind.NOT_WRITABLE,
    errno.EROFS: TroubleKind.NOT_WRITABLE,
}


class SealedFileStore:
    """Implements `domain.ports.SecretStore`. Used by the process that owns the data folder; others only read.

    What is sealed with a key that is not here stays as it is: nothing is written over it.
    """

    def __init__(self, path: Path, key: KeyFile, mark: Callable[[], None]) -> None:
        self._path = path
        self._key = key
        self._mark = mark

    def read(self, profile: str) -> dict[str, str] | Trouble:
        try:
            return self._load().get(profile, {})
        except TroubleError as error:
            return error.trouble

    def write(self, profile: str, secrets: dict[str, str]) -> Trouble | None:
        return self._change(lambda profiles: {**profiles, profile: dict(secrets)})

    def remove(self, profile: str) -> Trouble | None:
        return self._change(lambda profiles: {name: kept for name, kept in profiles.items() if name != profile})

    def describe(self) -> str:
        return (
            f"The secrets lie sealed in {self._path}; the key is {self._key.path}. This machine offers no keyring, so "
            "whoever can use this account's files can open them; a copy of the data folder alone can't be opened."
        )

    def _change(self, change: Callable[[dict[str, dict[str, str]]], dict[str, dict[str, str]]]) -> Trouble | None:
        try:
            before = self._load()
            after = change(before)
            if after == before:
                return None
            sealer = self._key.load_or_make()
            self._mark()
            write_privately(self._path, sealer.encrypt(msgspec.json.encode(after)))
        except TroubleError as error:
            return error.trouble
        except KeyTroubleError as error:
            return self._trouble(str(error))
        except OSError as error:
            kind = _KINDS.get(error.errno or 0, TroubleKind.SECRET_STORE)
            return Trouble(kind, str(self._path), error.strerror or "")
        return None

    def _load(self) -> dict[str, dict[str, str]]:
        try:
            sealed = self._path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise TroubleError(self._trouble(error.strerror or "can't be read")) from None
        try:
            return msgspec.json.decode(self._key.load().decrypt(sealed), type=dict[str, dict[str, str]])
        except KeyTroubleError as error:
            raise TroubleError(self._trouble(str(error))) from None
        except (InvalidToken, msgspec.DecodeError):
            text = f"{self._path.name} is damaged, or {self._key.path} is not its key"
            raise TroubleError(self._trouble(text)) from None

    def _trouble(self, detail: str) -> Trouble:
        return Trouble(TroubleKind.SECRET_STORE, str(self._path), detail)
