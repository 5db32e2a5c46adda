"""The cameras that are plugged in, with the names the system gives them. Not for the window's thread: it takes time."""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import dataclass, replace

from station.capture.source import CHOSEN
from station.domain.camera_setup import CameraDevice


@dataclass(frozen=True, slots=True)
class FoundCamera:
    """A camera and how OpenCV opens it, in its backend `api`."""

    device: CameraDevice
    opened_by: str
    """A path, or the number in digits."""
    api: int


def find_cameras(platform: str = sys.platform) -> tuple[FoundCamera, ...]:
    """All that capture, in the system's order. Where the system cannot be asked: none; a number still opens one."""
    if platform.startswith("linux"):
        from station.capture.camera_list_linux import LinuxPlaces, linux_cameras

        return told_apart(linux_cameras(LinuxPlaces()))
    from station.capture.camera_list_desktop import desktop_cameras

    return told_apart(desktop_cameras())


def list_cameras() -> tuple[CameraDevice, ...]:
    """The same for people to choose from."""
    return tuple(found.device for found in find_cameras())


def find_camera(lasting: str, found: tuple[FoundCamera, ...]) -> FoundCamera | None:
    """The one of that lasting name (without `camera:`), or of that path; None: it is not plugged in."""
    for each in found:
        if each.device.source == CHOSEN + lasting:
            return each
    if not lasting.startswith("/") or not os.path.exists(lasting):
        return None
    node = os.path.realpath(lasting)
    return next((each for each in found if os.path.realpath(each.opened_by) == node), None)


def told_apart(found: tuple[FoundCamera, ...]) -> tuple[FoundCamera, ...]:
    """A place is said only of cameras whose names are the same."""
    names = Counter(each.device.name for each in found)
    return tuple(
        each if names[each.device.name] > 1 else replace(each, device=replace(each.device, place="")) for each in found
    )
