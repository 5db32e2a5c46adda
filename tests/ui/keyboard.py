"""A scanner as a keyboard of the X server: presses keys by their places, whatever the server makes of them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from station.capture.keyboard_layouts import Level, layout_of
from station.capture.keyboard_layouts.tables import KEYS

X_LAYOUTS = {"us-intl": ("us", "intl"), "ch-de": ("ch", ""), "ch-fr": ("ch", "fr")}
_FIRST = {"A": 0, "TLDE": 49, "AE": 10, "AD": 24, "AC": 38, "AB": 52}
_SINGLE = {"TLDE": 49, "BKSL": 51, "LSGT": 94, "AB11": 97, "SPCE": 65}
_HELD = {Level.PLAIN: "", Level.SHIFT: "shift+", Level.ALTGR: "ISO_Level3_Shift+"}


def key_code(place: str) -> int:
    """The X key code of a place (AD06: the sixth key of the row below the digits)."""
    return _SINGLE[place] if place in _SINGLE else _FIRST[place[:2]] + int(place[2:]) - 1


def scanner_keys(text: str, layout: str = "us") -> list[str]:
    """What a scanner set to a layout presses, in xdotool's words. A group separator is Ctrl and US `]`."""
    keys: list[str] = []
    for character in text:
        if character == "\x1d":
            keys.append(f"ctrl+{key_code('AD12')}")
        strokes = layout_of(layout).strokes(character)
        keys.extend(f"{_HELD[stroke.level]}{key_code(KEYS[stroke.key])}" for stroke in strokes)
    return keys


class Keyboard:
    """A display's keyboard. Owns the server's layout: no other test may use this display meanwhile."""

    def __init__(self, display: str) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}

    def set_layout(self, name: str) -> None:
        """The computer's layout, from now on."""
        layout, variant = X_LAYOUTS.get(name, (name, ""))
        self._run("setxkbmap", "-layout", layout, "-variant", variant)

    def scan(self, text: str, layout: str = "us", end: str = "36") -> None:
        """All keys in one go; 36 is Return."""
        self._run("xdotool", "key", "--delay", "1", *scanner_keys(text, layout), end)

    def press(self, *keys: str) -> None:
        self._run("xdotool", "key", "--delay", "20", *keys)

    def focus(self, window: int | str) -> None:
        self._run("xdotool", "windowfocus", "--sync", str(window))

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self.environment, check=True, timeout=60)


@pytest.fixture
def keyboard(x_display: str) -> Iterator[Keyboard]:
    """With US keys at first, and again afterwards."""
    if shutil.which("setxkbmap") is None or shutil.which("xdotool") is None:
        pytest.skip("setxkbmap and xdotool are not installed")
    keyboard = Keyboard(x_display)
    keyboard.set_layout("us")
    yield keyboard
    keyboard.set_layout("us")
