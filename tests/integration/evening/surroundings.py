"""What happens around the doors: the line, the vendor's server, other doors, and the shop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tests.integration.evening.plan import FAULTS
from tests.integration.evening.scene import Scene

Event = Callable[[Scene], None]


def events(scene: Scene) -> list[tuple[int, Event]]:
    """With their weights."""
    found: list[tuple[int, Event]] = [(4, outage), (2, lock_out)]
    if scene.plan.foreign:
        found += [(8, scene.driver.others_use), (2, withdraw)]
    return found


def strike(scene: Scene) -> None:
    """A fault for one of the next requests: mostly for one that changes something."""
    rule = scene.chance.choice(FAULTS)
    method, path = scene.driver.changes
    if scene.chance.random() < 0.3:
        method, path = "*", "*"
    skip = scene.chance.choice((0, 0, 0, 1))
    rule = replace(rule, vendor=scene.plan.vendor, method=method, path=path, times=1, skip=skip)
    scene.vendors.sandbox.faults.add(rule)
    scene.note(f"  fault {rule.kind} {rule.phase} {rule.status} {method} {path} skip {rule.skip}")


def outage(scene: Scene) -> None:
    if scene.chance.random() < 0.5:
        scene.vendors.sandbox.outage(scene.plan.vendor)
        scene.note("outage")
    else:
        scene.vendors.sandbox.restore(scene.plan.vendor)
        scene.note("restored")


def lock_out(scene: Scene) -> None:
    """Tokens end; where keys never do, the key is taken away and, another time, given back."""
    scene.driver.lock_out(scene)
    scene.note("locked out, or let in again")


def withdraw(scene: Scene) -> None:
    """The shop cancels or refunds a ticket."""
    ticket = scene.chance.choice(scene.tickets)
    ticket.withdrawn = True
    scene.note(f"{scene.driver.withdraw(scene, ticket)} {ticket.code}")
