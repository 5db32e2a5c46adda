"""The languages, each by its own name, as buttons in a row."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from station.ui.language import LANGUAGES
from station.ui.widgets.plain_label import plain_caption


class LanguageChoice(QWidget):
    chosen = Signal(str)  # ISO code

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for code, name in LANGUAGES.items():
            # The first letter is the mnemonic: "English" and "Deutsch" are the same in every language.
            button = QPushButton(f"&{plain_caption(name)}", self)
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            button.setAccessibleName(name)
            button.setToolTip(f"{name} (Alt+{name[0]})")
            button.clicked.connect(self._clicked)
            self._group.addButton(button)
            row.addWidget(button)
            self.buttons[code] = button

    def show_language(self, code: str) -> None:
        self.buttons[code].setChecked(True)

    def _clicked(self) -> None:
        for code, button in self.buttons.items():
            if button.isChecked():
                self.chosen.emit(code)
