"""Puts a theme on a window: palette, style sheet, scale. Follows the system unless a theme is forced."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from station.ui.theme import Theme, palette_of, style_sheet, theme_of


class Appearance(QObject):
    """Owned by the GUI thread. Dialogs and papers that belong to the window inherit its look."""

    changed = Signal(object)  # Theme

    def __init__(self, choice: str, scale: int, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._choice, self._scale = choice, scale
        self.theme: Theme = theme_of(choice, scale)
        if QApplication.style().objectName() != "fusion":
            QApplication.setStyle("Fusion")  # the same on every system, so that the style sheet fits
        self._apply()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def use(self, choice: str, scale: int) -> None:
        """Another theme or text size; nothing happens where neither changes."""
        self._choice, self._scale = choice, scale
        theme = theme_of(choice, scale)
        if theme != self.theme:
            self.theme = theme
            self._apply()
            self.changed.emit(theme)

    def _system_changed(self) -> None:
        self.use(self._choice, self._scale)

    def _apply(self) -> None:
        QApplication.setPalette(palette_of(self.theme.tokens))
        self._window.setStyleSheet(style_sheet(self.theme))
