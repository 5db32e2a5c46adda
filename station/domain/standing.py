"""One ticket's account, as the books come to it."""

from __future__ import annotations

from dataclasses import dataclass

from station.domain.journal import OutboxItem
from station.domain.passage import Passage


@dataclass(frozen=True, slots=True)
class Standing:
    """One ticket's account at this moment, in people."""

    pending: int = 0
    """Own entries the vendor has not been heard to count."""
    uncovered: int = 0
    """Own entries the vendor acknowledged, but the row was read before that or does not show them."""
    arriving: int = 0
    """Own entries that the row will come to show: those uncovered, and of those pending what is sent or will be."""
    elsewhere: int = 0
    """Other stations' claims that the row cannot show yet."""
    free: int | None = None
    """Uses left; None: the vendor's counters do not say."""
    outside: bool = False
    """The last thing known of the ticket is an exit."""
    last_entry: OutboxItem | None = None
    """This station's latest entry that counts."""
    spare: OutboxItem | None = None
    """An own entry the vendor counts, on which nobody was let in: its answer had been lost."""
    passages: tuple[Passage, ...] = ()
    """Where the row shows every entry and exit by itself: those, and this station's own that it does not show."""

    @property
    def own(self) -> int:
        """Own uses that the row does not contain."""
        return self.pending + self.uncovered


UNUSED = Standing()
"""The account of a code nobody knows and nobody used."""
