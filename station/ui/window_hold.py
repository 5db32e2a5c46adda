"""Two-step for turnstiles: a ticket is looked at and held, and used only when its person has passed.

Everything here lives on the GUI thread.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from station.domain.capability import Capability
from station.domain.verdict import Mode
from station.ui.actions import Act
from station.ui.context import WindowContext
from station.ui.window_line import LineWindow
from station.workers.events import HoldReleased, PassRequested, ReleaseRequested, VerdictReached


def may_hold(capability: Capability | None) -> bool:
    """Whether a ticket can be looked at without using it."""
    return capability is not None and Mode.CHECK in capability.modes


class HoldWindow(LineWindow):
    """At most one ticket is held by this window. Whatever takes it off the screen frees it."""

    # requests
    hold_requested = Signal(object)  # HoldRequested
    pass_requested = Signal(object)  # PassRequested
    release_requested = Signal(object)  # ReleaseRequested

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._held = ""
        """Scan id; empty: nothing is held."""
        self._passing = False
        """The person passed, and the vendor's word on it is awaited."""
        self._hold_ends = QTimer(self)
        self._hold_ends.setSingleShot(True)
        self._hold_ends.timeout.connect(self._let_go)
        self._acts[Act.PASS].triggered.connect(self._pass_on)
        self._offer_pass()

    @property
    def holds_first(self) -> bool:
        """Whether the next entry is held before it is used."""
        return self._context.preferences.values().two_step and may_hold(self._context.capability)

    @Slot(object)
    def hold_released(self, fact: HoldReleased) -> None:
        """A hold ended; by itself, or because it was asked for."""
        if fact.scan_id == self._held:
            self._forget_held()
            self._door.screen_state.clear()

    def _take_hold(self, fact: VerdictReached) -> None:
        """A verdict is on the screen. One that holds a ticket waits for its person."""
        if self._held and self._held != fact.verdict.scan_id:
            self._release()
        if fact.held:
            self._held = fact.verdict.scan_id
            self._hold_ends.start(round(self._context.hold_seconds * 1000))
        self._offer_pass()

    def _pass_on(self) -> None:
        """Space, or a turnstile's contact that sends it: the person has passed."""
        if self._held:
            held = self._held
            self._forget_held()
            self._passing = True
            self._door.screen_state.scan_started()
            self.pass_requested.emit(PassRequested(held))

    def _let_go(self) -> None:
        """Nobody passed: Esc, or the time is over."""
        if self._held:
            self._release()
            self._door.screen_state.clear()

    def _release(self) -> None:
        held = self._held
        self._forget_held()
        self.release_requested.emit(ReleaseRequested(held))

    def _forget_held(self) -> None:
        self._held = ""
        self._hold_ends.stop()
        self._offer_pass()

    def _clear(self) -> None:
        """Esc: what lies over the panel goes first, then the hold."""
        if self._held and self._pages.currentWidget() is self._door and not self._door.covered:
            self._let_go()
        else:
            super()._clear()

    def _show_page(self, page: QWidget) -> None:
        super()._show_page(page)
        self._offer_pass()

    def _offer_pass(self) -> None:
        """On other pages Space belongs to what has the focus."""
        self._acts.offer(Act.PASS, bool(self._held) and self._pages.currentWidget() is self._door)
