"""A scanner with US keys on a computer with another layout: the X server's own layouts, not our tables of them."""

from __future__ import annotations

import json
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

import pytest

from station.capture.wedge_correction import UNREADABLE
from station.capture.wedge_sheet import SHEET
from tests.ui.keyboard import Keyboard, keyboard

__all__ = ["keyboard"]

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0
"""Seconds; a busy machine is no fault of the program."""
CODES = (SHEET[0].text, "ABC==", "a=b`e^x", "01\x1d10{'k':\"v\"}|~")


class Program:
    """A window in front of the keyboard, with a US scanner set up for the computer's layout."""

    def __init__(self, keyboard: Keyboard, computer: str) -> None:
        script = str(Path(__file__).with_name("scanner_window.py"))
        environment = {**keyboard.environment, "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            [sys.executable, script, "us", computer],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.communicate(timeout=PATIENCE)

    def next(self) -> dict[str, Any]:
        """What it tells next."""
        assert self.process.stdout is not None
        ready, _, _ = select.select([self.process.stdout], [], [], PATIENCE)
        line = self.process.stdout.readline() if ready else ""
        assert line, "the program has ended, or tells nothing"
        return json.loads(line)

    def ask(self, wish: str) -> str:
        """Moves the focus there; the field's text."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{wish}\n")
        self.process.stdin.flush()
        return self.next()["text"]


@pytest.mark.parametrize("computer", ["de", "fr", "br", "ch-fr"])
def test_every_character_comes_right(keyboard: Keyboard, computer: str) -> None:
    keyboard.set_layout(computer)
    with Program(keyboard, computer) as program:
        keyboard.focus(program.next()["window"])
        for place, codes in (("field", CODES), ("button", CODES[:2])):  # the one composes accents, the other does not
            program.ask(place)
            for code in codes:
                fact = scanned(keyboard, program, code)
                assert (place, fact["scan"], fact["field"]) == (place, code, "")


def scanned(keyboard: Keyboard, program: Program, code: str) -> dict[str, Any]:
    """A code that is marked as unreadable is scanned again, as at a door: on a busy machine the X server may compose
    an accent with a code's first character before anybody knows that it is a scan. What is not marked must be right."""
    for _attempt in range(3):
        keyboard.scan(code)
        fact = program.next()
        if not fact["scan"].startswith(UNREADABLE):
            break
    return fact


def test_accents_that_a_hand_types_stay_whole(keyboard: Keyboard) -> None:
    keyboard.set_layout("de")
    with Program(keyboard, "de") as program:
        keyboard.focus(program.next()["window"])
        program.ask("field")
        keyboard.press("49", "38")  # alone: the field composes
        keyboard.press("39", "49", "26", "21", "56")  # after another key, quickly: s, ^ and e, ´ and b
        deadline = time.monotonic() + PATIENCE
        while (text := program.ask("field")) != "âsê´b" and time.monotonic() < deadline:
            time.sleep(0.05)
        assert text == "âsê´b"


def test_a_hidden_accent_at_the_start_is_not_lost_in_silence(keyboard: Keyboard) -> None:
    """A field eats the first key of a burst if it is a dead one; with Shift, nobody can say which it was."""
    keyboard.set_layout("de")
    with Program(keyboard, "de") as program:
        keyboard.focus(program.next()["window"])
        program.ask("field")
        keyboard.scan("=TKT-1")
        assert program.next()["scan"] == "=TKT-1"
        keyboard.scan("+TKT-1")
        assert program.next()["scan"].startswith(UNREADABLE)


def test_another_layout_than_that_of_the_test_makes_no_code_another(keyboard: Keyboard) -> None:
    """Somebody switches the computer to US keys: read as if it were German, `A-1` would be `A/1`."""
    keyboard.set_layout("de")
    with Program(keyboard, "de") as program:
        keyboard.focus(program.next()["window"])
        program.ask("button")
        keyboard.scan("ABC-12")
        assert program.next()["scan"] == "ABC-12"
        keyboard.set_layout("us")
        keyboard.scan("ABC-12")
        fact = program.next()
        assert (fact["scan"], fact["other_layout"]) == (UNREADABLE + "ABC-12", True)
        keyboard.set_layout("de")
        keyboard.scan("ABC-12")
        assert program.next()["scan"] == "ABC-12"
