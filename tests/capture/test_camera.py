"""The camera step by step: a made-up clock with real files, and a made-up driver where real ones can't be unplugged."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import cv2
import pytest

from station.capture.camera import RETRY_SECONDS, Camera, Step
from station.capture.camera_opening import open_capture, why_no_picture
from station.capture.opencv import quiet_opencv
from station.capture.source import CameraSource, SourceKind, parse_source
from station.domain.camera import CameraCondition
from station.domain.trouble import TroubleKind
from tests.capture.network import network_camera
from tests.capture.pictures import FPS, Picture, blank, with_code, write_video


class Clock:
    """Moves only when told."""

    now = 50.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Driver:
    """A camera that can be plugged and unplugged."""

    plugged: bool = True
    opened: list[float] = field(default_factory=list)
    released: int = 0
    grabbed: int = 0
    reads: list[bool] = field(default_factory=list)
    picture: Picture = field(default_factory=lambda: blank(64, 48))

    def isOpened(self) -> bool:
        return self.plugged

    def read(self) -> tuple[bool, Picture | None]:
        arrived = self.reads.pop(0) if self.reads else self.plugged
        return (True, self.picture) if arrived else (False, None)

    def grab(self) -> bool:
        self.grabbed += 1
        return self.plugged

    def get(self, property_id: int, /) -> float:
        return 0.0

    def set(self, property_id: int, value: float, /) -> bool:
        return True

    def release(self) -> None:
        self.released += 1


def device(driver: Driver, clock: Clock) -> Camera:
    def opener(source: CameraSource) -> Driver:
        driver.opened.append(clock.now)
        return driver

    return Camera(CameraSource(SourceKind.DEVICE, "0"), clock, opener)


def play(camera: Camera, clock: Clock, steps: int = 400) -> tuple[list[Picture], list[float]]:
    """Step and wait as told until it is done; the pictures and when they came."""
    pictures, times = [], []
    for _ in range(steps):
        step = camera.step()
        if step.frame is not None:
            pictures.append(step.frame.picture)
            times.append(clock.now)
        if step.done:
            break
        clock.now += step.pause
    return pictures, times


def test_a_video_file_plays_at_its_own_speed_and_ends(tmp_path: Path) -> None:
    path = write_video(tmp_path / "door.avi", [blank()] * 5 + [with_code("TKT-1")] * 5)
    clock = Clock()
    camera = Camera(parse_source(str(path)), clock)
    assert camera.state.condition is CameraCondition.SEARCHING
    pictures, times = play(camera, clock)
    assert len(pictures) == 10
    assert times == pytest.approx([50 + number / FPS for number in range(10)])
    assert camera.state.condition is CameraCondition.ENDED


def test_a_video_file_may_loop_and_have_another_speed(tmp_path: Path) -> None:
    path = write_video(tmp_path / "door.avi", [blank()] * 4)
    clock = Clock()
    pictures, times = play(Camera(parse_source(f"{path}?loop&fps=10"), clock), clock, 60)
    assert len(pictures) > 12
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert all(gap == pytest.approx(0.1, abs=1e-6) or gap == 0 for gap in gaps)
    assert gaps.count(0) <= len(pictures) / 4


def test_numbered_pictures(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"door_{number:03d}.png").write_bytes(cv2.imencode(".png", blank())[1].tobytes())
    clock = Clock()
    camera = Camera(parse_source(f"{tmp_path}/door_%03d.png?fps=10"), clock)
    pictures, times = play(camera, clock)
    assert [picture.shape for picture in pictures] == [(480, 640, 3)] * 3
    assert times == pytest.approx([50.0, 50.1, 50.2])
    assert camera.state.condition is CameraCondition.ENDED


def test_a_missing_file_is_said_and_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "later.avi"
    clock = Clock()
    camera = Camera(parse_source(str(path)), clock)
    assert camera.step() == Step(pause=RETRY_SECONDS[0])
    assert camera.state.condition is CameraCondition.UNPLUGGED
    assert camera.state.trouble is not None
    assert camera.state.trouble.kind is TroubleKind.CAMERA_MISSING
    write_video(path, [blank()] * 2)
    assert len(play(camera, clock)[0]) == 2


def test_a_file_that_is_no_video_is_unplugged_not_read_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "door.avi"
    path.write_bytes(b"no video" * 50)
    clock = Clock()
    camera = Camera(parse_source(f"{path}?loop"), clock)
    assert play(camera, clock, 6)[0] == []
    assert camera.state.condition is CameraCondition.UNPLUGGED
    assert clock.now > 52


def test_a_file_that_opens_without_one_picture_is_tried_again_slowly() -> None:
    clock = Clock()
    driver = Driver(reads=[False, False, False])
    camera = Camera(CameraSource(SourceKind.FILE, "door.avi", loop=True), clock, lambda _: driver)
    assert camera.step().pause == RETRY_SECONDS[0]
    assert camera.state.condition is CameraCondition.UNPLUGGED


def test_a_camera_that_is_pulled_out_comes_back() -> None:
    driver, clock = Driver(), Clock()
    camera = device(driver, clock)
    for _ in range(31):
        assert camera.step().frame is not None
        clock.now += 0.04
    assert camera.state.condition is CameraCondition.RUNNING
    assert camera.state.fps == pytest.approx(25)
    driver.plugged = False
    while camera.state.condition is CameraCondition.RUNNING:
        camera.step()
    assert driver.released == 1
    for _ in range(12):
        clock.now += camera.step().pause
    pauses = [later - earlier for earlier, later in pairwise(driver.opened[1:])]
    assert pauses[:4] == pytest.approx([1.0, 2.0, 4.0, 4.0])
    driver.plugged = True
    clock.now += 4
    assert camera.step().frame is not None
    assert camera.state.condition is CameraCondition.RUNNING
    driver.plugged = False
    while camera.state.condition is CameraCondition.RUNNING:
        camera.step()
    assert camera.step().pause == pytest.approx(RETRY_SECONDS[0])  # a success starts the pauses anew


def test_one_missed_picture_is_no_reason_to_let_go() -> None:
    driver, clock = Driver(reads=[True, False, False, False, False, True]), Clock()
    camera = device(driver, clock)
    frames = [camera.step().frame for _ in range(6)]
    assert [frame is not None for frame in frames] == [True, False, False, False, False, True]
    assert (len(driver.opened), driver.released) == (1, 0)


def test_a_frame_is_the_owners_to_keep() -> None:
    driver, clock = Driver(), Clock()
    frame = device(driver, clock).step().frame
    assert frame is not None
    driver.picture[:] = 0  # drivers use one buffer again and again
    assert frame.picture.min() == 170
    assert frame.at == clock.now


def test_a_network_camera_is_read() -> None:
    with network_camera(with_code("TKT-1")) as server:
        camera = Camera(parse_source(server.url), Clock())
        try:
            frame = camera.step().frame
        finally:
            camera.close()
    assert frame is not None
    assert frame.picture.shape == (480, 640, 3)


def test_a_missing_device_and_a_closed_port_are_said_without_noise() -> None:
    program = (
        "from station.capture.camera import Camera\n"
        "from station.capture.source import parse_source\n"
        "for text in ('97', 'none.avi', 'none_%03d.png', 'http://127.0.0.1:9/none.mjpg'):\n"
        "    camera = Camera(parse_source(text), lambda: 0.0)\n"
        "    camera.step()\n"
        "    print(camera.state.condition.value)\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["unplugged"] * 4
    assert run.stderr == ""


def test_opencv_is_the_real_one() -> None:
    assert quiet_opencv() is cv2
    assert not open_capture(parse_source("97")).isOpened()


def test_a_resting_camera_unpacks_one_picture_in_six_and_notices_that_it_is_unplugged() -> None:
    clock, driver = Clock(), Driver()
    camera = device(driver, clock)
    assert [camera.step().frame is not None for _ in range(3)] == [True] * 3
    camera.resting = True
    assert [camera.step().frame is not None for _ in range(12)] == ([False] * 5 + [True]) * 2
    assert driver.grabbed == 10
    camera.resting = False
    assert camera.step().frame is not None
    camera.resting = True
    driver.plugged = False
    for _ in range(5):
        camera.step()
    assert camera.state.condition is CameraCondition.UNPLUGGED


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has nodes to look at")
def test_why_there_is_no_picture_is_told_as_far_as_it_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    node = tmp_path / "video0"
    source = CameraSource(SourceKind.DEVICE, str(node))
    assert why_no_picture(source) == "not plugged in"
    node.touch()
    assert "another program" in why_no_picture(source)
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert "may not open" in why_no_picture(source)
    assert "password" in why_no_picture(parse_source("rtsp://u:geheim@cam/"))
    assert "geheim" not in why_no_picture(parse_source("rtsp://u:geheim@cam/"))
    assert why_no_picture(parse_source("none.avi")) == "no picture"
