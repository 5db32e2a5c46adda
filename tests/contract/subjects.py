"""The vendors that the contract suite runs against: a new vendor is one more line in `SUBJECTS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pytest

from station.domain.verdict import Reason

REFUSALS = {
    "USED": Reason.ALREADY_USED,
    "CANCELED": Reason.CANCELED,
    "CHECKIN-NOT-ALLOWED": Reason.NOT_ALLOWED_HERE,
    "EXPIRED": Reason.EXPIRED,
    "NOT-YET-VALID": Reason.NOT_YET_VALID,
    "REFUNDED": Reason.UNKNOWN_CODE,
    "UNKNOWN": Reason.UNKNOWN_CODE,
}
"""Bad tickets, and why a vendor that can say so much refuses them."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One vendor: tickets of its sandbox by what they show, and where its calls go."""

    vendor: str
    prefix: str
    entry_path: str
    """Shell pattern of the call that lets in, for faults."""
    entry_method: str
    wrong_secret: str
    """The credential that is replaced to be refused."""
    people: Mapping[str, int]
    """Tickets by code, with the entries each has left. A vendor without tickets for several people has no group."""
    refusals: Mapping[str, Reason] = field(default_factory=lambda: REFUSALS)
    exits: bool = True
    refuses_exits: bool = True
    """Leaving without having come is a no."""
    looks: bool = True
    """Single codes can be looked up."""
    lists: bool = True
    """There is a list of tickets to mirror."""
    deltas: bool = False
    """The list can be asked for what changed since."""
    uploads: bool = False
    """Queued scans go in batches."""
    uploads_refusals: bool = False
    tells_exits: bool = True
    """Reading tells whether an exit was counted."""
    nullable: frozenset[str] = frozenset()
    """Fields of a list's row whose absence means something: no limit, or no refund."""
    tells_when: bool = True
    """The vendor says when a ticket was used before."""
    keeps_the_doors_time: bool = False
    """A use is kept with the time the station sent, by its own clock."""
    counts_beyond: bool = True
    """A page past the end tells how many tickets there are."""
    words: bool = True
    """A no has the vendor's own words, beside what they mean."""
    strips: bool = False
    """White space around a code is none of it."""
    takes_refusals_once: bool = False
    """A refusal that is told twice is written down once."""
    looks_itself: bool = False
    """Its room looks at each code before it uses it, so that an unknown one is never used."""

    @property
    def good(self) -> str:
        return f"{self.prefix}-VALID-1"

    def code(self, kind: str) -> str:
        return f"{self.prefix}-{kind}-1"


SUBJECTS = (
    Subject(
        "cm",
        "CM",
        "*/barcodes/checkin",
        "POST",
        "password",
        {"CM-VALID-1": 1, "CM-GROUP-1": 3},
        looks=False,
        deltas=True,
        uploads=True,
        uploads_refusals=True,
        nullable=frozenset({"expire_from", "checkin_valid_from", "checkin_valid_till"}),
    ),
    Subject(
        "gomus",
        "GM",
        "/api/v3/barcodes/*",
        "PUT",
        "token",
        {"GM-VALID-1": 1, "GM-GROUP-1": 3},
        lists=False,
        tells_exits=False,
    ),
    Subject(
        "ingresse",
        "IG",
        "/event/*/guestlist",
        "POST",
        "password",
        {"IG-VALID-1": 1},
        {
            "USED": Reason.ALREADY_USED,
            "CANCELED": Reason.REFUNDED,
            "REFUNDED": Reason.REFUNDED,
            "UNKNOWN": Reason.UNKNOWN_CODE,
        },
        deltas=True,
        uploads=True,
        nullable=frozenset({"refunded", "refundedAt"}),
        keeps_the_doors_time=True,
    ),
    Subject(
        "pretix",
        "PX",
        "/api/v1/organizers/*/checkinrpc/redeem/",
        "POST",
        "token",
        {"PX-VALID-1": 1},
        {**REFUSALS, "CHECKIN-NOT-ALLOWED": Reason.BLOCKED, "TYPE-NOT-ALLOWED": Reason.NOT_ALLOWED_HERE},
        deltas=True,
        uploads=True,
        uploads_refusals=True,
        refuses_exits=False,
        counts_beyond=False,
        words=False,
        strips=True,
        takes_refusals_once=True,
        nullable=frozenset({"valid_from", "valid_until", "blocked"}),
    ),
    Subject(
        "tibillet",
        "TB",
        "/scan/ticket/",
        "POST",
        "api_key",
        {"TB-VALID-1": 1},
        {
            "USED": Reason.ALREADY_USED,
            "CANCELED": Reason.CANCELED,
            "CHECKIN-NOT-ALLOWED": Reason.UNPAID,
            "REFUNDED": Reason.UNKNOWN_CODE,
            "UNKNOWN": Reason.UNKNOWN_CODE,
        },
        exits=False,
        tells_when=False,
        looks_itself=True,
    ),
)


def subject_of(vendor: str) -> Subject:
    return next(subject for subject in SUBJECTS if subject.vendor == vendor)


def over_subjects(able: Callable[[Subject], bool]) -> pytest.MarkDecorator:
    """Runs a test over those vendors alone that declare an ability."""
    chosen = [subject for subject in SUBJECTS if able(subject)]
    return pytest.mark.parametrize("subject", chosen, indirect=True, ids=lambda subject: subject.vendor)
