"""Tells a scanner's burst of keys from a person's typing. Pure: no Qt, the clock comes with every call.

A printable key is held for at most `gap`. If the next one comes within it, both stay held, and so on: a run. A run of
at least `minimum_length` characters that Enter, Tab or the set suffix ends is a code. Everything else is given back for
replay, unchanged and in order. Keys that a hand presses *inside* a burst can't be told apart and become part of it.
"""

from __future__ import annotations

from typing import Generic

from station.capture.wedge_key import Burst, Decision, End, Event, Key, KeyKind, WedgeSettings
from station.capture.wedge_run import Run

__all__ = ["Wedge"]

_LATE = 0.003  # a timer this late means that the event loop stood still: let queued keys have their turn first
_GRACE = 0.005
_GRACES = 3


class Wedge(Generic[Event]):
    """The state machine. Owned by the thread that feeds it (the GUI thread). Call `tick` at `next_deadline`."""

    def __init__(self, settings: WedgeSettings | None = None) -> None:
        self.settings = settings or WedgeSettings()
        self.next_deadline: float | None = None
        self._run: Run[Event] | None = None
        self._graces = 0
        self._swallowed: set[int] = set()  # physical keys whose press was part of a code: their releases go too
        self._tail_until = float("-inf")  # a second terminator (CR and LF) right after a code belongs to it
        self._flood_until = float("-inf")  # more keys than any code has: they pass, until they pause

    def press(self, key: Key[Event]) -> Decision[Event]:
        """A key went down (or text was composed). Says what to do with it and with the keys held so far."""
        self._swallowed.discard(key.code)
        if key.kind is KeyKind.OTHER or self._is_held_down(key):
            return Decision(replay=self.flush())
        if key.kind is KeyKind.MODIFIER:
            return Decision(swallow=self._join_silently(key))
        ended: Decision[Event] = Decision()
        if self._run is not None and self._too_late(self._run, key):
            ended = self._end_run(self._run, key.at)
        if key.kind is KeyKind.TERMINATOR:
            return _both(ended, self._terminate(key))
        if key.kind is KeyKind.CONTROL and not (self._run is not None and self._certain(self._run)):
            return _both(ended, Decision(replay=self.flush()))
        return _both(ended, self._append(key))

    def release(self, code: int, event: Event) -> bool:
        """A key went up. True: keep it from its widget (its press is held, or was part of a code)."""
        if self._run is not None and code in self._run.codes():
            self._run.join(code, event)
            return True
        if code in self._swallowed:
            self._swallowed.discard(code)
            return True
        return False

    def holds(self, key: Key[Event]) -> bool:
        """Would `press` keep this key? Asked before shortcuts get it; changes nothing."""
        if self._is_held_down(key):
            return False
        run = self._run if self._run is not None and not self._too_late(self._run, key) else None
        if key.kind is KeyKind.CHARACTER:
            return key.at > self._flood_until
        if key.kind is KeyKind.TERMINATOR:
            return key.at <= self._tail_until if run is None else self._completes(run, key)
        if key.kind is KeyKind.CONTROL:
            return run is not None and self._certain(run)
        return key.kind is KeyKind.SILENT

    def tick(self, now: float) -> Decision[Event]:
        """The clock reached `next_deadline` (earlier calls change nothing): hands a run back, or ends it."""
        if self._run is None or self.next_deadline is None or now < self.next_deadline:
            return Decision()
        if now - self.next_deadline > _LATE and self._graces < _GRACES:
            self._graces += 1
            self.next_deadline = now + _GRACE
            return Decision()
        return self._end_run(self._run, now)

    def interrupt(self) -> tuple[Event, ...]:
        """Something that must come after the typing so far (a mouse click). A certain burst goes on."""
        if self._run is not None and self._certain(self._run):
            return ()
        return self.flush()

    def flush(self) -> tuple[Event, ...]:
        """Give back all held keys as typing, now."""
        events = self._run.events() if self._run is not None else ()
        self._forget()
        return events

    def _append(self, key: Key[Event]) -> Decision[Event]:
        if key.at <= self._flood_until:
            self._flood_until = key.at + self.settings.gap
            return Decision()
        run = self._run = self._run if self._run is not None else Run()
        run.append(key)
        if len(run.text) > self.settings.maximum_length + self._around_at_most():
            self._flood_until = key.at + self.settings.gap
            return Decision(replay=self.flush(), swallow=True)
        typed = self._find_prefix(run)
        self._graces = 0
        self.next_deadline = key.at + self._allowed(run)
        if self._suffix(run) and self._long_enough(run):
            return Decision(swallow=True, replay=typed, bursts=(self._finish(run, key, End.SUFFIX),))
        return Decision(swallow=True, replay=typed)

    def _find_prefix(self, run: Run[Event]) -> tuple[Event, ...]:
        """Where the prefix just came: what a hand typed right before it, to give back."""
        if run.prefixed:
            return ()
        prefix = max((one for one in self.settings.prefixes if run.text.endswith(one)), key=len, default="")
        before = len(run.text) - len(prefix)
        if not prefix or before >= self.settings.minimum_length:
            return ()  # none, or inside another scanner's code
        run.prefix = prefix
        return run.cut_before(before)

    def _suffix(self, run: Run[Event]) -> str:
        return max((one for one in self.settings.suffixes if run.text.endswith(one)), key=len, default="")

    def _around_at_most(self) -> int:
        longest = (max(map(len, texts), default=0) for texts in (self.settings.prefixes, self.settings.suffixes))
        return sum(longest)

    def _terminate(self, key: Key[Event]) -> Decision[Event]:
        run = self._run
        if run is not None and self._completes(run, key):
            run.append(key)
            return Decision(swallow=True, bursts=(self._finish(run, key, _end_of(key)),))
        if run is None and key.at <= self._tail_until:
            self._swallowed.add(key.code)
            return Decision(swallow=True)
        return Decision(replay=self.flush())

    def _completes(self, run: Run[Event], key: Key[Event]) -> bool:
        wanted = self.settings.tab_ends if _end_of(key) is End.TAB else self.settings.enter_ends
        return wanted and self._long_enough(run)

    def _end_run(self, run: Run[Event], now: float) -> Decision[Event]:
        """The run paused too long."""
        if not self._certain(run) or not self._long_enough(run):
            return Decision(replay=self.flush())
        if self.settings.pause_ends:
            self._swallowed |= run.codes()
            burst = self._burst(run, End.PAUSE, now)
            self._forget()
            return Decision(bursts=(burst,))
        return Decision(unended=self._burst(run, End.NOTHING, now), replay=self.flush())

    def _finish(self, run: Run[Event], key: Key[Event], end: End) -> Burst:
        self._swallowed |= run.codes()
        self._tail_until = key.at + self.settings.gap
        self._forget()
        return self._burst(run, end, key.at)

    def _burst(self, run: Run[Event], end: End, at: float) -> Burst:
        prefix, suffix = run.prefix or "", self._suffix(run) if end is End.SUFFIX else ""
        text = run.text[len(prefix) : len(run.text) - len(suffix)]
        spent = run.last_at - run.first_at
        return Burst(text, run.keys, spent, end, at, prefix, suffix, run.intervals(), run.caps_lock, tuple(run.places))

    def _forget(self) -> None:
        self._run = None
        self._graces = 0
        self.next_deadline = None

    def _join_silently(self, key: Key[Event]) -> bool:
        if self._run is None:
            return False
        self._run.join(key.code, key.event)
        return True

    def _certain(self, run: Run[Event]) -> bool:
        return run.prefixed or len(run.text) >= self.settings.certain_length

    def _allowed(self, run: Run[Event]) -> float:
        return self.settings.patience if self._certain(run) else self.settings.gap

    def _long_enough(self, run: Run[Event]) -> bool:
        around = len(run.prefix or "") + len(self._suffix(run))
        return len(run.text) - around >= (1 if run.prefixed else self.settings.minimum_length)

    def _is_held_down(self, key: Key[Event]) -> bool:
        """Whether a hand rests on the key. No system repeats a key before 150 ms: what is told as a repetition within
        a burst is the same character twice (X11 calls a release and a press of one millisecond a repetition).
        """
        return key.repeat and (self._run is None or key.code not in self._run.codes() or self._too_late(self._run, key))

    def _too_late(self, run: Run[Event], key: Key[Event]) -> bool:
        """Whether the pause before this key is longer than a burst has.

        Past the deadline without a timely `tick`, the event loop stood still and arrival times say nothing: then
        the window system's own times decide, and without them the key counts as part of the run (never lose a scan).
        """
        arrived = key.at - run.last_at
        stamped = None
        if key.stamp is not None and run.last_stamp is not None and key.stamp >= run.last_stamp:
            stamped = key.stamp - run.last_stamp
        if self._graces or (self.next_deadline is not None and key.at > self.next_deadline):
            return stamped is not None and stamped > self._allowed(run)
        return max(arrived, stamped or 0.0) > self._allowed(run)


def _end_of(key: Key[Event]) -> End:
    return End.TAB if key.text == "\t" else End.ENTER


def _both(first: Decision[Event], then: Decision[Event]) -> Decision[Event]:
    """`first` ended the run before the key that `then` treats."""
    return Decision(
        swallow=then.swallow,
        replay=first.replay + then.replay,
        bursts=first.bursts + then.bursts,
        unended=first.unended or then.unended,
    )
