"""A network camera is chosen in the settings, seen at the door, pulled out in the middle, and tested on its page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from station.sandbox.app import Sandbox
from tests.conftest import virtual_screen
from tests.story.door import COLOURS, Commands, Door, until
from tests.story.hall_camera import PASSWORD, USER, HallCamera
from tests.story.reading import stands

_PACE = "90"
"""Milliseconds: as a quick person types; a scanner is quicker."""


@pytest.fixture
def screen() -> Iterator[str]:
    with virtual_screen("1366x768") as name:
        yield name


def corner(door: Door) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """Where the camera's picture stands at the door."""
    return door._picture()[14:184, 1050:1350]


def framed(door: Door, colour: str) -> bool:
    """Whether a code in it is framed in a verdict's colour."""
    return int((corner(door) == COLOURS[colour]).all(axis=2).sum()) > 200


def choose(door: Door, address: str) -> None:
    """In the settings, by keys alone. Cameras that this computer has of its own stand before the address."""
    door._xdotool("key", "--delay", _PACE, "ctrl+5", "alt+u", "alt+a", "End", "alt+a", "Tab")
    for text, key in ((address, "Tab"), (USER, "Tab"), (PASSWORD, "Return")):
        door._xdotool("type", "--delay", _PACE, text)
        door._xdotool("key", "--delay", _PACE, key)


def test_a_network_camera_at_the_door(screen: str, tmp_path: Path) -> None:
    commands = Commands(tmp_path / "data", screen)
    with Sandbox(tickets=60) as sandbox, HallCamera() as camera:
        commands.connect("hall", sandbox.addresses.vendors["cm"])
        commands.json("sync", "hall")
        samples = sandbox.vendor("cm").samples()
        good = [one.code for one in samples if one.expected == "admit" and one.mode == "entry"]
        first, second, third = [code for code in good if re.fullmatch(r"[\w.:=-]+", code, re.ASCII)][:3]
        with Door(commands, "--profile", "hall") as door:
            choose(door, camera.address)
            camera.show(first)
            door.sees("admit")
            until(lambda: framed(door, "admit"), "a frame in the verdict's colour")

            camera.unplug()
            until(lambda: stands(corner(door), "Camera test"), "the way to the camera's test")
            door.scan(first)
            door.sees("deny")  # the scanner goes on
            camera.show(second)
            camera.plug()
            door.sees("admit")

            door.press("ctrl+F12")
            until(lambda: stands(door._picture(), "Measured"), "the camera's test")
            camera.show(third)
            until(lambda: stands(door._picture(), third), "the third code, read and told")
            until(lambda: stands(door._picture(), "a second"), "the frame rate")
        assert [scan.code for scan in commands.verdicts("hall")] == [first, first, second], "the test admits nobody"
        kept = b"".join(path.read_bytes() for path in commands.folder.rglob("*") if path.is_file())
        assert PASSWORD.encode() not in kept
        assert b"p%2F1" not in kept
