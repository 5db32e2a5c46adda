"""Questions at the door: asked in place of the verdict, answered with the keyboard, and sent with the same code.

The next ticket always goes first: its scan sets an open question aside, visibly, and is judged at once. Whoever was
asked is not let in by that, and nothing of the next code can land in an answer. A door must not stand still while one
visitor thinks, and a scan that has to wait would be scanned again or waved through.

Everything here lives on the GUI thread.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from station.domain.verdict import Mode, WhatNow
from station.ui.actions import Act
from station.ui.context import WindowContext
from station.ui.questions.asked import Asked, Draft
from station.ui.window_undo import UndoWindow
from station.ui.words_questions import QuestionWord, question_text
from station.workers.events import HoldRequested, Origin, ScanRequested, VerdictReached


class AskingWindow(UndoWindow):
    """At most one question is in front; those set aside wait beside the door's verdict."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._sent: Draft | None = None
        """The answers that went out last."""
        questions = self._door.questions
        questions.answered.connect(self._answered)
        questions.sent_away.connect(self._sent_away)
        self._acts[Act.TAKE_UP].triggered.connect(self._take_up)

    def _asks(self, fact: VerdictReached) -> bool:
        """Whether this verdict is a question that can be asked here. A check lets nobody in, so it asks nobody."""
        verdict = fact.verdict
        looks = verdict.mode is Mode.CHECK and not fact.first_step
        return verdict.judgement.what_now is WhatNow.ASK and bool(verdict.questions and fact.raw) and not looks

    def _ask(self, fact: VerdictReached) -> None:
        mode = Mode.ENTRY if fact.first_step else fact.verdict.mode
        asked = Asked(fact.verdict, fact.raw, mode, fact.first_step)
        before, self._sent = self._sent, None
        typed = before.typed if before is not None and before.asked.raw == fact.raw else {}
        again = {question.question_id: typed.get(question.question_id, "") for question in asked.questions}
        self._door.ask(Draft(asked, typed=again))
        if again[asked.questions[0].question_id]:
            self._door.questions.tell(question_text(QuestionWord.NOT_TAKEN))
        if self._pages.currentWidget() is self._door:
            self._door.questions.take_focus()

    def _same_ticket_again(self, raw: str) -> bool:
        """The ticket whose question is in front was read once more: nothing is lost, and nothing begins anew."""
        draft = self._door.questions.draft
        if draft is None or draft.asked.raw != raw:
            return False
        self._door.questions.tell(question_text(QuestionWord.STILL_OPEN))
        return True

    def _set_question_aside(self) -> None:
        """Somebody else's turn."""
        draft = self._door.end_asking()
        if draft is not None:
            self._door.aside.keep(draft)

    def _answered(self, draft: Draft) -> None:
        asked, now = draft.asked, self._context.clock.monotonic()
        self._sent = draft
        self._door.end_asking()
        self._door.screen_state.scan_started()
        answers = dict(draft.answers)
        if asked.first_step:
            self.hold_requested.emit(HoldRequested(asked.raw, Origin.HAND, now, answers))
        else:
            self._request_scan(ScanRequested(asked.raw, asked.mode, Origin.HAND, now, answers))

    def _request_scan(self, request: ScanRequested) -> None:
        raise NotImplementedError

    def _sent_away(self, asked: Asked) -> None:
        """Esc: the no stands, and is shown as one."""
        self._door.end_asking()
        self._door.screen_state.not_let_in(asked.verdict)

    def _take_up(self) -> None:
        """The newest of those set aside; the question that is in front goes there instead."""
        draft = self._door.aside.newest()
        if draft is None:
            return
        self._set_question_aside()
        self._show_page(self._door)
        self._door.ask(draft)
        self._door.questions.take_focus()

    def _show_page(self, page: QWidget) -> None:
        super()._show_page(page)
        if page is self._door and self._door.asking:
            self._door.questions.take_focus()
