"""What the camera's threads tell the window besides its pictures and codes (`domain/camera.py`)."""

from __future__ import annotations

from dataclasses import dataclass

from station.domain.camera_setup import CameraDevice


@dataclass(frozen=True, slots=True)
class CamerasListed:
    """All cameras that are plugged in now: told at the start, and whenever one comes or goes."""

    devices: tuple[CameraDevice, ...]
