"""The bar that names whose question was set aside for the next visitor: they were not let in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from station.ui.actions import key_text
from station.ui.formats import number
from station.ui.questions.asked import Draft
from station.ui.widgets.notice_bar import NoticeBar, caption_with_key
from station.ui.words_questions import QuestionWord, question_text

MOST = 9
"""Visitors who are kept in mind; who scans again is asked again."""


class AsideBar(NoticeBar):
    """Keeps the drafts, newest last. GUI thread."""

    def __init__(self, take_up: QAction, drop: QAction, parent: QWidget | None = None) -> None:
        self.take_up, self.drop = QPushButton(), QPushButton()
        super().__init__("asideBar", (self.take_up, self.drop), parent)
        self._actions = {self.take_up: take_up, self.drop: drop}
        self._drafts: list[Draft] = []
        for button in (self.take_up, self.drop):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.take_up.clicked.connect(take_up.trigger)
        self.drop.clicked.connect(drop.trigger)
        drop.triggered.connect(self._drop)
        self.retranslate()

    def keep(self, draft: Draft) -> None:
        """The same ticket's older draft falls."""
        self.forget(draft.asked.raw)
        self._drafts = [*self._drafts, draft][-MOST:]
        self._show()

    def forget(self, raw: str) -> None:
        """That ticket was scanned again: whatever came of it, its old question is over."""
        self._drafts = [draft for draft in self._drafts if draft.asked.raw != raw]
        self._show()

    def newest(self) -> Draft | None:
        """Taken out of the bar."""
        draft = self._drafts.pop() if self._drafts else None
        self._show()
        return draft

    def clear(self) -> None:
        self._drafts = []
        self._show()

    def retranslate(self) -> None:
        caption_with_key(self.take_up, question_text(QuestionWord.TAKE_UP), key_text(self._actions[self.take_up]))
        caption_with_key(self.drop, question_text(QuestionWord.DROP), key_text(self._actions[self.drop]))
        self._show()

    def _drop(self) -> None:
        self.newest()

    def _show(self) -> None:
        for action in self._actions.values():
            action.setEnabled(bool(self._drafts))
            action.setVisible(bool(self._drafts))
        self.setVisible(bool(self._drafts))
        if not self._drafts:
            return
        who, more = self._drafts[-1].asked.who, len(self._drafts) - 1
        word = QuestionWord.MORE_ASIDE if more else QuestionWord.ASIDE
        self.say(question_text(word).format(who=who, count=number(more)))
