"""What evenings come to, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields


@dataclass
class Count:
    """One evening's, or the sum of many; `wrong` is empty when everything agrees."""

    wrong: list[str] = field(default_factory=list)
    scans: int = 0
    let_in: int = 0
    claims: int = 0
    histories: int = 0
    """Tickets with a claim, each evening anew."""
    doubtful: int = 0
    """Of these, how many ended with an ambiguous claim."""
    lost_answers: int = 0
    """Claims whose sending got no proper answer at least once."""
    ambiguous: int = 0
    unknown: int = 0
    excess: int = 0
    """People let in beyond what the vendor's counters allow, on tickets where everything is decided."""
    spares: int = 0
    taken_for_ours: int = 0
    """Lost requests that another door's use passed for, where the vendor cannot tell the two apart."""
    states: Counter[str] = field(default_factory=Counter)

    def add(self, other: Count) -> None:
        for each in fields(Count):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))

    @property
    def doubt(self) -> float:
        """The share of histories that stayed ambiguous."""
        return self.doubtful / self.histories if self.histories else 0.0
