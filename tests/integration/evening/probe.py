"""At rest, everything said and heard: one more scan of every ticket must get what the vendor's counters allow."""

from __future__ import annotations

from station.domain.journal import Action
from station.domain.verdict import Outcome
from tests.integration.evening.acts import tell
from tests.integration.evening.claims import history
from tests.integration.evening.count import Count
from tests.integration.evening.scene import Scene


def probe(scene: Scene, counted: Count) -> None:
    """Tickets apart on which something is undecided, and at vendors that count no exits those somebody left on."""
    for ticket in scene.tickets:
        told = history(scene, ticket)
        exits = any(claim.item.action is Action.EXIT for claim in told.claims)
        if told.unsure or (exits and not scene.driver.tracks_exits):
            continue
        door = scene.chance.choice(scene.doors)
        spares = sum(claim.is_spare and claim.door is door for claim in told.claims)
        good = scene.driver.lets_in(scene, ticket, spares)
        verdict = door.scan(scene.driver.scanned(scene, ticket, good=True))
        tell(scene, door, "probe", verdict)
        if (verdict.outcome is not Outcome.DENY) is not good:
            what = f"probe {verdict.outcome} {verdict.reason}, should be {'good' if good else 'bad'}"
            counted.wrong.append(f"{door.name} {ticket.code}: {what}")
