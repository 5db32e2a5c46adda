"""The basket: its lines, a comment, the total, and the way to the sale."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import tzinfo
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from station.ui.cash_desk.sale.basket import Basket
from station.ui.cash_desk.sale.basket_row import BasketRow
from station.ui.cash_desk.sale.sale_keys import call, tip
from station.ui.cash_desk.sale.words_sale import Word, word
from station.ui.money_text import money_text
from station.ui.theme import Theme
from station.ui.widgets.paper_area import PaperArea
from station.ui.widgets.plain_label import PlainLabel

_AFTER_TYPING = 300
"""Milliseconds of rest before a comment is kept: a crash takes no more than that."""


class BasketPanel(QFrame):
    """Owned by the GUI thread. It shows a basket; who owns it hears what is wanted of it."""

    change_wanted = Signal(int)  # a line's number
    remove_wanted = Signal(int)
    comment_typed = Signal()
    sell_wanted = Signal()
    aside_wanted = Signal()
    empty_wanted = Signal()
    look_wanted = Signal()  # at the earlier sale that is told of

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._basket = Basket()
        self._faults: tuple[str, ...] = ()
        self._zone: tzinfo | None = None
        self._currency = ""
        self._refused = ""
        self._checking = False
        self.rows: list[BasketRow] = []
        self.title, self.note = PlainLabel("", self, "title"), PlainLabel("", self, "bad", wrap=True)
        self.beside, self.look = PlainLabel("", self, "loud", wrap=True), QPushButton(self)
        self.look.clicked.connect(self.look_wanted)
        self.hint = PlainLabel("", self, "dim", wrap=True)
        self.comment = QLineEdit(self)
        self._total_name, self.total = PlainLabel("", self, "heading"), PlainLabel("", self, "cardTitle")
        self.sell, self.aside, self.discard = QPushButton(self), QPushButton(self), QPushButton(self)
        self.to_shelf = QPushButton(self)
        self.sell.setProperty("kind", "primary")
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(_AFTER_TYPING)
        self._due.timeout.connect(self.comment_typed)
        self.comment.textEdited.connect(self._comment_edited)
        self.sell.clicked.connect(self.sell_wanted)
        self.aside.clicked.connect(self.aside_wanted)
        self.discard.clicked.connect(self.empty_wanted)
        self._put_together()
        self.retranslate()

    def acts(self) -> Mapping[Word, Callable[[], object]]:
        """What its keys do."""
        return {
            Word.SELL: self.sell.click,
            Word.SET_ASIDE: self.aside.click,
            Word.EMPTY_BASKET: self.discard.click,
            Word.COMMENT: self.comment.setFocus,
            Word.LOOK: self.look_wanted.emit,
        }

    def use(self, zone: tzinfo | None, currency: str) -> None:
        """The venue's clocks and money."""
        if (zone, currency) != (self._zone, self._currency):
            self._zone, self._currency = zone, currency
            self._rebuild()

    def show_way(self, narrow: bool) -> None:
        """Whether what can be sold stands beside this, or behind a button."""
        self.to_shelf.setVisible(narrow)

    def set_theme(self, _theme: Theme) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def show_basket(self, basket: Basket, faults: tuple[str, ...] = ()) -> None:
        """As it is now; a fault for each line, empty where there is none."""
        another = basket.basket_id != self._basket.basket_id
        self._basket, self._faults = basket, faults
        if another:
            self._due.stop()
            self.comment.setText(basket.comment)
        self._rebuild()

    def comment_now(self) -> str:
        """What is typed, without waiting for a rest."""
        self._due.stop()
        return self.comment.text()

    def show_refused(self, why: str) -> None:
        """Why nothing can be sold now; empty: it can."""
        self._refused = why
        self._offer()

    def show_checking(self, running: bool) -> None:
        """The vendor is asked what the basket costs now."""
        self._checking = running
        self._offer()

    def say(self, text: str) -> None:
        """A sentence above the total; empty: none."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def show_beside(self, text: str) -> None:
        """What became of an earlier sale; empty: nothing is to be told."""
        self.beside.setText(text)
        for part in (self.beside, self.look):
            part.setVisible(bool(text))

    def focus_rows(self) -> None:
        """The keys go to the first line."""
        if self.rows:
            self.rows[0].change.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.comment.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        self.title.setText(word(Word.BASKET))
        self._total_name.setText(word(Word.TOTAL))
        self.comment.setPlaceholderText(word(Word.COMMENT))
        self.comment.setAccessibleName(word(Word.COMMENT))
        self.comment.setToolTip(tip(Word.COMMENT))
        self.to_shelf.setText(word(Word.MORE))
        self.to_shelf.setAccessibleName(word(Word.MORE))
        self.to_shelf.setToolTip(tip(Word.FIND))
        call(self.look, Word.LOOK)
        for button, name in ((self.sell, Word.SELL), (self.aside, Word.SET_ASIDE), (self.discard, Word.EMPTY_BASKET)):
            call(button, name)
        self._rebuild()
        self._arrange()

    def _arrange(self) -> None:
        """All that can be done stands in one line where there is room for it: height is scarcer there."""
        buttons = (self.sell, self.aside, self.discard)
        wanted = sum(button.sizeHint().width() + 8 for button in buttons) + 40
        way = QBoxLayout.Direction
        self._acts.setDirection(way.RightToLeft if self.width() >= wanted else way.TopToBottom)

    def _rebuild(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for place, line in enumerate(self._basket.lines):
            fault = self._faults[place] if place < len(self._faults) else ""
            row = BasketRow(place, line, fault, self._zone, self._currency, self)
            row.change_wanted.connect(self.change_wanted)
            row.remove_wanted.connect(self.remove_wanted)
            self.rows.append(row)
            self._column.addWidget(row)
        self._column.addStretch()
        self._order_tabs()
        self.total.setText(money_text(self._basket.total, self._currency))
        self._offer()

    def _order_tabs(self) -> None:
        """As it is read: the lines were made last."""
        of_rows = [button for row in self.rows for button in (row.change, row.remove)]
        parts = (self.to_shelf, self.look, *of_rows, self.comment, self.sell, self.aside, self.discard)
        for one, other in pairwise(parts):
            QWidget.setTabOrder(one, other)

    def _offer(self) -> None:
        empty = not self._basket.lines
        self.hint.setText(word(Word.EMPTY_HINT) if empty and not self._refused else self._refused)
        self.hint.setProperty("kind", "bad" if self._refused else "dim")
        self.hint.style().polish(self.hint)
        self.hint.setVisible(bool(self.hint.text()))
        self.sell.setText(word(Word.CHECKING if self._checking else Word.SELL))
        self.sell.setEnabled(not (empty or self._refused or self._checking))
        for button in (self.aside, self.discard):
            button.setEnabled(not self._basket.empty)

    def _comment_edited(self) -> None:
        self._due.start()

    def _put_together(self) -> None:
        area = PaperArea(self, spacing=0)
        self._column = area.column
        sums, buttons, top = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._acts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._acts.setSpacing(8)
        self._acts.addWidget(self.sell, 1)
        self._acts.addLayout(buttons)
        top.addWidget(self.title, 1)
        top.addWidget(self.to_shelf)
        sums.addWidget(self._total_name, 1)
        sums.addWidget(self.total)
        buttons.setSpacing(8)
        buttons.addWidget(self.aside, 1)
        buttons.addWidget(self.discard, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.beside)
        column.addWidget(self.look)
        column.addWidget(area, 1)
        for part in (self.hint, self.note, self.comment):
            column.addWidget(part)
        column.addLayout(sums)
        column.addLayout(self._acts)
        self.note.hide()
        self.show_beside("")
