"""What happens at a door, from the first scan to the line that comes back: the real program, seen and used."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.domain.verdict import Reason, Source, Upload
from station.sandbox.app import Sandbox
from tests.story.door import Commands, Door, film, until


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=60) as running:
        yield running


@pytest.fixture
def commands(tmp_path: Path, x_display: str) -> Commands:
    return Commands(tmp_path / "data", x_display)


def good_codes(sandbox: Sandbox, vendor: str) -> list[str]:
    """Sample codes that a fresh station admits and a keyboard types without shift."""
    good = [
        sample.code
        for sample in sandbox.vendor(vendor).samples()
        if sample.expected == "admit" and sample.mode == "entry" and re.fullmatch(r"[\w.:=-]+", sample.code, re.ASCII)
    ]
    assert len(good) >= 3, good
    return good


@pytest.mark.parametrize(
    ("vendor", "offline_colour"),
    [("cm", "admit"), ("ingresse", "admit"), ("tibillet", "admit")],
)
def test_an_evening_at_a_door_with_a_list(
    sandbox: Sandbox, commands: Commands, vendor: str, offline_colour: str
) -> None:
    commands.connect("hall", sandbox.addresses.vendors[vendor])
    commands.json("sync", "hall")
    first, second, third = good_codes(sandbox, vendor)[:3]
    with Door(commands, "--profile", "hall") as door:
        door.scan(first)
        door.sees("admit")
        door.scan(first)
        door.sees("deny")
        again = commands.verdicts("hall")[-1]
        assert again.reason is Reason.ALREADY_USED
        assert again.judgement.previous is not None
        assert again.judgement.previous.at is not None

        sandbox.outage(vendor)
        door.scan(second)
        door.sees(offline_colour)
        offline = commands.verdicts("hall")[-1]
        assert (offline.source, offline.upload) == (Source.MIRROR, Upload.WAITING)
        assert len(commands.queue("hall")["waiting"]) == 1

        sandbox.restore(vendor)
        until(lambda: commands.queue("hall")["waiting"] == [], "the queue to empty")
        door.scan(second)
        door.sees("deny")
        assert sorted(sandbox.audit.people_by_code(vendor).values()) == [1, 1]

        door.press("ctrl+l")
        door.type("abc")
        door.scan(third)
        door.sees("admit")
        door.type("d")
        door.press("Return")
        until(lambda: commands.verdicts("hall")[-1].code == "abcd", "the typed code, untouched by the scan")
        assert len(commands.verdicts("hall")) == 6


@pytest.mark.parametrize(
    ("policy", "colour", "waiting"),
    [("refuse", "deny", 0), ("attention", "attention", 1)],
)
def test_without_a_list_the_policy_decides(
    sandbox: Sandbox, commands: Commands, policy: str, colour: str, waiting: int
) -> None:
    commands.connect("museum", sandbox.addresses.vendors["gomus"], f"--offline={policy}")
    first, second = good_codes(sandbox, "gomus")[:2]
    with Door(commands, "--profile", "museum") as door:
        door.scan(first)
        door.sees("admit")
        sandbox.outage("gomus")
        door.scan(second)
        door.sees(colour)
        assert len(commands.queue("museum")["waiting"]) == waiting
        sandbox.restore("gomus")
        until(lambda: commands.queue("museum")["waiting"] == [], "the queue to empty")
        assert sandbox.audit.people("gomus", second) == waiting


def test_a_ticket_held_into_the_camera(sandbox: Sandbox, commands: Commands, tmp_path: Path) -> None:
    commands.connect("hall", sandbox.addresses.vendors["cm"])
    code = good_codes(sandbox, "cm")[0]
    with Door(commands, "--profile", "hall", "--camera", str(film(tmp_path / "door.avi", code))) as door:
        door.sees("admit")
        assert [verdict.code for verdict in commands.verdicts("hall")] == [code]


def test_after_the_power_went_the_last_scan_is_there(sandbox: Sandbox, commands: Commands) -> None:
    commands.connect("hall", sandbox.addresses.vendors["cm"])
    commands.json("sync", "hall")
    code = good_codes(sandbox, "cm")[0]
    door = Door(commands, "--profile", "hall").__enter__()
    door.scan(code)
    door.sees("admit")
    door.kill()
    with Door(commands, "--profile", "hall") as again:
        until(lambda: again.lists("admit"), "the last scan in the list")
        assert again.colour() == "", "an old scan must not look like a fresh verdict"
        again.scan(code)
        again.sees("deny")
