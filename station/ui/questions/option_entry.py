"""Choosing among answers: by number up to nine, by a few letters where there are more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from station.domain.question import Question, QuestionKind
from station.domain.question_check import NO, YES
from station.domain.search_text import search_key
from station.ui.actions import with_key
from station.ui.presentation import plain
from station.ui.questions.entry import AnswerEntry
from station.ui.questions.option_list import MOVES, Option, OptionModel, OptionView
from station.ui.theme import Theme
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words_questions import QuestionWord, question_text

NUMBERED = 9
"""Options that have a digit of their own."""


class OptionEntry(AnswerEntry):
    """Yes or no, one of several, or several of several. GUI thread."""

    def __init__(self, question: Question, theme: Theme, parent: QWidget) -> None:
        super().__init__(question, theme, parent)
        self.model = OptionModel(question.kind is QuestionKind.CHOICES, self)
        self.view = OptionView(self.model, theme, self)
        self.letters = QLineEdit(self)
        self.letters.setClearButtonEnabled(True)
        self._hint = PlainLabel("", self, "dim", wrap=True)
        self._options: tuple[Option, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.letters)
        column.addWidget(self._hint)
        column.addWidget(self.view, 1)
        self.letters.setVisible(self.searches)
        self.letters.installEventFilter(self)
        self.letters.textChanged.connect(self._filter)
        self.view.picked.connect(self._picked)
        self.view.entered_key.connect(self.entered)
        self.retranslate()

    @property
    def searches(self) -> bool:
        """There are more options than digits."""
        return len(self.question.options) > NUMBERED

    def answer(self) -> str:
        """The chosen ids, in the order of the options."""
        return ",".join(option.option_id for option in self._options if option.option_id in self.model.chosen)

    def typed(self) -> str:
        return self.answer()

    def put_back(self, typed: str) -> None:
        known = {option.option_id for option in self._options}
        chosen = [one for one in typed.split(",") if one in known]
        self.model.choose_only(chosen)
        if chosen:
            self.view.go_to(self.model.row_of(chosen[0]))

    def take_focus(self) -> None:
        (self.letters if self.searches else self.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._options = self._all()
        self._filter(self.letters.text())
        self.letters.setPlaceholderText(question_text(QuestionWord.FIND_HINT))
        for widget, word in ((self.letters, QuestionWord.FIND), (self.view, QuestionWord.ANSWERS)):
            widget.setAccessibleName(question_text(word))
            widget.setToolTip(with_key(question_text(word), "Enter"))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.view.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field that finds, arrows go through what was found; Space chooses where several may be."""
        if watched is not self.letters or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key in MOVES and key not in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.view.walk(key)
        elif key == Qt.Key.Key_Space and self.model.several:
            self.view.pick(self.view.currentIndex().row())
        else:
            return False
        return True

    def _all(self) -> tuple[Option, ...]:
        if self.question.kind is QuestionKind.YES_NO:
            yes = Option(YES, question_text(QuestionWord.YES), question_text(QuestionWord.YES_LETTER))
            return (yes, Option(NO, question_text(QuestionWord.NO), question_text(QuestionWord.NO_LETTER)))
        numbered = not self.searches
        return tuple(
            Option(option.option_id, plain(option.text) or option.option_id, str(number) if numbered else "")
            for number, option in enumerate(self.question.options, 1)
        )

    def _filter(self, typed: str) -> None:
        wanted = search_key(typed)
        found = tuple(option for option in self._options if wanted in search_key(option.text))
        self.model.show(found)
        hint = QuestionWord.SEVERAL if self.model.several else None
        if self._options and not found:
            hint = QuestionWord.NOTHING_FOUND
        self._hint.setText(question_text(hint) if hint is not None else "")
        self._hint.setVisible(hint is not None)
        if not found:
            if not self.model.several:
                self.model.choose_only(())
            return
        kept = [row for row in map(self.model.row_of, self.model.chosen) if row >= 0]
        self.view.go_to(kept[0] if kept else 0)
        if wanted and not self.model.several and not kept:
            self.model.choose_only((found[0].option_id,))
        self.changed.emit()

    def _picked(self, option_id: str) -> None:
        self.model.choose(option_id)
        self.changed.emit()
