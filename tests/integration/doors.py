"""Whole stations without their screens, and the one clock that they and the vendor's server share."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from station.domain.journal import Action, Conflict, OutboxItem
from station.domain.profile import OfflinePolicy, Profile, Strategy
from station.domain.trouble import Trouble
from station.domain.verdict import Mode, Outcome, Verdict
from station.sandbox import Effect, FaultKind, FaultRule, Sandbox, ServerClock
from station.storage.journal_rows import ITEM_COLUMNS, item_from_row
from station.wiring import StationFolder, own_folder
from station.wiring.lane import Lane
from station.wiring.station import Station, open_station
from tests.integration.sendings import Sendings

BUDGET = 0.3
"""Seconds the vendor has to answer a scan: short, because tests let it pass."""


@contextmanager
def connected(folder: Path) -> Iterator[sqlite3.Connection]:
    """The journal's file as it lies there, for looking only."""
    connection = sqlite3.connect(f"{(folder / 'journal.db').as_uri()}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()


class TurnedTime:
    """The real time, turned on by tests instead of waiting."""

    def __init__(self) -> None:
        self.turned = 0.0

    def turn(self, seconds: float) -> None:
        self.turned += seconds

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.turned)

    def monotonic(self) -> float:
        return time.monotonic() + self.turned

    def unix(self) -> float:
        return time.time() + self.turned


@dataclass
class OwnClock:
    """A machine's clock that is wrong by so many seconds."""

    time: TurnedTime
    wrong: float = 0.0

    def now(self) -> datetime:
        return self.time.now() + timedelta(seconds=self.wrong)

    def monotonic(self) -> float:
        return self.time.monotonic()


@dataclass(frozen=True)
class Access:
    """How one door gets at its vendor."""

    base_url: str
    settings: Mapping[str, str]
    secrets: Mapping[str, str] = field(repr=False)


class Secrets:
    """The vendor's credentials, in memory."""

    def __init__(self, secrets: Mapping[str, str]) -> None:
        self._secrets = dict(secrets)

    def read(self, _profile: str) -> dict[str, str] | Trouble:
        return dict(self._secrets)

    def write(self, _profile: str, secrets: dict[str, str]) -> Trouble | None:
        self._secrets = dict(secrets)
        return None

    def remove(self, _profile: str) -> Trouble | None:
        return None

    def describe(self) -> str:
        return "In memory."


class Vendors:
    """The sandbox of a test: its servers, its clock, and whether it still works on something."""

    def __init__(self, tickets: int = 0) -> None:
        self.time = TurnedTime()
        self.sandbox = Sandbox(tickets=tickets, clock=ServerClock(source=self.time.unix))

    def __enter__(self) -> Vendors:
        self.sandbox.start()
        self.begin()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.sandbox.stop()

    def begin(self) -> None:
        """Everything as seeded."""
        self.sandbox.reset()
        self._count_requests()

    def heal(self) -> None:
        """No faults, every server up."""
        self.wait_until_idle()
        begun = self._begun()
        self.sandbox.faults.clear()
        self._count_requests(begun)
        for vendor in self.sandbox.addresses.vendors:
            self.sandbox.restore(vendor)

    def wait_until_idle(self) -> None:
        """Until every request that came has been answered or broken off: what a client gave up may still be done."""
        for _ in range(2_000):
            if self._begun() <= len(self.sandbox.audit.requests()):
                return
            time.sleep(0.005)
        raise AssertionError("the sandbox did not come to an end with its requests")

    def access(self, vendor: str, door: str) -> Access:
        """For a door of this name. Where the vendor tells devices apart by it, the name stands in what it notes."""
        address = self.sandbox.addresses.vendors[vendor]
        own = {"cm": {"device_info": f"DEVICE_ID:{door},MODEL:X"}, "gomus": {"location": door}}.get(vendor, {})
        return Access(address.base_url, {**address.settings, **own}, address.secrets)

    def effects_so_far(self) -> int:
        """The number of the last thing any vendor's server did."""
        effects = self.sandbox.audit.effects()
        return effects[-1].sequence if effects else 0

    def _count_requests(self, already: int = 0) -> None:
        """A delay of nothing strikes every request, so the rules count them as they come in."""
        self._earlier = already
        self._counting = self.sandbox.faults.add(FaultRule(FaultKind.LATENCY))

    def _begun(self) -> int:
        reports = {report.id: report for report in self.sandbox.faults.reports()}
        return self._earlier + reports[self._counting].matched


