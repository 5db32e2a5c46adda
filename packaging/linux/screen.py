"""A virtual screen with a keyboard, and a look at its colours; Xvfb and xdotool, no window manager."""

import os
import struct
import subprocess
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from common.steps import need, stop

WIDTH, HEIGHT = 1366, 768
ADMIT = (0x2F, 0xB5, 0x74)
"""The green of a ticket that is let in (station/ui/theme.py)."""
_PATIENCE = 60.0
_Found = TypeVar("_Found")


class Screen:
    """Xvfb, which keeps its picture in a file in the given folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.display = ""

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        reading, writing = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        self._process = subprocess.Popen(
            [
                need("Xvfb", "xvfb"),
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                size,
                "-fbdir",
                self._folder,
                "-nolisten",
                "tcp",
            ],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with open(reading, encoding="ascii") as told:
            number = told.readline().strip()
        if not number:
            stop("Xvfb did not start.")
        self.display = f":{number}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)

    def keyboard_to(self, title: str) -> None:
        """Waits for a window of this title and gives it the keyboard."""
        window = until(lambda: self._xdotool("search", "--onlyvisible", "--name", title).split(), f"a window {title}")[
            -1
        ]
        until(lambda: self._has_keyboard(window), "the keyboard")

    def scan(self, code: str) -> None:
        """As a scanner types: at once, and Return as a key of its own."""
        self._xdotool("type", "--delay", "1", code)
        self._xdotool("key", "Return")

    def press(self, key: str) -> None:
        """One key, as `ctrl+q`."""
        self._xdotool("key", key)

    def share(self, colour: tuple[int, int, int]) -> float:
        """How much of the screen shows exactly this colour."""
        red, green, blue = colour
        row = bytes((blue, green, red))
        pixels = self._pixels()
        return sum(pixels[at : at + 3] == row for at in range(0, len(pixels), 4)) / (WIDTH * HEIGHT)

    def photograph(self, target: Path) -> None:
        """Writes what the screen shows as a PNG."""
        pixels = self._pixels()
        rows = bytearray()
        for line in range(HEIGHT):
            row = pixels[line * WIDTH * 4 : (line + 1) * WIDTH * 4]
            rows.append(0)
            rgb = bytearray(WIDTH * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
            rows += rgb
        head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows))), (b"IEND", b""))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks))

    def _pixels(self) -> bytes:
        """Four bytes for each: blue, green, red and nothing. The file is an X window dump, its head in big-endian."""
        dump = (self._folder / "Xvfb_screen0").read_bytes()
        head_size, colours = struct.unpack_from(">I", dump, 0)[0], struct.unpack_from(">I", dump, 76)[0]
        begin = head_size + colours * 12
        return dump[begin : begin + WIDTH * HEIGHT * 4]

    def _has_keyboard(self, window: str) -> bool:
        self._xdotool("windowfocus", window)
        return self._xdotool("getwindowfocus").strip() == window

    def _xdotool(self, *words: str) -> str:
        """What it says; nothing where it found nothing."""
        command = [need("xdotool", "xdotool"), *words]
        asked = subprocess.run(
            command,
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        return asked.stdout if asked.returncode == 0 else ""


def until(condition: Callable[[], _Found], what: str) -> _Found:
    """Looks again and again until something is so. Raises BuildError when it never is."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    return stop(f"Waited in vain for {what}.")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
