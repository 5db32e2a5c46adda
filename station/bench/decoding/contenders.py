"""The decoder and the libraries alone, each as a function from a grey picture to texts; all asked about each frame."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

from station.capture.decoder import Decoder
from station.capture.plan import RETRIES
from station.capture.reading import SELF_CORRECTING

Grey = npt.NDArray[np.uint8]
PIPELINE = "Station"
ZXING = "zxing-cpp alone"
ZBAR = "pyzbar alone"
OPENCV = "OpenCV alone"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one contender made of one frame. `first_ms`: processor time of the first look, of all threads.

    `certain`: the texts of codes that correct themselves, which no list is asked about.
    """

    texts: frozenset[str]
    first_ms: float
    looks: int = 1
    stage: str = ""
    certain: frozenset[str] = frozenset()


Contender = Callable[[Grey], Outcome]
Reader = Callable[[Grey], set[str]]


def contenders() -> dict[str, Contender]:
    """The decoder and the libraries alone."""
    return {PIPELINE: _pipeline, **{name: _timed(read) for name, read in libraries().items()}}


def libraries() -> dict[str, Reader]:
    """Those that are here: without zbar's library pyzbar is missing."""
    found: dict[str, Reader] = {ZXING: zxing_alone, OPENCV: _opencv_alone()}
    try:
        from pyzbar import pyzbar
    except (ImportError, OSError):
        return found
    # As it is usually called: all its symbologies.
    found[ZBAR] = lambda grey: {code.data.decode("utf-8", "replace") for code in pyzbar.decode(grey)}
    return found


def ask_all(asked: dict[str, Contender], grey: Grey, turn: int) -> dict[str, Outcome]:
    """Each contender's outcome; another one begins at each turn, so that the machine's moods hit all alike."""
    names: Sequence[str] = list(asked)
    first = turn % len(names)
    return {name: asked[name](grey) for name in (*names[first:], *names[:first])}


def milliseconds_of(action: Callable[[], object]) -> float:
    """Processor time of the whole process: what others do to a shared machine stays out of it."""
    began = time.process_time()
    action()
    return (time.process_time() - began) * 1000


def _pipeline(grey: Grey) -> Outcome:
    """As a camera's frames come: the same picture up to four times, so that every stage has its turn."""
    decoder = Decoder()
    first = 0.0
    for look in range(len(RETRIES)):
        began = time.process_time()
        readings = decoder.look(grey)
        if not look:
            first = (time.process_time() - began) * 1000
        if readings:
            certain = frozenset(code.text for code in readings if code.format in SELF_CORRECTING)
            return Outcome(frozenset(code.text for code in readings), first, look + 1, readings[0].stage, certain)
    return Outcome(frozenset(), first, len(RETRIES))


def _timed(read: Reader) -> Contender:
    def ask(grey: Grey) -> Outcome:
        began = time.process_time()
        texts = read(grey)
        return Outcome(frozenset(texts), (time.process_time() - began) * 1000)

    return ask


def zxing_alone(grey: Grey) -> set[str]:
    """The three ticket symbologies on the whole frame: what a careful program without a pipeline does."""
    kinds = [zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.Code39Std]
    formats = zxingcpp.BarcodeFormats(kinds)
    found = zxingcpp.read_barcodes(grey, formats=formats, text_mode=zxingcpp.TextMode.Plain)
    return {code.text for code in found if code.valid}


def _opencv_alone() -> Reader:
    """OpenCV reads QR codes, and of the bar codes only EAN and UPC."""
    detector = cv2.QRCodeDetector()

    def read(grey: Grey) -> set[str]:
        try:
            return {str(detector.detectAndDecode(grey)[0])} - {""}
        except cv2.error:  # it raises on some frames in which it has found a contour of no area
            return set()

    return read
