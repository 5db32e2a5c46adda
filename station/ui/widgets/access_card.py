"""The fields of one vendor's access: address, user, secrets; secrets are hidden while they are typed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from station.ui.actions import with_key
from station.ui.context import VendorForm
from station.ui.widgets.form_card import FormCard
from station.ui.widgets.plain_label import PlainLabel, plain_caption, plain_tip
from station.ui.words_fields import field_label


class AccessCard(FormCard):
    """Owned by the GUI thread."""

    changed = Signal()

    def __init__(self, heading: PlainLabel, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self._form: VendorForm | None = None
        self._first_key = 1
        self.inputs: dict[str, QLineEdit] = {}
        self._labels: dict[str, PlainLabel] = {}
        self.secret_hint = PlainLabel("", self, "dim", wrap=True)

    def show_form(self, form: VendorForm | None, first_key: int, secret_store: str) -> None:
        """A vendor's empty fields. `first_key`: Alt and this number leads to the first."""
        self._form, self._first_key = form, first_key
        self.clear()
        self.inputs, self._labels = {}, {}
        for field in form.fields if form is not None else ():
            line = QLineEdit(field.default, self)
            line.setPlaceholderText(field.hint)
            if field.masked:
                line.setEchoMode(QLineEdit.EchoMode.Password)
            line.textChanged.connect(self.changed)
            label = PlainLabel("", self)
            self.add(line, label)
            self.inputs[field.key], self._labels[field.key] = line, label
        self.secret_hint = PlainLabel(secret_store, self, "dim", wrap=True)
        self.add(self.secret_hint, wide=True)
        self.retranslate()

    def texts(self) -> dict[str, str]:
        """What stands in the fields, by their keys."""
        return {key: line.text() for key, line in self.inputs.items()}

    def take_over(self, base_url: str, secrets: Mapping[str, str]) -> None:
        """What the vendor gave, in place of what was typed to get it. It is no change of a person's."""
        for field in self._form.fields if self._form is not None else ():
            if field.secret or field.key == "base_url":
                line = self.inputs[field.key]
                with QSignalBlocker(line):
                    line.setText(base_url if field.key == "base_url" else secrets.get(field.key, ""))

    def missing(self) -> list[str]:
        """Names of the fields that are still to fill in."""
        fields = self._form.fields if self._form is not None else ()
        return [field_label(field) for field in fields if field.required and not self.inputs[field.key].text().strip()]

    def forget(self) -> None:
        """No secret stays behind on a page."""
        for line in self.inputs.values():
            line.clear()

    def retranslate(self) -> None:
        """Mnemonics Alt+A, Alt+B … would shift with the language, so fields count on: Alt+3, Alt+4 …"""
        for place, field in enumerate(self._form.fields if self._form is not None else (), start=self._first_key):
            text = field_label(field)
            if not field.required:
                text = self.tr("{field} (if you have one)").format(field=text)
            self._labels[field.key].setText(f"&{place}  {plain_caption(text)}")
            self.inputs[field.key].setAccessibleName(text)
            self.inputs[field.key].setToolTip(plain_tip(with_key(text, f"Alt+{place}")))
