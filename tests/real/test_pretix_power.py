"""A station or the server loses its power in the middle: who is let in is let in once, and stands there once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from station.domain.verdict import Outcome
from tests.real.doors import Access, RealDoor
from tests.real.figures import Figures
from tests.real.house import House

OpenDoor = Callable[[Access], RealDoor]
pytestmark = pytest.mark.real

SCANS = 40
KILLED_AFTER = (9, 17)
"""Answers that were seen before the station's process dies."""


class Process:
    """A station in a process of its own."""

    def __init__(self, folder: Path, access: Access) -> None:
        profile, secrets = access
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.real.scanning", str(folder)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).resolve().parents[2],
        )  # fmt: skip
        self._say(json.dumps({"base_url": profile.base_url, "secrets": dict(secrets)}))

    def scan(self, codes: list[str]) -> None:
        """Hands the codes over; the answers come one after the other."""
        for code in codes:
            self._say(code)

    def answer(self) -> tuple[str, bool]:
        """A code, and whether its holder was let in."""
        line = self._stdout.readline()
        assert line, "the station ended by itself"
        told = json.loads(line)
        return told["code"], told["admitted"]

    def kill(self) -> list[tuple[str, bool]]:
        """No power any more; what was still on its way to the screen."""
        os.kill(self._process.pid, signal.SIGKILL)
        rest = [json.loads(line) for line in self._stdout if line.endswith("\n")]
        self._process.wait()
        self.close()
        return [(told["code"], told["admitted"]) for told in rest]

    def finish(self) -> None:
        """The door closes: everything is delivered."""
        self._stdin.close()
        assert self._process.wait(300) == 0
        self._stdout.close()

    def close(self) -> None:
        for pipe in (self._stdin, self._stdout):
            try:
                pipe.close()
            except BrokenPipeError:  # what it did not read any more
                continue

    def _say(self, line: str) -> None:
        self._stdin.write(f"{line}\n")
        self._stdin.flush()

    @property
    def _stdin(self) -> IO[str]:
        assert self._process.stdin is not None
        return self._process.stdin

    @property
    def _stdout(self) -> IO[str]:
        assert self._process.stdout is not None
        return self._process.stdout


def test_a_station_that_is_killed_twice_goes_on_where_it_was(house: House, figures: Figures, tmp_path: Path) -> None:
    tickets = house.tickets(SCANS)
    access = house.access()
    let_in: dict[str, int] = dict.fromkeys(tickets, 0)
    left = list(tickets)
    for after in KILLED_AFTER:
        station = Process(tmp_path, access)
        station.scan(left)
        seen = [station.answer() for _ in range(after)]
        seen += station.kill()
        for code, admitted in seen:
            let_in[code] += admitted
        left = left[len(seen) :]
    station = Process(tmp_path, access)
    station.scan(left)
    for code, admitted in [station.answer() for _ in left]:
        # The one ticket that was under way at a death may have been used without anybody seeing it: then it is told
        # "already used", or counted as the use that nobody walked through on.
        let_in[code] += admitted
    station.finish()
    counted = house.entries_of(tickets)
    assert all(times <= 1 for times in let_in.values())
    assert all(times <= 1 for times in counted.values()), counted
    assert all(counted[code] == 1 for code, times in let_in.items() if times)
    unseen = [code for code in tickets if not let_in[code]]
    assert len(unseen) <= len(KILLED_AFTER)
    figures.add(
        "station killed", f"{len(KILLED_AFTER)} times in {SCANS} scans: {sum(let_in.values())} let in, once each"
    )


def test_the_server_is_killed_and_comes_back(house: House, figures: Figures, open_door: OpenDoor) -> None:
    """Scans go on from the list; afterwards the server knows every one of them once."""
    tickets = house.tickets(SCANS)
    door = open_door(house.access())
    door.load()
    before, without, during, after = tickets[:10], tickets[10:20], tickets[20:30], tickets[30:]
    outcomes = [door.scan(ticket).outcome for ticket in before]
    house.server.kill()
    outcomes += [door.scan(ticket).outcome for ticket in without]
    with _meanwhile(house.server.start_again):
        for ticket in during:
            outcomes.append(door.scan(ticket).outcome)
            door.lane.synchronisation.run()
    door.deliver()
    outcomes += [door.scan(ticket).outcome for ticket in after]
    door.deliver()
    again = [door.scan(ticket).outcome for ticket in tickets]
    door.close()
    assert Outcome.DENY not in outcomes
    assert set(again) == {Outcome.DENY}
    assert house.entries_of(tickets) == dict.fromkeys(tickets, 1)
    figures.add("server killed", f"{len(outcomes)} scans around it, {len(tickets)} entries, once each")


@contextmanager
def _meanwhile(work: Callable[[], None]) -> Iterator[None]:
    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        thread.join()
