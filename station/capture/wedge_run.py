"""The keys held so far that came fast enough to be one burst."""

from __future__ import annotations

from itertools import pairwise
from typing import Generic

from station.capture.wedge_key import Event, Key, KeyKind, Place


class Run(Generic[Event]):
    """A growing run, releases and modifiers included. Owned by the wedge's thread."""

    __slots__ = ("_caps", "_held", "_presses", "first_at", "last_at", "last_stamp", "places", "prefix", "text")

    def __init__(self) -> None:
        self.text = ""
        self.first_at = 0.0
        self.last_at = 0.0
        self.last_stamp: float | None = None
        self.prefix: str | None = None
        self._caps: set[bool] = set()
        self.places: list[Place] = []
        self._held: list[tuple[int, Event]] = []  # physical key and event, in the order they came
        self._presses: list[tuple[int, int, float]] = []  # where its text and its event start, and when it came

    @property
    def keys(self) -> int:
        """How many key presses, modifiers not counted."""
        return len(self._presses)

    @property
    def prefixed(self) -> bool:
        """Whether it begins with a scanner's prefix."""
        return self.prefix is not None

    @property
    def caps_lock(self) -> bool:
        """Whether its letters show that Caps Lock is on, all of them."""
        return self._caps == {True}

    def intervals(self) -> tuple[float, ...]:
        """Seconds between its key presses."""
        times = [at for _, _, at in self._presses]
        return tuple(later - earlier for earlier, later in pairwise(times))

    def events(self) -> tuple[Event, ...]:
        """Everything held, in the order it came."""
        return tuple(event for _, event in self._held)

    def codes(self) -> set[int]:
        """The physical keys whose press is held."""
        return {code for code, _ in self._held}

    def append(self, key: Key[Event]) -> None:
        """One more key press of the burst."""
        if not self._presses:
            self.first_at = key.at
        self._presses.append((len(self.text), len(self._held), key.at))
        self._held.append((key.code, key.event))
        self.last_at, self.last_stamp = key.at, key.stamp
        if key.kind in (KeyKind.CHARACTER, KeyKind.CONTROL):
            self.text += key.text
        if key.place is not None:
            self.places.append(key.place)
        if key.caps_lock is not None:
            self._caps.add(key.caps_lock)

    def join(self, code: int, event: Event) -> None:
        """A modifier's press, or the release of a held key."""
        self._held.append((code, event))

    def cut_before(self, position: int) -> tuple[Event, ...]:
        """Drop everything before this character of the text, and return its events."""
        if position <= 0:
            return ()
        index = next(i for i, (start, _, _) in enumerate(self._presses) if start >= position)
        _, first_event, self.first_at = self._presses[index]
        typed = self.events()[:first_event]
        del self._held[:first_event]
        self._presses = [(start - position, event - first_event, at) for start, event, at in self._presses[index:]]
        self.text = self.text[position:]
        return typed
