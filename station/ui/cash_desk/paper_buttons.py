"""Two buttons that lead to paper: print, and keep as a file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from station.ui.cash_desk.bookings.bookings_keys import call
from station.ui.cash_desk.bookings.words_desk import Word
from station.ui.icons import icon
from station.ui.theme import Theme


class PaperButtons(QWidget):
    """Owned by the GUI thread."""

    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.print_, self.save = QPushButton(self), QPushButton(self)
        self.print_.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.print_, self.save):
            button.setProperty("kind", "segment")  # narrow
            row.addWidget(button)
        self.retranslate()

    def acts(self) -> dict[Word, Callable[[], object]]:
        """What the keys do."""
        return {Word.PRINT: self.print_.click, Word.SAVE_AS: self.save.click}

    def set_theme(self, theme: Theme) -> None:
        for button, name in ((self.print_, "print"), (self.save, "save")):
            button.setIcon(icon(name, theme.tokens.text))
            button.setIconSize(QSize(theme.px(20), theme.px(20)))

    def retranslate(self) -> None:
        call(self.print_, Word.PRINT, caption=False)
        call(self.save, Word.SAVE_AS, caption=False)
