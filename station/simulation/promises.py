"""What Station promises, held against what was shown, what the vendor's server did, and what the journals hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from station.domain.journal import Action, Conflict, ConflictKind, ItemState, OutboxItem
from station.sandbox import Effect
from station.simulation.gate import Gate
from station.simulation.visits import Holding

_UNSURE = frozenset({ItemState.UNKNOWN, ItemState.AMBIGUOUS})
_UNDER_WAY = frozenset({ItemState.HELD, ItemState.INTENT, ItemState.SENDING})
_SAME_MOMENT = {"cm": 3.0, "gomus": float("inf")}
"""Seconds within which a vendor's answer can't tell one door's use from another's: CM.com gives whole seconds, go~mus
neither time nor place. There a lost request may pass for done when it was somebody else's (docs/vendors.md); such
tickets are set aside, and counted. At Ingresse that takes two doors in one millisecond; TiBillet names the device."""
_BY_TIME_ALONE = "ingresse"
_EPOCH, _MILLISECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(milliseconds=1)


@dataclass(slots=True)
class Promise:
    """One promise; `broken` says by what, ticket by ticket."""

    name: str
    says: str
    broken: list[str] = field(default_factory=list)

    @property
    def kept(self) -> bool:
        return not self.broken


@dataclass(slots=True)
class Audit:
    """All promises, and what was counted on the way."""

    admission: Promise
    scans: Promise
    sending: Promise
    claims: Promise
    claims_by_state: Counter[str] = field(default_factory=Counter)
    excess: int = 0
    """Persons let in beyond what the vendor's counters allow."""
    set_aside: int = 0
    """Tickets of which the vendor can't tell whose use it counted."""
    undecided: int = 0
    """Tickets with a use of which nobody knows: seen, and left to a person."""

    @property
    def promises(self) -> tuple[Promise, ...]:
        return (self.admission, self.scans, self.sending, self.claims)


@dataclass(frozen=True, slots=True)
class _Claims:
    """One gate's uses of one ticket, and what it showed."""

    gate: Gate
    items: tuple[OutboxItem, ...]
    shown: int

    def people(self, *states: ItemState) -> int:
        return sum(item.people for item in self.items if item.state in states)


def audit(vendor: str, gates: Sequence[Gate], holdings: Iterable[Holding], effects: Iterable[Effect]) -> Audit:
    """Holds everything against everything. The gates are at rest, and stay open."""
    entries: dict[str, list[Effect]] = {}
    for effect in effects:
        if effect.is_entry and effect.people:
            entries.setdefault(effect.code, []).append(effect)
    audited = Audit(
        Promise("admission", "No ticket lets in more people than it has uses, unless a conflict says so."),
        Promise("scans", "No scan is lost: what was shown is written, and what the vendor acknowledged it has."),
        Promise("sending", "Nothing is sent twice."),
        Promise("claims", "Every use is settled, or visible to a person."),
    )
    conflicts = [conflict for gate in gates for conflict in gate.conflicts()]
    holdings = tuple(holdings)
    claims = _claims_by_code(gates, holdings)
    for holding in holdings:
        _check_ticket(vendor, holding, claims[holding.code], entries.get(holding.code, []), conflicts, audited)
    for gate in gates:
        _check_gate(gate, audited)
    return audited


def _claims_by_code(gates: Sequence[Gate], holdings: Sequence[Holding]) -> dict[str, list[_Claims]]:
    found: dict[str, list[_Claims]] = {holding.code: [] for holding in holdings}
    for gate in gates:
        with gate.books() as books:
            for holding in holdings:
                items = {
                    item.item_id: item
                    for code in holding.codes
                    for item in books.items_with_code(gate.profile.name, code)
                    if item.action is Action.ENTRY
                }
                shown = sum(gate.let_in[code] for code in holding.codes)
                found[holding.code].append(_Claims(gate, tuple(items.values()), shown))
    return found


