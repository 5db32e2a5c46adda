"""What a vendor can do. The window offers nothing else, and no floor above the rooms asks for a vendor's name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from station.domain.verdict import Mode


class Counting(StrEnum):
    """How the vendor's row and own uses add up: the books' rule for this vendor."""

    COUNTED = "counted"
    """The row counts uses (CM.com)."""
    INSIDE = "inside"
    """The row says whether the ticket is in (Ingresse): an exit makes it good again."""
    VENDOR_ALONE = "vendor_alone"
    """No list: online the vendor alone decides (go~mus)."""
    PASSAGES = "passages"
    """The row shows every entry and exit by itself, and the list's terms say what another one needs (pretix)."""


@dataclass(frozen=True, slots=True)
class Capability:
    """One vendor's abilities, as its room declares them."""

    modes: frozenset[Mode]
    counting: Counting
    ticket_list: bool
    """There is a list to mirror: the station can judge offline."""
    reads_single_codes: bool
    """A code can be looked up without using it."""
    batch_upload: int = 0
    """Most queued scans in one upload; 0: each is sent by itself."""
    uploads_refusals: bool = False
    dated_exits: bool = False
    """A queued exit keeps its time; otherwise the vendor gets the time of sending."""
    looks_first: bool = True
    """Where codes can be looked up, each is before it is used. False: the use itself tells more, and sooner; a look
    tells of uses alone."""
    signed_codes: bool = False
    """Codes carry a signature. Where it was not checked against the list's public key (`VendorRoom.verifies`), what is
    judged here is never a plain green."""
    signature_proves_unlisted: bool = False
    """A code that the list knows needs no signature; a genuine one (`VendorRoom.verifies`) proves a code that the list
    does not know yet: attention, where it would else be unknown."""
    sets_people: bool = False
    """The number of people of one scan can be corrected afterwards."""
    annul_within: float = 0.0
    """Seconds in which an entry of this station can be taken back whole; 0: the vendor has no such way."""
