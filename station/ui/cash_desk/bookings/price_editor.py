"""The prices of a booking: the vendor's read-only, custom ones to edit, new ones several at once, a live total."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.domain.booking import BookingKind, KnownBooking, Payment
from station.domain.booking_change import BookingChange
from station.domain.money import Money
from station.ui.cash_desk.bookings.bookings_keys import call
from station.ui.cash_desk.bookings.desk_editing import PriceLine, price_lines, total_of
from station.ui.cash_desk.bookings.price_changes import deletion, price_changes
from station.ui.cash_desk.bookings.price_drafts import drafted_forms, price_draft
from station.ui.cash_desk.bookings.price_form import PriceForm
from station.ui.cash_desk.bookings.price_list import PriceList
from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.money_text import money_text
from station.ui.widgets.flow_layout import in_rows
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.question import Question


class PriceEditor(QWidget):
    """Owned by the GUI thread. What is typed stays until it is saved or thrown away, whatever comes from the vendor."""

    saved = Signal(object, bool)  # tuple of BookingChange; whether nothing typed is left
    typed = Signal()  # the draft changed
    discarded = Signal()
    rebuilt = Signal()  # other widgets stand in it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._known: KnownBooking | None = None
        self._lines: tuple[PriceLine, ...] = ()
        self._currency = ""
        self.forms: list[PriceForm] = []
        self.list = PriceList(self)
        self.list.edit_wanted.connect(self._edit)
        self.list.delete_wanted.connect(self._delete)
        self._saving = False
        self._homeless = False
        """A form that had the focus is gone."""
        self.note, self._fault = PlainLabel("", self, "dim", wrap=True), PlainLabel("", self, "bad", wrap=True)
        self._total_name, self.total = PlainLabel("", self, "heading", wrap=True), PlainLabel("", self, "figure")
        self.add, self.discard, self.save = QPushButton(self), QPushButton(self), QPushButton(self)
        self.add.setProperty("kind", "outline")
        self.save.setProperty("kind", "primary")
        self.add.clicked.connect(self.add_form)
        self.discard.clicked.connect(self.throw_away)
        self.save.clicked.connect(self.save_all)
        self._put_together()
        self.retranslate()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key reaches, in reading order."""
        return (*self.list.stops, self.add, self.discard, self.save)

    @property
    def saving(self) -> bool:
        """What is typed is on its way to the journal."""
        return self._saving

    @property
    def dirty(self) -> bool:
        """Something is typed and not saved."""
        return any(form.changed for form in self.forms)

    @property
    def locked(self) -> str:
        """Why nothing may be changed; empty: it may."""
        if self._known is None or self._known.booking.key.kind is BookingKind.EVENT:
            return word(Word.EVENT_LOCK)
        return word(Word.PAID_LOCK) if self._known.payment is Payment.PAID else ""

    def show_booking(self, known: KnownBooking | None, changes: tuple[BookingChange, ...], currency: str) -> None:
        """Another booking, or the same as it is now; forms stay with their booking."""
        before = None if self._known is None else self._known.booking.key
        if known is None or known.booking.key != before:
            self._drop_forms(list(self.forms))
            self._saving = False
        self._known, self._currency = known, currency
        self._lines = () if known is None else price_lines(known, changes)
        self._rebuild()

    def restore(self, text: str, typed_at: datetime, changes: tuple[BookingChange, ...]) -> None:
        """What was typed before a crash, or before another booking was looked at; never what was saved since."""
        if self._known is None or self.locked:
            return
        for form in drafted_forms(text, typed_at, changes, self._currency, self):
            self._take_in(form)
        self._rebuild()

    def draft(self) -> str:
        """Everything that is typed."""
        return price_draft(self.forms)

    def add_form(self) -> None:
        """One more price to be typed."""
        if self._known is None or self.locked or self._saving:
            return
        form = PriceForm(None, "", self._currency, self)
        self._take_in(form)
        self._rebuild()
        form.title.setFocus()
        self.list.reveal(form)
        self.typed.emit()

    def save_all(self) -> None:
        """Everything typed, in one go: new prices in one request, then each edit. With a fault nothing is saved."""
        if not self.forms or self._known is None or self.locked or self._saving:
            return
        wrong = next((form for form in self.forms if form.fields() is None), None)
        self._fault.setText("" if wrong is None else wrong.fault())
        self._fault.setVisible(wrong is not None)
        if wrong is not None:
            wrong.focus_fault()
            return
        self._saving = True
        self._offer()
        typed = [(fields, form.price_id, form.base) for form in self.forms if (fields := form.fields()) is not None]
        changes = price_changes(self._known, typed)
        if changes:
            self.saved.emit(changes, True)
        else:
            self.throw_away()

    def stored(self) -> None:
        """It stands in the journal: the forms have done their work."""
        if self._saving:
            self._saving = False
            self._drop_forms(list(self.forms))
            self._rebuild()

    def not_stored(self) -> None:
        """It could not be kept: the forms stay."""
        self._saving = False
        self._offer()

    def edit_focused(self) -> None:
        """The price with the focus, else the first that may be edited."""
        line = self.list.focused_line()
        if line is not None:
            self._edit(line)

    def delete_focused(self) -> None:
        """Likewise; it asks first."""
        line = self.list.focused_line()
        if line is not None:
            self._delete(line)

    def leave_out_focused(self) -> None:
        """The form with the focus, else the last."""
        if self.forms and not self._saving:
            self._leave_out(next((form for form in self.forms if form.has_focus), self.forms[-1]))

    def throw_away(self) -> None:
        """The operator wants none of what is typed."""
        self._saving = False
        self._drop_forms(list(self.forms))
        self._rebuild()
        self.discarded.emit()

    def retranslate(self) -> None:
        for button, name in ((self.add, Word.ADD_PRICE), (self.save, Word.SAVE), (self.discard, Word.DISCARD)):
            call(button, name)
        for form in self.forms:
            form.retranslate()
        self._rebuild()

    def _edit(self, line: PriceLine) -> None:
        if self._saving or any(form.price_id == line.price_id for form in self.forms):
            return
        form = PriceForm(line.fields, line.price_id, self._currency, self)
        self._take_in(form)
        self._rebuild()
        form.title.setFocus()
        self.typed.emit()

    def _delete(self, line: PriceLine) -> None:
        """Asks first; deleting goes its own way, what is typed elsewhere stays."""
        if self._known is None:
            return
        amount = money_text(line.total, self._currency)
        text = word(Word.DELETE_PRICE).format(title=line.fields.title, amount=amount)
        change = deletion(self._known, line.price_id, line.fields)
        Question(text, word(Word.DELETE), change, self).confirmed.connect(self._deleted)

    def _deleted(self, change: BookingChange) -> None:
        self.saved.emit((change,), False)

    def _take_in(self, form: PriceForm) -> None:
        form.typed.connect(self._form_typed)
        form.left_out.connect(self._leave_out)
        self.forms.append(form)

    def _form_typed(self) -> None:
        self._show_total()
        self.typed.emit()

    def _leave_out(self, form: PriceForm) -> None:
        self._drop_forms([form])
        self._rebuild()
        if self.forms:
            self.typed.emit()
        else:
            self.discarded.emit()
        self.add.setFocus()

    def _drop_forms(self, forms: list[PriceForm]) -> None:
        for form in forms:
            self.forms.remove(form)
            self._homeless = self._homeless or form.has_focus
            form.hide()
            form.deleteLater()

    def _rebuild(self) -> None:
        held = self.list.held()
        self.list.show_prices(self._lines, self.forms, self._currency, bool(self.locked))
        self._say()
        self._show_total()
        self._offer()
        if held is not None or self._homeless:
            self._homeless = False
            self.list.hold_again(held, self.add if self.add.isEnabled() and not self.locked else self.list)
        self.rebuilt.emit()

    def _say(self) -> None:
        known = self._known
        text = self.locked
        if known is not None and known.booking.prices is None:
            text = "\n".join(part for part in (text, word(Word.PRICES_NOT_READ)) if part)
        elif not self._lines and not self.forms and not text:
            text = word(Word.NO_PRICES)
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self._fault.hide()

    def _show_total(self) -> None:
        edited = {form.price_id for form in self.forms if form.base is not None}
        standing = total_of([line for line in self._lines if line.price_id not in edited or not line.price_id])
        total = standing + Money.total(form.total() for form in self.forms)
        self._total_name.setText(word(Word.NEW_TOTAL if self.forms else Word.TOTAL))
        self.total.setText(money_text(total, self._currency))

    def _offer(self) -> None:
        for form in self.forms:
            form.hold(self._saving)
        open_ = self._known is not None and not self.locked
        self.add.setVisible(open_)
        self.add.setEnabled(not self._saving)
        for button in (self.save, self.discard):
            button.setVisible(open_)
            button.setEnabled(bool(self.forms) and not self._saving)

    def _put_together(self) -> None:
        sums = QHBoxLayout()
        sums.addWidget(self._total_name, 1)
        sums.addWidget(self.total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for part in (self.note, self._fault):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addLayout(sums)
        column.addLayout(in_rows((self.add, self.discard, self.save)))
