"""One sandbox for the suite, as seeded for every test, and doors with folders of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.integration.doors import Door, Vendors


@pytest.fixture(scope="module")
def running() -> Iterator[Vendors]:
    with Vendors() as vendors:
        yield vendors


@pytest.fixture
def vendors(running: Vendors) -> Vendors:
    running.begin()
    return running


OpenDoor = Callable[..., Door]


@pytest.fixture
def open_door(vendors: Vendors, tmp_path: Path) -> Iterator[OpenDoor]:
    """Makes a door at a vendor: `open_door("cm", "A", strategy=...)`."""
    doors: list[Door] = []

    def make(vendor: str, name: str = "A", **how: object) -> Door:
        doors.append(Door(name, tmp_path / name, vendors, vendor, **how))  # type: ignore[arg-type]
        return doors[-1]

    yield make
    for door in doors:
        door.close()
    vendors.wait_until_idle()
