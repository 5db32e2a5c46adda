"""TiBillet: what became of an unanswered scan, by the ticket as it stands now. BOOKKEEPING.md, "Settling"."""

from __future__ import annotations

import msgspec

from station.domain.journal import ItemState, OutboxItem
from station.domain.vendor import Settlement
from station.domain.verdict import Reason
from station.vendors.lenient import UnreadableError, decoded
from station.vendors.tibillet.labels import State
from station.vendors.tibillet.payloads import Seen


class Evidence(msgspec.Struct, frozen=True):
    """What a look saw, kept to settle the scan that may follow."""

    seen: State


def write_evidence(state: State) -> str:
    return msgspec.json.encode(Evidence(state)).decode()


def read_evidence(text: str) -> State | None:
    """What a look noted; None where nothing (readable) was."""
    try:
        return decoded(text.encode(), Evidence).seen if text else None
    except UnreadableError:
        return None


def settlement(item: OutboxItem, now: Seen, own_device: str) -> Settlement:
    """A scan turns any ticket into a scanned one and names the device. So a ticket that is not scanned was not; one
    scanned by another device is that one's; one that is scanned by this device is ours where it was not scanned just
    before."""
    words = now.label or now.message
    if now.state is State.UNREADABLE:
        return Settlement(ItemState.AMBIGUOUS, item.evidence, words)
    if now.state is not State.SCANNED:
        return Settlement(ItemState.WAITING, item.evidence, words)
    if now.scanned_by and own_device and now.scanned_by != own_device:
        return Settlement(ItemState.REFUSED, item.evidence, "scanned by another device", Reason.ALREADY_USED)
    before = read_evidence(item.evidence)
    ours = before is State.NOT_SCANNED and bool(own_device) and now.scanned_by == own_device
    return Settlement(ItemState.ACKNOWLEDGED if ours else ItemState.AMBIGUOUS, item.evidence, words)
