"""The left side of the scanner test: the keys of the last scan, their pauses, and what was recognised."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from station.ui.scanner_result import found_lines
from station.ui.scanner_trial import ScannerTrial, readable
from station.ui.theme import Theme
from station.ui.widgets.found_list import FoundList
from station.ui.widgets.key_caps import KeyCaps
from station.ui.widgets.pause_chart import PauseChart
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel
from station.ui.words_scanner import end_name


class TrialView(QWidget):
    """Shows a trial. Owned by the GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps_title, self._caps_figures = PlainLabel("", self, "heading"), ElidedLabel("", self, "dim")
        self.caps = KeyCaps(theme, self)
        self._chart_title, self._chart_note = PlainLabel("", self, "heading"), PlainLabel("", self, "dim", wrap=True)
        self.chart = PauseChart(theme, self)
        self._found_title = PlainLabel("", self, "heading")
        self.found = FoundList(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(_card(self._caps_title, self._caps_figures, self.caps))
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.setSpacing(14)
        self._lower.addWidget(_card(self._chart_title, None, self.chart, self._chart_note), 4)
        self._lower.addWidget(_card(self._found_title, None, self.found), 5)
        column.addLayout(self._lower, 1)

    def set_theme(self, theme: Theme) -> None:
        for part in (self.caps, self.chart, self.found):
            part.set_theme(theme)

    def stack(self, narrow: bool) -> None:
        """Where there is no room side by side, what was recognised goes above the pauses."""
        self._lower.setDirection(QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight)

    def retranslate(self) -> None:
        self._caps_title.setText(self.tr("What the scanner typed"))
        self._chart_title.setText(self.tr("Timing"))
        self._found_title.setText(self.tr("Recognised"))
        self._chart_note.setText(
            self.tr("Milliseconds between keys. What stays below the line is a scanner, what does not is a hand.")
        )

    def show_trial(self, trial: ScannerTrial) -> None:
        """Everything that is known so far."""
        heard = trial.last()
        above, below = self.tr("As the computer read it"), self.tr("As it is printed")
        figures = self.tr("Nothing yet")
        if heard is None:
            above = self.tr("Its keys appear here, with the milliseconds between them.")
        else:
            text = self.tr("scan {number} · {time} ms · {count} characters + {end}")
            time, count = f"{heard.milliseconds:.0f}", len(heard.arrived)
            figures = text.format(number=len(trial.bursts), time=time, count=count, end=end_name(heard.end))
            if not readable(heard.corrected):
                below = self.tr("This code cannot be put right: a ticket with such a code is refused, never mistaken.")
        self.caps.show_heard(heard, above, below)
        self._caps_figures.setText(figures)
        limit = trial.gap * 1000
        caption = self.tr("scans below {limit} ms").format(limit=f"{limit:.0f}")
        self.chart.show_pauses(heard.intervals_ms if heard is not None else (), limit, caption)
        self.found.show_lines(found_lines(trial))


def _card(title: PlainLabel, figures: QWidget | None, part: QWidget, note: QWidget | None = None) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 14, 20, 16)
    column.setSpacing(10)
    head = QHBoxLayout()
    head.addWidget(title)
    if figures is not None:
        head.addWidget(figures, 1)
    column.addLayout(head)
    column.addWidget(part)
    if note is not None:
        column.addWidget(note)
    else:
        column.addStretch()
    return card
