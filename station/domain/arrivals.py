"""Who of a booking came through this station's door."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.verdict import Reason


class Passage(StrEnum):
    """What happened at the door to somebody with a booking's barcode."""

    IN = "in"
    OUT = "out"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class DoorScan:
    """One scan of a booking's barcode at this station's door."""

    at: datetime
    """Door time, UTC."""
    code: str
    passage: Passage
    people: int = 0
    """0 for a refusal."""
    reason: Reason | None = None
    """Why they were refused."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What this station's door knows of a booking."""

    barcodes: tuple[str, ...] = ()
    """As its order names them. Empty: no order of it was read here, or it has none."""
    scans: tuple[DoorScan, ...] = ()
    """Oldest first."""


NO_ARRIVALS = Arrivals()
"""No barcode of it is known."""
