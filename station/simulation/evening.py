"""An evening from opening the doors to the moment when nothing moves any more."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from station.domain.journal import ItemState
from station.domain.profile import OfflinePolicy, Profile, Strategy
from station.domain.trouble import Trouble, TroubleError
from station.sandbox import Sandbox, ServerClock, VendorAddress
from station.simulation.clock import TurnedClock
from station.simulation.fault_spec import SLOW_SECONDS, FaultSpec
from station.simulation.gate import Gate
from station.simulation.line import HOST, Lines
from station.simulation.mortal import Death
from station.simulation.visits import Crowd, Visit
from station.vendors.registry import enrol, new_device_info

OFFLINE_SCANS = 20
"""Scans for which a line stays down, on the average."""
SCAN_BUDGET = 1.0
"""Seconds the vendor has to answer a scan."""
_TRIES = 3
"""How often a person tries whose scan a process died over, and a station its first reading."""
_TURN = 7.0
"""Seconds between two rounds at the end: more than a lost request may still need to arrive."""
_ROUNDS = 12
"""Most of them at the end; what has not come to rest by then does not."""
_OPEN = frozenset({ItemState.HELD, ItemState.INTENT, ItemState.WAITING, ItemState.SENDING, ItemState.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be played."""

    vendor: str = "cm"
    stations: int = 4
    tickets: int = 2_000
    scans: int = 2_000
    faults: FaultSpec = field(default_factory=FaultSpec)
    seed: int = 1


@dataclass(slots=True)
class Course:
    """How an evening went, besides what the gates can tell themselves."""

    offline_spells: int = 0
    seconds: float = 0.0
    """From the first scan to the last."""
    rest_rounds: int = 0
    struck: int = 0
    """Requests that a fault was done to."""


