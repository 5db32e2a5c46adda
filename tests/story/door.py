"""A person at the door: the real program in a process of its own, real keys, and eyes for its colours."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import cv2
import numpy as np
import zxingcpp
from PIL import ImageGrab

from station.domain.verdict import Verdict
from station.sandbox.app import VendorAddress
from station.storage import open_journal

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 40.0
"""Seconds until a story gives up; a busy machine is no fault of the program."""

COLOURS = {"admit": (0x2F, 0xB5, 0x74), "deny": (0xA3, 0x0D, 0x11), "attention": (0xFF, 0xD8, 0x4D)}


def until(condition: Callable[[], Any], what: str) -> Any:
    """Looks again and again until something is so."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain: {what}")


class Commands:
    """`station` on the command line, on one data folder."""

    def __init__(self, folder: Path, display: str) -> None:
        self.folder = folder
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "STATION_KEY_DIR": str(folder.parent / "keys"),
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8",
        }
        self.environment.pop("WAYLAND_DISPLAY", None)

    def line(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "station", "--data-dir", str(self.folder), *arguments]

    def json(self, *arguments: str, given: dict[str, str] | None = None, code: int = 0) -> Any:
        """Runs a command with --json and reads its one document."""
        done = subprocess.run(
            self.line(*arguments, "--json"),
            env=self.environment,
            input=None if given is None else json.dumps(given),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == code, f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return json.loads(done.stdout)

    def connect(self, name: str, address: VendorAddress, *more: str) -> None:
        """`station profile add` for a vendor of the sandbox."""
        options = [f"--set={key}={value}" for key, value in address.settings.items()] + list(more)
        self.json(
            *("profile", "add", name, "--vendor", address.vendor, "--base-url", address.base_url, *options),
            "--secrets-stdin",
            given=address.secrets,
        )

    def queue(self, profile: str) -> Any:
        return self.json("queue", profile)

    def verdicts(self, profile: str) -> list[Verdict]:
        """What stands in the journal, oldest first, while the window owns the folder."""
        with open_journal(self.folder, read_only=True) as journal:
            return [record.verdict for record in journal.scans(profile, 0, 1000)]


class Door:
    """The window on a screen, a scanner in its keyboard socket, and somebody who looks at it."""

    def __init__(self, commands: Commands, *arguments: str) -> None:
        self.commands = commands
        self._arguments = arguments

    def __enter__(self) -> Self:
        line = self.commands.line(*self._arguments, "--quit-after", "240")
        self.process = subprocess.Popen(line, env=self.commands.environment, stderr=subprocess.PIPE, text=True)
        self.window = until(self._find_window, "the window").split()[-1]
        until(self._has_keys, "the keyboard")
        return self

    def __exit__(self, *_: object) -> None:
        """Closes the window as its owner would, and sees that the program ends well."""
        if self.process.poll() is None:
            self.press("ctrl+q")
        _, errors = self.process.communicate(timeout=PATIENCE)
        assert self.process.returncode == 0, (self.process.returncode, errors)
        assert errors == "", "the program complained"

    def kill(self) -> None:
        """The power goes."""
        self.process.kill()
        self.process.communicate(timeout=PATIENCE)

    def scan(self, code: str) -> None:
        """A wedge scanner's burst. Return comes as a key of its own: `type` loses it at this speed."""
        self._xdotool("type", "--delay", "1", code)
        self._xdotool("key", "Return")

    def type(self, text: str) -> None:
        """A person's typing."""
        self._xdotool("type", "--delay", "150", text)

    def press(self, key: str) -> None:
        self._xdotool("key", key)

    def sees(self, colour: str) -> None:
        """Waits until the verdict panel shows the colour on most of its face, and neither of the others."""
        until(lambda: self.colour() == colour, f"{colour} (on screen: {self.shares()})")

    def colour(self) -> str:
        shares = self.shares()
        best = max(shares, key=lambda name: shares[name])
        return best if shares[best] > 0.15 else ""

    def lists(self, colour: str) -> bool:
        """Whether the list of last scans, at the window's right, shows a mark of the colour."""
        picture = self._picture()
        side = picture[:, picture.shape[1] * 3 // 4 :]
        return bool((side == COLOURS[colour]).all(axis=2).any())

    def shares(self) -> dict[str, float]:
        """How much of the window each verdict colour covers."""
        picture = self._picture()
        return {name: float((picture == colour).all(axis=2).mean()) for name, colour in COLOURS.items()}

    def _picture(self) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """The window as it stands on the screen."""
        shell = self._asked("getwindowgeometry", "--shell", self.window).stdout
        place = {name: int(value) for name, value in re.findall(r"(X|Y|WIDTH|HEIGHT)=(-?\d+)", shell)}
        right, bottom = place["X"] + place["WIDTH"], place["Y"] + place["HEIGHT"]
        display = self.commands.environment["DISPLAY"]
        return np.asarray(ImageGrab.grab((place["X"], place["Y"], right, bottom), xdisplay=display))

    def _find_window(self) -> str:
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended: {self.process.communicate()[1]}")
        return self._asked("search", "--onlyvisible", "--name", "Station").stdout.strip()

    def _has_keys(self) -> bool:
        """Without a window manager nobody gives a new window the keyboard, and a window not yet drawn can't have it."""
        given = self._asked("windowfocus", self.window)
        return given.returncode == 0 and self._asked("getwindowfocus").stdout.strip() == self.window

    def _asked(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["xdotool", *arguments],
            env=self.commands.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        )

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.commands.environment, check=True, timeout=60)


def film(path: Path, code: str, seconds: float = 4.0) -> Path:
    """A camera's view in a file: an empty wall, then a ticket held into the picture, then the wall again."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 15.0, (640, 480))
    assert writer.isOpened()
    wall = np.full((480, 640, 3), 200, np.uint8)
    barcode = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode)
    square = cv2.resize(np.array(zxingcpp.write_barcode_to_image(barcode, scale=4)), (260, 260), interpolation=0)
    ticket = wall.copy()
    ticket[110:370, 190:450] = square[:, :, None] if square.ndim == 2 else square
    for number in range(int(seconds * 15)):
        writer.write(ticket if number > 15 else wall)
    writer.release()
    return path