class Door:
    """One station with a data folder of its own; it may be closed, killed and opened again."""

    def __init__(
        self,
        name: str,
        folder: Path,
        vendors: Vendors,
        vendor: str,
        *,
        strategy: Strategy = Strategy.DIRECT,
        offline: OfflinePolicy = OfflinePolicy.REFUSE,
        unknown_code: OfflinePolicy = OfflinePolicy.REFUSE,
        options: Mapping[str, str] | None = None,
        budget: float = BUDGET,
        access: Access | None = None,
        clock_wrong: float = 0.0,
    ) -> None:
        access = access or vendors.access(vendor, name)
        self.name = name
        self.vendor = vendor
        self.vendors = vendors
        self.clock = OwnClock(vendors.time, clock_wrong)
        self.sendings = Sendings(vendors.effects_so_far, self._last_position)
        self.profile = Profile(
            "door",
            vendor,
            access.base_url,
            {**access.settings, **(options or {})},
            strategy,
            offline,
            unknown_code,
            direct_budget=budget,
        )
        self.device = access.secrets.get("device_uuid", "")
        """What the vendor calls it, where it gives devices a name."""
        self.let_in: Counter[str] = Counter()
        """Persons by code as it was scanned: what was shown green or orange for an entry."""
        self._path = folder
        self._secrets = Secrets(access.secrets)
        self._folder: StationFolder | None = None
        self.open()

    def open(self) -> None:
        """As the program starts: folder, databases, what was under way marked, then the lane."""
        self._folder = own_folder(self._path, "test")
        if not self._folder.settings.profiles:
            self._folder.change(lambda settings: settings.with_profile(self.profile))
        self.station: Station = open_station(self._folder, self._secrets, self.clock)
        self.lane: Lane = self.station.lane(self.profile)
        for room in self.lane.rooms:
            self.sendings.watch(room)

    def close(self) -> None:
        self.lane.close()
        self.station.close()
        assert self._folder is not None
        self._folder.close()

    def restart(self) -> None:
        self.close()
        self.open()

    def change_profile(self, profile: Profile) -> None:
        """Another service, strategy or policy, as from the settings page: the lane is opened anew."""
        self.profile = profile
        assert self._folder is not None
        self._folder.change(lambda settings: settings.with_changed(profile))
        self.restart()

    def scan(self, code: str, mode: Mode = Mode.ENTRY, strategy: Strategy | None = None) -> Verdict:
        return self._shown(self.lane.admission.scan(code, mode, strategy))

    def hold(self, code: str) -> Verdict:
        verdict = self.lane.admission.hold(code)
        assert isinstance(verdict, Verdict), verdict
        return verdict

    def pass_held(self, scan_id: str) -> Verdict:
        return self._shown(self.lane.admission.pass_held(scan_id))

    def release_held(self, scan_id: str) -> None:
        assert self.lane.admission.release_held(scan_id) is None

    def _shown(self, verdict: Verdict | Trouble) -> Verdict:
        assert isinstance(verdict, Verdict), verdict
        if verdict.mode is Mode.ENTRY and verdict.outcome is not Outcome.DENY:
            self.let_in[verdict.code] += 1
        return verdict

    def synchronise(self, full: bool = False) -> Trouble | None:
        return self.lane.synchronisation.run(full).trouble

    def push(self) -> Trouble | None:
        return self.lane.synchronisation.push().trouble

    def items(self) -> tuple[OutboxItem, ...]:
        """Every outbox item this station ever made, oldest first."""
        with connected(self._path) as connection:
            rows = connection.execute(f"SELECT {ITEM_COLUMNS} FROM outbox ORDER BY position").fetchall()
        return tuple(map(item_from_row, rows))

    def _last_position(self) -> int:
        return max((item.position for item in self.items()), default=0)

    def items_of(self, *codes: str, action: Action = Action.ENTRY) -> tuple[OutboxItem, ...]:
        return tuple(item for item in self.items() if item.code in codes and item.action is action)

    def conflicts(self, *codes: str) -> tuple[Conflict, ...]:
        return tuple(
            conflict
            for conflict in self.station.journal.conflicts("door")
            if not codes or conflict.code in codes or conflict.key.ticket_id in codes
        )

    def effects(self, code: str) -> tuple[Effect, ...]:
        """What the vendor's server did with a ticket on this door's word."""
        effects = self.vendors.sandbox.audit.effects(self.vendor, code)
        return tuple(effect for effect in effects if self.name in (effect.device, effect.location))

    def executed(self, code: str, *, entries: bool = True) -> int:
        """Persons the server let in (or out) on this door's word."""
        return abs(sum(effect.people for effect in self.effects(code) if effect.is_entry is entries))
