"""A scanner that types one keyboard layout into a computer set to another: what arrives, and what was printed. Pure.

The scanner presses the keys that give the printed character on *its* layout; the computer reads them on *its own*. A
dead key waits for the next one: both together become one character (`^` and `a`: `â`), or the accent comes alone
before it. Reading this backwards may have no answer, or two; then there is none here either, unless one of the two
needs no AltGr.

Where the window system shows dead keys as keys of their own (X11), the wedge writes them down as such, and
nothing has to be guessed from what they made of the next key.
"""

from __future__ import annotations

from collections.abc import Iterable

from station.capture.keyboard_layouts.layout import (
    Level,
    compose,
    is_dead,
    layout_of,
    seen_dead_key,
    spacing,
    with_space,
)

PRINTABLE = "".join(chr(number) for number in range(32, 127))
SILENT_KEY = "\ufffd"
"""Stands for a key that the computer's layout leaves empty: the wedge puts it where such a key was pressed."""
_SEPARATORS = "".join(chr(number) for number in range(28, 32))

Step = tuple[str, str, str]
"""Printed character, what arrives, and the dead key that waits afterwards."""


class Mismatch:
    """One pair of layouts. `learned`: what the sheet showed for single characters against the tables. Any thread."""

    def __init__(
        self,
        scanner: str,
        computer: str,
        *,
        dead_first: bool = False,
        caps_lock: bool = False,
        swapped: bool = False,
        learned: Iterable[tuple[str, str]] = (),
        dead_keys_seen: bool = False,
    ) -> None:
        self._scanner, self._computer = layout_of(scanner), layout_of(computer)
        self._dead_first, self._caps_lock, self._swapped = dead_first, caps_lock, swapped
        self._learned, self._dead_keys_seen = dict(learned), dead_keys_seen
        self._uncertain: str | None = None
        self._steps: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {}
        self._index: dict[tuple[str, bool], dict[str, list[Step]]] = {}

    def arrives(self, printed: str) -> str:
        """What the computer receives for a printed text, an accent and its letter as one character where it can."""
        text, waiting = "", ""
        for character in printed:
            out, waiting = self._step(waiting, character)[0]
            text += out
        return text + (spacing(waiting) if waiting else "")

    def printed(self, arrived: str) -> str | None:
        """The one printed text that arrives so; None: there is none, or more than one.

        A text that the scanner types without AltGr and dead keys goes before others: without it, a layout whose AltGr
        the computer does not know would leave no digit certain (`uncertain` names them all).
        """
        for plain in (True, False):
            found = self._texts(arrived, plain=plain)
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def _texts(self, arrived: str, *, plain: bool = False) -> list[str]:
        """Printed texts that arrive so, two at most. `plain`: of characters without AltGr and dead keys alone."""
        marks = self._marks()
        after: dict[str, list[str]] = {"": [""], **{mark: [] for mark in marks}}
        rest: list[dict[str, list[str]]] = [{} for _ in arrived] + [after]
        for place in range(len(arrived) - 1, -1, -1):
            here = rest[place]
            for waiting in (*marks, ""):  # from no dead key to a waiting one takes no character
                here[waiting] = self._ways(waiting, arrived, place, rest, plain=plain)
        return rest[0][""]

    def uncertain(self) -> str:
        """The printable characters that can't be told apart, alone or (a dead key) before another one.

        Takes some milliseconds the first time.
        """
        if self._uncertain is None:
            self._uncertain = self._found_uncertain()
        return self._uncertain

    def _found_uncertain(self) -> str:
        alone: set[str] = set()
        for character in PRINTABLE:
            ways = self._texts(self.arrives(character))
            if ways != [character]:
                # Taken for one another: the character itself, and what begins the other reading of the same keys.
                alone |= {character, *(way[0] for way in ways if way)}
        dead = [character for character in PRINTABLE if self._step("", character)[0][1]]
        lost = [
            character
            for character in dead
            if character not in alone
            and any(self.printed(self.arrives(character + after)) != character + after for after in PRINTABLE)
        ]
        return "".join(sorted(alone.union(lost)))

    def changes(self) -> tuple[tuple[str, str], ...]:
        """The printable characters that arrive as something else, with what arrives."""
        return tuple((one, self.arrives(one)) for one in PRINTABLE if self.arrives(one) != one)

    def _ways(
        self, waiting: str, arrived: str, place: int, rest: list[dict[str, list[str]]], *, plain: bool
    ) -> list[str]:
        """Printed texts (two at most) for what arrived from `place` on while a dead key waits."""
        ways: list[str] = []
        if waiting and arrived[place:] in (spacing(waiting), with_space(waiting)):
            ways.append("")
        index = self._indexed(waiting, plain=plain)
        for character, out, then in (*index.get(arrived[place], ()), *index.get("", ())):
            if not arrived.startswith(out, place):
                continue
            for way in rest[place + len(out)].get(then, ()):
                if (text := character + way) not in ways:
                    ways.append(text)
            if len(ways) > 1:
                return ways[:2]
        return ways

    def _marks(self) -> tuple[str, ...]:
        return tuple({then for one in PRINTABLE for _, then in self._step("", one) if then})

    def _indexed(self, waiting: str, *, plain: bool) -> dict[str, list[Step]]:
        """The steps from a state, by the first character that arrives."""
        if (waiting, plain) not in self._index:
            index = self._index[waiting, plain] = {}
            for character in PRINTABLE + _SEPARATORS:
                if plain and not self._is_plain(character):
                    continue
                for out, then in self._step(waiting, character):
                    index.setdefault(out[:1], []).append((character, out, then))
        return self._index[waiting, plain]

    def _is_plain(self, character: str) -> bool:
        strokes = self._scanner.strokes(character.swapcase() if self._swapped else character, self._dead_first)
        return len(strokes) < 2 and all(stroke.level <= Level.SHIFT for stroke in strokes)

    def _step(self, waiting: str, character: str) -> tuple[tuple[str, str], ...]:
        steps = self._steps.setdefault(waiting, {})
        if character not in steps:
            steps[character] = tuple(dict.fromkeys(self._typed(waiting, character)))
        return steps[character]

    def _typed(self, waiting: str, character: str) -> list[tuple[str, str]]:
        """What may arrive for one printed character, the likeliest first, each with the dead key then waiting."""
        if character in self._learned:
            return [((spacing(waiting) if waiting else "") + self._learned[character], "")]
        strokes = self._scanner.strokes(character.swapcase() if self._swapped else character, self._dead_first)
        # Without a key of its own a character comes by Alt and its number, as it is.
        gives = [self._computer.types(one, self._caps_lock) or SILENT_KEY for one in strokes] or [character]
        paths = [("", waiting)]
        for given in gives:
            paths = [(out + more, then) for out, state in paths for more, then in self._press(state, given)]
        return paths

    def _press(self, waiting: str, given: str) -> list[tuple[str, str]]:
        if self._dead_keys_seen:
            return [(seen_dead_key(given) if is_dead(given) else given, "")]
        bare = (spacing(waiting), with_space(waiting)) if waiting and self._computer.name == "us-intl" else ()
        return _press(waiting, given) + [(accent + given, "") for accent in bare if not is_dead(given)]


def _press(waiting: str, given: str) -> list[tuple[str, str]]:
    """A key that gives a character (or is dead), after a dead key or none: what Windows, macOS and X11 make of it."""
    if not waiting:
        return [("", given)] if is_dead(given) else [(given, "")]
    if given == waiting:
        return [(with_space(waiting), ""), (spacing(waiting), "")]
    if is_dead(given):
        return [(spacing(waiting), given)]
    composed = compose(waiting, given)
    apart = spacing(waiting) if given == " " else spacing(waiting) + given
    return [(composed, ""), (apart, "")] if composed else [(apart, "")]
