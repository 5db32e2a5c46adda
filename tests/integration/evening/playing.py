"""An evening from its beginning to the count."""

from __future__ import annotations

import random
from pathlib import Path

from station.domain.profile import OfflinePolicy, Strategy
from tests.integration.doors import Door, Vendors
from tests.integration.evening import oracle, persons
from tests.integration.evening.acts import acts
from tests.integration.evening.count import Count
from tests.integration.evening.plan import Plan
from tests.integration.evening.probe import probe
from tests.integration.evening.scene import Scene
from tests.integration.evening.surroundings import events, strike
from tests.integration.evening.vendors import DRIVERS

ROUNDS_OF_REST = 6
PAUSES = (0.0, 0.0, 1.5, 3.0, 7.0, 7.0, 40.0)
"""Seconds between two steps."""


def play(seed: int, plan: Plan, vendors: Vendors, folder: Path) -> tuple[Scene, Count]:
    """A whole evening with its count. Everything is closed afterwards."""
    scene = _scene(seed, plan, vendors, folder)
    try:
        _perform(scene)
        _come_to_rest(scene)
        counted = Count()
        oracle.check(scene, counted)
        persons.check(scene, counted)
        probe(scene, counted)
        return scene, counted
    finally:
        for door in scene.doors:
            door.close()


def _scene(seed: int, plan: Plan, vendors: Vendors, folder: Path) -> Scene:
    chance, driver = random.Random(seed), DRIVERS[plan.vendor]
    vendors.begin()
    driver.begin(vendors)
    vendors.sandbox.clock.skew_seconds = chance.choice(plan.server_skews)
    doors = [
        Door(
            name,
            folder / name,
            vendors,
            plan.vendor,
            strategy=chance.choice(list(Strategy)),
            offline=chance.choice(list(OfflinePolicy)),
            unknown_code=chance.choice(list(OfflinePolicy)),
            access=driver.access(vendors, name),
            clock_wrong=chance.choice(plan.wrong_clocks),
        )
        for name in ("A", "B")
    ]
    scene = Scene(seed, plan, driver, vendors, doors, chance, driver.tickets(vendors))
    for door in doors:
        how = f"{door.profile.strategy}, offline {door.profile.offline}, clock wrong by {door.clock.wrong}"
        scene.note(f"{door.name}: {how}; the server's by {vendors.sandbox.clock.skew_seconds}")
    if chance.random() < 0.8:
        for door in doors:
            door.synchronise()
    return scene


def _perform(scene: Scene) -> None:
    chance = scene.chance
    at_doors, around = acts(scene), events(scene)
    weights = [weight for weight, _ in at_doors] + [weight for weight, _ in around]
    for _ in range(scene.plan.steps):
        door = chance.choice(scene.doors)
        number = chance.choices(range(len(weights)), weights)[0]
        if chance.random() < scene.plan.faults:
            strike(scene)
        if number < len(at_doors):
            at_doors[number][1](scene, door)
        else:
            around[number - len(at_doors)][1](scene)
        scene.vendors.wait_until_idle()
        scene.vendors.time.turn(chance.choice(PAUSES))


def _come_to_rest(scene: Scene) -> None:
    """The vendor is healthy again; everybody synchronises for a while."""
    scene.vendors.heal()
    scene.driver.begin(scene.vendors)
    for number in range(ROUNDS_OF_REST):
        for door in scene.doors:
            scene.vendors.time.turn(7.0)
            trouble = door.synchronise(full=number == ROUNDS_OF_REST - 1)
            scene.note(f"rest {number} {door.name}: {trouble}")
    for door, scan_id in scene.held:
        door.release_held(scan_id)
