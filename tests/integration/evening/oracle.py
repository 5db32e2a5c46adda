"""The journals held against the truth, claim by claim."""

from __future__ import annotations

from station.domain.journal import Action, ItemState
from tests.integration.doors import Door
from tests.integration.evening.claims import UNSURE, Claim, History, history
from tests.integration.evening.count import Count
from tests.integration.evening.scene import Scene

_NOT_AT_REST = frozenset(
    {ItemState.INTENT, ItemState.WAITING, ItemState.SENDING, ItemState.UNKNOWN, ItemState.HELD},
)


def check(scene: Scene, counted: Count) -> None:
    """Nothing lost, nothing sent twice, and every claim is what the journal says of it."""
    for ticket in scene.tickets:
        told = history(scene, ticket)
        counted.histories += bool(told.claims)
        counted.doubtful += any(claim.item.state is ItemState.AMBIGUOUS for claim in told.claims)
        counted.wrong += [f"{ticket.code}: {effect} belongs to no claim" for effect in told.stray]
        for claim in told.claims:
            counted.claims += 1
            counted.states[claim.item.state.value] += 1
            counted.unknown += claim.item.state is ItemState.UNKNOWN
            counted.ambiguous += claim.item.state is ItemState.AMBIGUOUS
            counted.lost_answers += claim.item.timed_out_at is not None
            counted.spares += claim.is_spare
            _check_claim(scene, told, claim, counted)
        if not scene.driver.keeps_withdrawals(scene, ticket):
            counted.wrong.append(f"{ticket.code}: a cancellation was overwritten")
    for door in scene.doors:
        counted.scans += len(door.station.journal.recent("door", 1_000_000))
        _check_queue(door, counted)


def _check_claim(scene: Scene, told: History, claim: Claim, counted: Count) -> None:
    state, done = claim.item.state, len(claim.done)
    if state in _NOT_AT_REST:
        counted.wrong.append(f"{claim}: not at rest")
    if done > 1:
        counted.wrong.append(f"{claim}: carried out twice")
    if claim.sent_again and not scene.driver.hidden(claim):
        counted.wrong.append(f"{claim}: sent again after it was carried out")
    if state is ItemState.ACKNOWLEDGED and not done:
        if scene.driver.mistakable(claim, told.others(claim)):
            counted.taken_for_ours += 1
        else:
            counted.wrong.append(f"{claim}: acknowledged, and the vendor did nothing")
    given_back = state is not ItemState.ACKNOWLEDGED and state not in UNSURE
    if done and given_back and not scene.driver.hidden(claim):
        counted.wrong.append(f"{claim}: given back, and the vendor did it")
    if state is ItemState.AMBIGUOUS and not scene.driver.undecidable(told, claim):
        counted.wrong.append(f"{claim}: ambiguous, though the vendor tells enough")


def _check_queue(door: Door, counted: Count) -> None:
    """What a person has to look at is to be seen."""
    journal = door.station.journal
    visible = {item.item_id for item in journal.queue("door")}
    conflicts = {conflict.item_id for conflict in door.conflicts()}
    for item in door.items():
        refused = item.state is ItemState.REFUSED and item.admitted
        if (refused or item.state in UNSURE) and item.item_id not in visible:
            counted.wrong.append(f"{door.name}: {item.state} {item.code} is not to be seen")
        if refused and item.action is Action.ENTRY and item.item_id not in conflicts:
            counted.wrong.append(f"{door.name}: refused {item.code} is no conflict")
        if item.action is Action.REFUSAL and item.state in (ItemState.SENDING, ItemState.UNKNOWN, ItemState.WAITING):
            counted.wrong.append(f"{door.name}: refusal of {item.code} is {item.state}")
