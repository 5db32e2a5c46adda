"""pretix: the organizer's devices: set up once by a token, asking with another, and what their profiles keep from them.

The caller holds the lock of the tickets.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from station.sandbox.codes import CodeScheme
from station.sandbox.pretix_documents import gate_document
from station.sandbox.pretix_errors import InvalidError, invalid_field
from station.sandbox.pretix_hall import CLUB, ORGANIZER
from station.sandbox.pretix_options import PretixOptions, SecurityProfile

OWN = 26
"""The number of the device that is set up from the beginning."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789"
_REQUIRED = ("token", "hardware_brand", "hardware_model", "software_brand", "software_version")
_UPDATED = _REQUIRED[1:]


@dataclass(frozen=True, slots=True)
class Device:
    """`api_token` empty: not set up yet. `events` None: all."""

    number: int
    name: str
    setup_token: str
    profile: SecurityProfile = SecurityProfile.FULL
    events: frozenset[str] | None = None
    gate: int | None = None
    revoked: bool = False
    api_token: str = ""

    def may_see(self, event: str) -> bool:
        return self.events is None or event in self.events

    def to_json(self) -> dict[str, object]:
        return {
            "organizer": ORGANIZER,
            "device_id": self.number,
            "unique_serial": f"SERIAL{self.number:010d}",
            "api_token": self.api_token,
            "name": self.name,
            "security_profile": self.profile.value,
            "gate": gate_document(self.gate),
        }


class Devices:
    """Those of the seeded server, and one that is set up already."""

    def __init__(self, seed: int) -> None:
        self._tokens = CodeScheme("", _ALPHABET, 64, key=seed + 31)
        self.reset()

    def reset(self) -> None:
        self._issued = 0
        known = [
            _seeded(1, "Gate 1"),
            replace(_seeded(2, "Gate 2"), profile=SecurityProfile.SCAN, gate=1),
            replace(_seeded(3, "Gate 3"), profile=SecurityProfile.KIOSK),
            replace(_seeded(4, "Gate 4"), events=frozenset({CLUB})),
            replace(_seeded(5, "Gate 5 (revoked)"), revoked=True),
            *(_seeded(number, f"Spare {number}") for number in range(6, OWN)),
        ]
        self._devices = {device.number: device for device in known}
        self._own: Device | None = None

    def own(self, options: PretixOptions) -> Device:
        """The device that is set up from the beginning, as the options say."""
        known = self._own or Device(OWN, "Sandbox door", "", api_token=options.token)
        return replace(known, profile=options.profile, revoked=known.revoked or options.revoked)

    def with_token(self, token: str, options: PretixOptions) -> Device | None:
        known = (self.own(options), *self._devices.values())
        return next((device for device in known if device.api_token and device.api_token == token), None)

    def add(self, name: str, profile: SecurityProfile = SecurityProfile.FULL) -> Device:
        """The organizer adds a device, to be set up with its token."""
        number = max(OWN, *self._devices) + 1
        device = replace(_seeded(number, name), profile=profile)
        self._devices[number] = device
        return device

    def setup_token(self) -> str:
        """A token that has not been used."""
        fresh = (each for each in self._devices.values() if not each.api_token and each.name.startswith("Spare"))
        found = next(fresh, None)
        return (found or self.add(f"Spare {len(self._devices)}")).setup_token

    def initialize(self, content: dict[str, object]) -> Device:
        """Sets a device up, once. Raises `InvalidError`."""
        _require(content, _REQUIRED)
        device = next((each for each in self._devices.values() if each.setup_token == content["token"]), None)
        if device is None:
            raise invalid_field("token", "Unknown initialization token.")
        if device.api_token:
            raise invalid_field("token", "This initialization token has already been used.")
        if device.revoked:
            raise invalid_field("token", "This initialization token has been revoked.")
        return self.roll(device)

    def roll(self, device: Device) -> Device:
        """Gives a device another token; the one before is good for nothing."""
        self._issued += 1
        return self._keep(replace(device, api_token=self._tokens.encode(self._issued)))

    def revoke(self, device: Device) -> Device:
        return self._keep(replace(device, revoked=True))

    def update(self, device: Device, content: dict[str, object]) -> Device:
        _require(content, _UPDATED)
        return device

    def _keep(self, device: Device) -> Device:
        if device.number == OWN:
            self._own = device
        else:
            self._devices[device.number] = device
        return device


def _seeded(number: int, name: str) -> Device:
    return Device(number, name, f"init{number:012d}")


def _require(content: dict[str, object], names: tuple[str, ...]) -> None:
    missing: dict[str, object] = {name: ["This field is required."] for name in names if name not in content}
    if missing:
        raise InvalidError(missing)
