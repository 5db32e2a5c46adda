"""TiBillet: the scanning devices of an organiser, their keys, and their pairing."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass, replace

from station.sandbox.tibillet_qr import named_uuid

FIRST = "Entrance 0"
LONGEST_PAIRING_AGE = 300_000.0
"""Seconds; what the server really allows (the admin's page says five minutes)."""


class PairingRefusedError(Exception):
    """A pairing code is not of this server, too old, or was used."""


@dataclass(frozen=True, slots=True)
class Device:
    """One device as the admin's page lists it. `api_key` empty: not paired yet."""

    uuid: str
    name: str
    api_key: str = ""


class PairingCodes:
    """Makes and reads the codes of one seed, as the server's framework signs them."""

    def __init__(self, seed: int) -> None:
        self._key = hashlib.sha256(f"tibillet {seed}".encode()).digest()

    def token(self, device_uuid: str, now: float) -> str:
        """What the admin's page shows as a QR code for a device."""
        signed = f"{device_uuid}:{int(now)}"
        return base64.urlsafe_b64encode(f"{signed}:{self._mark(signed)}".encode()).decode()

    def device(self, token: str, now: float) -> str:
        """The device that a pairing code is for. Raises PairingRefusedError with the server's words."""
        try:
            text = base64.urlsafe_b64decode(token).decode()
        except ValueError as error:
            raise PairingRefusedError(str(error)) from error
        signed, colon, mark = text.rpartition(":")
        if not colon:
            raise PairingRefusedError('No ":" found in value')
        if not hmac.compare_digest(mark.encode(), self._mark(signed).encode()):
            raise PairingRefusedError(f'Signature "{mark}" does not match')
        device_uuid, _, issued = signed.rpartition(":")
        age = now - float(issued)
        if age > LONGEST_PAIRING_AGE:
            raise PairingRefusedError(f"Signature age {age} > {LONGEST_PAIRING_AGE} seconds")
        return device_uuid

    def _mark(self, text: str) -> str:
        return base64.urlsafe_b64encode(hmac.digest(self._key, text.encode(), "sha256")).decode().rstrip("=")


class Devices:
    """The first device is paired from the start, the next waits for its pairing. The caller holds the store's lock."""

    def __init__(self, seed: int, first_key: str) -> None:
        self._seed = seed
        self._codes = PairingCodes(seed)
        self._first_key = first_key
        self.reset()

    def reset(self) -> None:
        first = Device(named_uuid(self._seed, FIRST), FIRST, self._first_key)
        self._devices = {first.uuid: first}
        self.add()

    @property
    def first(self) -> Device:
        return next(iter(self._devices.values()))

    def with_key(self, api_key: str) -> Device | None:
        return next((device for device in self._devices.values() if device.api_key == api_key), None)

    def add(self) -> Device:
        """A new device that waits for its pairing."""
        name = f"Entrance {len(self._devices)}"
        device = Device(named_uuid(self._seed, name), name)
        self._devices[device.uuid] = device
        return device

    def pairing_token(self, now: float) -> str:
        """A good pairing code for a device that waits for it; there always is one."""
        waiting = next((device for device in self._devices.values() if not device.api_key), None) or self.add()
        return self._codes.token(waiting.uuid, now)

    def pair(self, token: str, now: float) -> Device:
        """Gives a device its key, once. Raises PairingRefusedError."""
        device = self._devices.get(self._codes.device(token, now))
        if device is None or device.api_key:
            raise PairingRefusedError("No ScanApp matches the given query.")
        paired = replace(device, api_key=f"PaIrEd{len(self._devices)}.{named_uuid(self._seed, token)}")
        self._devices[device.uuid] = paired
        return paired
