"""The camera's way: decoding a frame, and watching a door where nothing happens."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

from station.bench.measure import NotMeasuredError, Result, Spread, in_turns
from station.bench.window import idle_video
from station.bench.workbench import Workbench
from station.capture.decoder import Decoder
from station.capture.live import LiveCamera
from station.domain.camera import CameraState

Picture = npt.NDArray[np.uint8]

FRAMES = 200
WINDOWS = 8
WINDOW_SECONDS = 2.0
_TEXT = "CM0123456789"


def decode(bench: Workbench) -> Result:
    """A noisy 1280 x 720 frame with a QR code, against zxing-cpp alone on the whole frame."""
    frames = [_frame(seed) for seed in range(8)]
    greys = [np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), dtype=np.uint8) for frame in frames]
    decoder, qr_alone = Decoder(), zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])

    def ours(number: int) -> None:
        _require([code.text for code in decoder.read(frames[number % len(frames)])])

    def bare(number: int) -> None:
        found = zxingcpp.read_barcodes(greys[number % len(greys)], formats=qr_alone)
        _require([code.text for code in found])

    spread, floor = in_turns(ours, bare, bench.rounds(FRAMES))
    return Result("decode", "ms", spread, "zxing-cpp, QR alone, on the whole grey frame", floor)


def idle_camera(bench: Workbench) -> Result:
    """Processor time for each second of watching an empty door at 25 frames, against only reading those frames."""
    source = idle_video(bench.folder / "idle.avi")
    rounds = bench.rounds(WINDOWS)
    measured, floor = [], []
    for _ in range(rounds):
        measured.append(_busy_milliseconds(lambda: _watch(f"{source}?loop")))
        floor.append(_busy_milliseconds(lambda: _read_bare(str(source))))
    return Result(
        "idle_camera", "ms of CPU per s", Spread.of(measured), "cv2 reading the same frames", Spread.of(floor)
    )


def _busy_milliseconds(action: Callable[[], None]) -> float:
    began = time.process_time()
    action()
    return (time.process_time() - began) * 1000 / WINDOW_SECONDS


def _watch(source: str) -> None:
    """As the camera worker does: each new frame is looked at."""
    arrived = Event()
    bugs: list[Exception] = []

    def ignore(_state: CameraState) -> None:
        """The benchmark looks at frames alone."""

    camera = LiveCamera()
    camera.open(source, arrived.set, ignore, bugs.append)
    deadline = time.monotonic() + WINDOW_SECONDS
    while (left := deadline - time.monotonic()) > 0:
        if arrived.wait(left):
            arrived.clear()
            camera.look()
    camera.close(5.0)
    if bugs:
        raise bugs[0]


def _read_bare(path: str) -> None:
    capture = cv2.VideoCapture(path)
    due = time.monotonic()
    deadline = due + WINDOW_SECONDS
    while due < deadline:
        arrived, _ = capture.read()
        if not arrived:
            capture.set(cv2.CAP_PROP_POS_FRAMES, 0)
        due += 1 / 25
        time.sleep(max(0.0, due - time.monotonic()))
    capture.release()


def _frame(seed: int) -> Picture:
    code = np.array(zxingcpp.create_barcode(_TEXT, zxingcpp.BarcodeFormat.QRCode).to_image(scale=8), dtype=np.uint8)
    frame = np.full((720, 1280), 150, np.uint8)
    height, width = code.shape[:2]
    frame[200 : 200 + height, 500 : 500 + width] = code
    noise = np.random.default_rng(seed).integers(0, 40, (720, 1280, 3), dtype=np.uint8)
    return np.asarray(cv2.add(cv2.cvtColor(frame, cv2.COLOR_GRAY2BGR), noise), dtype=np.uint8)


def _require(texts: list[str]) -> None:
    if texts != [_TEXT]:
        raise NotMeasuredError(f"the frame's code was read as {texts}")
