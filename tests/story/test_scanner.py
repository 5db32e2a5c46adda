"""A scanner with US keys at a German computer: refused at first, then put right by the scanner test."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.capture.wedge_mismatch import Mismatch
from station.capture.wedge_sheet import SHEET
from station.domain.verdict import Outcome
from station.sandbox.app import Sandbox
from tests.conftest import virtual_screen
from tests.story.door import Commands, Door, until
from tests.ui.keyboard import Keyboard


@pytest.fixture
def own_screen() -> Iterator[str]:
    """A screen whose keyboard nobody else uses."""
    with virtual_screen("1366x768") as name:
        yield name


def test_a_scanner_of_another_layout_is_put_right(own_screen: str, tmp_path: Path) -> None:
    commands, keyboard = Commands(tmp_path / "data", own_screen), Keyboard(own_screen)
    keyboard.set_layout("de")
    with Sandbox(tickets=60) as sandbox:
        commands.connect("hall", sandbox.addresses.vendors["cm"])
        commands.json("sync", "hall")
        good = [one.code for one in sandbox.vendor("cm").samples() if one.expected == "admit" and one.mode == "entry"]
        code = next(one for one in good if one.isascii() and Mismatch("us", "de").arrives(one) != one)
        with Door(commands, "--profile", "hall") as door:
            keyboard.scan(code)
            door.sees("deny")
            assert commands.verdicts("hall")[-1].code == Mismatch("us", "de").arrives(code)

            keyboard.press("ctrl+shift+t")
            keyboard.scan(SHEET[0].text)
            keyboard.press("ctrl+Return")
            until(lambda: scanners(commands.folder), "the scanner in the settings")
            (scanner,) = scanners(commands.folder)
            assert (scanner["scanner_layout"], scanner["computer_layout"]) == ("us", "de")

            keyboard.press("ctrl+1")
            keyboard.scan(code)
            door.sees("admit")
        scans = commands.verdicts("hall")
        assert [(scan.outcome, scan.code) for scan in scans[1:]] == [(Outcome.ADMIT, code)], "the test admits nobody"


def scanners(folder: Path) -> list[dict[str, object]]:
    """As they are kept."""
    return json.loads((folder / "settings.json").read_text(encoding="utf-8"))["settings"]["keyboard_scanners"]
