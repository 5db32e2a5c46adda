"""An evening at the door by chance: two stations, one vendor, everything that can go wrong, and the count at its end.

The same seed gives the same evening. What is shown, what the vendor's server did (its audit), and what the journals
hold at rest must agree, ticket by ticket.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from station.domain.journal import OPEN, Action, ConflictKind, ItemState, OutboxItem
from station.domain.profile import OfflinePolicy, Strategy
from station.domain.verdict import Mode, Outcome, Verdict
from station.sandbox import FaultKind, FaultRule, Phase
from tests.integration.doors import Door, Vendors

LONG_SILENCE = 0.5
"""Seconds: longer than a scan's budget."""
_SAME_TIME = 3.0
"""Seconds around a lost request in which the vendor's times cannot tell two doors apart."""
_UNSURE = frozenset({ItemState.UNKNOWN, ItemState.AMBIGUOUS})


class Crash(BaseException):
    """The process dies: whatever was not committed is gone."""


@dataclass(frozen=True)
class Ticket:
    """A ticket of the sandbox: the vendor's own code first, then others that open it too."""

    codes: tuple[str, ...]

    @property
    def code(self) -> str:
        return self.codes[0]


TICKETS = {
    "cm": (
        Ticket(("CM-VALID-1", "EXT-CM-VALID-1")),
        Ticket(("CM-VALID-2", "EXT-CM-VALID-2")),
        Ticket(("CM-GROUP-1", "EXT-CM-GROUP-1")),
        Ticket(("A?location=B&c#D",)),
        Ticket(("CM-INSIDE-1", "EXT-CM-INSIDE-1")),
    ),
    "gomus": (
        Ticket(("GM-VALID-1",)),
        Ticket(("GM-VALID-2",)),
        Ticket(("GM-GROUP-1",)),
        Ticket(("..%2e/../x",)),
        Ticket(("grün-ß-日本-🎟",)),
    ),
}

FAULTS = (
    FaultRule(FaultKind.CUT),
    FaultRule(FaultKind.CUT, reset=True),
    FaultRule(FaultKind.CUT, phase=Phase.AFTER),
    FaultRule(FaultKind.CUT, phase=Phase.AFTER, reset=True),
    FaultRule(FaultKind.PARTIAL, phase=Phase.AFTER),
    FaultRule(FaultKind.TRUNCATED, phase=Phase.AFTER),
    FaultRule(FaultKind.GARBAGE),
    FaultRule(FaultKind.GARBAGE, phase=Phase.AFTER),
    FaultRule(FaultKind.STATUS, status=500),
    FaultRule(FaultKind.STATUS, status=500, phase=Phase.AFTER),
    FaultRule(FaultKind.STATUS, status=503),
    FaultRule(FaultKind.STATUS, status=429, retry_after=3),
    FaultRule(FaultKind.STATUS, status=401),
    FaultRule(FaultKind.SILENCE, seconds=LONG_SILENCE),
    FaultRule(FaultKind.SILENCE, seconds=LONG_SILENCE, phase=Phase.AFTER),
    FaultRule(FaultKind.LATENCY, seconds=LONG_SILENCE),
    FaultRule(FaultKind.LATENCY, seconds=LONG_SILENCE, phase=Phase.AFTER),
)
_CHANGES = {"cm": ("POST", "*/barcodes/*"), "gomus": ("PUT", "/api/v3/*")}


@dataclass(frozen=True)
class Plan:
    """What may happen. Everything is in; a narrower plan looks closer at a part."""

    vendor: str
    steps: int = 25
    exits: bool = True
    foreign: bool = True
    """Other doors use tickets, and tickets are canceled."""
    skews: tuple[float, ...] = (0.0, 0.0, 95.0, -95.0)


