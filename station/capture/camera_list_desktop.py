"""Cameras on Windows and macOS: the names and lasting ids behind OpenCV's numbers."""

from __future__ import annotations

import logging
import sys

from station.capture.camera_list import FoundCamera
from station.capture.opencv import quiet_opencv
from station.capture.source import CHOSEN
from station.domain.camera_setup import CameraDevice

_log = logging.getLogger(__name__)


def desktop_cameras() -> tuple[FoundCamera, ...]:
    """In the order of OpenCV's numbers; none where the library has no build for this machine (Windows on ARM)."""
    cv2 = quiet_opencv()  # before the library imports it
    api = int(cv2.CAP_AVFOUNDATION if sys.platform == "darwin" else cv2.CAP_MSMF)
    try:
        from cv2_enumerate_cameras import enumerate_cameras
    except ImportError as error:
        _log.info("cameras have no names here: %s", error)
        return ()
    return tuple(_camera(each.index, each.name, each.path, api) for each in enumerate_cameras(api))


def _camera(index: int, name: str | None, path: str | None, api: int) -> FoundCamera:
    """Without an id of its own a camera is kept by its number."""
    source = CHOSEN + path if path else str(index)
    return FoundCamera(CameraDevice(source, name or str(index), str(index)), str(index), api)
