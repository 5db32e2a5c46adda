"""The chosen booking beside the day's list: who and when, prices, feedback, and what the vendor does not have yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from station.domain.arrivals import NO_ARRIVALS
from station.domain.booking import BookingKey, KnownBooking
from station.domain.booking_change import DraftKind
from station.domain.trouble import Trouble, TroubleKind
from station.ui.cash_desk.bookings.booking_details import BookingDetails
from station.ui.cash_desk.bookings.change_cards import ChangeCards
from station.ui.cash_desk.bookings.draft_keeping import DraftKeeper, Editor
from station.ui.cash_desk.bookings.feedback_editor import FeedbackEditor
from station.ui.cash_desk.bookings.price_editor import PriceEditor
from station.ui.cash_desk.bookings.words_bookings import arrival_words
from station.ui.cash_desk.bookings.words_desk import Word, status_text, word
from station.ui.cash_desk.bookings.words_desk_change import offline_text, people_text
from station.ui.cash_desk.desk_tabs import DeskTabs
from station.ui.cash_desk.desk_times import times_text
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.scrolled_column import ScrolledColumn
from station.ui.words_trouble import trouble_words
from station.workers.cash_desk_events import BookingRead, BookingRefreshed, ChangesRequested, ChangesStored
from station.workers.desk_parts import subject_of


class BookingPanel(QFrame):
    """Owned by the GUI thread. One booking; its editors keep what is typed, and what is typed is kept as a draft."""

    changes_requested = Signal(object)  # ChangesRequested
    choice_made = Signal(str, object)  # change id, Choice
    taken_back = Signal(str)  # change id
    settled = Signal(bool)  # what was saved stands in the journal (True), or could not be kept

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._key: BookingKey | None = None
        self._fact: BookingRead | None = None
        self._zone: tzinfo | None = None
        self._currency = ""
        self._trouble: Trouble | None = None
        self._unanswered = False
        """The vendor did not say whether there is such a booking."""
        self.title, self._line = PlainLabel("", self, "title", wrap=True), PlainLabel("", self, "dim", wrap=True)
        self.note = PlainLabel("", self, "small", wrap=True)
        self.prices, self.feedback = PriceEditor(self), FeedbackEditor(self)
        self.arrived, self.details = PlainLabel("", self, "heading", wrap=True), BookingDetails(self)
        self.tabs = DeskTabs(self)
        self.changes = ChangeCards(self)
        self._before: QWidget | None = None
        self._editors: dict[DraftKind, Editor] = {DraftKind.PRICES: self.prices, DraftKind.FEEDBACK: self.feedback}
        self.drafts = DraftKeeper(self._editors, self)
        self.prices.saved.connect(self._save_prices)
        self.feedback.saved.connect(self._save_feedback)
        self.changes.chosen.connect(self.choice_made)
        self.changes.taken_back.connect(self.taken_back)
        self.prices.rebuilt.connect(self._order)
        self._put_together()
        self.retranslate()

    @property
    def key(self) -> BookingKey | None:
        return self._key

    @property
    def fact(self) -> BookingRead | None:
        """The booking as it was read last; None: there is none, or it has not come yet."""
        return self._fact

    def open_booking(self, key: BookingKey | None) -> None:
        """Another booking comes; what was typed for the one before is kept as its draft."""
        if key == self._key:
            return
        self.drafts.use(key)
        self._key, self._fact, self._trouble, self._unanswered = key, None, None, False
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
            report = fact.report
            self._trouble = None if report is None else report.trouble or report.feedback_trouble
            silent = (
                report is not None and report.trouble is not None and report.trouble.kind is not TroubleKind.NOT_FOUND
            )
            self._unanswered = report is None or silent
            self._say_trouble(by_hand=fact.report is None)

    def stored(self, fact: ChangesStored) -> None:
        """What was saved stands in the journal."""
        for change in fact.changes:
            if change.key == self._key:
                kind = DraftKind.FEEDBACK if change.subject == "feedback" else DraftKind.PRICES
                editor = self._editors[kind]
                editor.stored()
                if editor.dirty:
                    self.drafts.again(kind)
                else:
                    self.drafts.drop(kind)  # behind everything that was typed: that is written by the same thread
        self.settled.emit(True)

    def not_stored(self) -> None:
        """It could not be kept; everything typed stays."""
        self.prices.not_stored()
        self.feedback.not_stored()
        self.settled.emit(False)

    def keep_drafts(self) -> None:
        """At once, without waiting for a rest in the typing."""
        self.drafts.keep_now()

    def save(self) -> None:
        """Ctrl+S: what stands in front."""
        front = self.tabs.front
        if front == 0:
            self.prices.save_all()
        elif front == 1:
            self.feedback.save_all()

    def save_everything(self) -> bool:
        """In both editors. False: something is wrong in one of them, which says so and comes to the front."""
        for number, editor in enumerate(self._editors.values()):
            if editor.dirty:
                editor.save_all()
            if editor.dirty and not editor.saving:
                self.tabs.bring(number)
                return False
        return True

    def discard_everything(self) -> None:
        """What is typed goes, in both editors."""
        for editor in self._editors.values():
            if editor.dirty:
                editor.throw_away()

    def discard(self) -> None:
        """Ctrl+Shift+D: what is typed in front goes."""
        front = self.tabs.front
        editor = self.prices if front == 0 else self.feedback
        if front < len(self._editors) and editor.dirty:
            editor.throw_away()

    def add_price(self) -> None:
        """Ins."""
        if self._fact is not None:
            self.tabs.bring(0)
            self.prices.add_form()

    def edit_price(self) -> None:
        """Ctrl+Shift+I."""
        self.tabs.bring(0)
        self.prices.edit_focused()

    def delete_price(self) -> None:
        """Ctrl+Shift+L."""
        self.tabs.bring(0)
        self.prices.delete_focused()

    def acts(self) -> dict[Word, Callable[[], object]]:
        """What its keys do, wherever in the view the focus is."""
        feedback = self.feedback.form
        return {
            Word.SAVE: self.save,
            Word.DISCARD: self.discard,
            Word.ADD_PRICE: self.add_price,
            Word.EDIT: self.edit_price,
            Word.DELETE: self.delete_price,
            Word.REMOVE: self.prices.leave_out_focused,
            Word.YES: feedback.yes.click,
            Word.NO: feedback.no.click,
            Word.PARTICIPANTS: feedback.focus_people,
            Word.COMMENT: feedback.focus_comment,
            Word.CLEAR: self.feedback.clear.click,
            Word.TAKE_MINE: self.changes.take_mine,
            Word.KEEP_THEIRS: self.changes.keep_theirs,
            Word.TAKE_BACK: self.changes.take_back,
        }

    def retranslate(self) -> None:
        for number, name in enumerate((Word.PRICES, Word.FEEDBACK, Word.DETAILS)):
            self.tabs.name(number, word(name))
        self.prices.retranslate()
        self.feedback.retranslate()
        self.details.retranslate()
        self._show(self._fact)

    def _restore(self, fact: BookingRead) -> None:
        for kind in self.drafts.restore(fact.drafts, fact.changes):
            self.tabs.bring(list(self._editors).index(kind))

    def _show(self, fact: BookingRead | None) -> None:
        known = None if fact is None else fact.known
        changes = () if fact is None else fact.changes
        self.tabs.setVisible(known is not None)
        self.prices.show_booking(known, changes, self._currency)
        self.feedback.show_booking(known, changes)
        if known is None:
            self.title.setText("")
            self._line.setText(word(self._why_unknown(fact)))
        else:
            self._name(known)
        self.changes.show_changes(changes, known, self._currency)
        self._order()
        arrivals = NO_ARRIVALS if fact is None else fact.arrivals
        self.details.show_booking(known, arrivals, self._zone)
        came = "" if known is None else arrival_words(arrivals.scans, known.booking.people, self._zone)
        self.arrived.setText(came)
        self.arrived.setVisible(bool(came))
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

    def _why_unknown(self, fact: BookingRead | None) -> Word:
        if self._key is None:
            return Word.CHOOSE
        if fact is None:
            return Word.READING
        return Word.BOOKING_NOT_READ if self._unanswered else Word.BOOKING_GONE

    def _say_trouble(self, *, by_hand: bool) -> None:
        text = "" if self._trouble is None else offline_text(trouble_words(self._trouble).sentence)
        if by_hand:
            text = word(Word.SILENT_BY_HAND)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _save_prices(self, changes: object, finished: bool) -> None:
        self._save(DraftKind.PRICES, changes, finished)

    def _save_feedback(self, changes: object, finished: bool) -> None:
        self._save(DraftKind.FEEDBACK, changes, finished)

    def _save(self, kind: DraftKind, changes: object, finished: bool) -> None:
        if self._key is not None and isinstance(changes, tuple):
            self.drafts.hold(kind)
            finished = finished or not self._editors[kind].dirty
            self.changes_requested.emit(ChangesRequested(changes, kind, subject_of(self._key), finished))

    def _put_together(self) -> None:
        for number, part in enumerate((self.prices, self.feedback, self.details), start=1):
            self.tabs.add(part, f"Alt+{number}")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        area = self._area = ScrolledColumn(self)
        column.addWidget(area)
        for part in (self.title, self._line, self.arrived, self.note, self.changes):
            area.add(part)
        area.add(self.tabs, grows=True)
        self.tabs.brought.connect(self._reveal_tabs)

    def follow(self, before: QWidget) -> None:
        """The Tab key comes here from another widget, and goes on in reading order."""
        self._before = before
        self._order()

    def _order(self) -> None:
        parts = (*self.changes.stops, *self.tabs.buttons, *self.prices.stops, *self.feedback.stops, self.details)
        if self._before is not None:
            for one, other in pairwise((self._before, *parts)):
                QWidget.setTabOrder(one, other)

    def _reveal_tabs(self) -> None:
        self._area.ensureWidgetVisible(self.tabs)
