"""go~mus: one scan event, as `station entry-scan` shows and corrects it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ScanEvent:
    """One entry or exit as the vendor keeps it. Times in UTC; None where the vendor says nothing."""

    scan_id: str
    barcode: str
    entry_at: datetime | None
    position: str
    device: str
    people: int | None
    valid: bool | None
    is_entry: bool | None
    created_at: datetime | None
    updated_at: datetime | None
