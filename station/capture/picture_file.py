"""Codes in picture files: the camera's decoder on what is already there."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from station.capture.acceptance import contradicted, is_accepted
from station.capture.decoder import Decoder
from station.capture.engines import load_engines
from station.capture.opencv import quiet_opencv
from station.capture.picture import to_grey
from station.capture.reading import Reading
from station.domain.trouble import Trouble, TroubleKind

if TYPE_CHECKING:
    from station.capture.picture import Picture


@dataclass(frozen=True, slots=True)
class DecodedFile:
    """A picture file's codes. `elapsed_ms`: decoding alone, without reading the file.

    `doubtful`: bar codes that one engine alone read, or that were read in two ways; they may be misread.
    """

    path: Path
    codes: tuple[Reading, ...]
    elapsed_ms: float
    doubtful: tuple[Reading, ...] = ()


def decode_image(path: Path, decoder: Decoder | None = None) -> DecodedFile | Trouble:
    """Read one picture file. Trouble: it is missing, may not be read, or is no picture."""
    decoder = decoder or Decoder()
    picture = load_picture(path)
    if isinstance(picture, Trouble):
        return picture
    load_engines()
    start = time.perf_counter()
    read = decoder.read(picture)
    certain = [code for code in read if code not in contradicted(read)]
    trusted = {code for code in certain if is_accepted(code, _no_list, partial(decoder.second_opinion, picture, code))}
    elapsed = (time.perf_counter() - start) * 1000
    codes = tuple(code for code in read if code in trusted)
    return DecodedFile(path, codes, elapsed, tuple(code for code in read if code not in trusted))


def load_picture(path: Path) -> Picture | Trouble:
    """A picture file as grey pixels. What is transparent becomes white, as it is printed."""
    cv2 = quiet_opencv()
    import numpy as np

    try:
        content = np.frombuffer(path.read_bytes(), dtype=np.uint8)
        picture = cv2.imdecode(content, cv2.IMREAD_UNCHANGED)
    except OSError as error:
        return Trouble(TroubleKind.PICTURE_UNREADABLE, str(path), error.strerror or str(error))
    except cv2.error as error:  # empty, larger than OpenCV's limit, or damaged
        return Trouble(TroubleKind.PICTURE_UNREADABLE, str(path), str(error))
    if picture is None:
        return Trouble(TroubleKind.PICTURE_UNREADABLE, str(path), "not a picture that OpenCV can read")
    if picture.dtype == np.uint16:
        picture = (picture // 257).astype(np.uint8)
    if picture.dtype != np.uint8:
        return Trouble(TroubleKind.PICTURE_UNREADABLE, str(path), f"pixels of type {picture.dtype}")
    return to_grey(_on_white(np.asarray(picture, dtype=np.uint8)))


def _on_white(picture: Picture) -> Picture:
    import numpy as np

    if picture.ndim == 2 or picture.shape[2] == 3:
        return picture
    alpha = picture[:, :, 3:].astype(np.float32) / 255
    mixed = picture[:, :, :3] * alpha + 255 * (1 - alpha)
    return mixed.round().astype(np.uint8)


def _no_list(_text: str) -> bool:
    """Nothing is plausible by itself."""
    return False
