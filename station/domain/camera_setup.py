"""Which camera, and how it is set: what can be chosen, what was chosen, and what the opened camera really has."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Resolution:
    """Pixels of a picture."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class CameraDevice:
    """A camera that is plugged in.

    `source`: as it is kept in the settings; the same after the next start, and after it was plugged in again where
    the system allows. `name`: as the system calls it. `place`: where it is plugged in, empty unless another camera
    has the same name. `resolutions`: the largest first; empty where the system does not tell before it is opened.
    """

    source: str
    name: str
    place: str = ""
    resolutions: tuple[Resolution, ...] = ()


@dataclass(frozen=True, slots=True)
class CameraSetup:
    """How one camera is set. Every field's default is "leave it to the camera".

    `source`: a `CameraDevice.source`, a number, a file or an address, without a password; empty: no camera.
    `name`: what the system called it when it was chosen, to be shown while it is unplugged.
    `resolution`: None for automatic. `mirrored`: the picture on the screen alone, never what is decoded.
    `exposure`: in the camera's own unit (`CameraAbilities.exposure`); None for automatic.
    `light`: its torch or lamp burns while it is watched.
    """

    source: str = ""
    name: str = ""
    resolution: Resolution | None = None
    mirrored: bool = False
    exposure: float | None = None
    light: bool = False


@dataclass(frozen=True, slots=True)
class ValueRange:
    """The values a camera takes: `low`, `low + step` … `high`; and the one it has now."""

    low: float
    high: float
    step: float
    now: float


@dataclass(frozen=True, slots=True)
class CameraAbilities:
    """What the opened camera really has; only that is to be offered. Told when it has been opened or set anew.

    `resolution`: of the pictures that arrive. `resolutions`: to choose from, the largest first; empty: it has but one.
    `exposure`: None where it cannot be set by hand. `light`: whether it has a torch or lamp that can be switched.
    `refused`: names of the `CameraSetup` fields that were asked for and that the camera did not take.
    """

    source: str
    resolution: Resolution
    resolutions: tuple[Resolution, ...] = ()
    exposure: ValueRange | None = None
    light: bool = False
    refused: tuple[str, ...] = ()
