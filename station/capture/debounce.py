"""A code that stays in the picture is one scan. Pure."""

from __future__ import annotations

from collections.abc import Iterable


class Debounce:
    """Remembers the codes in view. Owned by the thread that looks at the frames."""

    def __init__(self, absent_seconds: float = 1.0) -> None:
        """`absent_seconds`: a code unseen for so long has left; a hand that shakes loses it for less."""
        self._absent_seconds = absent_seconds
        self._last_seen: dict[str, float] = {}

    def fresh(self, texts: Iterable[str], at: float) -> list[str]:
        """The codes in a frame of time `at` that were not in view before, in the order given.

        A code leaves only by a frame without it: while no frames come, nothing is known.
        """
        seen = dict.fromkeys(texts)
        fresh = [text for text in seen if text not in self._last_seen]
        self._last_seen.update(dict.fromkeys(seen, at))
        gone = [text for text, last in self._last_seen.items() if last < at and at - last >= self._absent_seconds]
        for text in gone:
            del self._last_seen[text]
        return fresh

    def stay(self, at: float) -> None:
        """Nothing has moved until `at`, so nothing has left, read or not."""
        self._last_seen = dict.fromkeys(self._last_seen, at)

    def is_in_view(self, text: str) -> bool:
        """Whether this code was reported and has not left since."""
        return text in self._last_seen

    def clear(self) -> None:
        """Another camera: nothing is in view."""
        self._last_seen.clear()