@dataclass
class Evening:
    """One evening and its protocol."""

    seed: int
    plan: Plan
    vendors: Vendors
    doors: list[Door]
    chance: random.Random
    log: list[str] = field(default_factory=list)
    foreign: Counter[str] = field(default_factory=Counter)
    left: set[str] = field(default_factory=set)
    """Tickets on which somebody went out."""
    canceled: set[str] = field(default_factory=set)
    held: list[tuple[int, str]] = field(default_factory=list)
    denied_passes: Counter[str] = field(default_factory=Counter)

    @property
    def tickets(self) -> tuple[Ticket, ...]:
        return TICKETS[self.plan.vendor]

    def used_at_vendor(self, ticket: Ticket) -> int:
        return self.vendors.sandbox.vendor(self.plan.vendor).store.existing(ticket.code).state.used

    def allowed(self, ticket: Ticket) -> int:
        return self.vendors.sandbox.vendor(self.plan.vendor).store.existing(ticket.code).seed.max_uses


def make_evening(seed: int, plan: Plan, vendors: Vendors, folder: Path) -> Evening:
    chance = random.Random(seed)
    vendors.begin()
    vendors.sandbox.clock.skew_seconds = chance.choice(plan.skews)
    doors = [
        Door(
            name,
            folder / name,
            vendors,
            plan.vendor,
            strategy=chance.choice(list(Strategy)),
            offline=chance.choice(list(OfflinePolicy)),
            unknown_code=chance.choice(list(OfflinePolicy)),
        )
        for name in ("A", "B")
    ]
    evening = Evening(seed, plan, vendors, doors, chance)
    if chance.random() < 0.8:
        for door in doors:
            door.synchronise()
    return evening


def perform(evening: Evening) -> None:
    acts: list[tuple[int, Callable[[Evening, int], None]]] = [
        (40, _scan),
        (8, _crash_while_asking),
        (5, _crash_while_sending),
        (10, _synchronise),
        (6, _push),
        (4, _hold),
        (4, _end_hold),
        (4, _outage),
        (2, _restart),
        (2, _sign_out),
        (5 if evening.plan.foreign else 0, _other_door),
        (2 if evening.plan.foreign else 0, _cancel),
    ]
    weights = [weight for weight, _ in acts]
    for _ in range(evening.plan.steps):
        number = evening.chance.randrange(len(evening.doors))
        (_, act), *_rest = evening.chance.choices(acts, weights)
        if evening.chance.random() < 0.4:
            _strike(evening)
        act(evening, number)
        evening.vendors.wait_until_idle()
        evening.vendors.time.turn(evening.chance.choice((0.0, 0.0, 1.5, 3.0, 7.0, 7.0, 40.0)))


def come_to_rest(evening: Evening) -> None:
    """The vendor is healthy again; everybody synchronises for a while."""
    evening.vendors.heal()
    for number in range(6):
        for door in evening.doors:
            evening.vendors.time.turn(7.0)
            trouble = door.synchronise(full=number == 5)
            _note(evening, f"rest {number} {door.name}: {trouble}")
    for held in evening.held:
        evening.doors[held[0]].release_held(held[1])


def _note(evening: Evening, text: str) -> None:
    evening.log.append(f"{evening.vendors.time.turned:8.1f} {text}")


def _strike(evening: Evening) -> None:
    rule = evening.chance.choice(FAULTS)
    method, path = _CHANGES[evening.plan.vendor]
    if evening.chance.random() < 0.3:
        method, path = "*", "*"
    rule = replace(
        rule, vendor=evening.plan.vendor, method=method, path=path, times=1, skip=evening.chance.choice((0, 0, 0, 1))
    )
    evening.vendors.sandbox.faults.add(rule)
    _note(evening, f"  fault {rule.kind} {rule.phase} {rule.status} {method} {path} skip {rule.skip}")


def _choice(evening: Evening) -> tuple[Ticket, str, Mode]:
    ticket = evening.chance.choice(evening.tickets)
    modes = (Mode.ENTRY,) * 8 + (Mode.CHECK,) + ((Mode.EXIT,) if evening.plan.exits else ())
    mode = evening.chance.choice(modes)
    if mode is Mode.EXIT:
        evening.left.add(ticket.code)
    return ticket, evening.chance.choice(ticket.codes), mode


def _scan(evening: Evening, number: int) -> None:
    _, code, mode = _choice(evening)
    _tell(evening, number, mode.value, evening.doors[number].scan(code, mode))


