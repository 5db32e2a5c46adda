"""Whole stations at a real pretix: folder, databases, lane, and a line that can be cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from station.app.memory_secrets import MemorySecrets
from station.domain.change import SyncReport
from station.domain.journal import Conflict
from station.domain.profile import OfflinePolicy, Profile, Strategy
from station.domain.question import UNASKED, Answers
from station.domain.trouble import Trouble
from station.domain.verdict import Mode, Outcome, Verdict
from station.simulation.line import Lines
from station.vendors.registry import enrol
from station.wiring import StationFolder, SystemClock, own_folder
from station.wiring.lane import Lane
from station.wiring.station import Station, open_station

PROFILE = "door"
Access = tuple[Profile, Mapping[str, str]]
"""A profile and its secrets."""
BUDGET = 20.0
"""Seconds that the server has for a scan: a loaded machine must not turn a test of the answer into one of silence."""


def profile_for(base_url: str, *, lists: str = "fest/1", strategy: Strategy = Strategy.DIRECT) -> Profile:
    return Profile(
        PROFILE,
        "pretix",
        base_url,
        {"organizer": "hall", "lists": lists},
        strategy,
        unknown_code=OfflinePolicy.REFUSE,
        direct_budget=BUDGET,
    )


def enrolled(setup_text: str, lists: str) -> Access:
    """A profile and its token, from what stands in a set-up QR: it names the server."""
    found = enrol(profile_for("https://pretix.example", lists=lists), {"setup": setup_text}, SystemClock())
    assert not isinstance(found, Trouble), found
    assert found.fresh
    return found.profile, found.secrets


class RealDoor:
    """One station; its methods are for one thread at a time."""

    def __init__(self, folder: Path, profile: Profile, secrets: Mapping[str, str]) -> None:
        self.profile = profile
        self.let_in: Counter[str] = Counter()
        self._path = folder
        self._secrets = MemorySecrets()
        self._secrets.write(profile.name, dict(secrets))
        self._folder: StationFolder | None = None
        self._is_open = False
        self.open()

    def open(self) -> None:
        """As the program starts."""
        self._is_open = True
        self._folder = own_folder(self._path, "test")
        if not self._folder.settings.profiles:
            self._folder.change(lambda settings: settings.with_profile(self.profile))
        self.station: Station = open_station(self._folder, self._secrets, SystemClock())
        self.lane: Lane = self.station.lane(self.profile)

    def close(self) -> None:
        """Does nothing the second time."""
        if not self._is_open:
            return
        self._is_open = False
        self.lane.close()
        self.station.close()
        assert self._folder is not None
        self._folder.close()

    def scan(
        self, code: str, mode: Mode = Mode.ENTRY, strategy: Strategy | None = None, answers: Answers = UNASKED
    ) -> Verdict:
        verdict = self.lane.admission.scan(code, mode, strategy, answers)
        assert isinstance(verdict, Verdict), verdict
        if mode is Mode.ENTRY and verdict.outcome is not Outcome.DENY:
            self.let_in[code] += 1
        return verdict

    def load(self) -> SyncReport:
        """The whole list."""
        return self.synchronise(full=True)

    def synchronise(self, *, full: bool = False) -> SyncReport:
        report = self.lane.synchronisation.run(full)
        assert report.trouble is None, report.trouble
        return report

    def cannot_synchronise(self) -> None:
        """A round while the line is down: afterwards the station knows that it is."""
        assert self.lane.synchronisation.run().trouble is not None

    def deliver(self, rounds: int = 20) -> None:
        """Rounds until nothing waits any more."""
        for _ in range(rounds):
            self.lane.synchronisation.run()
            depth = self.station.journal.depth(PROFILE)
            if not depth.waiting and not depth.unknown:
                return
        raise AssertionError(f"still waiting: {self.station.journal.depth(PROFILE)}")

    def conflicts(self) -> tuple[Conflict, ...]:
        return self.station.journal.conflicts(PROFILE)


@contextmanager
def cuttable(port: int) -> Iterator[tuple[Lines, str]]:
    """A line to the server, and the address at which it begins."""
    lines = Lines(1, port)
    lines.start()
    try:
        yield lines, f"http://127.0.0.1:{lines.ports[0]}"
    finally:
        lines.stop()
