"""Persons held against conflicts: nobody too many without one, and no conflict without somebody too many."""

from __future__ import annotations

from station.domain.journal import Action, Conflict, ConflictKind, ItemState, OutboxItem
from tests.integration.doors import Door
from tests.integration.evening.claims import Claim, History, history
from tests.integration.evening.count import Count
from tests.integration.evening.scene import Scene


def check(scene: Scene, counted: Count) -> None:
    for ticket in scene.tickets:
        told = history(scene, ticket)
        for door in scene.doors:
            _check_shown(door, told, counted)
        counted.let_in += sum(_shown(door, told) for door in scene.doors)
        if ticket.withdrawn:
            _check_withdrawn(scene, told, counted)
        elif not told.unsure and not told.left:
            _check_excess(scene, told, counted)
    for door in scene.doors:
        passed = sum(conflict.conflict_id.startswith("passed:") for conflict in door.conflicts())
        if passed != scene.denied_passes[door.name]:
            counted.wrong.append(f"{door.name}: {scene.denied_passes[door.name]} passed on a no, {passed} conflicts")


def _shown(door: Door, told: History) -> int:
    return sum(door.let_in[code] for code in told.ticket.codes)


def _check_shown(door: Door, told: History, counted: Count) -> None:
    """Everybody who was shown green or orange has a claim that says so."""
    entries = [claim.item for claim in told.claims if claim.door is door and claim.item.action is Action.ENTRY]
    admitted = sum(item.people for item in entries if item.admitted and (item.counts or _is_refused(item.state)))
    if admitted != _shown(door, told):
        counted.wrong.append(f"{door.name} {told.ticket.code}: {_shown(door, told)} shown in, {admitted} claims")


def _is_refused(state: ItemState) -> bool:
    return state is ItemState.REFUSED


def _check_excess(scene: Scene, told: History, counted: Count) -> None:
    """Where nobody left and everything is decided. A use that nobody went in on still stands in the vendor's count,
    and one that another's passed for does not: the conflicts may be off by those, and no more."""
    used, allowed = scene.driver.sold(scene, told.ticket)
    people = used + sum(effect.people for effect in told.foreign)
    people += sum(_shown(door, told) for door in scene.doors)
    excess = max(0, people - allowed)
    spares = sum(claim.item.people for claim in told.claims if claim.is_spare)
    mistaken = sum(_is_mistaken(claim) for claim in told.claims)
    counted.excess += excess
    conflicts = _conflicts(scene, told)
    if not excess - mistaken <= conflicts <= excess + spares:
        what = f"{excess} too many (+{spares} spare, -{mistaken} mistaken), conflicts say {conflicts}"
        counted.wrong.append(f"{told.ticket.code}: {what}")


def _check_withdrawn(scene: Scene, told: History, counted: Count) -> None:
    """Whoever went in on a ticket that is withdrawn by now is in a conflict: refused, or told by the list."""
    if not scene.driver.lists_withdrawals or told.left or told.unsure:
        return
    for door in scene.doors:
        withdrawn = scene.driver.withdrawn_codes(told.ticket)
        claims = [claim for claim in told.claims if claim.door is door and claim.item.code in withdrawn]
        entries = [claim.item for claim in claims if claim.item.action is Action.ENTRY and claim.item.admitted]
        told_of = (item for item in entries if _is_refused(item.state) or (item.counts and _is_listed(item)))
        inside = sum(item.people for item in told_of)
        kinds = (ConflictKind.WITHDRAWN_LATER, ConflictKind.CANCELED_MEANWHILE, ConflictKind.REFUSED_LATER)
        conflicts = [c for c in door.conflicts(*withdrawn) if c.kind in kinds and not _is_of_a_pass(c)]
        people = sum(conflict.people for conflict in conflicts)
        if people != inside:
            counted.wrong.append(f"{door.name} {told.ticket.code}: withdrawn, {inside} inside, conflicts say {people}")


def _is_listed(item: OutboxItem) -> bool:
    """A list of the door's has shown the code. Sold, used and sold again before there was one, it tells of nothing."""
    return bool(item.key.section)


def _is_mistaken(claim: Claim) -> bool:
    return claim.item.state is ItemState.ACKNOWLEDGED and not claim.done


def _conflicts(scene: Scene, told: History) -> int:
    """What a refused use is about is one door's; what a list shows as too much is the same at both."""
    refused, over = 0, [0]
    for door in scene.doors:
        conflicts = [conflict for conflict in door.conflicts(*told.ticket.codes) if not _is_of_a_pass(conflict)]
        over.append(sum(c.people for c in conflicts if c.kind is ConflictKind.OVER_ADMITTED))
        refused += sum(c.people for c in conflicts if c.kind is not ConflictKind.OVER_ADMITTED)
    return refused + max(over)


def _is_of_a_pass(conflict: Conflict) -> bool:
    return conflict.conflict_id.startswith("passed:")
