"""Under the orders: how many, what they come to, how old the list is, and why it is not fresher."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.domain.trouble import Trouble
from station.ui.cash_desk.bookings.words_desk import Word as DeskWord
from station.ui.cash_desk.bookings.words_desk import word as desk_word
from station.ui.cash_desk.bookings.words_desk_change import age_text, incomplete_text, offline_text, progress_text
from station.ui.cash_desk.orders.words_orders import Word, orders_text, pace_text, word
from station.ui.money_text import money_text
from station.ui.theme import Theme
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.slim_bar import SlimBar
from station.ui.words_trouble import trouble_words
from station.workers.desk_orders_events import OrdersFound, OrdersProgressed, OrdersRefreshed


class OrderNotes(QWidget):
    """Owned by the GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self.note = PlainLabel("", self, "small", wrap=True), PlainLabel("", self, "bad", wrap=True)
        self.bar = SlimBar(theme, self)
        self._list, self._progress = "", ""
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 0)
        column.setSpacing(4)
        for part in (self.note, self.bar, self.line):
            column.addWidget(part)
        self.bar.hide()
        self.tell("")

    def set_theme(self, theme: Theme) -> None:
        self.bar.set_theme(theme)

    def show_list(self, found: OrdersFound | None, filtered: bool, now: datetime) -> None:
        """What is listed, and its age."""
        self._list = desk_word(DeskWord.READING) if found is None else _list_text(found, filtered, now)
        self._say()

    def show_progress(self, fact: OrdersProgressed) -> None:
        """How far a reading is, how fast, and how long it will take."""
        rows, total = fact.progress.rows, fact.progress.total
        self._progress = f"{progress_text(rows, total)} · {pace_text(fact.per_second, fact.remaining)}"
        if total:
            self.bar.show_share(rows / total, self._progress)
        self.bar.setVisible(bool(total))
        self._say()

    def show_refreshed(self, fact: OrdersRefreshed) -> None:
        """How the reading went; what was read before stays on the screen."""
        self._end_progress()
        if fact.by_hand:
            self.tell(desk_word(DeskWord.SILENT_BY_HAND))
        elif fact.trouble is not None:
            self.tell(offline_text(trouble_words(fact.trouble).sentence))
        else:
            self.tell("")

    def show_trouble(self, trouble: Trouble) -> None:
        """A file of this station's, or the access to the vendor."""
        self._end_progress()
        words = trouble_words(trouble)
        self.tell(f"{words.sentence} {words.next_step}")

    def forget(self) -> None:
        """Other orders are looked at."""
        self._end_progress()
        self.tell("")

    def tell(self, text: str) -> None:
        """One sentence that stands out; empty: none."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _end_progress(self) -> None:
        self._progress = ""
        self.bar.hide()
        self._say()

    def _say(self) -> None:
        self.line.setText(self._progress or self._list)


def _list_text(found: OrdersFound, filtered: bool, now: datetime) -> str:
    count = orders_text(len(found.orders)) if found.orders else ""
    sum_ = money_text(found.total, found.currency) if found.orders else ""
    if found.read_at is None:
        return " · ".join(part for part in (count, sum_, word(Word.NEVER_READ)) if part)
    empty = "" if found.orders else word(Word.NOTHING_FITS if filtered else Word.NOTHING_SOLD)
    whole = "" if found.complete else incomplete_text()
    return " · ".join(part for part in (empty, count, sum_, age_text(found.read_at, now), whole) if part)
