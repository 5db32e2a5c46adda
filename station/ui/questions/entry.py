"""What every way of answering a question has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.domain.question import Question
from station.ui.theme import Theme


class AnswerEntry(QWidget):
    """One question's field. GUI thread. `entered`: Enter was pressed in it, or what is as good."""

    changed = Signal()
    entered = Signal()

    def __init__(self, question: Question, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.question = question
        self.theme = theme

    def answer(self) -> str | None:
        """In the form of `Answers`; empty: nothing yet; None: what was typed can't be read."""
        raise NotImplementedError

    def typed(self) -> str:
        """What stands in it, to be put back later."""
        raise NotImplementedError

    def put_back(self, typed: str) -> None:
        """What `typed` gave before."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """The next key belongs to the answer."""
        raise NotImplementedError

    def take_again(self) -> None:
        """It was wrong: the next key may begin it anew."""
        self.take_focus()

    def retranslate(self) -> None:
        """Its words, in the language of now."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
