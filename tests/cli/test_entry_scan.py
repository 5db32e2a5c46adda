"""`station entry-scan`: go~mus's scan events."""

from __future__ import annotations

import pytest

from station.sandbox import Sandbox
from tests.cli.program import Program, add_profile


@pytest.fixture
def museum(program: Program, sandbox: Sandbox) -> Program:
    """A go~mus profile with one entry made."""
    add_profile(program, sandbox, "gomus", "museum")
    assert program("scan", "museum", "GM-VALID-1").code == 0
    return program


def event_number(sandbox: Sandbox) -> str:
    effects = sandbox.audit.effects("gomus", "GM-VALID-1")
    assert len(effects) == 1
    return "1"


def test_shown_and_corrected(museum: Program, sandbox: Sandbox) -> None:
    number = event_number(sandbox)
    shown = museum("entry-scan", "show", "museum", number, "--json")
    assert shown.code == 0
    assert (shown.document["scan"]["barcode"], shown.document["scan"]["people_count"]) == ("GM-VALID-1", 1)
    changed = museum("entry-scan", "set-people", "museum", number, "--people", "4", "--json")
    assert changed.document["scan"]["people_count"] == 4
    assert "people_count  4" in museum("entry-scan", "show", "museum", number).out


@pytest.mark.parametrize("number", ["999", "a/b?c#d", "..", "ä"])
def test_no_such_event(museum: Program, number: str) -> None:
    for command in (["show"], ["set-people", "--people", "2"]):
        ended = museum("entry-scan", *command, "museum", number)
        assert (ended.code, ended.out) == (3, "")


@pytest.mark.parametrize("people", [[], ["--people", "-1"], ["--people", "two"]])
def test_a_number_of_people_that_cannot_be(museum: Program, people: list[str]) -> None:
    assert museum("entry-scan", "set-people", "museum", "1", *people).code == 2


def test_other_vendors_have_none(door: Program) -> None:
    ended = door("entry-scan", "show", "door", "1")
    assert ended.code == 2
    assert "go~mus" in ended.err
