"""`station profile set`: what is not secret is changed, and tested before it is kept."""

from __future__ import annotations

import json

import pytest

from station.sandbox import Sandbox
from tests.cli.program import Program, add_profile


def options(program: Program) -> dict[str, str]:
    shown = program("profile", "show", "door", "--json").document
    return dict(shown["profile"]["options"])


def test_another_list_is_chosen_and_the_account_stays(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "pretix", "door")
    changed = program("profile", "set", "door", "--set", "lists=fest/2,club/4", "--json")
    assert changed.code == 0, changed.err
    assert changed.document["profile"]["options"]["lists"] == "fest/2,club/4"
    assert options(program)["lists"] == "fest/2,club/4"
    assert options(program)["organizer"] == "hall"
    assert program("sync", "door").code == 0
    assert "Changed door: " in program("profile", "set", "door", "--set", "lists=fest/1").out


@pytest.mark.parametrize(
    ("settings", "code", "words"),
    [
        (("lists=fest/1,fest/2",), 2, "one check-in list of each event"),
        (("lists=fest/99",), 3, "no check-in list 99"),
        (("lists=",), 2, "--set lists=club/4"),
        (("token=x",), 2, "is a secret"),
        (("door=x",), 2, "has no setting 'door'"),
        (("lists",), 2, "needs KEY=VALUE"),
        ((), 2, "Missing option"),
    ],
)
def test_what_can_not_be_used_changes_nothing(
    program: Program, sandbox: Sandbox, settings: tuple[str, ...], code: int, words: str
) -> None:
    add_profile(program, sandbox, "pretix", "door")
    before = options(program)
    refused = program("profile", "set", "door", *(part for each in settings for part in ("--set", each)))
    assert refused.code == code, refused.err
    assert words in refused.err
    assert options(program) == before


def test_a_vendor_that_is_away_says_nothing_against_it(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "pretix", "door")
    sandbox.outage("pretix")
    try:
        changed = program("profile", "set", "door", "--set", "lists=fest/2")
    finally:
        sandbox.restore("pretix")
    assert changed.code == 0, changed.err
    assert "Changed without a test" in changed.err
    assert options(program)["lists"] == "fest/2"


def test_a_set_up_code_makes_a_device_whose_list_is_chosen_afterwards(program: Program, sandbox: Sandbox) -> None:
    """Only a device may see the lists, and its code is good for one time."""
    setup = sandbox.pretix.setup_text(sandbox.addresses.vendors["pretix"].base_url)
    arguments = ("profile", "add", "door", "--vendor", "pretix", "--base-url", "https://pretix.eu", "--secrets-stdin")
    added = program(*arguments, stdin=json.dumps({"setup": setup}))
    assert added.code == 0, added.err
    assert "Winter Festival · Main entrance (fest/1" in added.out
    assert program("scan", "door", "PX-VALID-1").code == 1, "denied: nobody knows for which door"
    unset = program("sync", "door")
    assert unset.code == 3
    assert "station profile set" in unset.err
    assert program("profile", "set", "door", "--set", "lists=fest/1").code == 0
    assert program("sync", "door").code == 0
    assert program("scan", "door", "PX-VALID-1", "--json").document["scans"][0]["verdict"] == "admit"
    again = program(*arguments[:2], "other", *arguments[3:], stdin=json.dumps({"setup": setup}))
    assert again.code == 3
    assert "was used before" in again.err


def test_a_profile_that_is_not_there_is_named(program: Program, sandbox: Sandbox) -> None:
    refused = program("profile", "set", "nobody", "--set", "lists=fest/2")
    assert refused.code == 2
    assert "nobody" in refused.err
