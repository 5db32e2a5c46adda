"""The rail at the left: the pages there are, each with its key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from station.ui.actions import Act, Actions, name_after
from station.ui.icons import icon
from station.ui.theme import Theme

PAGES = {Act.DOOR: "door", Act.CASH_DESK: "cash-desk", Act.SETTINGS: "settings"}


class Rail(QFrame):
    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._actions = actions
        self._room = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(12)
        self.buttons: dict[Act, QToolButton] = {}
        for act in PAGES:
            button = QToolButton(self)
            button.setObjectName("railButton")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(actions[act].trigger)
            column.addWidget(button)
            self.buttons[act] = button
        column.addStretch()
        self.set_theme(theme)
        self.retranslate()

    def offer(self, act: Act, offered: bool) -> None:
        self.buttons[act].setEnabled(offered)

    def show_entry(self, act: Act, shown: bool) -> None:
        """Whether there is such a page at all for this profile."""
        self.buttons[act].setVisible(shown)
        self._fit()

    def choose(self, act: Act | None) -> None:
        """Marks the page that is shown; None: it is none of the rail's."""
        for other, button in self.buttons.items():
            button.setChecked(other is act)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for act, name in PAGES.items():
            button = self.buttons[act]
            button.setIcon(icon(name, theme.tokens.rail_text, theme.tokens.rail_text_chosen))
            button.setIconSize(QSize(theme.px(34), theme.px(34)))
            button.setMinimumHeight(theme.px(80))
        self._fit()

    def retranslate(self) -> None:
        for act, button in self.buttons.items():
            name_after(button, self._actions[act])
        self._fit()

    def fit_into(self, window_width: int) -> None:
        """Large letters in a small window: the icons alone stay, and the tool tips name them."""
        self._room = window_width // 8
        self._fit()

    def _fit(self) -> None:
        """As wide as the longest name: "Einstellungen" is longer than "Settings"."""
        metrics = QFontMetrics(self._theme.font(12, QFont.Weight.DemiBold))
        widest = max(
            metrics.horizontalAdvance(self._actions[act].text()) for act in PAGES if not self.buttons[act].isHidden()
        )
        wanted = max(self._theme.px(84), widest + 24)
        named = not self._room or wanted <= self._room
        styles = Qt.ToolButtonStyle
        for button in self.buttons.values():
            button.setToolButtonStyle(styles.ToolButtonTextUnderIcon if named else styles.ToolButtonIconOnly)
        self.setFixedWidth(wanted if named else self._theme.px(34) + 36)
