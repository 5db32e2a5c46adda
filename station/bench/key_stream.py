"""A keyboard with a hand and several scanners on it: seeded, with the pauses that hands and scanners make.

Pauses of hands: log-normal around 140 ms, as recorded typing is, and now and then two or three keys rolled within
25 ms. Scanners: 0 to 30 ms, each with its own pace, layout, prefix and end.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from station.capture.keyboard_layouts import layout_names
from station.capture.wedge import Wedge
from station.capture.wedge_key import Decision, Key, KeyKind
from station.capture.wedge_mismatch import PRINTABLE, Mismatch
from station.capture.wedge_scanners import KnownScanners
from station.domain.scanner import KeyboardScanner

HAND_TEXT = PRINTABLE.replace("~", "") + "äöüßéèàçñãõ€§°´^¨"
"""Without what a scanner's prefix begins with: a prefix is to be what no hand types and no code holds."""
_SEPARATORS = "\x1d\x1e"
_LULL = 0.040
"""A hand is never quicker after a scan, nor before one without a prefix: it could not be told from the scanner."""


@dataclass(frozen=True, slots=True)
class Press:
    """One key: its text, and seconds to the key before it."""

    text: str
    pause: float
    kind: KeyKind = KeyKind.CHARACTER


@dataclass(frozen=True, slots=True)
class Piece:
    """Some typing, or one scan. `typed`: what the widgets must get; `codes`: scanner and code."""

    presses: tuple[Press, ...]
    typed: str = ""
    codes: tuple[tuple[str, str], ...] = ()


@dataclass
class KeyStream:
    """Pieces without end, the same for the same seed. Owned by one thread."""

    seed: int
    scanners: tuple[KeyboardScanner, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311 - a repeatable storm
        pairs = [self._random.choices(layout_names(), k=2) for _ in range(3)]
        self.scanners = tuple(
            KeyboardScanner(f"Scanner {prefix}", prefix=prefix, scanner_layout=pair[0], computer_layout=pair[1])
            for prefix, pair in zip(("", "~1", "\x02"), pairs, strict=True)
        )
        self.known = KnownScanners(self.scanners, dead_keys_seen=True)
        self._mismatches = [Mismatch(*pair, dead_keys_seen=True) for pair in pairs]
        self._alphabets = [
            "".join(one for one in PRINTABLE if one not in mismatch.uncertain()) for mismatch in self._mismatches
        ]

    def pieces(self, bursts: int) -> Iterator[Piece]:
        """That many scans, with typing between them."""
        for _ in range(bursts):
            typing = self._random.random() < 0.6
            if typing:
                yield self._typing()
            yield self._scan(after_typing=typing)
        yield self._typing()

    def _typing(self) -> Piece:
        rng, presses = self._random, []
        for _ in range(rng.randint(1, 12)):
            pause = max(_LULL, rng.lognormvariate(-1.97, 0.45))
            text = rng.choice("\r\t") if rng.random() < 0.06 else rng.choice(HAND_TEXT)
            presses.append(_press(text, pause))
            if rng.random() < 0.15:
                rolled = rng.choices(HAND_TEXT, k=rng.randint(1, 2))
                presses += [_press(one, rng.uniform(0.0, 0.025)) for one in rolled]
            if rng.random() < 0.1:
                presses.append(Press("", rng.uniform(0.0, 0.1), KeyKind.MODIFIER))
        return Piece(tuple(presses), "".join(press.text for press in presses))

    def _scan(self, *, after_typing: bool) -> Piece:
        rng = self._random
        which = rng.randrange(len(self.scanners))
        scanner, mismatch = self.scanners[which], self._mismatches[which]
        code = self._code(which)
        while not scanner.prefix and any(one.prefix and one.prefix in mismatch.arrives(code) for one in self.scanners):
            code = self._code(which)
        pace, text = rng.uniform(0.0, 0.030), scanner.prefix + mismatch.arrives(code) + rng.choice("\r\t")
        presses = [_press(one, min(0.032, rng.uniform(0.5, 1.2) * pace)) for one in text]
        # Two scans may come back to back; a prefix tells a scan even from a key pressed right before it.
        least = _LULL if after_typing and not scanner.prefix else 0.002
        presses[0] = Press(presses[0].text, rng.uniform(least, 0.3), presses[0].kind)
        return Piece(tuple(presses), codes=((scanner.name, code),))

    def _code(self, which: int) -> str:
        rng = self._random
        code = "".join(rng.choices(self._alphabets[which], k=rng.randint(4, 40)))
        if rng.random() < 0.1:
            place = rng.randint(1, len(code) - 1)
            code = code[:place] + rng.choice(_SEPARATORS) + code[place:]
        return code


def _press(text: str, pause: float) -> Press:
    return Press(text, pause, KeyKind.TERMINATOR if text in ("\r", "\t") else KeyKind.CHARACTER)


class KeyDesk:
    """What the wedge's filter does with the presses, on a clock of its own: what widgets got, which codes came."""

    def __init__(self, known: KnownScanners) -> None:
        self._known = known
        self._wedge: Wedge[str] = Wedge(known.settings())
        self._now, self._presses = 100.0, 0
        self.typed: list[str] = []
        self.codes: list[tuple[str, str]] = []

    def press(self, press: Press) -> None:
        """Lets its pause pass, then presses it."""
        until = self._now + press.pause
        while self._wedge.next_deadline is not None and self._wedge.next_deadline <= until:
            self._now = max(self._now, self._wedge.next_deadline)
            self._take(self._wedge.tick(self._now))
        self._now, self._presses = until, self._presses + 1
        decision = self._wedge.press(Key(press.kind, press.text, until, self._presses, press.text))
        self._take(decision)
        if not decision.swallow:
            self.typed.append(press.text)

    def rest(self) -> None:
        """A second passes."""
        self.press(Press("", 1.0, KeyKind.OTHER))

    def _take(self, decision: Decision[str]) -> None:
        self.typed += decision.replay
        for burst in decision.bursts:
            code = self._known.read(burst)
            self.codes.append((code.scanner, code.text))
