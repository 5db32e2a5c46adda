"""A network camera over real HTTP, with what happens to those: passwords, stalls, power cuts, what piled up."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from station.capture import camera_opening
from station.capture.camera import Camera
from station.capture.camera_opening import Capture, open_capture
from station.capture.camera_thread import CameraThread, FrameSlot
from station.capture.decoder import Decoder
from station.capture.source import CameraSource, parse_source
from station.domain.camera import CameraCondition, CameraState
from tests.capture.network import NetworkCamera, jpeg, network_camera
from tests.capture.pictures import Picture, blank, with_code
from tests.capture.rtsp import rtsp_camera

PATIENCE = 20.0
FAST_MS = 300


@pytest.fixture(autouse=True)
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same time-outs, shorter."""
    monkeypatch.setattr(camera_opening, "NETWORK_TIMEOUT_MS", FAST_MS)
    monkeypatch.setattr("station.capture.camera.RETRY_SECONDS", (0.01, 0.02))


class Counted:
    """A capture that says how many pictures were read and handed out: the next is asked for only then."""

    def __init__(self, capture: Capture, watch: Watch) -> None:
        self._capture = capture
        self._watch = watch
        self._handed_out = False
        for name in ("isOpened", "grab", "get", "set", "release"):
            setattr(self, name, getattr(capture, name))

    def read(self) -> tuple[bool, Picture | None]:
        if self._handed_out:
            self._watch.read.release()
        self._handed_out, picture = self._capture.read()
        return self._handed_out, picture


class Watch:
    """A watched address, with its states and the slot of its newest frame."""

    def __init__(self, url: str) -> None:
        import time

        self.states: list[CameraState] = []
        self.read = threading.Semaphore(0)
        self._changed = threading.Condition()
        camera = Camera(parse_source(url), time.monotonic, self._open)
        self.thread = CameraThread(camera, self._tell, self._fail)
        self.slot: FrameSlot = self.thread.consumer(lambda: None)
        self.bugs: list[Exception] = []

    def _open(self, source: CameraSource) -> Capture:
        return Counted(open_capture(source), self)  # type: ignore[return-value]

    def _fail(self, bug: Exception) -> None:
        self.bugs.append(bug)

    def _tell(self, state: CameraState) -> None:
        with self._changed:
            self.states.append(state)
            self._changed.notify_all()

    def until(self, condition: CameraCondition) -> None:
        """It comes into this condition from now on, or is in it."""
        with self._changed:
            assert self._changed.wait_for(lambda: self.states and self.states[-1].condition is condition, PATIENCE)

    def pictures(self, count: int) -> None:
        """So many more have been read."""
        for _ in range(count):
            assert self.read.acquire(timeout=PATIENCE)


@contextmanager
def watching(url: str) -> Iterator[Watch]:
    watch = Watch(url)
    watch.thread.start()
    try:
        yield watch
    finally:
        assert watch.thread.stop(PATIENCE)
        assert watch.bugs == []


def codes(slot: FrameSlot) -> list[str]:
    frame = slot.take()
    assert frame is not None
    return [reading.text for reading in Decoder().read(frame.picture)]


@pytest.mark.parametrize("scheme", ["Basic", "Digest"])
def test_a_password_opens_it_and_stands_in_no_state(scheme: str) -> None:
    with network_camera(with_code("TKT-1")) as server:
        server.password, server.scheme = "p@ss/w:rd", scheme  # type: ignore[assignment]
        url = server.url.replace("http://", "http://door:p%40ss%2Fw%3Ard@")
        with watching(url) as watch:
            watch.pictures(1)
            watch.until(CameraCondition.RUNNING)
            assert codes(watch.slot) == ["TKT-1"]
        assert {state.source for state in watch.states} == {server.url}


def test_a_wrong_password_gives_no_picture_and_is_tried_again() -> None:
    with network_camera(with_code("TKT-1")) as server:
        server.password = "right"
        with watching(server.url.replace("http://", "http://door:wrong@")) as watch:
            watch.until(CameraCondition.UNPLUGGED)
            server.password = "wrong"
            watch.until(CameraCondition.RUNNING)


def test_a_camera_that_stalls_is_told_and_watched_again_when_it_goes_on() -> None:
    with network_camera(with_code("TKT-1")) as server, watching(server.url) as watch:
        watch.until(CameraCondition.RUNNING)
        server.sending.clear()
        watch.until(CameraCondition.UNPLUGGED)
        server.sending.set()
        watch.until(CameraCondition.RUNNING)
    assert server.visitors >= 2


def test_a_camera_that_dies_and_gets_power_again_comes_back() -> None:
    with network_camera(with_code("TKT-1")) as server, watching(server.url) as watch:
        watch.until(CameraCondition.RUNNING)
        server.stop()
        watch.until(CameraCondition.UNPLUGGED)
        with network_camera(with_code("TKT-2"), server.port):
            watch.until(CameraCondition.RUNNING)
            watch.slot.take()
            watch.pictures(3)
            assert codes(watch.slot) == ["TKT-2"]


def test_of_what_piled_up_only_the_newest_is_looked_at() -> None:
    with network_camera(blank()) as server, watching(server.url) as watch:
        watch.until(CameraCondition.RUNNING)
        server.sending.clear()
        while watch.read.acquire(timeout=FAST_MS / 3000):  # all that was sent before
            pass
        server.backlog = [jpeg(with_code("OLD"))] * 60 + [jpeg(with_code("NEWEST"))]
        watch.pictures(61)
        assert codes(watch.slot) == ["NEWEST"]


@pytest.mark.parametrize("scheme", ["http", "rtsp"])
def test_an_address_that_never_answers_does_not_hold_up_the_stop(scheme: str) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        with watching(f"{scheme}://127.0.0.1:{silent.getsockname()[1]}/x") as watch:
            watch.until(CameraCondition.UNPLUGGED)


def test_a_server_of_something_else_is_no_camera() -> None:
    server = NetworkCamera(blank())
    server.jpeg = b"<html>no camera</html>" * 50
    server.start()
    try:
        with watching(server.url) as watch:
            watch.until(CameraCondition.UNPLUGGED)
    finally:
        server.stop()


def test_an_rtsp_camera_is_read_with_its_password() -> None:
    with (
        rtsp_camera(with_code("TKT-1"), "s3cret") as server,
        watching(server.url.replace("rtsp://", "rtsp://door:s3cret@")) as watch,
    ):
        watch.pictures(1)
        watch.until(CameraCondition.RUNNING)
        assert codes(watch.slot) == ["TKT-1"]
        assert {state.source for state in watch.states} == {server.url}


def test_an_rtsp_camera_that_stalls_is_told_and_comes_back() -> None:
    with rtsp_camera(with_code("TKT-1")) as server, watching(server.url) as watch:
        watch.until(CameraCondition.RUNNING)
        server.sending.clear()
        watch.until(CameraCondition.UNPLUGGED)
        server.sending.set()
        watch.until(CameraCondition.RUNNING)
