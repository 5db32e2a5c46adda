"""A small paper that opens beside what it explains, offers what can be done, and closes on Esc or a click outside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from station.ui.actions import Actions, key_text, name_after
from station.ui.explanation import Bar, Choice, Explanation
from station.ui.theme import Theme
from station.ui.widgets.plain_label import PlainLabel, plain_caption
from station.ui.widgets.slim_bar import SlimBar

_MARGIN = 18
_SCROLL_BAR = 14


class Popover(QFrame):
    """Made anew each time it opens; deletes itself when it closes. While it is open, its words follow the facts."""

    closed = Signal()

    def __init__(self, explanation: Explanation, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popover")
        self._explanation, self._actions, self._theme = explanation, actions, theme
        self._window, self._anchor = parent, parent
        self._opened = False
        self._body = QWidget(self)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._area)
        self._build()

    def renew(self, explanation: Explanation) -> None:
        """The same paper with what is true now. Only what has another shape is built again."""
        old, self._explanation = self._explanation, explanation
        if self._shape(old) == self._shape(explanation):
            self._say()
            return
        self._build()
        if self._opened:
            self.open_at(self._anchor)

    def open_at(self, anchor: QWidget) -> None:
        """Above the anchor, inside its window."""
        self._anchor, self._opened = anchor, True
        window = anchor.window()
        self._body.ensurePolished()
        width = self.width() - 2
        wanted = self._body.heightForWidth(width)  # -1 where no line wraps
        wanted = wanted if wanted > 0 else self._body.sizeHint().height()
        self._body.setFixedHeight(wanted)  # its own least height is that of narrower lines
        foot = anchor.mapTo(window, QPoint(0, 0)).y() - 6
        height = min(wanted + 2, max(120, foot - 8))
        scrolls = wanted + 2 > height
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._area.setVerticalScrollBarPolicy(policy)
        self.resize(self.width(), height)
        place = anchor.mapToGlobal(QPoint(0, -self.height() - 6))
        right = window.mapToGlobal(QPoint(window.width(), 0)).x() - self.width() - 8
        left = window.mapToGlobal(QPoint(8, 0)).x()
        self.move(max(left, min(place.x(), right)), place.y())
        self.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _shape(self, explanation: Explanation) -> tuple[object, ...]:
        """What decides which widgets there are, and how high they stand."""
        enabled = tuple(act for act in explanation.acts if self._actions[act].isEnabled())
        lengths = tuple(len(line) // 30 for line in explanation.lines)
        return enabled, lengths, explanation.choices, explanation.bar is None

    def _build(self) -> None:
        explanation = self._explanation
        width = self._theme.px(540 if explanation.choices else 360)
        self.setFixedWidth(min(width, self._window.width() - 24))
        self._body = QWidget(self)  # as a child from the start: the style sheet decides how wide its buttons are
        self._body.setObjectName("paper")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(_MARGIN, 14, _MARGIN, 14)
        self._column.setSpacing(8)
        self._title = PlainLabel("", self._body, "heading", wrap=True)
        self._column.addWidget(self._title)
        self._lines = [PlainLabel("", self._body, wrap=True) for _ in explanation.lines]
        for label in self._lines:
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(label)
        self._bar: SlimBar | None = None
        if explanation.bar is not None:
            self._add_bar()
        self._add_buttons([(self._actions[act], "") for act in explanation.acts])
        for choice in explanation.choices:
            self._add_choice(choice)
        self._area.setWidget(self._body)
        self._say()

    def _say(self) -> None:
        explanation = self._explanation
        self.setAccessibleName(explanation.title)
        self._title.setText(explanation.title)
        for label, line in zip(self._lines, explanation.lines, strict=True):
            label.setText(line)
        if self._bar is not None and explanation.bar is not None:
            self._say_bar(self._bar, explanation.bar)

    def _add_bar(self) -> None:
        self._count = PlainLabel("", self._body, "figure", wrap=True)
        self._bar = SlimBar(self._theme, self._body)
        self._pace = PlainLabel("", self._body, "dim", wrap=True)
        for widget in (self._count, self._bar, self._pace):
            self._column.addWidget(widget)

    def _say_bar(self, bar: SlimBar, told: Bar) -> None:
        self._count.setText(told.text)
        self._pace.setText(told.pace)
        bar.show_share(told.share, told.text)

    def _add_choice(self, choice: Choice) -> None:
        if choice.heading:
            line = QFrame(self._body)
            line.setObjectName("rule")
            line.setFixedHeight(1)
            self._column.addSpacing(2)
            self._column.addWidget(line)
            self._column.addWidget(PlainLabel(choice.heading, self._body, "heading"))
            self._column.addWidget(PlainLabel(choice.meaning, self._body, "dim", wrap=True))
        self._add_buttons([(self._actions[act], caption) for act, caption in choice.acts])

    def _add_buttons(self, offered: Sequence[tuple[QAction, str]]) -> None:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        wanted = 0
        for action, caption in offered:
            if action.isEnabled():
                button = QPushButton(self._body)
                name_after(button, action)
                button.setText(f"{plain_caption(caption) or button.text()}   {key_text(action)}")
                button.clicked.connect(self.close)
                button.clicked.connect(action.trigger)
                row.addWidget(button)
                wanted += button.sizeHint().width() + row.spacing()
        if wanted > self.width() - 2 * _MARGIN - _SCROLL_BAR:  # large letters or long words
            row.setDirection(QBoxLayout.Direction.TopToBottom)
        else:
            row.addStretch()
        self._column.addLayout(row)
