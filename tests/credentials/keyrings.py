"""Keyrings as systems have them: good, forgetful, broken."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Keeps what it is given, as a real one does."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError("not found")
        del self.entries[service, username]


class ForgetfulKeyring(MemoryKeyring):
    """Takes everything and keeps nothing (keyring.backends.null)."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return None

    def delete_password(self, service: str, username: str) -> None:
        return None


class BrokenKeyring(MemoryKeyring):
    """Fails with whatever its system fails with, and with the secret in the text."""

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError(f"bus is gone: {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError(f"bus is gone: {password}")
