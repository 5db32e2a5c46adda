"""Settings: the kinds of code that the camera looks for at the profile's door."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from station.ui.context import SymbologyOffer
from station.ui.widgets.form_card import FormCard
from station.ui.widgets.plain_label import PlainLabel, plain_tip
from station.ui.words_camera import symbology_name, symbology_use


class SymbologiesCard(FormCard):
    """Every tick is in force at once, so the last one can't be taken away. Owned by the GUI thread."""

    chosen = Signal(object)  # tuple of symbologies as a profile names them; empty: the usual ones

    def __init__(self, offer: SymbologyOffer, parent: QWidget | None = None) -> None:
        """`offer`: what the decoder can look for."""
        self._heading = PlainLabel("", None, "heading")
        super().__init__(self._heading, parent)
        self._offer = offer
        self._profile = ""
        ticks = QWidget(self)
        rows = QGridLayout(ticks)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(4)
        rows.setColumnStretch(1, 1)
        self.boxes = {name: QCheckBox(ticks) for name in offer.known}
        self._uses = {name: PlainLabel("", ticks, "dim", wrap=True) for name in offer.known}
        for row, (name, box) in enumerate(self.boxes.items()):
            box.toggled.connect(self._toggled)
            rows.addWidget(box, row, 0)
            rows.addWidget(self._uses[name], row, 1)
        self._hint = PlainLabel("", self, "dim", wrap=True)
        self._last = PlainLabel("", self, "warning", wrap=True)
        self._last.hide()
        self.add(ticks, wide=True)
        self.add(self._last, wide=True)
        self.add(self._hint, wide=True)
        self.retranslate()

    def show_choice(self, profile: str, symbologies: Sequence[str]) -> None:
        """Puts the ticks where the profile stands, without answering their own change."""
        self._profile = profile
        ticked = set(symbologies) or set(self._offer.usual)
        for name, box in self.boxes.items():
            blocked = QSignalBlocker(box)
            box.setChecked(name in ticked)
            del blocked
        self._last.hide()
        self.retranslate()

    def retranslate(self) -> None:
        heading = self.tr("What the camera reads")
        if self._profile:
            heading = self.tr("What the camera reads at {profile}").format(profile=self._profile)
        self._heading.setText(heading)
        for name, box in self.boxes.items():
            box.setText(symbology_name(name))
            use = symbology_use(name)
            box.setAccessibleName(symbology_name(name))
            box.setAccessibleDescription(use)
            self._uses[name].setText(use)
            tip = self.tr("{text} (Space)").format(text=": ".join(part for part in (symbology_name(name), use) if part))
            box.setToolTip(plain_tip(tip))
        self._last.setText(self.tr("One kind has to stay, or the camera would read nothing."))
        self._hint.setText(
            self.tr(
                "Tick only what your tickets carry: each kind more makes every look at a picture slower. EAN is off "
                "because it stands on every bottle and snack, and is the kind that cameras misread most."
            )
        )

    def _toggled(self) -> None:
        ticked = tuple(name for name, box in self.boxes.items() if box.isChecked())
        self._last.setVisible(not ticked)
        if not ticked:
            box = self.sender()
            if isinstance(box, QCheckBox):
                blocked = QSignalBlocker(box)
                box.setChecked(True)
                del blocked
            return
        self.chosen.emit(() if set(ticked) == set(self._offer.usual) else ticked)