def _check_ticket(
    vendor: str,
    holding: Holding,
    claims: list[_Claims],
    entries: list[Effect],
    conflicts: list[Conflict],
    audited: Audit,
) -> None:
    done = sum(effect.people for effect in entries)
    acknowledged = sum(each.people(ItemState.ACKNOWLEDGED) for each in claims)
    unsure = sum(each.people(*_UNSURE) for each in claims)
    audited.claims_by_state.update(item.state.value for each in claims for item in each.items)
    audited.undecided += unsure > 0
    for each in claims:
        stuck = [item.state for item in each.items if item.state in _UNDER_WAY]
        audited.claims.broken += (f"{each.gate.name}, {holding.code}: stuck in {state}" for state in stuck)
        written = sum(item.people for item in each.items if item.admitted and _stands(item))
        if written != each.shown:
            audited.scans.broken.append(
                f"{each.gate.name}, {holding.code}: {each.shown} shown as let in, {written} in the journal"
            )
    if done > acknowledged + unsure:
        audited.sending.broken.append(f"{holding.code}: the vendor did {done}, {acknowledged} (+{unsure}) are known")
    if done < acknowledged:
        if _of_one_millisecond(vendor, claims) or any(
            _passes_for_ours(item, each.gate, entries, vendor) for each in claims for item in each.items
        ):
            audited.set_aside += 1
            return
        audited.scans.broken.append(f"{holding.code}: {acknowledged} acknowledged, the vendor did {done}")
    if holding.uses_left is None:
        return
    excess = max(0, sum(each.shown for each in claims) - holding.uses_left)
    audited.excess += excess
    if excess > _told(holding, claims, conflicts) and not unsure:
        audited.admission.broken.append(f"{holding.code}: {excess} too many, and no conflict says so")


def _stands(item: OutboxItem) -> bool:
    """Somebody went in on it: it counts, or the vendor refused it afterwards."""
    return item.counts or item.state is ItemState.REFUSED


def _passes_for_ours(item: OutboxItem, gate: Gate, entries: Sequence[Effect], vendor: str) -> bool:
    """Whether another door's use stands where this one, whose answer was lost, would stand."""
    if item.state is not ItemState.ACKNOWLEDGED or item.sent_at is None or item.timed_out_at is None:
        return False
    margin = _SAME_MOMENT.get(vendor, -1.0)
    earliest = min(item.sent_at, item.door_time).timestamp() - margin
    latest = item.timed_out_at.timestamp() + margin
    others = (effect for effect in entries if margin >= 0 and gate.mark not in (effect.device, effect.location))
    return any(earliest <= at <= latest for effect in others for at in (effect.at, effect.door_time or effect.at))


def _of_one_millisecond(vendor: str, claims: Sequence[_Claims]) -> bool:
    """Whether several doors' uses carry one and the same time, which is all that this vendor tells them apart by."""
    if vendor != _BY_TIME_ALONE:
        return False
    taken = [
        {(item.door_time - _EPOCH) // _MILLISECOND for item in each.items if item.state is ItemState.ACKNOWLEDGED}
        for each in claims
    ]
    return sum(map(len, taken)) > len(set().union(*taken))


def _told(holding: Holding, claims: list[_Claims], conflicts: list[Conflict]) -> int:
    """People that conflicts speak of. Every station that reads the row tells the same excess; a refusal is its own."""
    mine = [conflict for conflict in conflicts if conflict.code in holding.codes]
    over = [conflict.people for conflict in mine if conflict.kind is ConflictKind.OVER_ADMITTED]
    refused = [conflict.people for conflict in mine if conflict.kind is not ConflictKind.OVER_ADMITTED]
    return max(over, default=0) + sum(refused)


def _check_gate(gate: Gate, audited: Audit) -> None:
    for verdict in gate.verdicts:
        if not gate.written(verdict):
            audited.scans.broken.append(f"{gate.name}, {verdict.code}: shown as {verdict.outcome}, and not written so")
    queue = gate.queue()
    unsure = {item.key for item in queue if item.state in _UNSURE}
    told = {conflict.item_id for conflict in gate.conflicts()}
    for item in queue:
        if item.state is ItemState.WAITING and item.key not in unsure:
            audited.claims.broken.append(f"{gate.name}, {item.code}: still waits")
        elif item.state is ItemState.REFUSED and item.action is Action.ENTRY and item.item_id not in told:
            audited.claims.broken.append(f"{gate.name}, {item.code}: refused after the entry, and no conflict says so")
