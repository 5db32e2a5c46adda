"""What a paper of the status strip says and offers: facts alone, no widget."""

from __future__ import annotations

from dataclasses import dataclass

from station.ui.actions import Act


@dataclass(frozen=True, slots=True)
class Choice:
    """Acts that belong together, each under a shorter name than its own."""

    heading: str
    meaning: str
    acts: tuple[tuple[Act, str], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """How far a run has come. `share`: 0 to 1."""

    share: float
    text: str
    pace: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a click on an item opens."""

    title: str
    lines: tuple[str, ...]
    acts: tuple[Act, ...] = ()
    choices: tuple[Choice, ...] = ()
    bar: Bar | None = None
