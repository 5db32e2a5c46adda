"""What the cameras' settings must look like before they are kept."""

from __future__ import annotations

import math

from station.capture.camera_address import has_secret
from station.capture.source import MalformedSourceError, names_file
from station.domain.camera_setup import CameraSetup
from station.domain.trouble import Trouble, TroubleKind

LONGEST_NAME = 200
LONGEST_SOURCE = 2000
_LARGEST_SIDE = 16384
"""Pixels; more than any camera has."""


def check_cameras(cameras: tuple[CameraSetup, ...]) -> Trouble | None:
    """The first thing that is wrong, as SETTING_INVALID with the reason in `detail`; None: nothing.

    What a file's name means depends on the files there are, so it is looked at when it is opened, not here.
    """
    sources = [camera.source for camera in cameras]
    detail = next((wrong for camera in cameras if (wrong := _wrong(camera))), "")
    if not detail and len(set(sources)) < len(sources):
        detail = "a camera is set twice"
    return Trouble(TroubleKind.SETTING_INVALID, "camera", detail) if detail else None


def _wrong(camera: CameraSetup) -> str:
    try:
        secret = not names_file(camera.source) and has_secret(camera.source)
    except MalformedSourceError as error:
        return str(error)
    rules = (
        (secret, "a camera's password must not stand in the settings"),
        (not camera.source.strip(), "a camera has no source"),
        (len(camera.source) > LONGEST_SOURCE, f"a camera's address has at most {LONGEST_SOURCE} characters"),
        (len(camera.name) > LONGEST_NAME, f"a camera's name has at most {LONGEST_NAME} characters"),
        (not camera.name.isprintable(), "a camera's name must not hold control characters"),
        (not _is_resolution(camera), f"a camera's resolution is not within 1 and {_LARGEST_SIDE} pixels"),
        (camera.exposure is not None and not math.isfinite(camera.exposure), "a camera's exposure is no number"),
    )
    return next((sentence for broken, sentence in rules if broken), "")


def _is_resolution(camera: CameraSetup) -> bool:
    size = camera.resolution
    return size is None or all(1 <= side <= _LARGEST_SIDE for side in (size.width, size.height))
