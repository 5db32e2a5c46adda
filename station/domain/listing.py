"""A list read from a vendor page by page: what came of it, and how far the reading is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from station.domain.trouble import Trouble

Row_co = TypeVar("Row_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Listing(Generic[Row_co]):
    """Rows without repetition. With a trouble, the rows that were read before it."""

    rows: tuple[Row_co, ...] = ()
    total: int | None = None
    """Rows the vendor counts; None where it does not say."""
    pages: int = 0
    """Requests that were answered."""
    settled: bool = True
    """The list stood still while it was read. False: it went on changing, and a row may be too many."""
    cancelled: bool = False
    trouble: Trouble | None = None

    @property
    def complete(self) -> bool:
        """Nothing is missing, as far as the vendor's own count tells."""
        return self.trouble is None and not self.cancelled and self.settled and self.total in (None, len(self.rows))


@dataclass(frozen=True, slots=True)
class ListProgress:
    """How far a list is read. None: the vendor does not say."""

    rows: int
    total: int | None
    page: int
    last_page: int | None


def _nobody(_progress: ListProgress) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class ReadWatch:
    """Somebody watches a long reading and may end it. Called on the reading thread, between pages."""

    progressed: Callable[[ListProgress], None] = _nobody
    cancelled: Callable[[], bool] = _never


UNWATCHED = ReadWatch()
