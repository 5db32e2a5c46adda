"""Finding a system keyring that really keeps secrets, and that asks nobody anything."""

from __future__ import annotations

import logging
import uuid
from contextlib import closing

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend

_KEEPING = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
"""Others keep plain text, ask for a password on the terminal or open a window, or keep nothing at all."""

_log = logging.getLogger(__name__)


def find_keyring(*, try_out: bool) -> KeyringBackend | None:
    """The system's keyring, or None: none there, locked (it would open a window), or broken.

    `try_out`: a made-up entry must survive a round trip, before a data folder is bound to it.
    """
    try:
        chosen = keyring.get_keyring()
        candidates = list(chosen.backends) if isinstance(chosen, ChainerBackend) else [chosen]
        for backend in candidates:
            if type(backend).__module__ in _KEEPING and not _is_locked(backend) and (not try_out or keeps(backend)):
                return backend
    except Exception as error:  # noqa: BLE001 - a broken backend raises whatever its system does
        _log.info("no keyring: %s", type(error).__name__)
    return None


def keeps(backend: KeyringBackend) -> bool:
    """Whether an entry can be stored, read back and deleted."""
    service, secret = "Station", uuid.uuid4().hex
    name = f"trial {secret[:8]}"
    try:
        backend.set_password(service, name, secret)
        kept = backend.get_password(service, name) == secret
        backend.delete_password(service, name)
    except Exception as error:  # noqa: BLE001 - a broken backend raises whatever its system does
        _log.info("the keyring %s keeps nothing: %s", backend.name, type(error).__name__)
        return False
    return kept


def _is_locked(backend: KeyringBackend) -> bool:
    """The Secret Service (Linux) opens a window to unlock or to make its collection; only an open one is used."""
    if type(backend).__module__ != "keyring.backends.SecretService":
        return False
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        try:
            return secretstorage.get_collection_by_alias(bus, "default").is_locked()
        except secretstorage.exceptions.ItemNotFoundException:
            return True
