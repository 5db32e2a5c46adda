"""Money: whole cents, never a fraction. How it is typed and shown belongs to the window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

LARGEST = 2**53 - 1
"""Cents. The largest whole number that every JSON reader and SQLite hold exactly."""


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in the currency of the instance it came from; below zero for a discount."""

    cents: int = 0

    def __post_init__(self) -> None:
        """Raises TypeError for anything but a whole number, ValueError for one that some reader would round."""
        if type(self.cents) is not int:
            raise TypeError(f"money is whole cents, not {type(self.cents).__name__}")
        if abs(self.cents) > LARGEST:
            raise ValueError("more cents than can be carried exactly")

    def __add__(self, other: Money) -> Money:
        return Money(self.cents + other.cents)

    def __sub__(self, other: Money) -> Money:
        return Money(self.cents - other.cents)

    def __neg__(self) -> Money:
        return Money(-self.cents)

    def __mul__(self, count: int) -> Money:
        """So many of it; a part of it (a factor with a fraction) raises TypeError."""
        return Money(self.cents * count)

    @classmethod
    def total(cls, amounts: Iterable[Money]) -> Money:
        """The sum; nothing for none."""
        return cls(sum(amount.cents for amount in amounts))
