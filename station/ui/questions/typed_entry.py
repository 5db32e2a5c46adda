"""Answers that are typed. Below the field stands how it was read: `Thursday, 31 December 2026`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from station.domain.question import Question, QuestionKind
from station.domain.question_check import LONGEST_ANSWER
from station.ui.actions import with_key
from station.ui.questions.entry import AnswerEntry
from station.ui.questions.habits import read, shown
from station.ui.questions.option_entry import OptionEntry
from station.ui.theme import Theme
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words_questions import QuestionWord, placeholder, question_text

_READ_BACK = frozenset(
    {QuestionKind.NUMBER, QuestionKind.DATE, QuestionKind.TIME, QuestionKind.MOMENT, QuestionKind.COUNTRY}
)


class LineEntry(AnswerEntry):
    """One line. GUI thread."""

    def __init__(self, question: Question, theme: Theme, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(question, theme, parent)
        self._today = today
        self.line = QLineEdit(self)
        self.line.setObjectName("answer")
        self.line.setMaxLength(LONGEST_ANSWER)
        self.line.textChanged.connect(self._changed)
        self.line.returnPressed.connect(self.entered)
        self._read = PlainLabel("", self, "answerRead", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self._read)
        column.addStretch(1)
        self.retranslate()

    def answer(self) -> str | None:
        return read(self.line.text(), self.question.kind, self._today())

    def typed(self) -> str:
        return self.line.text()

    def put_back(self, typed: str) -> None:
        self.line.setText(typed)

    def take_focus(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_again(self) -> None:
        self.take_focus()
        self.line.selectAll()

    def retranslate(self) -> None:
        self.line.setPlaceholderText(placeholder(self.question.kind))
        self.line.setAccessibleName(question_text(QuestionWord.ANSWER))
        self.line.setToolTip(with_key(question_text(QuestionWord.ANSWER), "Enter"))
        self._say()

    def _changed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        answer = self.answer() if self.question.kind in _READ_BACK else None
        read_as = shown(answer, self.question.kind) if answer else ""
        self._read.setText(read_as if read_as != self.line.text().strip() else "")


class LongTextEntry(AnswerEntry):
    """Several lines: Enter goes on all the same, Shift+Enter begins another. GUI thread."""

    def __init__(self, question: Question, theme: Theme, parent: QWidget) -> None:
        super().__init__(question, theme, parent)
        self.text = _Lines(self)
        self.text.setObjectName("answer")
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self.changed)
        self._hint = PlainLabel("", self, "dim", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text, 1)
        column.addWidget(self._hint)
        self.retranslate()

    def answer(self) -> str:
        return self.text.toPlainText().strip()

    def typed(self) -> str:
        return self.text.toPlainText()

    def put_back(self, typed: str) -> None:
        self.text.setPlainText(typed)

    def take_focus(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._hint.setText(question_text(QuestionWord.NEW_LINE))
        self.text.setAccessibleName(question_text(QuestionWord.ANSWER))
        self.text.setToolTip(with_key(question_text(QuestionWord.ANSWER), "Enter"))


class _Lines(QPlainTextEdit):
    def __init__(self, entry: LongTextEntry) -> None:
        super().__init__(entry)
        self._entry = entry

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._entry.entered.emit()
        else:
            super().keyPressEvent(event)


class NoEntry(AnswerEntry):
    """A question that no door can answer, and that may stay open. GUI thread."""

    def __init__(self, question: Question, theme: Theme, parent: QWidget) -> None:
        super().__init__(question, theme, parent)
        self._text = PlainLabel("", self, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def answer(self) -> str:
        return ""

    def typed(self) -> str:
        return ""

    def put_back(self, typed: str) -> None:
        """Nothing was typed."""

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._text.setText(question_text(QuestionWord.NOT_AT_A_DOOR))
        self.setAccessibleName(self._text.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


_OPTIONS = frozenset({QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.YES_NO})


def entry_for(question: Question, theme: Theme, today: Callable[[], date], parent: QWidget) -> AnswerEntry:
    """The right field for a question."""
    if question.kind in _OPTIONS:
        return OptionEntry(question, theme, parent)
    if question.kind is QuestionKind.LONG_TEXT:
        return LongTextEntry(question, theme, parent)
    if question.kind is QuestionKind.OTHER:
        return NoEntry(question, theme, parent)
    return LineEntry(question, theme, today, parent)
