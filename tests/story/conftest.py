"""What the stories of the cash desk share: a laptop's screen, a vendor, and a window that stays open between them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from station.sandbox.app import Sandbox
from station.sandbox.gomus import GomusOptions
from station.sandbox.gomus_cash_point_options import CashPointOptions
from tests.conftest import virtual_screen
from tests.story.desk import PROFILE, Desk, Vendor
from tests.story.door import Commands


@pytest.fixture(scope="session")
def laptop() -> Iterator[str]:
    """A cheap laptop's screen."""
    with virtual_screen("1366x768") as name:
        yield name


@pytest.fixture(scope="module")
def museum() -> Iterator[Sandbox]:
    """A go~mus for all stories of a module; each takes bookings of its own."""
    options = GomusOptions(cash_point=CashPointOptions(tour_bookings_per_day=30))
    with Sandbox(tickets=60, gomus=options) as running:
        yield running


@pytest.fixture(scope="module")
def _vendor(museum: Sandbox) -> Vendor:
    return Vendor(museum)


@pytest.fixture
def vendor(_vendor: Vendor) -> Iterator[Vendor]:
    """Whole again after each story."""
    yield _vendor
    _vendor.sandbox.faults.clear()
    _vendor.sandbox.restore("gomus")


@pytest.fixture(scope="module")
def _shared(museum: Sandbox, laptop: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = connected(museum, laptop, tmp_path_factory.mktemp("desk") / "data")
    with desk:
        yield desk.open_desk()


@pytest.fixture
def desk(_shared: Desk, vendor: Vendor) -> Desk:
    """The window that stays open, with the day in front."""
    assert _shared.process.poll() is None, "the window has gone"
    return _shared


def connected(museum: Sandbox, display: str, folder: Path) -> Desk:
    """A station for this museum, not started yet."""
    commands = Commands(folder, display)
    commands.connect(PROFILE, museum.addresses.vendors["gomus"])
    return Desk(commands, "--profile", PROFILE)