def _tell(evening: Evening, number: int, what: str, verdict: Verdict) -> None:
    text = f"{what} {verdict.code}: {verdict.outcome} {verdict.reason} by {verdict.source} {verdict.vendor_message!r}"
    _note(evening, f"{evening.doors[number].name} {text}")


def _crash_while_asking(evening: Evening, number: int) -> None:
    """Dies with the question on its way or just answered, before the outcome is written."""
    door = evening.doors[number]
    _, code, mode = _choice(evening)
    room, arrives = door.lane.rooms[0], evening.chance.random() < 0.6
    dying(room, "use", arrives=arrives)
    try:
        verdict = door.scan(code, mode)
        _tell(evening, number, f"(would crash) {mode.value}", verdict)
    except Crash:
        _note(evening, f"{door.name} crashed asking {mode.value} {code}, {'after' if arrives else 'before'} the call")
    door.restart()


def _crash_while_sending(evening: Evening, number: int) -> None:
    door = evening.doors[number]
    room, arrives = door.lane.rooms[1], evening.chance.random() < 0.6
    for call in ("use", "upload"):
        dying(room, call, arrives=arrives)
    try:
        door.push()
        _note(evening, f"{door.name} pushed")
    except Crash:
        _note(evening, f"{door.name} crashed sending, {'after' if arrives else 'before'} the call")
    door.restart()


def dying(room: object, call: str, *, arrives: bool) -> None:
    asked = getattr(room, call)

    def die(*arguments: object) -> object:
        if arrives:
            asked(*arguments)
        raise Crash

    setattr(room, call, die)


def _synchronise(evening: Evening, number: int) -> None:
    trouble = evening.doors[number].synchronise(full=evening.chance.random() < 0.2)
    _note(evening, f"{evening.doors[number].name} synchronised: {trouble}")


def _push(evening: Evening, number: int) -> None:
    _note(evening, f"{evening.doors[number].name} pushed: {evening.doors[number].push()}")


def _hold(evening: Evening, number: int) -> None:
    _, code, _ = _choice(evening)
    verdict = evening.doors[number].hold(code)
    _tell(evening, number, "hold", verdict)
    if verdict.outcome is not Outcome.DENY:
        evening.held.append((number, verdict.scan_id))


def _end_hold(evening: Evening, _number: int) -> None:
    if not evening.held:
        return
    number, scan_id = evening.held.pop(evening.chance.randrange(len(evening.held)))
    if evening.chance.random() < 0.3:
        evening.doors[number].release_held(scan_id)
        _note(evening, f"{evening.doors[number].name} released")
        return
    verdict = evening.doors[number].pass_held(scan_id)
    _tell(evening, number, "pass", verdict)
    if verdict.outcome is Outcome.DENY:
        evening.denied_passes[verdict.code] += 1


def _outage(evening: Evening, _number: int) -> None:
    if evening.chance.random() < 0.5:
        evening.vendors.sandbox.outage(evening.plan.vendor)
        _note(evening, "outage")
    else:
        evening.vendors.sandbox.restore(evening.plan.vendor)
        _note(evening, "restored")


def _restart(evening: Evening, number: int) -> None:
    evening.doors[number].restart()
    _note(evening, f"{evening.doors[number].name} restarted")


def _sign_out(evening: Evening, _number: int) -> None:
    evening.vendors.sandbox.vendor(evening.plan.vendor).sign_out()
    _note(evening, "signed out")


def _other_door(evening: Evening, _number: int) -> None:
    ticket = evening.chance.choice(evening.tickets)
    if evening.used_at_vendor(ticket) < evening.allowed(ticket):
        evening.vendors.sandbox.vendor(evening.plan.vendor).use_elsewhere(ticket.code)
        evening.foreign[ticket.code] += 1
        _note(evening, f"other door used {ticket.code}")


def _cancel(evening: Evening, _number: int) -> None:
    ticket = evening.chance.choice(evening.tickets)
    evening.vendors.sandbox.vendor(evening.plan.vendor).store.cancel(ticket.code)
    evening.canceled.add(ticket.code)
    _note(evening, f"canceled {ticket.code}")


# the count


