"""How many came in, are inside, were refused, come in a minute."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from station.domain.journal import DoorCounts
from station.ui.formats import number
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel


class Counters(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._counts = DoorCounts()
        self._figures = [PlainLabel("0", self, "figure") for _ in range(4)]
        self._names = [ElidedLabel("", self, "small") for _ in range(4)]
        grid = QGridLayout(self)
        self._grid = grid
        grid.setContentsMargins(14, 10, 8, 10)
        grid.setHorizontalSpacing(6)
        for place in range(4):
            row, column = divmod(place, 2)
            grid.addWidget(self._figures[place], row, column * 2)
            grid.addWidget(self._names[place], row, column * 2 + 1)
        self.retranslate()

    def show_counts(self, counts: DoorCounts) -> None:
        self._counts = counts
        values = (counts.admitted, counts.inside, counts.denied, counts.per_minute)
        for label, name, value in zip(self._figures, self._names, values, strict=True):
            text = number(value)
            if label.text() != text:
                label.setText(text)
            label.setAccessibleName(f"{text} {name.text()}")

    def retranslate(self) -> None:
        names = (self.tr("admitted"), self.tr("inside"), self.tr("denied"), self.tr("per min"))
        for label, text in zip(self._names, names, strict=True):
            label.setText(text)
        metrics = self._names[0].fontMetrics()
        for column in (0, 1):  # room goes to the longer words: "abgelehnt" needs more of it than "drinnen"
            widest = max(metrics.horizontalAdvance(text) for text in names[column::2])
            self._grid.setColumnStretch(column * 2 + 1, widest)
        self.setAccessibleName(self.tr("Counters"))
        self.show_counts(self._counts)
