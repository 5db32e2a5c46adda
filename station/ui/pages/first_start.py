"""The very first page asks for nothing but: try the demo, or connect."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from station.ui.actions import Act, Actions, key_text, name_after
from station.ui.icons import icon_pixmap
from station.ui.theme import Theme
from station.ui.widgets.language_choice import LanguageChoice
from station.ui.widgets.mode_bar import KeyButton
from station.ui.widgets.plain_label import PlainLabel


class _Offer(QFrame):
    """One of the two cards."""

    def __init__(self, icon_name: str, act: Act, actions: Actions, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._icon_name, self._action = icon_name, actions[act]
        self._picture = QLabel(self)
        self._picture.setTextFormat(Qt.TextFormat.PlainText)
        self.title = PlainLabel("", self, "cardTitle", wrap=True)
        self.lead = PlainLabel("", self, "dim", wrap=True)
        self.points = [PlainLabel("", self, wrap=True) for _ in range(3)]
        self._marks = [QLabel(self) for _ in self.points]
        self.button = KeyButton(self)
        self.button.setProperty("kind", kind)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self._action.trigger)
        self._action.enabledChanged.connect(self.button.setEnabled)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(self._picture)
        words = QVBoxLayout()
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.lead)
        words.addStretch()
        head.addLayout(words, 1)
        grid = QGridLayout()
        grid.setVerticalSpacing(12)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, (mark, point) in enumerate(zip(self._marks, self.points, strict=True)):
            mark.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(point, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 28)
        column.setSpacing(22)
        column.addLayout(head)
        column.addLayout(grid)
        column.addStretch()
        column.addWidget(self.button)

    def set_theme(self, theme: Theme) -> None:
        tokens = theme.tokens
        self._picture.setPixmap(icon_pixmap(self._icon_name, tokens.link, theme.px(56), self.devicePixelRatioF()))
        for mark in self._marks:
            mark.setPixmap(icon_pixmap("online", tokens.good, theme.px(20), self.devicePixelRatioF()))
        self.button.set_key(key_text(self._action), theme)
        self.button.setMinimumHeight(theme.px(48))

    def name_button(self) -> None:
        name_after(self.button, self._action)


class FirstStartPage(QWidget):
    def __init__(self, actions: Actions, language: LanguageChoice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._title = PlainLabel("", self, "hero", wrap=True)
        self._lead = PlainLabel("", self, "lead", wrap=True)
        self._demo = _Offer("sheet", Act.TRY_DEMO, actions, "outline", self)
        self._connect = _Offer("connect", Act.CONNECT, actions, "primary", self)
        for label in (self._title, self._lead):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        top = QHBoxLayout()
        top.addStretch()
        top.addWidget(language)
        self._cards = cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        cards.setSpacing(24)
        cards.addStretch(1)
        for card in (self._demo, self._connect):
            card.setSizePolicy(
                QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
            )  # both alike, whatever they say
            cards.addWidget(card, 8)
        cards.addStretch(1)
        body = QWidget(self)
        body.setObjectName("pageBody")
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 16)
        column.addLayout(top)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addSpacing(24)
        column.addLayout(cards, 8)
        column.addStretch(2)
        self.set_theme(theme)
        self.retranslate()

    @property
    def demo_button(self) -> QPushButton:
        return self._demo.button

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for card in (self._demo, self._connect):
            card.set_theme(theme)
            card.setMaximumSize(QSize(theme.px(560), theme.px(520)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """One above the other where they would be too narrow side by side."""
        room = self.width() >= 2 * self._theme.px(360)
        ways = QBoxLayout.Direction
        self._cards.setDirection(ways.LeftToRight if room else ways.TopToBottom)
        for card in (self._demo, self._connect):
            card.setMinimumWidth(0 if room else max(0, min(self.width() - 48, self._theme.px(560))))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Welcome to Station"))
        self._lead.setText(self.tr("Look around first, or connect your tickets. Nothing else to fill in."))
        self._demo.title.setText(self.tr("Try the demo"))
        self._demo.lead.setText(self.tr("No account, no internet needed"))
        points = (
            self.tr("The vendors, played inside the program"),
            self.tr("A sheet of codes to scan: good and bad ones"),
            self.tr("Every screen says that it is the demo"),
        )
        self._fill(self._demo, points)
        self._connect.title.setText(self.tr("Connect"))
        self._connect.lead.setText(self.tr("Your own events, in under two minutes"))
        points = (
            self.tr("Pick the vendor, type the access data"),
            self.tr("We test it and say what works"),
            self.tr("Scanning goes on when the line is cut"),
        )
        self._fill(self._connect, points)

    def _fill(self, card: _Offer, points: tuple[str, str, str]) -> None:
        for label, text in zip(card.points, points, strict=True):
            label.setText(text)
        card.name_button()
