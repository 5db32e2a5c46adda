"""One product on its way into the basket: when, in which language, how many of which price."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from station.domain.sale import PriceCategory, Product, SaleLine
from station.domain.trouble import Trouble
from station.ui.cash_desk.sale.sale_keys import bind, call, tip
from station.ui.cash_desk.sale.sale_text import left_text, not_sold_text, product_when, unit_text
from station.ui.cash_desk.sale.stepper import Stepper
from station.ui.cash_desk.sale.time_list import TimeList
from station.ui.cash_desk.sale.words_sale import Word, word
from station.ui.money_text import money_text
from station.ui.theme import Theme
from station.ui.widgets.paper_area import PaperArea
from station.ui.widgets.plain_label import PlainLabel


class SaleChoice(QFrame):
    """Owned by the GUI thread."""

    chosen = Signal(object, object)  # SaleLine; the number of the line it replaces, or None
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._product: Product | None = None
        self._line: SaleLine | None = None
        """What stood in the basket when it was opened for a change."""
        self._instead: int | None = None
        self._ready = False
        self._now = datetime.max.replace(tzinfo=UTC)
        self._zone: tzinfo | None = None
        self._currency = ""
        self.title, self.detail = PlainLabel("", self, "title", wrap=True), PlainLabel("", self, "dim", wrap=True)
        self.note = PlainLabel("", self, wrap=True)
        self.times, self.language = TimeList(theme, self), QComboBox(self)
        self.steppers: dict[str, Stepper] = {}
        """By category; under the empty name: the product itself, or the people of a tour."""
        self._captions = {name: PlainLabel(word(name), self, "heading") for name in (Word.TIME, Word.LANGUAGE)}
        self._total_name, self.total = PlainLabel("", self, "heading"), PlainLabel("", self, "figure")
        self.back, self.add = QPushButton(self), QPushButton(self)
        self.back.clicked.connect(self.left)
        self.add.clicked.connect(self.take)
        self.times.itemSelectionChanged.connect(self._time_changed)
        self.language.currentIndexChanged.connect(self._say)
        self._put_together()
        bind(self, {Word.ADD: self.take, Word.TIME: self.times.setFocus, Word.LANGUAGE: self.language.setFocus})
        self.set_theme(theme)
        self.retranslate()

    @property
    def product(self) -> Product | None:
        """None: nothing is being chosen."""
        return self._product

    def use(self, zone: tzinfo | None, currency: str) -> None:
        """The venue's clocks and money."""
        self._zone, self._currency = zone, currency

    def open(self, product: Product, line: SaleLine | None = None, instead: int | None = None) -> None:
        """Its details are being read. `line`: what is changed, the one of that number in the basket."""
        self._product, self._line, self._instead, self._ready = product, line, instead, False
        self.title.setText(product.title)
        self.detail.hide()
        self._tell(word(Word.READING_PRODUCT))
        self._build()

    def show_read(self, answer: Product | Trouble | None, now: datetime) -> None:
        """What there is to choose, or why there is nothing. Who comes to the desk mostly wants the next time."""
        self._now = now
        if not isinstance(answer, Product):
            self._tell(word(Word.SILENT_BY_HAND) if answer is None else not_sold_text(answer), "bad")
            return
        listed = self._product
        title = answer.title or (listed.title if listed else "")
        self._product, self._ready = replace(answer, title=title), True
        self.title.setText(title)
        self.detail.setText(product_when(self._product, self._zone))
        self.detail.setVisible(bool(self.detail.text()))
        self._tell("")
        self._build()
        self.focus_first()

    def close_product(self) -> None:
        """Nothing is being chosen any more."""
        self._product, self._line, self._instead, self._ready = None, None, None, False
        self._build()

    def line(self) -> SaleLine | None:
        """What is chosen; None: something is missing yet."""
        product = self._product
        if product is None or not self._ready or self._missing() is not None:
            return None
        counts = {name: stepper.value for name, stepper in self.steppers.items()}
        quantity = counts.pop("", 0)
        languages = product.languages
        language = languages[max(0, self.language.currentIndex())].language_id if languages else ""
        chosen = tuple((category, count) for category, count in counts.items() if count)
        return SaleLine(product, quantity, chosen, self.times.at if product.needs_time else None, language)

    def take(self) -> None:
        """Into the basket, if nothing is missing; else the focus goes to what is."""
        if not self._ready:
            return
        line = self.line()
        if line is not None:
            self.chosen.emit(line, self._instead)
            return
        missing = self._missing()
        assert missing is not None, "something is why there is no line"
        self._tell(missing[0], "bad")
        missing[1].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        self.times.set_theme(theme)
        self._numbers.setMaximumWidth(theme.px(640))

    def retranslate(self) -> None:
        for name, label in self._captions.items():
            label.setText(word(name))
        self.times.setAccessibleName(word(Word.TIME))
        self.times.setToolTip(tip(Word.TIME))
        self.language.setAccessibleName(word(Word.LANGUAGE))
        self.language.setToolTip(tip(Word.LANGUAGE))
        self.language.setPlaceholderText(word(Word.CHOOSE_LANGUAGE))
        self.back.setText(word(Word.BACK))
        self.back.setAccessibleName(word(Word.BACK))
        self.back.setToolTip(word(Word.BACK_TIP))
        self._build()

    # what is missing

    def _missing(self) -> tuple[str, QWidget] | None:
        """What is to be said, and where the person chooses it."""
        product = self._product
        assert product is not None
        if product.needs_time and self.times.at is None:
            return word(Word.CHOOSE_TIME if product.times else Word.NO_TIMES), self.times
        if len(product.languages) > 1 and self.language.currentIndex() < 0:
            return word(Word.CHOOSE_LANGUAGE), self.language
        paying = [stepper for name, stepper in self.steppers.items() if not self._is_extra(name)]
        if not any(stepper.value for stepper in paying):
            return word(Word.CHOOSE_COUNT), (paying or list(self.steppers.values()))[0]
        left = self._places()
        if left is not None and sum(stepper.value for stepper in paying) > left:
            return left_text(left), paying[0]
        return None

    def _is_extra(self, name: str) -> bool:
        assert self._product is not None
        return any(each.extra for each in self._product.categories if each.category_id == name)

    def _places(self) -> int | None:
        """Left of what is chosen; None: nobody says."""
        assert self._product is not None
        if not self._product.needs_time:
            return self._product.available
        at = self.times.at
        return next((each.available for each in self._product.times if each.starts_at == at), None)

    # the form

    def _build(self) -> None:
        """Everything there is to choose, as it was chosen before where it was."""
        product, line = self._product, self._line
        ready = product is not None and self._ready
        self._build_times(product if ready else None)
        self._build_languages(product if ready else None)
        self._build_steppers(product if ready else None)
        if ready and line is not None:
            for name, count in (("", line.quantity), *line.quantities):
                if name in self.steppers:
                    self.steppers[name].set_value(count)
        call(self.add, Word.ADD)
        if line is not None:
            self.add.setText(word(Word.CHANGE))
        self._order_tabs()
        self.add.setVisible(ready)
        for label in (self._total_name, self.total):
            label.setVisible(ready)
        self._total_name.setText(word(Word.TOTAL))
        self._time_changed()

    def _order_tabs(self) -> None:
        """As it is read: the numbers were made last."""
        parts = (self.back, self.times, self.language, *(each.number for each in self.steppers.values()), self.add)
        for one, other in pairwise(parts):
            QWidget.setTabOrder(one, other)

    def _build_times(self, product: Product | None) -> None:
        times = product.times if product is not None and product.needs_time else ()
        coming = [slot.starts_at for slot in times if slot.available != 0 and slot.starts_at >= self._now]
        likely = coming[0] if coming else None
        self.times.show_times(times, likely if self._line is None else self._line.starts_at, self._zone)
        for part in (self.times, self._captions[Word.TIME]):
            part.setVisible(bool(times))
        if product is not None and product.needs_time and not times:
            self._tell(word(Word.NO_TIMES), "bad")

    def _build_languages(self, product: Product | None) -> None:
        languages = () if product is None else product.languages
        blocked = self.language.blockSignals(True)
        self.language.clear()
        for language in languages:
            self.language.addItem(language.name)
        wanted = "" if self._line is None else self._line.language_id
        known = [language.language_id for language in languages]
        self.language.setCurrentIndex(0 if len(known) == 1 else known.index(wanted) if wanted in known else -1)
        self.language.blockSignals(blocked)
        for part in (self.language, self._captions[Word.LANGUAGE]):
            part.setVisible(len(languages) > 1)

    def _build_steppers(self, product: Product | None) -> None:
        while (item := self._counts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.steppers = {}
        if product is None:
            return
        if product.unit is not None or not product.categories:
            name = Word.PEOPLE if product.per_group or product.languages else Word.HOW_MANY
            self._add_stepper("", word(name), unit_text(product.unit, self._currency, per_group=product.per_group))
            self.steppers[""].set_value(1)
        for category in product.categories:
            self._add_category(category)
        if "" not in self.steppers and len(self.steppers) == 1:
            next(iter(self.steppers.values())).set_value(1)

    def _add_category(self, category: PriceCategory) -> None:
        price = unit_text(category.unit, self._currency, per_group=category.per_group)
        self._add_stepper(category.category_id, category.title, f"+ {price}" if category.extra else price)

    def _add_stepper(self, name: str, title: str, price: str) -> None:
        row = self._counts.rowCount()
        caption, unit, stepper = PlainLabel(title, self, wrap=True), PlainLabel(price, self, "dim"), Stepper(self)
        stepper.name(title)
        stepper.changed.connect(self._say)
        unit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._counts.addWidget(caption, row, 0)
        self._counts.addWidget(unit, row, 1)
        self._counts.addWidget(stepper, row, 2)
        self.steppers[name] = stepper

    def _time_changed(self) -> None:
        if self._product is not None and self._ready:
            left = self._places()
            for name, stepper in self.steppers.items():
                stepper.set_range(0, None if self._is_extra(name) else left)
        self._say()

    def _say(self) -> None:
        line = self.line() if self._product is not None else None
        self.total.setText("–" if line is None else money_text(line.total, self._currency))
        if self.note.property("kind") == "bad" and line is not None:
            self._tell("")

    def _tell(self, text: str, kind: str = "dim") -> None:
        if self.note.property("kind") != kind:
            self.note.setProperty("kind", kind)
            self.note.style().polish(self.note)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def focus_first(self) -> None:
        """Where the first choice is made; nothing where somebody types elsewhere meanwhile."""
        if not self.isVisible():
            return
        product = self._product
        if product is None or not self._ready:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if product.needs_time and product.times and self._line is None:
            self.times.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = next(iter(self.steppers.values()), None)
        if first is not None:
            first.number.setFocus(Qt.FocusReason.OtherFocusReason)
            first.select_all()

    def _put_together(self) -> None:
        area = PaperArea(self)
        self._numbers = QWidget(self)
        self._counts = QGridLayout(self._numbers)
        self._counts.setContentsMargins(0, 0, 0, 0)
        self._counts.setHorizontalSpacing(16)
        self._counts.setVerticalSpacing(10)
        self._counts.setColumnStretch(0, 1)
        body = area.column
        for part in (self._captions[Word.TIME], self.times, self._captions[Word.LANGUAGE], self.language):
            body.addWidget(part)
        body.addWidget(self._numbers)
        body.addStretch()
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self.add.setProperty("kind", "primary")
        foot.setSpacing(12)
        foot.addWidget(self._total_name)
        foot.addWidget(self.total)
        foot.addStretch()
        foot.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.detail)
        column.addWidget(self.note)
        column.addWidget(area, 1)
        column.addLayout(foot)
