"""Where a list's row was read: what a ticket carries besides the row's own fields."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RowSource:
    """The same for all rows of a page. `read_at`: when the station received it, UTC."""

    profile: str
    section: str
    section_name: str
    read_at: datetime
