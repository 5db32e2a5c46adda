"""TiBillet: the scanning devices of an organiser, their keys, and their pairing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from station.sandbox.tibillet_qr import PairingRefusedError, Signer, named_uuid

FIRST = "Entrance 0"


@dataclass(frozen=True, slots=True)
class Device:
    """One device as the admin's page lists it. `api_key` empty: not paired yet."""

    uuid: str
    name: str
    api_key: str = ""


class Devices:
    """The first device is paired from the start, the next waits for its pairing. The caller holds the store's lock."""

    def __init__(self, seed: int, signer: Signer, first_key: str) -> None:
        self._seed = seed
        self._signer = signer
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

    def unpaired(self) -> Device:
        """A device that waits for its pairing; there always is one."""
        return next((device for device in self._devices.values() if not device.api_key), None) or self.add()

    def pair(self, token: str, now: float) -> Device:
        """Gives a device its key, once. Raises PairingRefusedError."""
        device = self._devices.get(self._signer.paired_device(token, now))
        if device is None or device.api_key:
            raise PairingRefusedError("No ScanApp matches the given query.")
        paired = replace(device, api_key=f"PaIrEd{len(self._devices)}.{named_uuid(self._seed, token)}")
        self._devices[device.uuid] = paired
        return paired
