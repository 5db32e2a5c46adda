"""Two stations, one vendor, cuts, crashes and delayed reads: the oracle counts persons.

At the end of every sequence: people let in beyond the ticket's uses equal the open conflicts, nothing was carried out
twice at the vendor, and every claim has an end or is visibly unsettled.
"""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from station.domain.change import Link
from station.domain.journal import Action, ConflictKind, ItemState
from station.domain.profile import Profile, Strategy
from station.domain.verdict import Mode, Outcome, Verdict
from station.services.admission import Admission
from station.services.link import LinkWatch
from station.services.recovery import recover
from station.services.synchronisation import Synchronisation
from tests.services.counting_vendor import CountingRoom, Line, Server
from tests.services.fakes import MemoryJournal, MemoryMirror, Serial, TurnedClock

CODE = "TKT-1"
ENDED = {ItemState.ACKNOWLEDGED, ItemState.REFUSED, ItemState.RELEASED, ItemState.UNDONE}


class Crash(BaseException):
    """The process dies: whatever was not committed is gone."""


class StationUnderTest:
    """A whole station but for its screen; its memory survives a crash, its services do not."""

    def __init__(self, name: str, server: Server, strategy: Strategy) -> None:
        self.profile = Profile("fair", "counting", "https://vendor.example", strategy=strategy)
        self.clock = server.clock
        self.room = CountingRoom(name, "fair", server)
        self.journal = MemoryJournal()
        self.mirror = MemoryMirror()
        self.identifiers = Serial(name)
        self.let_in = 0
        self.start()

    def start(self) -> None:
        self.link = LinkWatch("fair", self.clock)
        recover("fair", self.journal, self.clock)
        parts = (self.profile, self.journal, self.mirror, self.room, self.clock)
        self.admission = Admission(*parts, self.identifiers, self.link)
        self.synchronisation = Synchronisation(*parts, self.link)

    def scan(self, line: Line) -> None:
        self.room.line = line
        verdict = self.admission.scan(CODE, Mode.ENTRY)
        assert isinstance(verdict, Verdict)
        if verdict.outcome is not Outcome.DENY:
            self.let_in += 1

    def crash_while_scanning(self, line: Line) -> None:
        """Dies after the request left and before its outcome was committed: nobody saw an answer."""
        self.room.line = line
        use = self.room.use

        def dying(request: object) -> object:
            use(request)
            raise Crash

        self.room.use = dying
        try:
            verdict = self.admission.scan(CODE, Mode.ENTRY)
            if isinstance(verdict, Verdict) and verdict.outcome is not Outcome.DENY:
                self.let_in += 1
        except Crash:
            pass
        del self.room.use
        self.start()

    def synchronise(self, line: Line) -> None:
        self.room.line = line
        self.synchronisation.run(full=True)


def operations() -> st.SearchStrategy[list[tuple[str, int, Line]]]:
    acts = st.sampled_from(["scan", "scan", "scan", "crash", "push", "sync", "sync", "late page"])
    return st.lists(st.tuples(acts, st.integers(0, 1), st.sampled_from(Line)), min_size=1, max_size=14)


def perform(stations: list[StationUnderTest], clock: TurnedClock, steps: list[tuple[str, int, Line]]) -> None:
    for act, number, line in steps:
        clock.seconds += 7.0
        station = stations[number]
        if act == "scan":
            station.scan(line)
        elif act == "crash":
            station.crash_while_scanning(line)
        elif act == "push":
            station.room.line = line
            station.synchronisation.push()
        elif act == "sync":
            station.synchronise(line)
        else:
            station.room.line = Line.UP
            station.room.while_reading = lambda station=station, line=line: station.scan(line)
            station.synchronise(Line.UP)
            station.room.while_reading = None


def come_to_rest(stations: list[StationUnderTest], clock: TurnedClock) -> None:
    for _ in range(6):
        for station in stations:
            clock.seconds += 7.0
            station.synchronise(Line.UP)


