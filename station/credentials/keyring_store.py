"""Secrets in the operating system's keyring, one entry per profile."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from station.domain.trouble import Trouble, TroubleKind


class KeyringStore:
    """Implements `domain.ports.SecretStore`. The entries' service name holds the data folder's id."""

    def __init__(self, backend: KeyringBackend, folder_id: str, mark: Callable[[], None]) -> None:
        self._backend = backend
        self._service = f"Station {folder_id}"
        self._mark = mark

    def read(self, profile: str) -> dict[str, str] | Trouble:
        try:
            text = self._backend.get_password(self._service, profile)
            return {} if text is None else msgspec.json.decode(text, type=dict[str, str])
        except msgspec.DecodeError:
            return self._trouble("the entry was changed by something else")
        except Exception as error:  # noqa: BLE001 - a backend may raise anything its system does
            return self._trouble(type(error).__name__)

    def write(self, profile: str, secrets: dict[str, str]) -> Trouble | None:
        try:
            self._mark()
            self._backend.set_password(self._service, profile, msgspec.json.encode(secrets).decode())
        except Exception as error:  # noqa: BLE001 - a backend may raise anything its system does
            return self._trouble(type(error).__name__)
        return None

    def remove(self, profile: str) -> Trouble | None:
        try:
            if self._backend.get_password(self._service, profile) is not None:
                self._backend.delete_password(self._service, profile)
        except PasswordDeleteError:
            return self._trouble("the entry could not be deleted")
        except Exception as error:  # noqa: BLE001 - a backend may raise anything its system does
            return self._trouble(type(error).__name__)
        return None

    def describe(self) -> str:
        return f"The secrets lie in this system's keyring ({self._backend.name}), under “{self._service}”."

    def _trouble(self, detail: str) -> Trouble:
        """Only the kind of an error is told: its text may hold what was to be stored."""
        return Trouble(TroubleKind.SECRET_STORE, self._backend.name, detail)
