"""Connect a vendor, plain: who, where, with which access; test it; keep it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from station.domain.profile import Profile
from station.domain.trouble import Trouble
from station.domain.vendor import Connection, Enrolment
from station.ui.actions import name_by_caption, with_key
from station.ui.context import VendorForm, WindowContext
from station.ui.formats import number
from station.ui.presentation import plain
from station.ui.widgets.access_card import AccessCard
from station.ui.widgets.form_card import CardArea, FormCard
from station.ui.widgets.plain_label import PlainLabel, plain_caption, plain_tip
from station.ui.words import trouble_words
from station.workers.events import ConnectionRequested, ConnectionTested


class ConnectPage(QWidget):
    """Sends what was typed to be tested and kept; the work is done elsewhere, and the page never freezes."""

    test_requested = Signal(object)  # ConnectionRequested
    connect_requested = Signal(object)  # ConnectionRequested
    left = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._form: VendorForm | None = None
        self._tested: Profile | None = None
        self._asked: Profile | None = None
        self._trouble: Trouble | None = None
        self._connection: Connection | None = None
        self._enrolled: Enrolment | None = None
        self._title = PlainLabel("", self, "title")
        self._steps = [PlainLabel("", self, "heading") for _ in range(3)]
        self._make_controls()
        self._put_together()
        self.use_context(context)
        self.retranslate()

    def use_context(self, context: WindowContext) -> None:
        """Other forms start afresh; what was typed into the same ones stays."""
        same = context.vendors == self._context.vendors and self._form is not None
        self._context = context
        if same:
            self._access.secret_hint.setText(context.secret_store)
            return
        for old in self._vendors.buttons():
            self._vendors.removeButton(old)
            self._vendor_row.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        for index, form in enumerate(context.vendors):
            button = QPushButton(f"&{index + 1}  {plain_caption(form.name)}", self)
            button.setCheckable(True)
            button.setProperty("kind", "vendor")
            button.setAccessibleName(form.name)
            button.setToolTip(plain_tip(with_key(form.name, f"Alt+{index + 1}")))
            self._vendors.addButton(button, index)
            self._vendor_row.addWidget(button)
        self._choose(0)

    def connection_tested(self, fact: ConnectionTested) -> None:
        """The answer to the last test; one to older entries is dropped.

        The very object tells them apart: a changed password makes no other profile.
        """
        if fact.enrolled is not None:
            self._enrolled = fact.enrolled  # also of older entries: it can't be had again
            self._take_over()
        if self._asked is None or fact.profile is not self._asked:
            return
        self._asked = None
        if isinstance(fact.result, Trouble):
            self._trouble, self._connection = fact.result, None
        else:
            self._trouble, self._connection, self._tested = None, fact.result, fact.profile
            self._fill_sections(fact.result)
        self._show_state()

    def connection_kept(self, trouble: Trouble | None) -> None:
        """Trouble: it could not be stored; what was typed stays."""
        self._asked = None
        self._trouble = trouble
        self._show_state()
        if trouble is None:
            self._enrolled = None
            self._access.forget()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Connect a vendor"))
        steps = (self.tr("1  Vendor"), self.tr("2  Access"), self.tr("3  Test and save"))
        for label, text in zip(self._steps, steps, strict=True):
            label.setText(text)
        self._name_label.setText(self.tr("&Name of this profile"))
        self._section_label.setText(self.tr("&Event or service"))
        for button, text in ((self._test, self.tr("&Test")), (self._save, self.tr("&Save"))):
            button.setText(text)
            name_by_caption(button, text)
        self._back.setText(self.tr("Back"))
        self._back.setToolTip(with_key(self.tr("Back"), "Esc"))
        named: tuple[tuple[QWidget, PlainLabel], ...] = (
            (self._name, self._name_label),
            (self._section, self._section_label),
        )
        for control, caption in named:
            name_by_caption(control, caption.text())
        self._access.retranslate()
        self._show_state()

    def _make_controls(self) -> None:
        self._access = AccessCard(self._steps[1], self)
        self._access.changed.connect(self._changed)
        self._vendors = QButtonGroup(self)
        self._vendors.idClicked.connect(self._choose)
        self._name = QLineEdit(self)
        self._name_label = PlainLabel("", self)
        self._section = QComboBox(self)
        self._section_label = PlainLabel("", self)
        self._result = PlainLabel("", self, wrap=True)
        self._result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._next = PlainLabel("", self, "dim", wrap=True)
        self._test, self._save, self._back = QPushButton(self), QPushButton(self), QPushButton(self)
        self._save.setProperty("kind", "primary")
        self._test.clicked.connect(self._ask_test)
        self._save.clicked.connect(self._ask_keep)
        self._back.clicked.connect(self.left)

    def _put_together(self) -> None:
        first, third = FormCard(self._steps[0], self), FormCard(self._steps[2], self)
        vendors = QWidget(self)
        self._vendor_row = QHBoxLayout(vendors)
        self._vendor_row.setContentsMargins(0, 0, 0, 0)
        first.add(vendors, wide=True)
        for label in (self._result, self._next):
            third.add(label, wide=True)
        third.add(self._section, self._section_label)
        third.add(self._name, self._name_label)
        buttons = QWidget(self)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._test)
        row.addWidget(self._save)
        row.addStretch()
        third.add(buttons, wide=True)
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 6)
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.addLayout(head)
        column.addWidget(CardArea([first, self._access, third], columns=False, parent=self), 1)

    def _choose(self, index: int) -> None:
        """Shows another vendor's fields."""
        forms = self._context.vendors
        self._form = forms[index] if forms else None
        if self._form is not None:
            self._vendors.button(index).setChecked(True)
        self._access.show_form(self._form, len(forms) + 1, self._context.secret_store)
        self._name.setText(self._form.name if self._form is not None else "")
        self._order_tabs()
        self._take_over()
        self._changed()

    def _take_over(self) -> None:
        """What a code for one time was exchanged for stands in the fields until it is saved."""
        enrolled = self._enrolled
        if enrolled is not None and self._form is not None and self._form.vendor == enrolled.profile.vendor:
            self._access.take_over(enrolled.profile.base_url, enrolled.secrets)

    def _order_tabs(self) -> None:
        """Reading order: the fields are younger than what stands below them."""
        buttons = self._vendors.buttons()
        below = (self._section, self._name, self._test, self._save)
        for before, after in pairwise((*buttons, *self._access.inputs.values(), *below)):
            QWidget.setTabOrder(before, after)

    def _changed(self) -> None:
        """What was tested is no longer what stands here."""
        self._tested = self._asked = None
        self._trouble = self._connection = None
        self._section.clear()
        self._show_state()

    def _fill_sections(self, connection: Connection) -> None:
        self._section.clear()
        for section in connection.sections:
            text = plain(section.name)
            if section.tickets is not None:
                text = self.tr("{section}, {count} tickets").format(section=text, count=number(section.tickets))
            self._section.addItem(text, section.section_id)

    def _show_state(self) -> None:
        missing = self._access.missing()
        several = self._connection is not None and self._form is not None and bool(self._form.section_option)
        for widget in (self._section, self._section_label):
            widget.setVisible(several and self._section.count() > 1)
        for shown in (self._name, self._name_label):
            shown.setVisible(self._tested is not None)
        self._test.setEnabled(not missing and self._asked is None)
        self._save.setEnabled(self._tested is not None and self._asked is None)
        kind, sentence, step = "dim", "", ""
        if self._asked is not None:
            sentence = self.tr("Asking the vendor …")
        elif self._trouble is not None:
            words = trouble_words(self._trouble)
            kind, sentence, step = "bad", words.sentence, words.next_step
        elif self._connection is not None:
            account = plain(self._connection.account)
            kind, sentence = "good", self.tr("It works. Signed in as {account}.").format(account=account)
            step = self.tr("Give it a name and save it.")
        elif missing:
            sentence = self.tr("Still to fill in: {fields}").format(fields=", ".join(missing))
        elif self._form is not None and self._access.texts().get(self._form.one_time, "").strip():
            sentence = self.tr("Ready to be tested. The test uses the code up; what it gives stays here to be saved.")
        else:
            sentence = self.tr("Ready to be tested. A test changes nothing at the vendor.")
        self._result.setText(sentence)
        self._next.setText(step)
        if self._result.property("kind") != kind:
            self._result.setProperty("kind", kind)
            self._result.style().unpolish(self._result)  # a style sheet reads properties only then
            self._result.style().polish(self._result)

    def _request(self) -> ConnectionRequested | None:
        form = self._form
        if form is None:
            return None
        texts = self._access.texts()
        secrets = {field.key: texts[field.key] for field in form.fields if field.secret and texts[field.key]}
        options = {
            field.key: texts[field.key].strip()
            for field in form.fields
            if not field.secret and field.key != "base_url" and texts[field.key].strip()
        }
        if form.section_option and self._section.currentIndex() >= 0:
            options[form.section_option] = str(self._section.currentData())
        name = self._name.text().strip() or form.name
        return ConnectionRequested(Profile(name, form.vendor, texts.get("base_url", "").strip(), options), secrets)

    def _ask_test(self) -> None:
        request = self._request()
        if request is not None:
            self._asked = request.profile
            self._trouble = None
            self._show_state()
            self.test_requested.emit(request)

    def _ask_keep(self) -> None:
        request = self._request()
        if request is not None:
            self._asked = request.profile
            self._show_state()
            self.connect_requested.emit(request)
