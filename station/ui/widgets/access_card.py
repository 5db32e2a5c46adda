"""The fields of one vendor's access: address, user, secrets; secrets are hidden while they are typed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from station.ui.actions import with_key
from station.ui.context import VendorForm
from station.ui.widgets.browser_way import BrowserWay
from station.ui.widgets.form_card import FormCard
from station.ui.widgets.plain_label import PlainLabel, plain_caption, plain_tip
from station.ui.words_fields import field_hint, field_label


class AccessCard(FormCard):
    """Owned by the GUI thread."""

    changed = Signal()
    browser_wanted = Signal()
    browser_given_up = Signal()

    def __init__(self, heading: PlainLabel, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self._form: VendorForm | None = None
        self._first_key = 1
        self.inputs: dict[str, QLineEdit] = {}
        self.browser: BrowserWay | None = None
        self._labels: dict[str, PlainLabel] = {}
        self.secret_hint = PlainLabel("", self, "dim", wrap=True)

    def show_form(self, form: VendorForm | None, first_key: int, secret_store: str) -> None:
        """A vendor's empty fields. `first_key`: Alt and this number leads to the first."""
        self._form, self._first_key = form, first_key
        self.clear()
        self.inputs, self._labels = {}, {}
        self.browser = None
        for field in form.fields if form is not None else ():
            if form is not None and form.browser_login and not field.required and self.browser is None:
                self._add_browser()
            line = QLineEdit(field.default, self)
            if field.masked:
                line.setEchoMode(QLineEdit.EchoMode.Password)
            line.textChanged.connect(self.changed)
            label = PlainLabel("", self)
            self.add(line, label)
            self.inputs[field.key], self._labels[field.key] = line, label
        self.secret_hint = PlainLabel(secret_store, self, "dim", wrap=True)
        self.add(self.secret_hint, wide=True)
        self.retranslate()

    def _add_browser(self) -> None:
        """Before the first field that it makes unnecessary."""
        self.browser = BrowserWay(self)
        self.browser.begun.connect(self.browser_wanted)
        self.browser.given_up.connect(self.browser_given_up)
        self.add(self.browser, wide=True)

    def lay_over(self, secrets: Mapping[str, str]) -> None:
        """What a log-in in the browser gave, empty ones too. It is no change of a person's."""
        for key, text in secrets.items():
            if key in self.inputs:
                with QSignalBlocker(self.inputs[key]):
                    self.inputs[key].setText(text)

    def take_code(self, text: str) -> bool:
        """A scanned address fills the field for one time, if that has the focus. False: it is not meant for it."""
        line = self.inputs.get(self._form.one_time) if self._form is not None else None
        if line is None or not line.hasFocus() or "://" not in text:
            return False
        line.setText(text.strip())
        return True

    def texts(self) -> dict[str, str]:
        """What stands in the fields, by their keys."""
        return {key: line.text() for key, line in self.inputs.items()}

    def entries(self) -> tuple[str, dict[str, str], dict[str, str]]:
        """The address, the options and the secrets that were filled in."""
        texts, fields = self.texts(), self._form.fields if self._form is not None else ()
        secrets = {field.key: texts[field.key] for field in fields if field.secret and texts[field.key]}
        others = (field.key for field in fields if not field.secret and field.key != "base_url")
        options = {key: texts[key].strip() for key in others if texts[key].strip()}
        return texts.get("base_url", "").strip(), options, secrets

    def take_over(self, base_url: str, secrets: Mapping[str, str]) -> None:
        """What the vendor gave, in place of what was typed to get it. It is no change of a person's."""
        for field in self._form.fields if self._form is not None else ():
            if field.secret or field.key == "base_url":
                line = self.inputs[field.key]
                with QSignalBlocker(line):
                    line.setText(base_url if field.key == "base_url" else secrets.get(field.key, ""))

    def controls(self) -> list[QWidget]:
        """Everything to type into or to press, in reading order."""
        found: list[QWidget] = []
        for field in self._form.fields if self._form is not None else ():
            if self.browser is not None and not field.required and self.browser.begin not in found:
                found += [self.browser.begin, self.browser.stop]
            found.append(self.inputs[field.key])
        return found

    def missing(self) -> list[str]:
        """Names of the fields that are still to fill in."""
        fields = self._form.fields if self._form is not None else ()
        return [field_label(field) for field in fields if field.required and not self.inputs[field.key].text().strip()]

    def forget(self) -> None:
        """No secret stays behind on a page."""
        for line in self.inputs.values():
            line.clear()

    def _form_chooses(self, key: str) -> bool:
        """One of several ways in: it is not for those who happen to have it."""
        form = self._form
        secret = any(field.key == key and field.secret for field in form.fields) if form is not None else False
        return form is not None and secret and (form.browser_login or bool(form.one_time))

    def retranslate(self) -> None:
        """Mnemonics Alt+A, Alt+B … would shift with the language, so fields count on: Alt+3, Alt+4 …"""
        for place, field in enumerate(self._form.fields if self._form is not None else (), start=self._first_key):
            text = field_label(field)
            if not field.required and not self._form_chooses(field.key):
                text = self.tr("{field} (if you have one)").format(field=text)
            self.inputs[field.key].setPlaceholderText(field_hint(field))
            # There is no key 10: a form that long is walked through by Tab.
            number = f"&{place}" if place < 10 else ""
            key = f"Alt+{place}" if place < 10 else "Tab"
            self._labels[field.key].setText(f"{number}  {plain_caption(text)}".strip())
            self.inputs[field.key].setAccessibleName(text)
            self.inputs[field.key].setToolTip(plain_tip(with_key(text, key)))
        if self.browser is not None:
            self.browser.retranslate()
