"""A desk to try the wedge on: a made-up clock, a field that shows what was let through, and the codes found."""

from __future__ import annotations

from dataclasses import dataclass, field

from station.capture.wedge import Wedge
from station.capture.wedge_key import Burst, Decision, Key, KeyKind, WedgeSettings

ENTER, TAB = "\r", "\t"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key going down or up, as the desk hands it to the wedge and gets it back."""

    number: int
    text: str
    at: float
    down: bool = True


@dataclass
class Desk:
    """Presses keys at set times and lets the wedge's own deadlines pass in between."""

    settings: WedgeSettings = field(default_factory=WedgeSettings)
    now: float = 100.0
    field_events: list[tuple[Stroke, float]] = field(default_factory=list)
    bursts: list[Burst] = field(default_factory=list)
    unended: list[Burst] = field(default_factory=list)
    strokes: int = 0

    def __post_init__(self) -> None:
        self.wedge: Wedge[Stroke] = Wedge(self.settings)

    @property
    def text(self) -> str:
        return "".join(stroke.text for stroke, _ in self.field_events if stroke.down)

    @property
    def codes(self) -> list[str]:
        return [burst.text for burst in self.bursts]

    @property
    def longest_delay(self) -> float:
        return max((shown - stroke.at for stroke, shown in self.field_events if stroke.down), default=0.0)

    def wait(self, seconds: float) -> None:
        """Let time pass, with a timer that is on time."""
        until = self.now + seconds
        while self.wedge.next_deadline is not None and self.wedge.next_deadline <= until:
            self.now = max(self.now, self.wedge.next_deadline)
            self._take(self.wedge.tick(self.now))
        self.now = until

    def stall(self, seconds: float) -> None:
        """Let time pass while the event loop stands still."""
        self.now += seconds

    def press(
        self,
        text: str,
        kind: KeyKind | None = None,
        *,
        code: int | None = None,
        stamp: float | None = None,
        repeat: bool = False,
        caps_lock: bool | None = None,
    ) -> Stroke:
        kind = kind or (KeyKind.TERMINATOR if text in (ENTER, TAB) else KeyKind.CHARACTER)
        stroke = self._stroke(text, down=True)
        code = stroke.number if code is None else code
        key = Key(kind, text, self.now, code, stroke, stamp=stamp, repeat=repeat, caps_lock=caps_lock)
        asked = self.wedge.holds(key)
        decision = self.wedge.press(key)
        if kind is not KeyKind.MODIFIER:
            assert asked == decision.swallow
        self._take(decision)
        if not decision.swallow:
            self.field_events.append((stroke, self.now))
        return stroke

    def release(self, text: str, code: int) -> Stroke:
        stroke = self._stroke(text, down=False)
        if not self.wedge.release(code, stroke):
            self.field_events.append((stroke, self.now))
        return stroke

    def type(self, text: str, every: float = 0.1) -> None:
        """As a person: a pause after each key."""
        for character in text:
            self.press(character)
            self.wait(every)

    def scan(self, text: str, every: float = 0.004, end: str = ENTER) -> None:
        """As a scanner; the pause after the end is a person's."""
        for character in text + end:
            self.press(character)
            self.wait(every)
        self.wait(0.2)

    def _stroke(self, text: str, *, down: bool) -> Stroke:
        self.strokes += 1
        return Stroke(self.strokes, text, self.now, down)

    def _take(self, decision: Decision[Stroke]) -> None:
        self.field_events += [(stroke, self.now) for stroke in decision.replay]
        self.bursts += decision.bursts
        if decision.unended is not None:
            self.unended.append(decision.unended)
