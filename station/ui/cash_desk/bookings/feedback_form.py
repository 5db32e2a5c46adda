"""The fields of what is reported after a tour; they scroll where the room is short."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from station.domain.booking_change import FeedbackFields
from station.ui.cash_desk.bookings.bookings_keys import call, tip
from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.cash_desk.sale.count_box import CountBox
from station.ui.widgets.plain_label import PlainLabel

_LEAST_COMMENT = 80
"""Pixels: some lines, before the whole form scrolls."""


class FeedbackForm(QScrollArea):
    """Owned by the GUI thread."""

    typed = Signal()  # a person changed something

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._asks, self._people_name, self._comment_name = (PlainLabel("", self, "heading") for _ in range(3))
        self.yes, self.no = QRadioButton(self), QRadioButton(self)
        self._answers = QButtonGroup(self)
        for button in (self.yes, self.no):
            self._answers.addButton(button)
            button.toggled.connect(self._changed)
        self.people = CountBox(self)
        self.people.valueChanged.connect(self._changed)
        self.comment = QPlainTextEdit(self)
        self.comment.setTabChangesFocus(True)
        self.comment.textChanged.connect(self._changed)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # it scrolls
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._put_together())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key reaches, in reading order."""
        return self.yes, self.no, self.people, self.comment

    def fields(self) -> FeedbackFields:
        """As it stands in the fields."""
        took = True if self.yes.isChecked() else False if self.no.isChecked() else None
        return FeedbackFields(took, self.people.count, self.comment.toPlainText())

    def fill(self, fields: FeedbackFields) -> None:
        """Puts values in, and tells nobody."""
        self._filling = True
        self._answers.setExclusive(False)
        self.yes.setChecked(fields.took_place is True)
        self.no.setChecked(fields.took_place is False)
        self._answers.setExclusive(True)
        self.people.count = fields.participants
        self.comment.setPlainText(fields.comment)
        self._filling = False

    def focus_people(self) -> None:
        """The keys come to the number of people."""
        self.ensureWidgetVisible(self.people)
        self.people.take_focus()

    def focus_comment(self) -> None:
        """The keys come to the comment."""
        self.ensureWidgetVisible(self.comment)
        self.comment.setFocus()

    def retranslate(self) -> None:
        self._asks.setText(word(Word.TOOK_PLACE))
        for caption, field, name in (
            (self._people_name, self.people, Word.PARTICIPANTS),
            (self._comment_name, self.comment, Word.COMMENT),
        ):
            caption.setText(word(name))
            field.setAccessibleName(word(name))
            field.setToolTip(tip(name))
        for button, name in ((self.yes, Word.YES), (self.no, Word.NO)):
            call(button, name)

    def _changed(self) -> None:
        if not self._filling:
            self.typed.emit()

    def _put_together(self) -> QWidget:
        paper = QWidget(self)
        paper.setObjectName("paper")
        inside, answers = QVBoxLayout(paper), QHBoxLayout()
        inside.setContentsMargins(0, 0, 2, 0)
        inside.setSpacing(6)
        answers.setSpacing(20)
        answers.addWidget(self.yes)
        answers.addWidget(self.no)
        answers.addStretch()
        self.comment.setMinimumHeight(_LEAST_COMMENT)
        inside.addWidget(self._asks)
        inside.addLayout(answers)
        inside.addSpacing(8)
        inside.addWidget(self._people_name)
        inside.addWidget(self.people)
        inside.addSpacing(8)
        inside.addWidget(self._comment_name)
        inside.addWidget(self.comment, 1)
        return paper
