"""Connect a vendor, plain: who, where, with which access; test it; keep it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from station.domain.profile import Profile
from station.domain.trouble import Trouble
from station.domain.vendor import Connection, Enrolment
from station.ui.actions import with_key
from station.ui.context import VendorForm, WindowContext
from station.ui.pages.connect_login import ConnectLogin
from station.ui.presentation import plain
from station.ui.widgets.access_card import AccessCard
from station.ui.widgets.form_card import CardArea
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.proof_card import ProofCard
from station.ui.widgets.vendor_card import VendorCard
from station.ui.words_connect import connect_trouble_words
from station.workers.events import BrowserLoginEnded, BrowserLoginOpened, ConnectionRequested, ConnectionTested


class ConnectPage(QWidget):
    """Sends what was typed to be tested and kept; the work is done elsewhere, and the page never freezes."""

    test_requested = Signal(object)  # ConnectionRequested
    connect_requested = Signal(object)  # ConnectionRequested
    login_requested = Signal(object)  # BrowserLoginRequested
    login_canceled = Signal(object)  # BrowserLoginCanceled
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
        self._vendors.offer(context.vendors)
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
            form = self._form
            self.proof.show_connection(fact.result, form is not None and form.several_sections)
        self._show_state()

    def connection_kept(self, trouble: Trouble | None) -> None:
        """Trouble: it could not be stored; what was typed stays."""
        self._asked = None
        self._trouble = trouble
        self._show_state()
        if trouble is None:
            self._enrolled = None
            self._access.forget()

    def login_opened(self, fact: BrowserLoginOpened) -> None:
        self._login.opened(fact)

    def login_ended(self, fact: BrowserLoginEnded) -> None:
        """With what it gave, the test is made at once."""
        result = self._login.ended(fact)
        if isinstance(result, Trouble):
            self._trouble = result
        elif result is not None:
            self._changed()
            self._ask_test()
        self._show_state()

    def take_code(self, text: str) -> bool:
        """Whether a scanned code was meant for a field here."""
        return self.isVisible() and self._access.take_code(text)

    def leave(self) -> None:
        """Nothing is waited for behind a person's back."""
        self._login.stop()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Connect a vendor"))
        steps = (self.tr("1  Vendor"), self.tr("2  Access"), self.tr("3  Test and save"))
        for label, text in zip(self._steps, steps, strict=True):
            label.setText(text)
        self._back.setText(self.tr("Back"))
        self._back.setToolTip(with_key(self.tr("Back"), "Esc"))
        self._access.retranslate()
        self.proof.retranslate()
        self._show_state()

    def _make_controls(self) -> None:
        self._access = AccessCard(self._steps[1], self)
        self._access.changed.connect(self._changed)
        self._access.browser_wanted.connect(self._ask_login)
        self._login = ConnectLogin(self._access, self)
        self._login.requested.connect(self.login_requested)
        self._login.canceled.connect(self.login_canceled)
        self._access.browser_given_up.connect(self._login.stop)
        self._vendors = VendorCard(self._steps[0], self)
        self._vendors.chosen.connect(self._choose)
        self.proof = ProofCard(self._steps[2], self)
        self.proof.changed.connect(self._show_state)
        self.proof.test_wanted.connect(self._ask_test)
        self.proof.save_wanted.connect(self._ask_keep)
        self._back = QPushButton(self)
        self._back.clicked.connect(self.left)

    def _put_together(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 6)
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.addLayout(head)
        column.addWidget(CardArea([self._vendors, self._access, self.proof], columns=False, parent=self), 1)

    def _choose(self, index: int) -> None:
        """Shows another vendor's fields."""
        self._login.stop()
        forms = self._context.vendors
        self._form = forms[index] if forms else None
        if self._form is not None:
            self._vendors.button(index).setChecked(True)
        self._access.show_form(self._form, len(forms) + 1, self._context.secret_store)
        self.proof.name.setText(self._form.name if self._form is not None else "")
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
        proof = self.proof
        below = (proof.sections.box, proof.sections.list, proof.name, proof.test, proof.save)
        for before, after in pairwise((*self._vendors.buttons(), *self._access.controls(), *below)):
            QWidget.setTabOrder(before, after)

    def _changed(self) -> None:
        """What was tested is no longer what stands here."""
        self._tested = self._asked = None
        self._trouble = self._connection = None
        self.proof.forget()
        self._show_state()

    @property
    def _chooses(self) -> bool:
        """Whether a person has to say which of several sections."""
        named = self._form is not None and bool(self._form.section_option)
        return named and self._connection is not None and len(self._connection.sections) > 1

    def _show_state(self) -> None:
        missing, waits = self._access.missing(), self._asked is not None
        unchosen = self._chooses and not self.proof.sections.chosen()
        self.proof.offer_choice(self._chooses, self._tested is not None)
        self.proof.test.setEnabled(not missing and not waits)
        self.proof.save.setEnabled(self._tested is not None and not waits and not unchosen)
        if self._access.browser is not None:
            self._access.browser.offer(not missing)
        if waits:
            self.proof.say("dim", self.tr("Asking the vendor …"), "")
        elif self._trouble is not None:
            words = connect_trouble_words(self._trouble, self._form)
            self.proof.say("bad", words.sentence, words.next_step)
        elif self._connection is not None:
            account = plain(self._connection.account)
            step = self.tr("Give it a name and save it.")
            if unchosen:
                step = self.tr("Mark what this door stands at, then save it.")
            self.proof.say("good", self.tr("It works. Signed in as {account}.").format(account=account), step)
        elif missing:
            self.proof.say("dim", self.tr("Still to fill in: {fields}").format(fields=", ".join(missing)), "")
        else:
            self.proof.say("dim", self._before_the_test(), "")

    def _before_the_test(self) -> str:
        if self._form is not None and self._access.texts().get(self._form.one_time, "").strip():
            return self.tr("Ready to be tested. The test uses the code up; what it gives stays here to be saved.")
        return self.tr("Ready to be tested. A test changes nothing at the vendor.")

    def _request(self) -> ConnectionRequested | None:
        form = self._form
        if form is None:
            return None
        base_url, options, secrets = self._access.entries()
        chosen = self.proof.sections.chosen() if self._connection is not None else ()
        if form.section_option and chosen:
            options[form.section_option] = ",".join(chosen)
        name = self.proof.name.text().strip() or form.name
        return ConnectionRequested(Profile(name, form.vendor, base_url, options), secrets)

    def _ask_test(self) -> None:
        request = self._request()
        if request is not None:
            self._asked = request.profile
            self._trouble = None
            self._show_state()
            self.test_requested.emit(request)

    def _ask_login(self) -> None:
        request = self._request()
        if request is not None:
            self._trouble = None
            self._show_state()
            self._login.begin(request)

    def _ask_keep(self) -> None:
        request = self._request()
        if request is not None:
            self._asked = request.profile
            self._show_state()
            self.connect_requested.emit(request)
