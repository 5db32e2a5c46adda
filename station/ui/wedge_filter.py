"""The application-wide filter that keeps scanner bursts away from widgets, whichever of them has the focus."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

from station.capture.alt_code import AltCode
from station.capture.wedge import Wedge
from station.capture.wedge_key import Burst, Decision, Key, KeyKind, WedgeSettings
from station.capture.wedge_scanners import KnownScanners
from station.ui.wedge_dead_keys import DeadKeys, TypedAccents, dead_keys_are_seen
from station.ui.wedge_events import (
    Held,
    HeldKey,
    HeldText,
    alt_digit,
    current_receiver,
    deliver,
    place_of,
    read_key,
    shows_caps_lock,
    takes_composed,
)

_NO_PHYSICAL_KEY = 0
WATCHING = WedgeSettings(gap=0.080, patience=0.400, pause_ends=True)
"""While a scanner is being tried: slow ones and ones without an end are to be found too."""


@dataclass(frozen=True, slots=True)
class WedgeScan:
    """A code from a wedge scanner. `at`: seconds on the monotonic clock; `terminator`: a value of `End`.

    `arrived`: what the computer showed, where that was put right. `scanner`: its name, where it is known.
    """

    text: str
    keys: int
    duration_ms: float
    terminator: str
    at: float
    arrived: str = ""
    scanner: str = ""
    other_layout: bool = False
    """The computer's keyboard layout is not the one of the scanner test any more."""


