"""Which of the day's bookings are listed: words to look for, and a choice of filters, also of the operator's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QLineEdit, QPushButton, QWidget

from station.domain.booking_cache import BookingColumn, BookingSearch
from station.domain.booking_filters import LONGEST_NAME, FilterKind, SavedFilter, search_of, with_filter
from station.ui.actions import with_key
from station.ui.cash_desk.bookings.bookings_keys import KEYS, tip
from station.ui.cash_desk.bookings.words_bookings import filter_name_question, kind_words
from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.cash_desk.desk_keys import native
from station.ui.icons import icon
from station.ui.theme import Theme

_FILTER_LETTERS = 11
"""Of a filter's name that find room at least."""
_AFTER_TYPING = 60
"""Milliseconds: a burst of keys asks once."""


class FilterBar(QWidget):
    """Owned by the GUI thread. The operator's filters stand behind those that every desk has."""

    changed = Signal()
    kept_changed = Signal(object)  # tuple of SavedFilter
    mine_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: tuple[SavedFilter, ...] = ()
        self.text, self.saved, self.keep = QLineEdit(self), QComboBox(self), QPushButton(self)
        self.saved.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.saved.setMinimumContentsLength(_FILTER_LETTERS)
        self._kind = FilterKind.ALL
        self._icons: dict[Word, QIcon] = {}
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_AFTER_TYPING)
        self._typed.timeout.connect(self.changed)
        self._fill()
        self.text.textChanged.connect(self._text_changed)
        self.saved.currentIndexChanged.connect(self._chosen)
        self.keep.clicked.connect(self._keep_or_forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.saved)
        row.addWidget(self.keep)

    @property
    def filtered(self) -> bool:
        """Whether some of the day's bookings are left out."""
        return bool(self.text.text().strip()) or self._kind is not FilterKind.ALL

    def search(self, day: date, column: BookingColumn, descending: bool) -> BookingSearch:
        """What is to be found on a day, as the filters stand."""
        return search_of(day, self._kind, self.text.text(), column, descending)

    def use(self, kept: tuple[SavedFilter, ...]) -> None:
        """The operator's own filters."""
        if kept != self._kept:
            self._kept = kept
            self._fill()

    def clear(self) -> None:
        """All bookings are listed."""
        self.text.clear()
        self.saved.setCurrentIndex(0)

    def acts(self) -> dict[Word, Callable[[], object]]:
        """What its keys do, wherever in the view the focus is."""
        return {
            Word.FILTER: self._focus_text,
            Word.SAVED_FILTERS: self._focus_saved,
            Word.KEEP_FILTER: self.keep.click,
        }

    def set_theme(self, theme: Theme) -> None:
        self.keep.setIconSize(QSize(theme.px(20), theme.px(20)))
        self._icons = {
            Word.KEEP_FILTER: icon("star", theme.tokens.text, theme.tokens.text),
            Word.FORGET_FILTER: icon("star-full", theme.tokens.primary),
        }
        self._offer()

    def retranslate(self) -> None:
        self.text.setPlaceholderText(word(Word.FILTER))
        for field, name in ((self.text, Word.FILTER), (self.saved, Word.SAVED_FILTERS)):
            field.setAccessibleName(word(name))
            field.setToolTip(tip(name))
        self._fill()

    @property
    def _own(self) -> SavedFilter | None:
        """The operator's filter that stands in front."""
        found = self.saved.currentData()
        return found if isinstance(found, SavedFilter) else None

    def _fill(self) -> None:
        """The choice stays, where it is still there."""
        before = self.saved.currentData()
        blocked = self.saved.blockSignals(True)
        self.saved.clear()
        for kind in FilterKind:
            self.saved.addItem(kind_words(kind), kind)
        if self._kept:
            self.saved.insertSeparator(self.saved.count())
        for own in self._kept:
            self.saved.addItem(own.name, own)
        places = [place for place in range(self.saved.count()) if self.saved.itemData(place) == before]
        self.saved.setCurrentIndex(places[0] if places and before is not None else list(FilterKind).index(self._kind))
        self.saved.blockSignals(blocked)
        self._offer()

    def _chosen(self) -> None:
        chosen = self.saved.currentData()
        if isinstance(chosen, SavedFilter):
            self._kind = chosen.kind
            self._put(chosen.text)
        elif isinstance(chosen, str):
            self._kind = FilterKind(chosen)
        self._offer()
        if self._kind is FilterKind.MINE:
            self.mine_wanted.emit()
        self.changed.emit()

    def _text_changed(self) -> None:
        own = self._own
        if own is not None and own.text != self.text.text():  # it is no longer the one that was kept
            blocked = self.saved.blockSignals(True)
            self.saved.setCurrentIndex(list(FilterKind).index(self._kind))
            self.saved.blockSignals(blocked)
        self._offer()
        self._typed.start()

    def _put(self, text: str) -> None:
        blocked = self.text.blockSignals(True)
        self.text.setText(text)
        self.text.blockSignals(blocked)

    def _offer(self) -> None:
        name = Word.KEEP_FILTER if self._own is None else Word.FORGET_FILTER
        self.keep.setAccessibleName(word(name))
        self.keep.setToolTip(with_key(word(name), native(KEYS[Word.KEEP_FILTER])))
        self.keep.setEnabled(self._own is not None or self.filtered)
        if self._icons:
            self.keep.setIcon(self._icons[name])

    def _keep_or_forget(self) -> None:
        own = self._own
        if own is not None:
            self.kept_changed.emit(tuple(each for each in self._kept if each != own))
            return
        question = QInputDialog(self)
        question.setWindowTitle("Station")
        question.setLabelText(filter_name_question())
        question.setOkButtonText(word(Word.KEEP_FILTER))
        question.setCancelButtonText(word(Word.CANCEL_QUESTION))
        question.setTextValue(self.text.text().strip()[:LONGEST_NAME])
        question.textValueSelected.connect(self._named)
        question.finished.connect(question.deleteLater)
        question.open()

    def _named(self, name: str) -> None:
        name = " ".join(name.split())[:LONGEST_NAME]
        if not name:
            return
        own = SavedFilter(name, self._kind, self.text.text())
        self.kept_changed.emit(with_filter(self._kept, own))
        place = next((at for at in range(self.saved.count()) if self.saved.itemData(at) == own), -1)
        if place >= 0:
            self.saved.setCurrentIndex(place)

    def _focus_text(self) -> None:
        self.text.setFocus()
        self.text.selectAll()

    def _focus_saved(self) -> None:
        self.saved.setFocus()
        self.saved.showPopup()