@dataclass
class Count:
    """What an evening came to; `wrong` is empty when everything agrees."""

    wrong: list[str] = field(default_factory=list)
    taken_for_ours: list[str] = field(default_factory=list)
    """A lost request that another door's use of the same ticket passed for. Neither vendor tells whose it was where a
    status is all there is (go~mus), where no counter was known before (a code without a list), or within seconds."""
    scans: int = 0
    let_in: int = 0
    ambiguous: int = 0
    needless: int = 0
    """Ambiguous although no other door used the ticket."""
    unknown: int = 0
    excess: int = 0
    spares: int = 0
    states: Counter[str] = field(default_factory=Counter)


def count(evening: Evening) -> Count:
    counted = Count()
    for ticket in evening.tickets:
        _count_ticket(evening, ticket, counted)
    for door in evening.doors:
        counted.scans += len(door.station.journal.recent("door", 1_000_000))
        _check_queue(door, counted)
        for item in door.items():
            counted.states[item.state.value] += 1
    return counted


def _check_queue(door: Door, counted: Count) -> None:
    unsure = {item.key for item in door.items() if item.state in _UNSURE}
    for item in door.station.journal.queue("door"):
        if item.state in (ItemState.INTENT, ItemState.SENDING):
            counted.wrong.append(f"{door.name}: {item.action} {item.code} is stuck in {item.state}")
        if item.state is ItemState.WAITING and item.key not in unsure:
            counted.wrong.append(f"{door.name}: {item.action} {item.code} still waits")
    visible = {item.item_id for item in door.station.journal.queue("door")}
    conflicts = {conflict.item_id for conflict in door.conflicts()}
    for item in door.items():
        if item.state is not ItemState.REFUSED or not item.admitted:
            continue
        if item.item_id not in visible:
            counted.wrong.append(f"{door.name}: refused {item.code} is not to be seen")
        if item.action is Action.ENTRY and item.item_id not in conflicts:
            counted.wrong.append(f"{door.name}: refused {item.code} is no conflict")


def _count_ticket(evening: Evening, ticket: Ticket, counted: Count) -> None:
    items: list[OutboxItem] = []
    let_in = 0
    for door in evening.doors:
        own = door.items_of(*ticket.codes)
        items += own
        shown = sum(door.let_in[code] for code in ticket.codes)
        let_in += shown
        _check_claims(evening, door, ticket, own, shown, counted)
        _check_exits(evening, door, ticket, counted)
    unsure = [item for item in items if item.state in _UNSURE]
    spares = [item for item in items if item.state is ItemState.ACKNOWLEDGED and not item.admitted]
    counted.let_in += let_in
    counted.ambiguous += sum(item.state is ItemState.AMBIGUOUS for item in unsure)
    counted.unknown += sum(item.state is ItemState.UNKNOWN for item in unsure)
    counted.spares += len(spares)
    if evening.used_at_vendor(ticket) <= max(door.executed(ticket.code) for door in evening.doors):
        counted.needless += len(unsure)
    if evening.plan.vendor == "cm" and not unsure and not counted.taken_for_ours and ticket.code not in evening.left:
        _check_excess(evening, ticket, let_in, len(spares), counted)


def _passes_for_ours(evening: Evening, door: Door, ticket: Ticket, own: tuple[OutboxItem, ...]) -> bool:
    """Whether another door's use stands where a lost one of this door's would stand."""
    effects = evening.vendors.sandbox.audit.effects(evening.plan.vendor, ticket.code)
    others = [effect for effect in effects if effect.people and effect not in door.effects(ticket.code)]
    if evening.plan.vendor == "gomus" or any(item.base is None for item in own):
        return bool(others)
    times = [at for effect in others for at in (effect.at, effect.door_time or effect.at)]
    return any(
        item.sent_at.timestamp() - _SAME_TIME <= at <= item.timed_out_at.timestamp() + _SAME_TIME
        or abs(at - item.door_time.timestamp()) <= _SAME_TIME
        for item in own
        if item.sent_at is not None and item.timed_out_at is not None
        for at in times
    )


