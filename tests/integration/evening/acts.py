"""What is done at the doors: scans of every kind, the synchronisation, and processes that die in the middle of it."""

from __future__ import annotations

from collections.abc import Callable

from station.domain.journal import ItemState, OutboxItem
from station.domain.verdict import Mode, Outcome, Verdict
from tests.integration.crash import Crash, dying
from tests.integration.doors import Door
from tests.integration.evening.scene import Scene, Ticket

Act = Callable[[Scene, Door], None]


def acts(scene: Scene) -> list[tuple[int, Act]]:
    """With their weights."""
    found: list[tuple[int, Act]] = [(40, scan), (10, synchronise), (6, push), (4, hold), (4, end_hold)]
    if scene.plan.crashes:
        found += [(8, crash_while_asking), (5, crash_while_sending), (2, restart), (1, set_clock)]
    return found


def scan(scene: Scene, door: Door) -> None:
    _, text, mode = _choice(scene)
    tell(scene, door, mode.value, door.scan(text, mode))


def crash_while_asking(scene: Scene, door: Door) -> None:
    """Dies with the question on its way or just answered, before the outcome is written."""
    ticket, text, mode = _choice(scene)
    arrives = scene.chance.random() < 0.6
    dying(door.lane.rooms[0], "use", arrives=arrives)
    try:
        tell(scene, door, f"(would crash) {mode.value}", door.scan(text, mode))
    except Crash:
        when = "after" if arrives else "before"
        scene.note(f"{door.name} crashed asking {mode.value} {ticket.codes[-1]}, {when} the call")
    restart(scene, door)


def crash_while_sending(scene: Scene, door: Door) -> None:
    arrives = scene.chance.random() < 0.6
    for call in ("use", "upload"):
        dying(door.lane.rooms[1], call, arrives=arrives)
    try:
        scene.note(f"{door.name} pushed: {door.push()}")
    except Crash:
        scene.note(f"{door.name} crashed sending, {'after' if arrives else 'before'} the call")
    restart(scene, door)


def restart(scene: Scene, door: Door) -> None:
    """While it was off, its clock may have been set."""
    if scene.chance.random() < 0.2:
        set_clock(scene, door)
    door.restart()
    scene.note(f"{door.name} restarted")


def set_clock(scene: Scene, door: Door) -> None:
    """Unless a use is on its way whose moment is told by that clock alone: it would be looked for at the wrong time,
    and no data of any vendor's can help that."""
    if not any(_told_by_the_machine(item) for item in door.items()):
        door.clock.wrong = scene.chance.choice(scene.plan.wrong_clocks)
        scene.note(f"{door.name}: clock wrong by {door.clock.wrong}")


def _told_by_the_machine(item: OutboxItem) -> bool:
    if item.state is ItemState.UNKNOWN:
        return item.timed_out_at is None
    return item.state in (ItemState.INTENT, ItemState.SENDING) and item.sent_at is None


def synchronise(scene: Scene, door: Door) -> None:
    full = scene.chance.random() < 0.2
    scene.note(f"{door.name} synchronised: {door.synchronise(full=full)}")


def push(scene: Scene, door: Door) -> None:
    scene.note(f"{door.name} pushed: {door.push()}")


def hold(scene: Scene, door: Door) -> None:
    _, text, _ = _choice(scene)
    verdict = door.hold(text)
    tell(scene, door, "hold", verdict)
    if verdict.outcome is not Outcome.DENY:
        scene.held.append((door, verdict.scan_id))


def end_hold(scene: Scene, _door: Door) -> None:
    """Passed or released, also long after the hold has lapsed."""
    if not scene.held:
        return
    door, scan_id = scene.held.pop(scene.chance.randrange(len(scene.held)))
    if scene.chance.random() < 0.3:
        door.release_held(scan_id)
        scene.note(f"{door.name} released")
        return
    verdict = door.pass_held(scan_id)
    tell(scene, door, "pass", verdict)
    if verdict.outcome is Outcome.DENY:
        scene.denied_passes[door.name] += 1


def tell(scene: Scene, door: Door, what: str, verdict: Verdict) -> None:
    outcome = f"{verdict.outcome} {verdict.reason} by {verdict.source} {verdict.vendor_message!r}"
    scene.note(f"{door.name} {what} {verdict.code}: {outcome}")


def _choice(scene: Scene) -> tuple[Ticket, str, Mode]:
    ticket = scene.chance.choice(scene.tickets)
    modes = (Mode.ENTRY,) * 8 + (Mode.CHECK,)
    if scene.plan.exits and scene.driver.exits:
        modes += (Mode.EXIT,) * scene.driver.exits
    return ticket, scene.driver.scanned(scene, ticket), scene.chance.choice(modes)
