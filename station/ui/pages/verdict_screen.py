"""Decides what the verdict panel shows and for how long. Keeps the facts, so that a new language can say them again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from station.domain.ticket import Ticket
from station.domain.trouble import Trouble
from station.domain.verdict import Mode, Outcome, Verdict
from station.ui.context import PreferenceValues, WindowContext
from station.ui.presentation import (
    Presentation,
    Tone,
    present_asking,
    present_checking,
    present_held,
    present_ready,
    present_stop,
    present_ticket,
    present_verdict,
)
from station.ui.widgets.verdict_panel import VerdictPanel
from station.workers.events import VerdictReached


class VerdictScreen(QObject):
    """Owned by the GUI thread. A verdict always wins over what is neutral; the newest verdict over older ones."""

    shown = Signal(object)  # Presentation, whenever it changed

    def __init__(self, panel: VerdictPanel, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._context = context
        self._mode = Mode.ENTRY
        self._say: Callable[[], Presentation] = self._ready
        self._ticket: Ticket | None = None
        self._waiting = 0
        self._slow = False
        self._sequence = 0
        self._last_scan = ""
        self._neutral = self._timer(context.timings.neutral_after, self._go_neutral)
        self._checking = self._timer(context.timings.checking_after, self._go_checking)
        self._fade = self._timer(0, self.clear)
        self._present(self._ready)

    @property
    def tone(self) -> Tone:
        return self._panel.shown.tone

    def use_context(self, context: WindowContext, fresh: bool) -> None:
        """`fresh`: what stood there was about another door."""
        self._context = context
        if not fresh:
            return
        self._sequence, self._last_scan = 0, ""
        self.clear()

    def set_mode(self, mode: Mode) -> None:
        self._mode = mode
        self._panel.set_mode(mode)
        if self.tone is Tone.READY:
            self.clear()

    def scan_started(self) -> None:
        """A code went out to be judged."""
        self._ticket = None
        self._fade.stop()
        self._start_waiting(1)

    def busy(self, waiting: int) -> None:
        """How many scans have no answer yet."""
        if waiting:
            self._start_waiting(waiting)
            return
        self._waiting = 0
        self._stop_waiting()
        if self.tone in (Tone.CHECKING, Tone.RECOGNISED):
            self.clear()

    def recognised(self, ticket: Ticket) -> None:
        """The list knows the ticket: shown neutrally, unless the answer is there before it could be read."""
        self._ticket = ticket
        if self.tone in (Tone.CHECKING, Tone.RECOGNISED):
            self._present(self._neutral_words)

    def verdict(self, fact: VerdictReached, asks: bool = False) -> bool:
        """Shows it at once. False: a newer one is on the screen already. `asks`: its questions are being asked."""
        if fact.sequence and fact.sequence < self._sequence:
            return False
        self._sequence = fact.sequence
        self._stop_waiting()
        self._ticket = None
        verdict, now = fact.verdict, self._context.clock.now()
        again = verdict.scan_id == self._last_scan
        self._last_scan = verdict.scan_id
        if asks:  # it stays until it is answered, or somebody else comes
            self._fade.stop()
            self._present(lambda: present_asking(verdict))
            return True
        if fact.held:  # it stays until the person passed, or nobody did
            self._fade.stop()
            until = now + timedelta(seconds=self._context.hold_seconds)
            self._present(lambda: present_held(verdict, now, until))
            return True
        self._show_for_a_while(verdict, again)
        return True

    def not_let_in(self, verdict: Verdict) -> None:
        """Its questions were not answered: the no is shown like any other."""
        self._show_for_a_while(verdict, False)

    def _show_for_a_while(self, verdict: Verdict, again: bool) -> None:
        capability, now = self._context.capability, self._context.clock.now()
        dated = capability is None or capability.dated_exits
        self._present(lambda: present_verdict(verdict, now, again, dated))
        self._fade.start(self._milliseconds(verdict.outcome))

    def stop(self, trouble: Trouble | None) -> None:
        """Stays until somebody clears it or a verdict shows that scans are recorded again."""
        self._stop_waiting()
        self._fade.stop()
        self._present(lambda: present_stop(trouble))

    def forget(self, scan_id: str) -> None:
        """Its verdict holds no longer."""
        if self._panel.shown.scan_id == scan_id:
            self.clear()

    def clear(self) -> None:
        """Back to Ready, or to what is being judged."""
        self._fade.stop()
        self._present(self._ready)

    def retranslate(self) -> None:
        self._present(self._say)

    def _present(self, say: Callable[[], Presentation]) -> None:
        self._say = say
        presentation = say()
        if presentation != self._panel.shown or presentation.scan_id:
            self._panel.show_presentation(presentation)
            self.shown.emit(presentation)

    def _start_waiting(self, waiting: int) -> None:
        self._waiting = waiting
        if self.tone in (Tone.CHECKING, Tone.RECOGNISED):
            self._present(self._neutral_words)
        elif not self._checking.isActive():
            self._neutral.start()
            self._checking.start()

    def _stop_waiting(self) -> None:
        self._neutral.stop()
        self._checking.stop()

    def _go_neutral(self) -> None:
        """The colour of the visitor before must not be taken for this one's."""
        self._slow = False
        self._present(self._neutral_words)

    def _go_checking(self) -> None:
        self._slow = True
        self._present(self._neutral_words)

    def _neutral_words(self) -> Presentation:
        if self._ticket is not None:
            return present_ticket(self._ticket, self._slow)
        return present_checking(self._waiting, self._slow)

    def _ready(self) -> Presentation:
        return present_ready(self._mode)

    def _milliseconds(self, outcome: Outcome) -> int:
        values: PreferenceValues = self._context.preferences.values()
        seconds = {
            Outcome.ADMIT: values.admit_seconds,
            Outcome.ATTENTION: values.attention_seconds,
            Outcome.DENY: values.deny_seconds,
        }
        return round(seconds[outcome] * 1000)

    def _timer(self, interval: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(act)
        return timer
