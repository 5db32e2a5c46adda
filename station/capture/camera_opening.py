"""Opens a source with OpenCV, wherever it is."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Protocol

from station.capture.camera_list import find_camera, find_cameras
from station.capture.opencv import quiet_opencv
from station.capture.source import CameraSource, SourceKind

if TYPE_CHECKING:
    from station.capture.picture import Picture

NETWORK_TIMEOUT_MS = 2500
"""For opening and for each picture of a network camera."""
_BUFFERED = 2  # pictures in the driver; with one alone it has nowhere to put the next while this one is unpacked


class Capture(Protocol):
    """The part of `cv2.VideoCapture` that is used."""

    def isOpened(self) -> bool: ...  # noqa: N802 - OpenCV's names

    def read(self) -> tuple[bool, Picture | None]: ...

    def grab(self) -> bool: ...

    def get(self, property_id: int, /) -> float: ...

    def set(self, property_id: int, value: float, /) -> bool: ...

    def release(self) -> None: ...


def open_capture(source: CameraSource) -> Capture:
    """May block for as long as the driver does, a network address NETWORK_TIMEOUT_MS (a name server as long as it
    likes). What cannot be opened is a capture that is not open.
    """
    cv2 = quiet_opencv()
    capture: Capture
    if source.kind is SourceKind.NETWORK:
        # One decoding thread: each more holds a picture back.
        wanted = {
            cv2.CAP_PROP_OPEN_TIMEOUT_MSEC: NETWORK_TIMEOUT_MS,
            cv2.CAP_PROP_READ_TIMEOUT_MSEC: NETWORK_TIMEOUT_MS,
            cv2.CAP_PROP_N_THREADS: 1,
        }
        options = [value for option in wanted.items() for value in option]
        capture = cv2.VideoCapture(source.target, cv2.CAP_FFMPEG, options)
    elif source.kind is SourceKind.SEQUENCE:
        capture = cv2.VideoCapture(source.target, cv2.CAP_IMAGES)
    elif source.kind is SourceKind.FILE:
        capture = cv2.VideoCapture(source.target)
    else:
        capture = _open_device(source)
    return capture


def why_no_picture(source: CameraSource) -> str:
    """What is known of why, in technical words; OpenCV tells nothing."""
    if source.kind is SourceKind.NETWORK:
        return "no answer, a wrong password, or no picture"
    node = f"/dev/video{source.target}" if source.target.isdigit() else source.target
    if source.kind is not SourceKind.DEVICE or not (sys.platform.startswith("linux") and node.startswith("/")):
        return "no picture"
    if not os.path.exists(node):
        return "not plugged in"
    if not os.access(node, os.R_OK | os.W_OK):
        return "this account may not open it"
    return "no picture; another program may be using it"


def _open_device(source: CameraSource) -> Capture:
    cv2 = quiet_opencv()
    capture: Capture
    if source.target.isdigit():
        capture = cv2.VideoCapture(int(source.target))
    else:
        found = find_camera(source.target, find_cameras())
        if found is None:
            capture = cv2.VideoCapture()  # not plugged in
        elif found.opened_by.isdigit():
            capture = cv2.VideoCapture(int(found.opened_by), found.api)
        else:
            capture = cv2.VideoCapture(found.opened_by, found.api)
    if capture.isOpened():
        capture.set(cv2.CAP_PROP_BUFFERSIZE, _BUFFERED)
    return capture
