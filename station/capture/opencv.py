"""OpenCV, imported when first needed (160 ms) and kept from writing to the terminal."""

from __future__ import annotations

import functools
import os
from types import ModuleType

_ENVIRONMENT = {  # read by OpenCV when its video part is loaded; what the person has set stays
    "OPENCV_LOG_LEVEL": "SILENT",
    "OPENCV_FFMPEG_LOGLEVEL": "-8",  # AV_LOG_QUIET
    "OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT": "2",  # seconds until a silent Linux camera counts as unplugged, not 10
    "OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS": "0",  # with it, opening a camera on Windows takes many seconds
}


@functools.cache
def quiet_opencv() -> ModuleType:
    """The cv2 module. It reports failure by return values, which are checked; its own lines would only add noise."""
    for name, value in _ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    import cv2

    return cv2