class WedgeFilter(QObject):
    """Feeds every key of the application to the wedge, and lets typing through. GUI thread only.

    Real keys come first to the window, then, if they pass, to the widget and its parents. Only keys that mean nothing
    to the wedge pass, so that judging them again changes nothing.
    """

    code_scanned = Signal(WedgeScan)
    burst_unended = Signal(WedgeScan)  # fast as a scanner, without an end: was given back as typing
    burst_watched = Signal(Burst)  # while watching: as it came; it is no scan

    def __init__(
        self,
        application: QCoreApplication,
        settings: WedgeSettings | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._clock = clock
        self._settings = settings or WedgeSettings()
        self._scanners = KnownScanners()
        self._watching = False
        self._wedge: Wedge[Held | None] = Wedge(settings)
        self._dead_keys = DeadKeys()
        self._accents = TypedAccents()
        self._composing = True
        self._alt_code = AltCode()
        self._replaying: tuple[int, HeldKey] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_deadline)
        self._handlers: dict[QEvent.Type, Callable[[QObject, QEvent], bool]] = {
            QEvent.Type.ShortcutOverride: self._on_shortcut,
            QEvent.Type.KeyPress: self._on_press,
            QEvent.Type.KeyRelease: self._on_release,
            QEvent.Type.InputMethod: self._on_composed,
            QEvent.Type.MouseButtonPress: self._on_click,
            QEvent.Type.InputMethodQuery: self._on_query,
        }
        application.installEventFilter(self)

    def set_settings(self, settings: WedgeSettings) -> None:
        """Use other timings, prefixes or suffixes from the next key on; held keys become typing."""
        self._settings = settings
        self._restart()

    def use_scanners(self, scanners: KnownScanners) -> None:
        """From the next key on, these are known: their timings, ends and corrections."""
        self._scanners = scanners
        self.set_settings(scanners.settings())

    def watch(self, watching: bool) -> None:
        """While watching, bursts are told as they come (`burst_watched`), and none of them is a scan."""
        if watching != self._watching:
            self._watching = watching
            self._restart()

    def _restart(self) -> None:
        self._deliver(self._wedge.flush())
        self._wedge = Wedge(WATCHING if self._watching else self._settings)
        self._arm()

    def close(self) -> None:
        """Stop filtering; held keys become typing."""
        self._application.removeEventFilter(self)
        self._timer.stop()
        self._deliver(self._wedge.flush())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook for every event of the application. True keeps the event from its receiver."""
        handler = self._handlers.get(event.type())
        if handler is None or self._is_replay(event) or not isinstance(watched, (QWindow, QWidget)):
            return False
        return handler(watched, event)

    def _on_shortcut(self, watched: QObject, event: QEvent) -> bool:
        """Comes before the key press. Accepting it keeps shortcuts from keys that may belong to a burst."""
        key = self._key(_as_key(event), None)
        if self._wedge.holds(key):
            event.accept()
            return True
        if key.kind is not KeyKind.MODIFIER:
            self._deliver(self._wedge.interrupt())  # what was typed before comes before the shortcut
            self._arm()
        return False

    def _on_press(self, watched: QObject, event: QEvent) -> bool:
        pressed = _as_key(event)
        digit = alt_digit(pressed)
        if digit is not None:
            self._alt_code.digit(digit)
        self._dead_keys.pressed(pressed)
        key = self._key(pressed, _hold(watched, pressed))
        if dead_keys_are_seen() and key.kind not in (KeyKind.MODIFIER, KeyKind.OTHER):
            self._tell_hidden(self._dead_keys.before(key.at))
        if key.kind is KeyKind.OTHER:
            self._accents.forget()
        return self._judge(key)

    def _on_release(self, watched: QObject, event: QEvent) -> bool:
        released = _as_key(event)
        if released.key() == Qt.Key.Key_Alt and sys.platform != "win32":
            self._finish_alt_code()
        if dead_keys_are_seen():
            self._tell_hidden(self._dead_keys.released(released, self._clock()))
        return self._wedge.release(_physical_key(released), _hold(watched, released))

    def _on_composed(self, watched: QObject, event: QEvent) -> bool:
        """Dead keys and input methods. A whole word at once is a person's choice from a list, not a scanner's key."""
        if not isinstance(event, QInputMethodEvent):
            return False
        text = event.commitString()
        if not text and not event.preeditString():
            return False
        kind = KeyKind.CHARACTER if len(text) == 1 and not event.preeditString() else KeyKind.OTHER
        held = HeldText(watched, text, event.replacementStart(), event.replacementLength())
        now = self._clock()
        came = self._dead_keys.composed(text, now) if kind is KeyKind.CHARACTER else text
        return self._judge(Key(kind, came, now, _NO_PHYSICAL_KEY, held))

    def _on_click(self, watched: QObject, event: QEvent) -> bool:
        self._deliver(self._wedge.interrupt())
        self._arm()
        return False

    def _on_query(self, _watched: QObject, event: QEvent) -> bool:
        """Whether accents are to be composed: not within what may be a burst (see `wedge_dead_keys`)."""
        query = event if isinstance(event, QInputMethodQueryEvent) else None
        if query is None or self._composing or query.queries() != Qt.InputMethodQuery.ImEnabled:
            return False
        query.setValue(Qt.InputMethodQuery.ImEnabled, False)
        query.accept()
        return True

    def _tell_hidden(self, text: str) -> None:
        """Part of a burst that no event brought; it is never typed into a widget."""
        if text:
            self._carry_out(self._wedge.press(Key(KeyKind.CHARACTER, text, self._clock(), _NO_PHYSICAL_KEY, None)))

    def _finish_alt_code(self) -> None:
        self._tell_hidden(self._alt_code.finish())

    def _judge(self, key: Key[Held | None]) -> bool:
        decision = self._wedge.press(key)
        self._carry_out(decision)
        return decision.swallow

    def _carry_out(self, decision: Decision[Held | None]) -> None:
        self._arm()
        self._deliver(decision.replay)
        if decision.unended is not None:
            self.burst_unended.emit(self._scan(decision.unended))
        for burst in decision.bursts:
            if self._watching:
                self.burst_watched.emit(burst)
            else:
                self.code_scanned.emit(self._scan(burst))

    def _scan(self, burst: Burst) -> WedgeScan:
        code = self._scanners.read(burst)
        spent, end = burst.duration * 1000, burst.end.value
        return WedgeScan(code.text, burst.keys, spent, end, burst.at, code.arrived, code.scanner, code.other_layout)

    @Slot()
    def _on_deadline(self) -> None:
        self._carry_out(self._wedge.tick(self._clock()))

    def _arm(self) -> None:
        """Set the timer to the wedge's deadline, never early."""
        deadline = self._wedge.next_deadline
        if self._composing is not (deadline is None) and dead_keys_are_seen():
            self._composing = deadline is None
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)
        if deadline is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, math.ceil((deadline - self._clock()) * 1000)))

    def _deliver(self, events: Iterable[Held | None]) -> None:
        for held in (self._accented(one) for one in events if one is not None):
            before = self._replaying
            self._replaying = (_loop_level(), held) if isinstance(held, HeldKey) else (_loop_level(), _NO_KEY)
            try:
                deliver(held)
            finally:
                self._replaying = before

    def _accented(self, held: Held) -> Held:
        if not isinstance(held, HeldKey) or held.event_type != QEvent.Type.KeyPress or not takes_composed(held):
            return held
        composed = self._accents.meet(held.key, held.text)
        return HeldText(held.receiver, composed, 0, 0) if composed else held

    def _is_replay(self, event: QEvent) -> bool:
        """Whether this is the event that is being delivered. A dialog it opens has a loop, and keys, of its own."""
        if self._replaying is None or self._replaying[0] != _loop_level():
            return False
        held = self._replaying[1]
        if isinstance(event, QKeyEvent):
            return (held.key, held.text) == (event.key(), event.text())
        return isinstance(event, QInputMethodEvent) and held is _NO_KEY

    def _key(self, event: QKeyEvent, held: HeldKey | None) -> Key[Held | None]:
        kind, text = read_key(event)
        stamp = event.timestamp() / 1000 or None
        place = place_of(event, text) if kind is KeyKind.CHARACTER else None
        code, repeat = _physical_key(event), event.isAutoRepeat()
        return Key(kind, text, self._clock(), code, held, stamp, repeat, shows_caps_lock(event), place)


_NO_KEY = HeldKey(None, QEvent.Type.None_, 0, Qt.KeyboardModifier.NoModifier, "")


def _loop_level() -> int:
    return QThread.currentThread().loopLevel()


def _as_key(event: QEvent) -> QKeyEvent:
    if not isinstance(event, QKeyEvent):
        raise TypeError(f"not a key event: {event}")
    return event


def _physical_key(event: QKeyEvent) -> int:
    """Number of the physical key; events made by programs have only the logical one, kept apart by its sign."""
    return event.nativeScanCode() or -event.key()


def _hold(watched: QObject, event: QKeyEvent) -> HeldKey:
    receiver = watched if isinstance(watched, QWidget) else current_receiver() or watched
    return HeldKey(receiver, event.type(), event.key(), event.modifiers(), event.text())
