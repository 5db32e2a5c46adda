"""The questions in place of the verdict: one after the other, all with keys, and nobody is let in before the last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.domain.question_check import fault
from station.ui.formats import number
from station.ui.presentation import isolated, plain
from station.ui.questions.asked import Draft
from station.ui.questions.entry import AnswerEntry
from station.ui.questions.heading import AskHeading
from station.ui.questions.typed_entry import entry_for
from station.ui.theme import Theme
from station.ui.widgets.notice_bar import caption_with_key
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel, plain_caption
from station.ui.words_questions import UNREADABLE, QuestionWord, fault_text, question_text

BACK_KEY = "Alt+Left"
_MARGIN = 28
_SHORT = 60
"""Characters of a question that may be written large."""


class QuestionPanel(QFrame):
    """Shows a draft; what is typed stands in it. A scanner's burst never lands here: the wedge filter takes it before,
    and the window sets the question aside. Owned by the GUI thread."""

    answered = Signal(object)  # Draft: every question has an answer that can be sent
    sent_away = Signal(object)  # Asked

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questions")
        self._theme, self._today = theme, today
        self._draft: Draft | None = None
        self.entry: AnswerEntry | None = None
        self._heading = AskHeading(theme, self)
        self._place = ElidedLabel("", self, "dim")
        self._text = PlainLabel("", self, "question", wrap=True)
        self._hint = PlainLabel("", self, "dim", wrap=True)
        self._fault = PlainLabel("", self, "fault", wrap=True)
        self.go, self.back, self.away = QPushButton(self), QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.go.clicked.connect(self.go_on)
        self.back.clicked.connect(self.go_back)
        self.away.clicked.connect(self.send_away)
        shortcut = QShortcut(QKeySequence(BACK_KEY), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.go_back)
        self._put_together()
        self.retranslate()

    @property
    def draft(self) -> Draft | None:
        """What is being asked; what stands in the field is in it. None: nothing is."""
        if self._draft is not None and self.entry is not None:
            self._draft.typed[self._draft.question.question_id] = self.entry.typed()
        return self._draft

    @property
    def fault_shown(self) -> str:
        return self._fault.text()

    def tell(self, text: str) -> None:
        """A line below the answer, until it changes."""
        self._say_fault(text)

    def ask(self, draft: Draft) -> None:
        """Shows the question that is in front of this draft."""
        self._draft = draft
        self._heading.show_asked(draft.asked)
        self._show_question()

    def close_draft(self) -> Draft | None:
        """Nothing is asked any more; what there was comes back."""
        draft, self._draft = self.draft, None
        self._drop_entry()
        return draft

    def take_focus(self) -> None:
        if self.entry is not None:
            self.entry.take_focus()

    def go_on(self) -> None:
        """Enter: to the next question, or with all answers back to the vendor. A wrong answer stays, and is named."""
        draft = self.draft
        if draft is None or self.entry is None:
            return
        question, answer = draft.question, self.entry.answer()
        wrong = UNREADABLE[question.kind] if answer is None else fault(question, answer)
        if answer is None or wrong is not None:
            self._say_fault(fault_text(wrong, question) if wrong is not None else "")
            self.entry.take_again()
            return
        draft.answers[question.question_id] = answer
        if draft.number + 1 < len(draft.asked.questions):
            draft.number += 1
            self._show_question()
            self.take_focus()
            return
        self.close_draft()
        self.answered.emit(draft)

    def go_back(self) -> None:
        """To the question before; what was typed stays."""
        draft = self.draft
        if draft is not None and draft.number > 0:
            draft.number -= 1
            self._show_question()
            self.take_focus()

    def send_away(self) -> None:
        """Esc: nobody is let in, and the ticket stays unused."""
        draft = self.close_draft()
        if draft is not None:
            self.sent_away.emit(draft.asked)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._heading.set_theme(theme)
        if self.entry is not None:
            self.entry.set_theme(theme)
        self._fit()

    def retranslate(self) -> None:
        self._caption_buttons()
        self._heading.retranslate()
        self._say_question()
        if self.entry is not None:
            self.entry.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as it does in a dialog; elsewhere it goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed = next((button for button in (self.back, self.away) if button.hasFocus()), self.go)
            pressed.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _put_together(self) -> None:
        self._body = QVBoxLayout()
        self._body.setContentsMargins(_MARGIN, 14, _MARGIN, 18)
        self._body.setSpacing(8)
        self._body.addWidget(self._place)
        self._body.addWidget(self._text)
        self._body.addWidget(self._hint)
        self._body.addWidget(self._fault)
        self._stand_in = QWidget(self)
        self._body.addWidget(self._stand_in, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for button in (self.go, self.back):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.away)
        self._body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addLayout(self._body, 1)

    def _show_question(self) -> None:
        assert self._draft is not None
        question = self._draft.question
        self._drop_entry()
        self.entry = entry_for(question, self._theme, self._today, self)
        self.entry.put_back(self._draft.typed.get(question.question_id, ""))
        self.entry.entered.connect(self.go_on)
        self.entry.changed.connect(self._changed)
        self._body.replaceWidget(self._stand_in, self.entry)
        self._body.setStretch(self._body.indexOf(self.entry), 1)
        self._stand_in.hide()
        self.entry.show()
        self._caption_buttons()
        QWidget.setTabOrder(self.entry, self.go)
        self._say_fault("")
        self._say_question()

    def _drop_entry(self) -> None:
        if self.entry is not None:
            self._body.replaceWidget(self.entry, self._stand_in)
            self._body.setStretch(self._body.indexOf(self._stand_in), 1)
            self.entry.hide()
            self.entry.deleteLater()
            self.entry = None

    def _say_question(self) -> None:
        if self._draft is None:
            return
        question, count = self._draft.question, len(self._draft.asked.questions)
        place = question_text(QuestionWord.PLACE).format(number=number(self._draft.number + 1), count=number(count))
        needed = question_text(QuestionWord.REQUIRED if question.required else QuestionWord.OPTIONAL)
        not_in = question_text(QuestionWord.NOT_IN_YET)
        self._place.setText(" · ".join((not_in, place, needed) if count > 1 else (not_in, needed)))
        self._text.setText(isolated(plain(question.text)))
        self._hint.setText(isolated(plain(question.hint)))
        self._hint.setVisible(bool(question.hint))
        self._fit()
        self.setAccessibleName(plain(question.text))

    def _caption_buttons(self) -> None:
        """With their keys, where there is room; the tool tips name them anyway."""
        buttons = ((self.go, QuestionWord.GO_ON, "Enter"), (self.back, QuestionWord.BACK, BACK_KEY))
        for button, word, key in (*buttons, (self.away, QuestionWord.SEND_AWAY, "Esc")):
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            caption_with_key(button, question_text(word), native)
        further = self._draft is not None and self._draft.number > 0
        self.back.setVisible(further)
        if self._foot() > self.width():
            for button in (self.go, self.back, self.away):
                button.setText(plain_caption(button.accessibleName()))
            self.back.setVisible(further and self._foot() <= self.width())  # its key goes on working

    def _foot(self) -> int:
        shown = [button for button in (self.go, self.back, self.away) if not button.isHidden()]
        return sum(button.sizeHint().width() + 12 for button in shown) + 2 * _MARGIN

    def _say_fault(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    def _changed(self) -> None:
        self._say_fault("")

    def _fit(self) -> None:
        """A small window with large letters: the answers need the room more than the question does."""
        self._heading.fit(self.height())
        largest = 28 if len(self._text.text()) <= _SHORT else 20 if len(self._text.text()) <= 3 * _SHORT else 16
        pixels = min(self._theme.px(largest), max(16, self.height() // 18))
        self._text.setStyleSheet(f"font-size: {pixels}px; font-weight: 700;")
        self._caption_buttons()
