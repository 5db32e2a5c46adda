"""The barcodes of an order, one at a time: drawn as QR or bar code, with what each opens, enlarged with a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from station.ui.cash_desk.orders.code_picture import CodePicture
from station.ui.cash_desk.orders.order_text import ShownBarcode
from station.ui.cash_desk.orders.orders_keys import bind, call, tip
from station.ui.cash_desk.orders.words_orders import Word, form_name, place_text, word
from station.ui.context import CodeForm, WindowContext
from station.ui.formats import number
from station.ui.theme import Theme
from station.ui.widgets.flow_layout import FlowLayout
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel


class OrderBarcodes(QWidget):
    """Owned by the GUI thread. The view that shows it gives it its keys with `add_keys`. Which form is drawn is
    remembered for the whole station."""

    not_kept = Signal(object)  # Trouble: the form holds until another view is opened
    moved = Signal(int)  # another of the barcodes is shown: its place, from 0

    def __init__(
        self, context: WindowContext, theme: Theme, parent: QWidget | None = None, *, large: bool = False
    ) -> None:
        """`large`: as large as it can be already."""
        super().__init__(parent)
        self._large = large
        self._context, self._theme = context, theme
        self._codes: tuple[ShownBarcode, ...] = ()
        self._place = 0
        self._form = CodeForm.QR
        self.count = PlainLabel("", self, "heading")
        self.picture = CodePicture(theme, self)
        self.title, self.detail = ElidedLabel("", self, "heading"), ElidedLabel("", self, "dim")
        self.code = PlainLabel("", self, "code", wrap=True)
        self.forms = {form: QPushButton(self) for form in CodeForm}
        self.before, self.after = QPushButton("‹", self), QPushButton("›", self)
        self.enlarge = QPushButton(self)
        self._put_together()
        self.set_theme(theme)
        self.retranslate()

    @property
    def form(self) -> CodeForm:
        """What is drawn now."""
        return self._form

    @property
    def place(self) -> int:
        """Which of the barcodes is shown, from 0."""
        return self._place

    @property
    def shown(self) -> ShownBarcode | None:
        """None: there is none."""
        return self._codes[self._place] if self._codes else None

    def show_barcodes(self, codes: Sequence[ShownBarcode], place: int = 0) -> None:
        """Those of another order. The same ones once more leave the one that is shown where it is."""
        if tuple(codes) != self._codes:
            self._codes, self._place = tuple(codes), min(place, max(0, len(codes) - 1))
        self._show()

    def use_context(self, context: WindowContext) -> None:
        self._context = context
        self._take_form()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.picture.set_theme(theme)

    def retranslate(self) -> None:
        for form, button in self.forms.items():
            button.setText(form_name(form))
            button.setAccessibleName(form_name(form))
            button.setToolTip(tip(Word.FORMS))
        call(self.before, Word.CODE_BEFORE, caption=False)
        call(self.after, Word.NEXT_CODE, caption=False)
        call(self.enlarge, Word.ENLARGE)
        self._show()

    def acts(self) -> dict[Word, Callable[[], object]]:
        """What its keys do, wherever in the view the focus is."""
        acts: dict[Word, Callable[[], object]] = {
            Word.FORMS: self.change_form,
            Word.CODE_BEFORE: self.before.click,
            Word.NEXT_CODE: self.after.click,
        }
        return acts if self._large else acts | {Word.ENLARGE: self.open_large}

    def add_keys(self, owner: QWidget) -> None:
        """The keys that the tool tips name, while the owner is on the screen."""
        bind(owner, self.acts())

    def go_to_code(self, code: str) -> None:
        """Shows this one, if it is among them."""
        self._go_to(next((place for place, shown in enumerate(self._codes) if shown.code == code), -1))

    def change_form(self) -> None:
        """From QR to bars, and back."""
        self._choose(CodeForm.BARS if self._form is CodeForm.QR else CodeForm.QR)

    def add_act(self, button: QPushButton) -> None:
        """One more thing that can be done with the barcodes."""
        self._acts.addWidget(button)

    def open_large(self) -> None:
        """As large as the window allows, to be scanned off the screen; Esc closes it."""
        from station.ui.cash_desk.orders.large_barcode import LargeBarcode  # it shows this widget in turn

        if self._codes:
            large = LargeBarcode(self._context, self._theme, self._codes, self._place, self)
            large.barcodes.moved.connect(self._go_to)
            large.finished.connect(self._take_form)
            large.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_form()  # it may have been changed in another view

    def _take_form(self) -> None:
        self._form = CodeForm(self._context.preferences.values().code_form)
        self._show()

    def _choose(self, form: CodeForm) -> None:
        self._form = form
        trouble = self._context.preferences.change(code_form=form.value)
        if trouble is not None:
            self.not_kept.emit(trouble)
        self._show()

    def _clicked(self, button: QPushButton) -> None:
        self._choose(next(form for form, each in self.forms.items() if each is button))

    def _step_back(self) -> None:
        self._go_to(self._place - 1)

    def _step_on(self) -> None:
        self._go_to(self._place + 1)

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self._codes) and place != self._place:
            self._place = place
            self._show()
            self.moved.emit(place)

    def _show(self) -> None:
        shown, whole = self.shown, len(self._codes)
        self.forms[self._form].setChecked(True)
        self.picture.show_code(None if shown is None else shown.code, self._form, self._context.draw_modules)
        for part in (self.picture, self.title, self.detail, self.code, *self.forms.values()):
            part.setVisible(shown is not None)
        self.enlarge.setVisible(shown is not None and not self._large)
        for button in (self.before, self.after):
            button.setVisible(whole > 1)
        if shown is None:
            self.count.setText(word(Word.NO_BARCODES))
            return
        which = place_text(number(self._place + 1), number(whole))
        self.count.setText(which if whole > 1 else word(Word.BARCODES))
        self.before.setEnabled(self._place > 0)
        self.after.setEnabled(self._place < whole - 1)
        self.title.setText(shown.title)
        self.detail.setText(shown.detail)
        self.detail.setVisible(bool(shown.detail))
        self.code.setText(shown.code)
        self.picture.setAccessibleName(f"{form_name(self._form)}: {shown.code}. {shown.title}. {shown.detail}")

    def _put_together(self) -> None:
        group = QButtonGroup(self)
        group.buttonClicked.connect(self._clicked)
        top, self._acts = FlowLayout(8), FlowLayout(8)
        self.count.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        top.addWidget(self.count)
        for button in self.forms.values():
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            group.addButton(button)
            top.addWidget(button)
        for button in (self.before, self.after):
            button.setProperty("kind", "step")
        self._acts.addWidget(self.before)
        self._acts.addWidget(self.after)
        self._acts.add_space()
        self._acts.addWidget(self.enlarge)
        self.before.clicked.connect(self._step_back)
        self.after.clicked.connect(self._step_on)
        self.enlarge.clicked.connect(self.open_large)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.picture, 1)
        for label in (self.title, self.detail, self.code):
            column.addWidget(label)
        column.addLayout(self._acts)
        column.addStretch()
