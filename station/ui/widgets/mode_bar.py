"""Entry, Exit, Check only: as many as the vendor can do, each with its key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from station.domain.verdict import Mode
from station.ui.actions import MODE_ACTS, Actions, key_text, name_after
from station.ui.theme import Theme

_SPACING = 8


class KeyButton(QPushButton):
    """A button with its key written small at the right. A click leaves the focus where it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._key = ""
        self._key_shown = True
        self._theme: Theme | None = None

    def show_key(self, shown: bool) -> None:
        if shown != self._key_shown:
            self._key_shown = shown
            self.updateGeometry()
            self.update()

    def width_with_key(self) -> int:
        return super().sizeHint().width() + (self._theme.px(46) if self._theme is not None else 0)

    def set_key(self, key: str, theme: Theme) -> None:
        self._key, self._theme = key, theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._theme is None:
            return hint
        width = self.width_with_key() if self._key_shown else hint.width()
        return QSize(width, max(hint.height(), self._theme.px(40)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._theme is None or not self._key_shown:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setFont(self._theme.font(12))
        primary = self.property("kind") == "primary"
        colour = QColor(tokens.primary_text if primary else tokens.chosen_text if self.isChecked() else tokens.dim)
        if self.isChecked() and self.property("mode") != "entry":
            colour = QColor("#FFFFFF")
        if self.isChecked() or primary:
            colour.setAlphaF(0.85)
        painter.setPen(colour)
        box = self.rect().adjusted(0, 0, -self._theme.px(12), 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._key)


class ModeBar(QWidget):
    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._theme = actions, theme
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        self.buttons: dict[Mode, KeyButton] = {}
        for mode, act in MODE_ACTS.items():
            button = KeyButton(self)
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            button.setProperty("mode", mode.value)
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(actions[act].trigger)
            self._group.addButton(button)
            row.addWidget(button)
            self.buttons[mode] = button
        self.retranslate()

    def offer(self, modes: frozenset[Mode]) -> None:
        """Only these can be chosen."""
        for mode, button in self.buttons.items():
            button.setVisible(mode in modes)

    def show_keys(self, shown: bool) -> None:
        """Whether the buttons name their keys; their tool tips do in any case."""
        for button in self.buttons.values():
            button.show_key(shown)

    def width_with_keys(self) -> int:
        """Of the whole bar."""
        widths = [button.width_with_key() for button in self.buttons.values() if not button.isHidden()]
        return sum(widths) + _SPACING * max(0, len(widths) - 1)

    def choose(self, mode: Mode) -> None:
        self.buttons[mode].setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.retranslate()

    def retranslate(self) -> None:
        for mode, button in self.buttons.items():
            action = self._actions[MODE_ACTS[mode]]
            name_after(button, action)
            button.set_key(key_text(action), self._theme)
