"""Leaving the desk with unsaved edits: asked once for the same words, and done as soon as they are safe."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from station.ui.cash_desk.bookings.panel import BookingPanel
from station.ui.widgets.leave_question import LeaveQuestion
from station.ui.words_leaving import Leaving


class LeavingDesk(QObject):
    """Owned by the GUI thread."""

    def __init__(self, panel: BookingPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._panel = panel
        self._window = parent
        self._go: Callable[[], object] | None = None
        """What was wanted when the question was asked."""
        self._answered_for: tuple[str, ...] = ()
        """The words that somebody has already decided to keep."""
        self.question: LeaveQuestion | None = None
        panel.settled.connect(self._settled)

    def may_go(self, go: Callable[[], object]) -> bool:
        """True: nothing keeps anybody here. False: it is asked, and `go` is called when that is answered."""
        unsaved = self._panel.drafts.words()
        if not unsaved or unsaved == self._answered_for:
            return True
        self._go = go
        if self.question is None:
            self.question = LeaveQuestion(self._panel.title.text(), self._window)
            self.question.answered.connect(self._answered)
            self.question.finished.connect(self._closed)
        return False

    def let_go(self) -> None:
        """Whoever leaves now is not asked: everything typed is kept as it is."""
        self._panel.keep_drafts()
        self._answered_for = self._panel.drafts.words()

    def _answered(self, answer: Leaving) -> None:
        self.question = None
        if answer is Leaving.SAVE:
            if not self._panel.save_everything():
                self._go = None  # something is wrong in it, and says so
            elif not self._panel.drafts.dirty:
                self._depart()
            return
        if answer is Leaving.STAY:
            self._go = None
            return
        if answer is Leaving.KEEP:
            self._panel.keep_drafts()
            self._answered_for = self._panel.drafts.words()
        else:
            self._panel.discard_everything()
        self._depart()

    def _settled(self, stored: bool) -> None:
        """What was saved stands in the journal, or could not be kept: then nobody leaves."""
        if self._go is not None and self.question is None:
            if not stored:
                self._go = None
            elif not self._panel.drafts.dirty:
                self._depart()

    def _closed(self) -> None:
        """Without an answer: that is staying."""
        if self.question is not None:
            self.question = self._go = None

    def _depart(self) -> None:
        go, self._go = self._go, None
        if go is not None:
            go()
