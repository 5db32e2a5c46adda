"""The real server of a run: started once, seeded anew for each test that wants it, stopped at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from development.real_servers import server_environment
from tests.real.doors import Access, RealDoor
from tests.real.figures import Figures
from tests.real.house import House
from tests.real.pretix_organizer import RealOrganizer
from tests.real.pretix_server import SCRIPT, PretixServer

_FIGURES = pytest.StashKey[Figures]()


@pytest.fixture(scope="session")
def figures(pytestconfig: pytest.Config) -> Figures:
    """Told when the run is over."""
    pytestconfig.stash[_FIGURES] = Figures()
    return pytestconfig.stash[_FIGURES]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if _FIGURES in config.stash:
        terminalreporter.section("pretix, the real server")
        for line in config.stash[_FIGURES].lines():
            terminalreporter.line(line)


@pytest.fixture(scope="session")
def running(figures: Figures) -> Iterator[PretixServer]:
    if not SCRIPT.is_file():
        pytest.skip(f"no real server beside the checkout ({SCRIPT.parent.name}/{SCRIPT.name} of the shared files)")
    environment = server_environment()
    server = PretixServer(Path(environment["PRETIX_HOME"]), int(environment["PRETIX_PORT"]))
    server.up()
    yield server
    server.down()
    for how, seconds in server.started_in.items():
        figures.add(f"server: {how}", f"{seconds:.1f} s")


@pytest.fixture(scope="session")
def house(running: PretixServer) -> Iterator[House]:
    """The server as it goes on from test to test."""
    found = House(running)
    yield found
    found.close()


@pytest.fixture
def open_door(tmp_path: Path) -> Iterator[Callable[[Access], RealDoor]]:
    """Opens stations, each with a folder of its own; what a test leaves open is closed after it."""
    opened: list[RealDoor] = []

    def open_one(access: Access) -> RealDoor:
        opened.append(RealDoor(tmp_path / f"station-{len(opened)}", *access))
        return opened[-1]

    yield open_one
    for door in opened:
        door.close()


@pytest.fixture
def server(running: PretixServer) -> PretixServer:
    """As it was seeded."""
    running.reset()
    return running


@pytest.fixture
def organizer(server: PretixServer) -> Iterator[RealOrganizer]:
    doing = RealOrganizer(server.api)
    yield doing
    doing.close()
