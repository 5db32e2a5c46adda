"""The first step of connecting: which vendor."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from station.ui.actions import with_key
from station.ui.context import VendorForm
from station.ui.widgets.form_card import FormCard
from station.ui.widgets.plain_label import PlainLabel, plain_caption, plain_tip


class VendorCard(FormCard):
    """Owned by the GUI thread. Alt and its number leads to a vendor."""

    chosen = Signal(int)

    def __init__(self, heading: PlainLabel, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        vendors = QWidget(self)
        self._row = QHBoxLayout(vendors)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.add(vendors, wide=True)

    def offer(self, forms: tuple[VendorForm, ...]) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        for index, form in enumerate(forms):
            button = QPushButton(f"&{index + 1}  {plain_caption(form.name)}", self)
            button.setCheckable(True)
            button.setProperty("kind", "vendor")
            button.setAccessibleName(form.name)
            button.setToolTip(plain_tip(with_key(form.name, f"Alt+{index + 1}")))
            self._group.addButton(button, index)
            self._row.addWidget(button)

    def button(self, index: int) -> QAbstractButton:
        return self._group.button(index)

    def buttons(self) -> list[QAbstractButton]:
        return self._group.buttons()
