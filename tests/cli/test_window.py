"""`station` and `station demo`: the real program opens its window and closes it again."""

from __future__ import annotations

import os
import sys

import pytest

from station.wiring import own_folder
from tests.cli.program import Program, run_process

NO_DISPLAY = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}


def test_opens_and_closes_by_itself(door: Program) -> None:
    ended = run_process(["--data-dir", str(door.folder), "--profile", "door", "--quit-after", "0.5"])
    assert (ended.code, ended.out) == (0, "")
    assert door("queue", "door").code == 0


def test_the_demo_needs_nothing_and_keeps_nothing(program: Program) -> None:
    ended = run_process(["demo", "--vendor", "gomus", "--quit-after", "0.5"])
    assert (ended.code, ended.out) == (0, "")
    assert not program.folder.exists()


def test_the_demo_in_a_folder_of_ones_own(program: Program) -> None:
    ended = run_process(["demo", "--data-dir", str(program.folder), "--quit-after", "1.5"])
    assert ended.code == 0
    assert (program.folder / "journal.db").exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--profile", "nobody", "--quit-after", "1"], 2),
        (["--camera", "", "--quit-after", "1"], 2),
        (["--camera", "http://", "--quit-after", "1"], 2),
        (["demo", "--vendor", "nobody"], 2),
        (["demo", "--camera", "file:"], 2),
    ],
)
def test_wrong_use_opens_no_window(program: Program, arguments: list[str], code: int) -> None:
    ended = program(*arguments)
    assert (ended.code, ended.out) == (code, "")
    assert ended.err


def test_a_held_folder_names_its_holder(program: Program) -> None:
    holder = own_folder(program.folder, "station sync")
    try:
        ended = program("--quit-after", "1")
        assert ended.code == 3
        assert "station sync" in ended.err
        assert str(os.getpid()) in ended.err
    finally:
        holder.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays by environment are Linux's")
@pytest.mark.parametrize("arguments", [[], ["demo"]])
def test_without_a_display_it_says_so_and_how(program: Program, arguments: list[str]) -> None:
    ended = run_process(arguments, environment=NO_DISPLAY)
    assert (ended.code, ended.out) == (3, "")
    assert "display" in ended.err
    assert "xvfb-run" in ended.err
