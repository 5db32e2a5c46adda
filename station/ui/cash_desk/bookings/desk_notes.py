"""Under the day's list: how much is booked, how old the list is, what waits, and why it is not fresher."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.domain.booking_change import BookingChange
from station.domain.listing import ListProgress
from station.domain.trouble import Trouble
from station.ui.cash_desk.bookings.words_bookings import partly_text
from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.cash_desk.bookings.words_desk_change import (
    age_text,
    bookings_text,
    incomplete_text,
    offline_text,
    progress_text,
    unsaved_text,
)
from station.ui.cash_desk.bookings.words_edits import edits_text
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words_trouble import trouble_words
from station.workers.cash_desk_events import CashDeskTroubled, ChangesMoved, DayFound, DayRefreshed


class DeskNotes(QWidget):
    """Owned by the GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self.note = PlainLabel("", self, "small", wrap=True), PlainLabel("", self, "bad", wrap=True)
        self._changes: tuple[BookingChange, ...] = ()
        self._day = ""
        self._progress = ""
        self.away = False
        """Whether what stands here says that the vendor cannot be reached."""
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 0)
        column.setSpacing(2)
        column.addWidget(self.note)
        column.addWidget(self.line)
        self._tell("")

    def show_day(self, found: DayFound | None, filtered: bool, now: datetime) -> None:
        """What is listed, and its age."""
        if found is None:
            self._day = word(Word.READING)
        elif found.state.read_at is None:
            self._day = word(Word.NEVER_READ)
        else:
            empty = word(Word.NOTHING_FITS if filtered else Word.NOTHING_BOOKED)
            count = bookings_text(len(found.rows)) if found.rows else empty
            whole = "" if found.state.complete else incomplete_text()
            self._day = " · ".join(part for part in (count, age_text(found.state.read_at, now), whole) if part)
        self._say()

    def show_changes(self, changes: tuple[BookingChange, ...]) -> None:
        """Edits that are not settled, of all bookings."""
        self._changes = changes
        self._say()

    def show_progress(self, progress: ListProgress) -> None:
        self._progress = progress_text(progress.rows, progress.total)
        self._say()

    def show_report(self, fact: DayRefreshed) -> None:
        """How the reading went; what was read before stays on the screen."""
        self._progress = ""
        if fact.report is None:
            self._tell(word(Word.SILENT_BY_HAND))
        elif fact.report.failed:
            assert fact.report.trouble is not None
            self._tell_away(fact.report.trouble)
        elif fact.report.trouble is not None:
            self._tell(partly_text(fact.report))
        else:
            self._tell("")
        self._say()

    def show_sending(self, fact: ChangesMoved) -> None:
        """Why something is still waiting."""
        if fact.trouble is not None:
            self._tell_away(fact.trouble)

    def show_reason(self, trouble: Trouble | None) -> None:
        """Why something beside the list was not done; None: it was."""
        if trouble is not None:
            words = trouble_words(trouble)
            self._tell(f"{words.sentence} {words.next_step}")

    def show_trouble(self, fact: CashDeskTroubled) -> None:
        """A file of this station's, or the access to the vendor."""
        words = trouble_words(fact.trouble)
        text = f"{words.sentence} {words.next_step}"
        self._progress = ""
        self._tell(unsaved_text().format(reason=text) if fact.unsaved else text)
        self._say()

    def forget(self) -> None:
        """Another day."""
        self._progress = ""
        self._tell("")

    def _say(self) -> None:
        parts = (self._progress or self._day, edits_text(self._changes))
        self.line.setText(" · ".join(part for part in parts if part))

    def _tell_away(self, trouble: Trouble) -> None:
        self._tell(offline_text(trouble_words(trouble).sentence))
        self.away = True

    def _tell(self, text: str) -> None:
        self.away = False
        self.note.setText(text)
        self.note.setVisible(bool(text))
