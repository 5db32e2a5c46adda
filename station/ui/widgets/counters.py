"""How many came in, are inside, were refused, come in a minute."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from station.domain.journal import DoorCounts
from station.ui.formats import number
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel


class Counters(QFrame):
    """Owned by the GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._counts = DoorCounts()
        self._figures: list[PlainLabel] = [PlainLabel("0", self, "figure") for _ in range(4)]
        self._names: list[PlainLabel] = [ElidedLabel("", self, "small") for _ in range(4)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 10, 8, 10)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._stacked: bool | None = None
        self.retranslate()

    def show_counts(self, counts: DoorCounts) -> None:
        self._counts = counts
        values = (counts.admitted, counts.inside, counts.denied, counts.per_minute)
        for label, name, value in zip(self._figures, self._names, values, strict=True):
            text = number(value)
            if label.text() != text:
                label.setText(text)
            label.setAccessibleName(f"{text} {name.text()}")
        self._arrange()

    def retranslate(self) -> None:
        names = (self.tr("admitted"), self.tr("inside"), self.tr("denied"), self.tr("per min"))
        for label, text in zip(self._names, names, strict=True):
            label.setText(text)
        self.setAccessibleName(self.tr("Counters"))
        self.show_counts(self._counts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Each name beside its figure, or below it where the letters are large."""
        figures = [_widest(self._figures[column::2]) for column in (0, 1)]
        names = [_widest(self._names[column::2]) for column in (0, 1)]
        stacked = sum(figures) + sum(names) + 3 * 6 + 22 > self.width()
        if stacked != self._stacked:
            self._stacked = stacked
            for place, (figure, name) in enumerate(zip(self._figures, self._names, strict=True)):
                row, column = divmod(place, 2)
                self._grid.addWidget(figure, row * 2 if stacked else row, column if stacked else column * 2)
                self._grid.addWidget(name, row * 2 + 1 if stacked else row, column if stacked else column * 2 + 1)
        for column in range(4):
            self._grid.setColumnStretch(column, 0)
        for column in (0, 1):  # room goes to the longer words: "abgelehnt" needs more of it than "drinnen"
            self._grid.setColumnStretch(column if stacked else column * 2 + 1, 1 if stacked else names[column])


def _widest(labels: list[PlainLabel]) -> int:
    for label in labels:
        label.ensurePolished()  # the style sheet decides on the size
    return max(label.fontMetrics().horizontalAdvance(label.text()) for label in labels)
