"""The chosen booking beside the day's list: who and when, prices, feedback, and what the vendor does not have yet."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from station.domain.booking import BookingKey, KnownBooking
from station.domain.booking_change import OPEN_CHANGES, DraftKind
from station.domain.trouble import Trouble
from station.ui.desk_times import times_text
from station.ui.widgets.change_card import ChangeCard
from station.ui.widgets.desk_tabs import DeskTabs
from station.ui.widgets.feedback_editor import FeedbackEditor
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.price_editor import PriceEditor
from station.ui.words_desk import Word, status_text, word
from station.ui.words_desk_change import offline_text, people_text
from station.ui.words_trouble import trouble_words
from station.workers.cash_desk import subject_of
from station.workers.cash_desk_events import BookingRead, BookingRefreshed, ChangesRequested, ChangesStored

_AFTER_TYPING = 300
"""Milliseconds of rest before a draft is written: a crash takes no more than that."""


class BookingPanel(QFrame):
    """Owned by the GUI thread. One booking; its editors keep what is typed, and what is typed is kept as a draft."""

    changes_requested = Signal(object)  # ChangesRequested
    choice_made = Signal(str, object)  # change id, Choice
    taken_back = Signal(str)  # change id
    draft_typed = Signal(object, str, str)  # DraftKind, subject, text
    draft_dropped = Signal(object, str)  # DraftKind, subject

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._key: BookingKey | None = None
        self._fact: BookingRead | None = None
        self._zone: tzinfo | None = None
        self._currency = ""
        self._trouble: Trouble | None = None
        self.title, self._line = PlainLabel("", self, "title", wrap=True), PlainLabel("", self, "dim", wrap=True)
        self.note = PlainLabel("", self, "small", wrap=True)
        self.prices, self.feedback = PriceEditor(self), FeedbackEditor(self)
        self.details = PlainLabel("", self, wrap=True)
        self.tabs = DeskTabs(self)
        self.cards: list[ChangeCard] = []
        self._fit_due = QTimer(self)
        self._fit_due.setSingleShot(True)
        self._fit_due.setInterval(0)
        self._fit_due.timeout.connect(self._fit_cards)
        self._due = {kind: QTimer(self) for kind in (DraftKind.PRICES, DraftKind.FEEDBACK)}
        self._editors: dict[DraftKind, PriceEditor | FeedbackEditor] = {
            DraftKind.PRICES: self.prices,
            DraftKind.FEEDBACK: self.feedback,
        }
        for timer, act in (
            (self._due[DraftKind.PRICES], self._keep_prices),
            (self._due[DraftKind.FEEDBACK], self._keep_feedback),
        ):
            timer.setSingleShot(True)
            timer.setInterval(_AFTER_TYPING)
            timer.timeout.connect(act)
        self.prices.typed.connect(self._due[DraftKind.PRICES].start)
        self.feedback.typed.connect(self._due[DraftKind.FEEDBACK].start)
        self.prices.saved.connect(self._save_prices)
        self.feedback.saved.connect(self._save_feedback)
        self.prices.discarded.connect(self._drop_prices)
        self.feedback.discarded.connect(self._drop_feedback)
        self._put_together()
        self.retranslate()

    @property
    def key(self) -> BookingKey | None:
        return self._key

    def open_booking(self, key: BookingKey | None) -> None:
        """Another booking comes; what was typed for the one before is kept as its draft."""
        if key == self._key:
            return
        self.keep_drafts()
        self._key, self._fact, self._trouble = key, None, None
        self._show(None)

    def use(self, zone: tzinfo | None, currency: str) -> None:
        """The instance's clock and money."""
        if (zone, currency) != (self._zone, self._currency):
            self._zone, self._currency = zone, currency
            if self._fact is not None:
                self._show(self._fact)

    def show_read(self, fact: BookingRead) -> None:
        """As this station knows it."""
        if fact.key != self._key:
            return
        first = self._fact is None or self._fact.known is None
        self._fact = fact
        self._show(fact)
        if first and fact.known is not None:
            self._restore(fact)

    def show_refreshed(self, fact: BookingRefreshed) -> None:
        """What became of asking the vendor; the booking itself comes with the next reading."""
        if fact.key == self._key:
            self._trouble = None if fact.report is None else fact.report.trouble or fact.report.feedback_trouble
            self._say_trouble(by_hand=fact.report is None)

    def stored(self, fact: ChangesStored) -> None:
        """What was saved stands in the journal."""
        for change in fact.changes:
            if change.key == self._key:
                kind = DraftKind.FEEDBACK if change.subject == "feedback" else DraftKind.PRICES
                editor = self._editors[kind]
                editor.stored()
                if not editor.dirty:
                    self._drop(kind)  # behind everything that was typed: that is written by the same thread

    def not_stored(self) -> None:
        """It could not be kept; everything typed stays."""
        self.prices.not_stored()
        self.feedback.not_stored()

    def keep_drafts(self) -> None:
        """At once, without waiting for a rest in the typing."""
        for kind, timer in self._due.items():
            if timer.isActive():
                timer.stop()
                self._keep(kind)

    def save(self) -> None:
        """Ctrl+S: what stands in front."""
        front = self.tabs.front
        if front == 0:
            self.prices.save_all()
        elif front == 1:
            self.feedback.save_all()

    def discard(self) -> None:
        """Ctrl+Shift+Z: what is typed in front goes."""
        front = self.tabs.front
        editor = self.prices if front == 0 else self.feedback
        if front < len(self._editors) and editor.dirty:
            editor.throw_away()

    def add_price(self) -> None:
        """Ins."""
        if self._fact is not None:
            self.tabs.bring(0)
            self.prices.add_form()

    def retranslate(self) -> None:
        for number, name in enumerate((Word.PRICES, Word.FEEDBACK, Word.DETAILS)):
            self.tabs.name(number, word(name))
        self.prices.retranslate()
        self.feedback.retranslate()
        self._show(self._fact)

    def _restore(self, fact: BookingRead) -> None:
        for draft in fact.drafts:
            editor = self._editors.get(draft.kind)
            if editor is not None:
                editor.restore(draft.text, draft.changed_at, fact.changes)
                if editor.dirty:
                    self.tabs.bring(list(self._editors).index(draft.kind))

    def _show(self, fact: BookingRead | None) -> None:
        known = None if fact is None else fact.known
        changes = () if fact is None else fact.changes
        self.tabs.setVisible(known is not None)
        self.prices.show_booking(known, changes, self._currency)
        self.feedback.show_booking(known, changes)
        if known is None:
            text = Word.CHOOSE if self._key is None else Word.READING if fact is None else Word.BOOKING_GONE
            self.title.setText("")
            self._line.setText(word(text))
            self.details.setText("")
        else:
            self._name(known)
        self._show_cards(fact)
        self._say_trouble(by_hand=False)

    def _name(self, known: KnownBooking) -> None:
        booking = known.booking
        customer = booking.customer
        parts = (
            times_text(booking, self._zone),
            "" if booking.people is None else people_text(booking.people),
            customer.institution,
            customer.name,
            status_text(booking.status),
        )
        self.title.setText(booking.title)
        self._line.setText(" · ".join(part for part in parts if part))
        lines = (booking.comment, customer.category, f"# {booking.key.booking_id}")
        self.details.setText("\n\n".join(line for line in lines if line))

    def _show_cards(self, fact: BookingRead | None) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        for change in () if fact is None else fact.changes:
            if fact is not None and change.state in OPEN_CHANGES:
                card = ChangeCard(change, fact.known, self._currency, self._paper)
                card.chosen.connect(self.choice_made)
                card.taken_back.connect(self.taken_back)
                self._cards.addWidget(card)
                card.show()  # what is hidden has no height in a layout
                self.cards.append(card)
        self._card_area.setVisible(bool(self.cards))
        self._fit_due.start()

    def _fit_cards(self) -> None:
        """As high as they are, and never more than half of the panel."""
        self._cards.activate()
        wanted = (
            self._paper.sizeHint().height()
            if not self._cards.hasHeightForWidth()
            else (self._cards.heightForWidth(max(1, self._card_area.viewport().width())))
        )
        self._card_area.setFixedHeight(min(wanted + 2, max(90, self.height() // 2)))

    def _say_trouble(self, *, by_hand: bool) -> None:
        text = "" if self._trouble is None else offline_text(trouble_words(self._trouble).sentence)
        if by_hand:
            text = word(Word.SILENT_BY_HAND)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    # drafts and saving

    def _save_prices(self, changes: object, finished: bool) -> None:
        self._save(DraftKind.PRICES, changes, finished)

    def _save_feedback(self, changes: object, finished: bool) -> None:
        self._save(DraftKind.FEEDBACK, changes, finished)

    def _save(self, kind: DraftKind, changes: object, finished: bool) -> None:
        if self._key is not None and isinstance(changes, tuple):
            self._due[kind].stop()
            finished = finished or not self._editors[kind].dirty
            self.changes_requested.emit(ChangesRequested(changes, kind, subject_of(self._key), finished))

    def _keep_prices(self) -> None:
        self._keep(DraftKind.PRICES)

    def _keep_feedback(self) -> None:
        self._keep(DraftKind.FEEDBACK)

    def _keep(self, kind: DraftKind) -> None:
        editor = self._editors[kind]
        if self._key is None:
            return
        if editor.dirty:
            self.draft_typed.emit(kind, subject_of(self._key), editor.draft())
        else:
            self._drop(kind)

    def _drop_prices(self) -> None:
        self._drop(DraftKind.PRICES)

    def _drop_feedback(self) -> None:
        self._drop(DraftKind.FEEDBACK)

    def _drop(self, kind: DraftKind) -> None:
        self._due[kind].stop()
        if self._key is not None:
            self.draft_dropped.emit(kind, subject_of(self._key))

    def _put_together(self) -> None:
        self._paper = QWidget(self)
        self._paper.setObjectName("paper")
        self._cards = QVBoxLayout(self._paper)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)
        self._card_area = QScrollArea(self)
        self._card_area.setWidgetResizable(True)
        self._card_area.setWidget(self._paper)
        sheet = QWidget(self)
        sheet.setObjectName("paper")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(0, 12, 0, 0)
        inside.addWidget(self.details)
        inside.addStretch()
        for number, part in enumerate((self.prices, self.feedback, sheet), start=1):
            self.tabs.add(part, f"Alt+{number}")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(6)
        for label in (self.title, self._line, self.note):
            column.addWidget(label)
        column.addWidget(self._card_area)
        column.addWidget(self.tabs, 1)
        column.addStretch()
