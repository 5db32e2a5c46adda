"""One case at the right: both sides beside each other, what it means, and what a person can say of it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from station.domain.journal import Conflict, OutboxItem
from station.ui.actions import name_by_caption
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words_case import (
    Case,
    CaseWords,
    Side,
    advice_words,
    counted_words,
    meaning_words,
    not_counted_words,
)

_BESIDE_FROM = 56
"""Letters of average width."""


class SideBox(QFrame):
    """One of the two truths."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.heading = PlainLabel("", self, "dim")
        self._figure = PlainLabel("", self, "cardTitle", wrap=True)
        self._lines = PlainLabel("", self, wrap=True)
        self._quote = PlainLabel("", self, "quote", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(6)
        for label in (self.heading, self._figure, self._lines, self._quote):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        column.addStretch()

    def show_side(self, side: Side) -> None:
        self._figure.setText(side.figure)
        self._lines.setText("\n".join(side.lines))
        self._quote.setText(f"“{side.quote}”" if side.quote else "")
        self._quote.setVisible(bool(side.quote))


class CaseSheet(QFrame):
    """Owned by the GUI thread. Says what a person chose; what comes of it is told by a renewed list."""

    dealt_with = Signal(str)  # conflict id
    decided = Signal(str, bool)  # item id, whether it was counted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._words = CaseWords()
        self._case: Case | None = None
        self._title = PlainLabel("", self, "title", wrap=True)
        self._kind = PlainLabel("", self, "dim", wrap=True)
        self._here, self._there = SideBox(self), SideBox(self)
        self._headings = [PlainLabel("", self, "heading") for _ in range(2)]
        self._meaning, self._advice = (PlainLabel("", self, wrap=True) for _ in range(2))
        self.deal, self.counted, self.not_counted = (QPushButton(self) for _ in range(3))
        self._effects = [PlainLabel("", self, "dim", wrap=True) for _ in range(2)]
        self.deal.setProperty("kind", "primary")
        self.deal.clicked.connect(self._deal)
        self.counted.clicked.connect(self._say_counted)
        self.not_counted.clicked.connect(self._say_not_counted)
        self._put_together()

    def show_case(self, case: Case, vendor: str, now: datetime) -> None:
        """`vendor`: its display name."""
        self._case = case
        self._title.setText(self._words.title(case))
        self._kind.setText(self._words.kind(case))
        self._there.heading.setText(vendor)
        self._here.show_side(self._words.here(case, now))
        self._there.show_side(self._words.there(case, now))
        self._meaning.setText(meaning_words(case))
        self._advice.setText(advice_words(case))
        conflict = isinstance(case, Conflict)
        self.deal.setVisible(conflict)
        for widget in (self.counted, self.not_counted, *self._effects):
            widget.setVisible(not conflict)
        if isinstance(case, OutboxItem):
            self._effects[1].setText(not_counted_words(case))
        self.wait(False)

    def wait(self, waiting: bool) -> None:
        """The answer was given; until it is written nothing can be pressed twice."""
        for button in (self.deal, self.counted, self.not_counted):
            button.setEnabled(not waiting)

    def retranslate(self) -> None:
        self._here.heading.setText(self.tr("This station"))
        for label, text in zip(self._headings, (self.tr("What it means"), self.tr("What to do")), strict=True):
            label.setText(text)
        captions = (
            (self.deal, self.tr("&Dealt with")),
            (self.counted, self.tr("It &was counted")),
            (self.not_counted, self.tr("It was &not counted")),
        )
        for button, caption in captions:
            button.setText(caption)
            name_by_caption(button, caption)
        self._effects[0].setText(counted_words())

    def _put_together(self) -> None:
        body = QWidget(self)
        body.setObjectName("paper")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._kind)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(12)
        self._sides.addWidget(self._here, 1)
        self._sides.addWidget(self._there, 1)
        column.addSpacing(4)
        column.addLayout(self._sides)
        for heading, text in zip(self._headings, (self._meaning, self._advice), strict=True):
            column.addSpacing(6)
            column.addWidget(heading)
            column.addWidget(text)
        column.addSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.deal, 0, 0)
        for row, (button, effect) in enumerate(zip((self.counted, self.not_counted), self._effects, strict=True), 1):
            grid.addWidget(button, row, 0)
            grid.addWidget(effect, row, 1)
        column.addLayout(grid)
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2, 2, 2, 2)
        outer.addWidget(area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large letters in a small window: one side stands above the other."""
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE_FROM * self.fontMetrics().averageCharWidth()
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _deal(self) -> None:
        if isinstance(self._case, Conflict):
            self.wait(True)
            self.dealt_with.emit(self._case.conflict_id)

    def _say_counted(self) -> None:
        self._decide(True)

    def _say_not_counted(self) -> None:
        self._decide(False)

    def _decide(self, counted: bool) -> None:
        if isinstance(self._case, OutboxItem):
            self.wait(True)
            self.decided.emit(self._case.item_id, counted)
