"""What the program's end tells a script."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """A part of the contract with scripts: the numbers never change."""

    DONE = 0
    NO = 1
    """It ran, and the answer is no: a ticket denied, a check that fell short."""
    WRONG_USE = 2
    NOT_DONE = 3
    """It could not be done; the message says what to do."""
