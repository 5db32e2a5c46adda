"""What was found out, a line each: a mark, what it is, how it is. And the table of keys that came wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from station.ui.icons import icon_pixmap
from station.ui.theme import Theme
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel


class Finding(StrEnum):
    """How something is."""

    GOOD = "good"
    FIXED = "fixed"
    BAD = "bad"
    OPEN = "open"
    """Not known yet."""


@dataclass(frozen=True, slots=True)
class FoundLine:
    """One line. `tip`: more words, for a tool tip."""

    finding: Finding
    name: str
    value: str
    tip: str = ""


_MARKS = {
    Finding.GOOD: "mark-admit",
    Finding.FIXED: "mark-attention",
    Finding.BAD: "mark-deny",
    Finding.OPEN: "mark-ring",
}
_ROW = 32


class FoundList(QWidget):
    """Labels in a grid, so that it can be read aloud. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[FoundLine, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)
        self._labels: list[tuple[PlainLabel, PlainLabel, ElidedLabel]] = []

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for row in range(len(self._labels)):
            self._grid.setRowMinimumHeight(row, theme.px(_ROW))
        self.show_lines(self._lines)

    def show_lines(self, lines: tuple[FoundLine, ...]) -> None:
        """Replaces all lines."""
        self._lines = lines
        while len(self._labels) < len(lines):
            self._add_row()
        for number, row in enumerate(self._labels):
            for label in row:
                label.setVisible(number < len(lines))
            if number < len(lines):
                self._show(row, lines[number])

    def texts(self) -> list[tuple[str, str]]:
        """Name and value of each line."""
        return [(line.name, line.value) for line in self._lines]

    def _add_row(self) -> None:
        mark, name, value = PlainLabel("", self), PlainLabel("", self), ElidedLabel("", self, "dim")
        name.setProperty("kind", "strong")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = len(self._labels)
        self._grid.setRowMinimumHeight(row, self._theme.px(_ROW))
        for column, label in enumerate((mark, name, value)):
            self._grid.addWidget(label, row, column)
        self._labels.append((mark, name, value))

    def _show(self, row: tuple[PlainLabel, PlainLabel, ElidedLabel], line: FoundLine) -> None:
        mark, name, value = row
        tokens = self._theme.tokens
        colours = {
            Finding.GOOD: tokens.good,
            Finding.FIXED: tokens.warning,
            Finding.BAD: tokens.bad,
            Finding.OPEN: tokens.dim,
        }
        size = self._theme.px(17)
        mark.setPixmap(icon_pixmap(_MARKS[line.finding], colours[line.finding], size, self.devicePixelRatioF()))
        name.setText(line.name)
        value.setText(line.value)
        for label in (mark, name):
            label.setToolTip(line.tip)
