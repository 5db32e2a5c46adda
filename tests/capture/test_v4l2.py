"""What a Linux camera's node says, against the kernel's own structures."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from station.capture.v4l2 import EXPOSURE_ABSOLUTE, MJPEG, Control, VideoNode, open_node
from station.domain.camera_setup import Resolution
from tests.capture.kernel import Kernel, Knob

YUYV = int.from_bytes(b"YUYV", "little")


@pytest.mark.parametrize(
    ("capabilities", "own", "captures"),
    [
        (0x84A00001, 0x04200001, True),  # a webcam's first node
        (0x84A00001, 0x04A00000, False),  # its second: metadata alone
        (0x00000001, 0, True),  # an old driver without capabilities of the node
        (0x84201000, 0x04201000, True),  # several planes
        (0x80000002, 0x2, False),  # an output
    ],
)
def test_which_nodes_give_pictures(capabilities: int, own: int, captures: bool) -> None:
    assert VideoNode(3, Kernel(capabilities, own)).captures() is captures


def test_sizes_come_once_each_and_the_largest_first() -> None:
    kernel = Kernel(formats={YUYV: [(640, 480), (1280, 720)], MJPEG: [(640, 480), (1920, 1080)]})
    node = VideoNode(3, kernel)
    assert node.formats() == (YUYV, MJPEG)
    assert node.resolutions() == (Resolution(1920, 1080), Resolution(1280, 720), Resolution(640, 480))


def test_of_a_range_of_sizes_the_usual_ones_are_offered() -> None:
    kernel = Kernel(formats={YUYV: []}, stepwise=(32, 1944, 8, 32, 1600, 8))
    sizes = (Resolution(1944, 1600), Resolution(1920, 1080), Resolution(1280, 720), Resolution(640, 480))
    assert VideoNode(3, kernel).resolutions() == sizes


def test_a_control_is_read_and_set_within_its_range() -> None:
    kernel = Kernel(knobs={EXPOSURE_ABSOLUTE: Knob(3, 2047, 250, flags=0x10)})
    node = VideoNode(3, kernel)
    assert node.control(EXPOSURE_ABSOLUTE) == Control(3, 2047, 1, 250, inactive=True)
    assert node.set(EXPOSURE_ABSOLUTE, 100) is True
    assert node.set(EXPOSURE_ABSOLUTE, 9999) is False
    assert node.control(EXPOSURE_ABSOLUTE) == Control(3, 2047, 1, 100, inactive=True)


@pytest.mark.parametrize("knob", [Knob(3, 2047, 250, flags=0x1), Knob(3, 2047, 250, flags=0x4), Knob(0, 0, 0), None])
def test_what_cannot_be_changed_is_no_control(knob: Knob | None) -> None:
    kernel = Kernel(knobs={EXPOSURE_ABSOLUTE: knob} if knob is not None else {})
    assert VideoNode(3, kernel).control(EXPOSURE_ABSOLUTE) is None


def test_a_call_that_was_interrupted_is_made_again_and_a_lost_camera_says_nothing() -> None:
    assert VideoNode(3, Kernel(interruptions=2)).captures() is True

    def gone(descriptor: int, asked: int, buffer: bytearray) -> int:
        raise OSError(errno.ENODEV, "unplugged")

    node = VideoNode(3, gone)
    assert (node.captures(), node.resolutions(), node.set(EXPOSURE_ABSOLUTE, 1)) == (False, (), False)


def test_a_file_that_is_no_camera_is_asked_by_the_real_kernel(tmp_path: Path) -> None:
    (tmp_path / "video0").touch()
    with open_node(str(tmp_path / "video0")) as node:
        assert node is not None
        assert node.captures() is False
    with open_node(str(tmp_path / "video1")) as nothing:
        assert nothing is None
