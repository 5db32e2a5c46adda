"""What is reported after a tour: took place, how many came, a comment."""

from __future__ import annotations

import json
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from station.domain.booking import BookingKind, FeedbackState, KnownBooking
from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, FeedbackFields
from station.domain.booking_meant import feedback_meant
from station.ui.cash_desk.bookings.bookings_keys import call
from station.ui.cash_desk.bookings.feedback_form import FeedbackForm
from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.widgets.flow_layout import in_rows
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.question import Question


class FeedbackEditor(QWidget):
    """Owned by the GUI thread. What is typed stays until it is saved or thrown away, whatever comes from the vendor."""

    saved = Signal(object, bool)  # tuple of BookingChange; whether nothing typed is left
    typed = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._known: KnownBooking | None = None
        self._base: FeedbackFields | None = None
        self._sent: FeedbackFields | None = None
        """What is on its way to the journal."""
        self.note, self._fault = PlainLabel("", self, "dim", wrap=True), PlainLabel("", self, "bad", wrap=True)
        self.form = FeedbackForm(self)
        self.form.typed.connect(self._typed)
        self.clear, self.discard, self.save = QPushButton(self), QPushButton(self), QPushButton(self)
        self.save.setProperty("kind", "primary")
        self.clear.clicked.connect(self._ask_clear)
        self.discard.clicked.connect(self.throw_away)
        self.save.clicked.connect(self.save_all)
        self._put_together()
        self.retranslate()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key reaches, in reading order."""
        return (*self.form.stops, self.clear, self.discard, self.save)

    @property
    def saving(self) -> bool:
        """What is typed is on its way to the journal."""
        return self._sent is not None

    @property
    def dirty(self) -> bool:
        """Something is typed and not saved."""
        return self._editable and self.fields() != (self._base or _NOTHING)

    def fields(self) -> FeedbackFields:
        """As it stands in the fields."""
        return self.form.fields()

    def show_booking(self, known: KnownBooking | None, changes: tuple[BookingChange, ...]) -> None:
        """Another booking, or the same as it is now; what is typed stays with its booking."""
        same = known is not None and self._known is not None and known.booking.key == self._known.booking.key
        keep = same and (self.dirty or self.saving)
        self._known = known
        if not keep:
            self._sent = None
            self._base = None if known is None else feedback_meant(_standing(known), changes)
            self._fill(self._base or _NOTHING)
        self._offer()

    def restore(self, text: str, typed_at: datetime, changes: tuple[BookingChange, ...]) -> None:
        """What was typed before a crash, or before another booking was looked at; never what was saved since."""
        fields, base = _read(text)
        since = [change.feedback for change in changes if change.made_at >= typed_at]
        if fields is None or fields in since or not self._editable:
            return
        self._base = base
        self._fill(fields)
        self._offer()

    def draft(self) -> str:
        """Everything that is typed, and what stood there before."""
        fields, base = self.fields(), self._base
        written = {"fields": [fields.took_place, fields.participants, fields.comment]}
        if base is not None:
            written["base"] = [base.took_place, base.participants, base.comment]
        return json.dumps(written, ensure_ascii=False)

    def save_all(self) -> None:
        """The feedback as it stands; an operator has to say whether the tour took place, and how many came."""
        if not self.dirty or self.saving or self._known is None:
            return
        if self.fields().took_place is False and self.form.people.count is None:
            self.form.people.count = 0
        fields = self.fields()
        fault = ""
        if fields.took_place is None:
            fault = word(Word.SAY_WHETHER)
            self.form.yes.setFocus()
        elif fields.participants is None:
            fault = word(Word.SAY_HOW_MANY)
            self.form.focus_people()
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        if fault:
            return
        self._sent = fields
        self._offer()
        self.saved.emit((self._change(ChangeKind.SET_FEEDBACK, fields),), True)

    def stored(self) -> None:
        """It stands in the journal; what was typed since is unsaved."""
        if self._sent is not None:
            self._base, self._sent = (None if self._sent == _NOTHING else self._sent), None
        self._offer()

    def not_stored(self) -> None:
        """It could not be kept: the fields stay as they are."""
        self._sent = None
        self._offer()

    def throw_away(self) -> None:
        """Back to what stood there."""
        self._sent = None
        self._fill(self._base or _NOTHING)
        self._offer()
        self.discarded.emit()

    def retranslate(self) -> None:
        self.form.retranslate()
        for button, name in (
            (self.clear, Word.CLEAR),
            (self.discard, Word.DISCARD),
            (self.save, Word.SAVE),
        ):
            call(button, name)
        self._offer()

    @property
    def _editable(self) -> bool:
        return self._known is not None and self._known.booking.key.kind is BookingKind.TOUR

    def _change(self, kind: ChangeKind, feedback: FeedbackFields | None) -> BookingChange:
        assert self._known is not None
        key, now = self._known.booking.key, self._known.read_at  # replaced when it is written down
        return BookingChange(
            "", key, kind, ChangeState.WAITING, now, feedback=feedback, base_feedback=self._base
        )  # fmt: skip

    def _ask_clear(self) -> None:
        if self._base is not None:
            change = self._change(ChangeKind.CLEAR_FEEDBACK, None)
            question = Question(word(Word.CLEAR_FEEDBACK), word(Word.CLEAR), change, self)
            question.confirmed.connect(self._clear)

    def _clear(self, change: BookingChange) -> None:
        if self._known is not None and change.key == self._known.booking.key:
            self._base = None
            self._fill(_NOTHING)
            self._offer()
        self.saved.emit((change,), True)

    def _fill(self, fields: FeedbackFields) -> None:
        self.form.fill(fields)
        self._fault.hide()

    def _typed(self) -> None:
        self._offer()
        self.typed.emit()

    def _offer(self) -> None:
        known = self._known
        text = ""
        if known is not None and not self._editable:
            text = word(Word.NO_FEEDBACK_HERE)
        elif known is not None and known.feedback_state is FeedbackState.NOT_READ:
            text = word(Word.FEEDBACK_NOT_READ)
        elif self._base is None and not self.dirty:
            text = word(Word.NONE_YET)
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self._form.setVisible(self._editable)
        self.save.setEnabled(self.dirty and not self.saving)
        self.discard.setEnabled(self.dirty and not self.saving)
        self.clear.setEnabled(self._base is not None and not self.saving)

    def _put_together(self) -> None:
        self._form = QWidget(self)
        inside = QVBoxLayout(self._form)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self.form, 1)
        inside.addWidget(self._fault)
        inside.addLayout(in_rows((self.clear, self.discard, self.save)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self._form, 1)
        column.addStretch()


_NOTHING = FeedbackFields(None, None, "")


def _standing(known: KnownBooking) -> FeedbackFields | None:
    return None if known.feedback is None else FeedbackFields.of(known.feedback)


def _read(text: str) -> tuple[FeedbackFields | None, FeedbackFields | None]:
    """A draft's fields and base; an unreadable draft gives nothing."""
    try:
        written = json.loads(text)
        fields = FeedbackFields(*written["fields"])
        base = FeedbackFields(*written["base"]) if "base" in written else None
    except (ValueError, TypeError, KeyError):
        return None, None
    return fields, base