class Evening:
    """Owns sandbox, lines and gates for its `with` block. One thread plays it; each gate has two of its own."""

    def __init__(
        self, plan: Plan, folder: Path, told: Callable[[str], None], given_up: threading.Event | None = None
    ) -> None:
        """`given_up`: once it is set, `play` ends between two scans or rounds with KeyboardInterrupt."""
        self.plan = plan
        self.course = Course()
        self._folder = folder
        self._told = told
        self._clock = TurnedClock()
        self._given_up = given_up or threading.Event()
        self.sandbox = Sandbox(tickets=plan.tickets, seed=plan.seed, clock=ServerClock(source=self._clock.unix))
        self.crowd = Crowd(self.sandbox.vendor(plan.vendor), plan.scans, plan.seed)
        self.gates: list[Gate] = []

    def __enter__(self) -> Evening:
        self.sandbox.start()
        address = self.sandbox.addresses.vendors[self.plan.vendor]
        self._lines = Lines(self.plan.stations, urlsplit(address.base_url).port or 0)
        self._lines.start()
        try:
            for number in range(self.plan.stations):
                self.gates.append(self._gate(number, address))
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_exception: object) -> None:
        try:
            for gate in self.gates:
                gate.close()
        finally:
            self._lines.stop()
            self.sandbox.stop()

    def play(self) -> None:
        """Everything, in order. Raises TroubleError where this machine, not the vendor, is in trouble."""
        self._told(f"{self.plan.stations} stations read the list of {self.plan.tickets} tickets …")
        self._together(self._prepare)
        for rule in self.plan.faults.rules(self.plan.vendor):
            self.sandbox.faults.add(rule)
        self._told(f"{self.plan.scans} scans …")
        started = time.monotonic()
        self._together(self._work)
        self.course.seconds = time.monotonic() - started
        self.course.offline_spells = self._lines.falls
        self._told("The line is back; synchronising until nothing moves …")
        self._come_to_rest()

    # the doors

    def _gate(self, number: int, address: VendorAddress) -> Gate:
        name = f"S{number + 1}"
        base_url = _by_line(address.base_url, self._lines.ports[number])
        options, secrets = dict(address.settings), dict(address.secrets)
        if self.plan.vendor == "cm":
            options["device_info"] = new_device_info()
        elif self.plan.vendor == "gomus":
            options["location"] = name
        elif self.plan.vendor == "tibillet":
            token = self.sandbox.tibillet.pairing_token()
            secrets = {"pairing_url": f"{address.base_url.rstrip('/')}/scan/{token}/pair/"}
        elif self.plan.vendor == "pretix":
            secrets = {"setup": self.sandbox.pretix.setup_text(address.base_url)}
        # Every mixture of strategy and policy stands at some door.
        local = number % 2 == 1 and self.plan.vendor != "gomus"
        policy = OfflinePolicy.ATTENTION if number // 2 % 2 else OfflinePolicy.REFUSE
        strategy = Strategy.LOCAL if local else Strategy.DIRECT
        profile = Profile(
            "door", self.plan.vendor, base_url, options, strategy, offline=policy, direct_budget=SCAN_BUDGET
        )
        enrolment = enrol(profile, secrets, self._clock)
        if isinstance(enrolment, Trouble):
            raise TroubleError(enrolment)
        # Pairing names the server itself; everything after it goes by the station's own line.
        profile = replace(enrolment.profile, base_url=base_url)
        companions = self.plan.stations - 1
        return Gate(name, self._folder / name, profile, enrolment.secrets, self._clock, companions=companions)

    def _together(self, act: Callable[[int], None]) -> None:
        with ThreadPoolExecutor(len(self.gates), thread_name_prefix="door") as threads:
            try:  # from the first door on: leaving this block waits for all of them
                for door in as_completed([threads.submit(act, number) for number in range(len(self.gates))]):
                    door.result()
            except BaseException:
                self._given_up.set()
                raise
        if self._given_up.is_set():
            raise KeyboardInterrupt

    def _prepare(self, number: int) -> None:
        """Nothing goes wrong yet, but on a slow machine all these first readings at once take their time."""
        trouble = None
        for _ in range(_TRIES):
            trouble = self.gates[number].synchronise().trouble
            if trouble is None:
                return
        assert trouble is not None
        raise TroubleError(trouble)

    def _work(self, number: int) -> None:
        gate = self.gates[number]
        chance = random.Random(f"{self.plan.seed} {number}")  # noqa: S311 - a simulation, no secret
        gate.start()
        try:
            for visit in self.crowd.visits[number :: len(self.gates)]:
                if self._given_up.is_set():
                    return
                self._line_by_chance(number, chance)
                if chance.random() < self.plan.faults.crash:
                    gate.doom(chance.choice(list(Death)))
                _present(gate, visit)
            gate.doom(None)
        finally:
            gate.stop()

    def _line_by_chance(self, number: int, chance: random.Random) -> None:
        """Falls and comes back so often that it is down for the share of scans that the plan wants."""
        share = self.plan.faults.offline
        if not self._lines.is_up(number):
            if share < 1.0 and chance.random() < 1.0 / OFFLINE_SCANS:
                self._lines.up(number)
        elif share and (share >= 1.0 or chance.random() < share / (1.0 - share) / OFFLINE_SCANS):
            self._lines.down(number)

    # the end

    def _come_to_rest(self) -> None:
        for number, gate in enumerate(self.gates):
            self._lines.up(number)
            gate.revive()
        time.sleep(SLOW_SECONDS + 0.5 if "slow" in self.plan.faults.requests else 0.0)  # what is late is done by then
        self.course.struck = sum(report.struck for report in self.sandbox.faults.reports())
        self.sandbox.faults.clear()
        for number in range(_ROUNDS):
            self.course.rest_rounds = number + 1
            self._clock.turn(_TURN)
            self._together(self._round)
            if number >= 2 and not any(item.state in _OPEN for gate in self.gates for item in gate.queue()):
                break
        self._clock.turn(_TURN)
        self._together(self._last_round)

    def _round(self, number: int) -> None:
        self.gates[number].synchronise()

    def _last_round(self, number: int) -> None:
        self.gates[number].synchronise(full=True)


def _present(gate: Gate, visit: Visit) -> None:
    for _ in range(_TRIES):
        if gate.scan(visit.text) is not None:
            return


def _by_line(address: str, port: int) -> str:
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=f"{HOST}:{port}"))