@given(
    maximum=st.integers(1, 3),
    strategies=st.tuples(st.sampled_from(Strategy), st.sampled_from(Strategy)),
    steps=operations(),
)
@settings(max_examples=1500, suppress_health_check=[HealthCheck.too_slow])
def test_persons_beyond_the_allowance_equal_the_open_conflicts(maximum, strategies, steps):
    clock = TurnedClock()
    server = Server(clock)
    server.add(CODE, maximum)
    stations = [StationUnderTest(name, server, strategy) for name, strategy in zip("AB", strategies, strict=True)]
    come_to_rest(stations, clock)

    perform(stations, clock, steps)
    come_to_rest(stations, clock)

    claims = [item for station in stations for item in station.journal.items.values()]
    ambiguous = [item for item in claims if item.state is ItemState.AMBIGUOUS]
    for station in stations:
        # Another door's use within the vendor's resolution can pass for one that was lost; the next lost one is then
        # sent in its place. A station's uses are never carried out more often than it has made them.
        carried_out = sum(count for (name, _, _), count in server.executed.items() if name == station.room.station)
        made = [item for item in station.journal.items.values() if item.action is Action.ENTRY and item.counts]
        assert carried_out <= len(made), "carried out twice at the vendor"
    for station in stations:
        for item in station.journal.items.values():
            visible = item.state in (ItemState.UNKNOWN, ItemState.AMBIGUOUS)
            blocked = item.state is ItemState.WAITING and ambiguous
            assert item.state in ENDED or visible or blocked
    if ambiguous:
        return
    let_in = sum(station.let_in for station in stations)
    excess = max(0, let_in - maximum)
    conflicts = max(
        sum(c.people for c in station.journal.raised.values() if c.kind is ConflictKind.OVER_ADMITTED)
        for station in stations
    )
    spare = [
        item
        for item in claims
        if item.action is Action.ENTRY and item.state is ItemState.ACKNOWLEDGED and not item.admitted
    ]
    # A use that nobody went in on still stands in the vendor's count: it may show as too much by one, never too few.
    assert excess <= conflicts <= excess + len(spare)


@given(strategy=st.sampled_from(Strategy), line=st.sampled_from(Line), again=st.integers(1, 4))
def test_one_station_never_lets_a_single_ticket_in_twice(strategy, line, again):
    clock = TurnedClock()
    server = Server(clock)
    server.add(CODE, 1)
    station = StationUnderTest("A", server, strategy)
    station.synchronise(Line.UP)
    for _ in range(again):
        clock.seconds += 3.0
        station.scan(line)
        station.scan(Line.UP)
    assert station.let_in == 1
    come_to_rest([station], clock)
    assert station.link.state().link is Link.ONLINE
    if all(item.state is not ItemState.AMBIGUOUS for item in station.journal.items.values()):
        assert server.accounts[CODE].used == 1


def test_the_line_returns_after_an_offline_entry_and_the_same_ticket_is_refused():
    clock = TurnedClock()
    server = Server(clock)
    server.add(CODE, 1)
    station = StationUnderTest("A", server, Strategy.DIRECT)
    station.synchronise(Line.UP)
    station.scan(Line.DOWN)
    assert station.let_in == 1
    assert server.accounts[CODE].used == 0

    station.link.answered(5.0)
    station.scan(Line.UP)

    assert station.let_in == 1
    assert server.accounts[CODE].used == 1


def test_a_covered_use_is_not_counted_again():
    """A ticket for three: one let in here offline, two at another door; right at every step."""
    clock = TurnedClock()
    server = Server(clock)
    server.add(CODE, 3)
    station = StationUnderTest("A", server, Strategy.LOCAL)
    station.synchronise(Line.UP)
    station.scan(Line.DOWN)
    server.accounts[CODE].used = 2
    station.room.line = Line.UP
    station.synchronisation.run(full=True)
    row = next(iter(station.mirror.rows.values()))
    assert (row.counters.remaining, row.counters.used) == (0, 3)
    clock.seconds += 5
    station.scan(Line.UP)
    assert station.let_in == 1
    server.accounts[CODE] = replace(server.accounts[CODE], maximum=4)
    station.synchronisation.run(full=True)
    station.scan(Line.UP)
    assert station.let_in == 2
