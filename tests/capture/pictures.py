"""Pictures and videos, made on the spot."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

Picture = npt.NDArray[np.uint8]
FPS = 25.0


def blank(width: int = 640, height: int = 480) -> Picture:
    """A grey wall."""
    return np.full((height, width, 3), 170, np.uint8)


def with_code(text: str, format_: str = "QRCode", width: int = 640, height: int = 480, side: int = 260) -> Picture:
    """A wall with a code in the middle."""
    code = np.array(zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, format_)).to_image(scale=1))
    factor = max(1, side // code.shape[1])
    code = cv2.resize(code, None, fx=factor, fy=factor, interpolation=cv2.INTER_NEAREST)
    code = cv2.copyMakeBorder(code, 24, 24, 24, 24, cv2.BORDER_CONSTANT, value=255)
    picture = blank(width, height)
    top, left = (height - code.shape[0]) // 2, (width - code.shape[1]) // 2
    picture[top : top + code.shape[0], left : left + code.shape[1]] = code[:, :, None] if code.ndim == 2 else code
    return picture


def write_video(path: Path, pictures: list[Picture], fps: float = FPS) -> Path:
    """An AVI of JPEG pictures."""
    height, width = pictures[0].shape[:2]
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), fps, (width, height))
    assert writer.isOpened()
    for picture in pictures:
        writer.write(picture)
    writer.release()
    return path