def _check_claims(
    evening: Evening, door: Door, ticket: Ticket, own: tuple[OutboxItem, ...], shown: int, counted: Count
) -> None:
    executed, claims = door.executed(ticket.code), counted.wrong
    if _passes_for_ours(evening, door, ticket, own):
        claims = counted.taken_for_ours
    acknowledged = sum(item.state is ItemState.ACKNOWLEDGED for item in own)
    unsure = sum(item.state in _UNSURE for item in own)
    if executed < acknowledged:
        claims.append(f"{door.name} {ticket.code}: {acknowledged} acknowledged, the vendor has {executed}")
    if executed > acknowledged + unsure:
        counted.wrong.append(f"{door.name} {ticket.code}: {executed} done, {acknowledged} claims (+{unsure} unsure)")
    admitted = sum(item.admitted and (item.counts or item.state is ItemState.REFUSED) for item in own)
    if admitted != shown:
        counted.wrong.append(f"{door.name} {ticket.code}: {shown} shown in, {admitted} claims")


def _check_exits(evening: Evening, door: Door, ticket: Ticket, counted: Count) -> None:
    own = door.items_of(*ticket.codes, action=Action.EXIT)
    done = door.executed(ticket.code, entries=False)
    acknowledged = sum(item.state is ItemState.ACKNOWLEDGED for item in own)
    unsure = sum(item.state in _UNSURE for item in own)
    if done < acknowledged and _passes_for_ours(evening, door, ticket, own):
        counted.taken_for_ours.append(f"{door.name} {ticket.code}: {acknowledged} exits acknowledged, {done} done")
    elif not acknowledged <= done <= acknowledged + unsure:
        counted.wrong.append(f"{door.name} {ticket.code}: {done} exits done, {acknowledged} acknowledged +{unsure}")


def _check_excess(evening: Evening, ticket: Ticket, let_in: int, spares: int, counted: Count) -> None:
    seeded = {"CM-GROUP-1": 2, "CM-INSIDE-1": 1}.get(ticket.code, 0)
    refused = sum(
        item.people
        for door in evening.doors
        for item in door.items_of(*ticket.codes)
        if item.state is ItemState.REFUSED and item.admitted
    )
    excess = max(0, seeded + let_in - refused + evening.foreign[ticket.code] - evening.allowed(ticket))
    counted.excess += excess
    conflicts = max(
        sum(
            conflict.people for conflict in door.conflicts(*ticket.codes) if conflict.kind is ConflictKind.OVER_ADMITTED
        )
        for door in evening.doors
    )
    if not excess <= conflicts <= excess + spares:
        counted.wrong.append(f"{ticket.code}: {excess} too many (+{spares} spare), conflicts say {conflicts}")


def probe(evening: Evening, counted: Count) -> None:
    """At rest, everything said and heard: one more scan of every ticket must get what the vendor's counters allow."""
    for ticket in evening.tickets:
        door = evening.chance.choice(evening.doors)
        own = [item for each in evening.doors for item in each.items_of(*ticket.codes)]
        exits = [item for each in evening.doors for item in each.items_of(*ticket.codes, action=Action.EXIT)]
        if exits or any(item.state in _UNSURE | OPEN for item in own):
            continue
        spare = any(item.state is ItemState.ACKNOWLEDGED and not item.admitted for item in door.items_of(*ticket.codes))
        left = evening.allowed(ticket) - evening.used_at_vendor(ticket)
        good = ticket.code not in evening.canceled and (spare or left > 0)
        verdict = door.scan(evening.chance.choice(ticket.codes))
        _tell(evening, evening.doors.index(door), "probe", verdict)
        if (verdict.outcome is not Outcome.DENY) is not good:
            counted.wrong.append(f"{door.name} {ticket.code}: probe {verdict.outcome} {verdict.reason}, left {left}")


def play(seed: int, plan: Plan, vendors: Vendors, folder: Path) -> tuple[Evening, Count]:
    """A whole evening with its count. Everything is closed afterwards."""
    evening = make_evening(seed, plan, vendors, folder)
    try:
        perform(evening)
        come_to_rest(evening)
        counted = count(evening)
        probe(evening, counted)
        return evening, counted
    finally:
        for door in evening.doors:
            door.close()
