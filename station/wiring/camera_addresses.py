"""Network cameras' addresses with their passwords: in memory for this run, in the secret store for the next.

Commands open the camera that the settings name by `camera_to_open`; the window keeps `CameraAddresses`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from station.capture.camera_address import has_secret, without_secret
from station.capture.source import MalformedSourceError, SourceKind, parse_source
from station.domain.camera_setup import CameraSetup
from station.domain.ports import SecretStore
from station.domain.trouble import Trouble, TroubleError
from station.settings import Settings

_ADDRESS = "address"


def secret_name(public: str) -> str:
    """Under which name the store keeps a camera's address. No profile's name begins with a dash."""
    return f"-camera {public}"


def is_address(source: str) -> bool:
    """Whether it is a network camera's, which may have a password somewhere."""
    try:
        return parse_source(source).kind is SourceKind.NETWORK
    except MalformedSourceError:
        return False


def camera_to_open(folder: Path, settings: Settings, source: str | None) -> tuple[CameraSetup, str]:
    """How a camera is set, and its source with the password the store has of it; `source`: another than the chosen one.

    An empty source: none is chosen. Raises MalformedSourceError, TroubleError (the store cannot be read).
    """
    named = settings.preferences.camera if source is None else source
    if not named.strip():
        return CameraSetup(), ""
    addresses = CameraAddresses()
    setup = settings.camera(addresses.remember(named))
    if is_address(setup.source):
        from station.credentials import open_secret_store  # heavy, and the window has its own

        addresses.use(open_secret_store(folder))
    whole = addresses.whole(setup.source)
    if isinstance(whole, Trouble):
        raise TroubleError(whole)
    return setup, whole


class CameraAddresses:
    """The GUI thread remembers, the camera's thread asks; the opener's writes. Values are replaced, never changed."""

    def __init__(self) -> None:
        self._typed: dict[str, str] = {}
        self._secrets: SecretStore | None = None
        self.opened = False
        """Whether it is known where the secrets lie, or that they cannot be reached."""

    def use(self, secrets: SecretStore | None) -> None:
        """The station has been opened; None: it could not be."""
        self._secrets = secrets
        self.opened = True

    def remember(self, source: str) -> str:
        """The source as it may be kept. What it has of secrets is known from now on. Raises MalformedSourceError."""
        public = without_secret(source)
        if has_secret(source):
            self._typed[public] = source.strip()
        return public

    def is_known(self, public: str) -> bool:
        """Whether it can be opened now, without asking a store that is not open yet."""
        return public in self._typed or self.opened or not is_address(public)

    def whole(self, public: str) -> str | Trouble:
        """The source to be opened; not for the GUI thread: a system's store may ask the person. Trouble: the store
        could not be read.
        """
        typed = self._typed.get(public)
        if typed is not None or not is_address(public) or self._secrets is None:
            return typed or public
        kept = self._secrets.read(secret_name(public))
        if isinstance(kept, Trouble):
            return kept
        return kept.get(_ADDRESS, public)

    def keep(self, public: str, secrets: SecretStore) -> Trouble | None:
        """Writes what was typed into the store; not for the GUI thread."""
        typed = self._typed.get(public)
        return secrets.write(secret_name(public), {_ADDRESS: typed}) if typed is not None else None


@dataclass(frozen=True, slots=True)
class AddressWanted:
    """A camera's address with its password is to be kept in the secret store."""

    addresses: CameraAddresses
    secrets: SecretStore
    public: str


@dataclass(frozen=True, slots=True)
class AddressKept:
    """`trouble`: it could not be kept; after the next start the camera has no password."""

    public: str
    trouble: Trouble | None = None
