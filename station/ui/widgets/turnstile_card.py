"""The settings of a door with a turnstile."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from station.ui.actions import name_by_caption
from station.ui.widgets.form_card import FormCard
from station.ui.widgets.plain_label import PlainLabel


class TurnstileCard(FormCard):
    """Owned by the GUI thread."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._heading = PlainLabel("", None, "heading")
        super().__init__(self._heading, parent)
        self._possible = True
        self.switch = QCheckBox(self)
        self.switch.toggled.connect(self.chosen)
        self._hint = PlainLabel("", self, "dim", wrap=True)
        self.add(self.switch, wide=True)
        self.add(self._hint, wide=True)
        self.retranslate()

    def offer(self, possible: bool) -> None:
        """Whether the vendor at the door lets a ticket be looked at without using it."""
        self._possible = possible
        self.switch.setEnabled(possible)
        self.retranslate()

    def show_choice(self, two_step: bool) -> None:
        """Puts the switch where the preference stands, without answering its own change."""
        blocked = QSignalBlocker(self.switch)
        self.switch.setChecked(two_step)
        del blocked

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Turnstile"))
        self.switch.setText(self.tr("T&wo steps: hold, then pass"))
        name_by_caption(self.switch, self.switch.text())
        hint = self.tr("A good ticket is held and not used yet. Space: the person has passed. Esc: nobody passed.")
        if not self._possible:
            hint = self.tr("The vendor at the door can't look at a ticket without using it.")
        self._hint.setText(hint)
