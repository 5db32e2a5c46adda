"""The bar that asks once before a scan is undone, and says what became of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from station.domain.journal import ScanSummary
from station.domain.undo import Undone, UndoState
from station.ui.actions import key_text
from station.ui.formats import clock_time
from station.ui.models.scan_list import title_of
from station.ui.presentation import isolated, plain
from station.ui.widgets.notice_bar import NoticeBar, caption_with_key
from station.ui.words_undo import UndoWord, undo_text, undo_words

_TOLD_FOR = 8000
"""Milliseconds that an outcome stays."""


class UndoBar(NoticeBar):
    """The safe answer has the focus; the undo's own key says yes. GUI thread."""

    confirmed = Signal(object)  # ScanSummary
    closed = Signal()

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        self.yes, self.keep = QPushButton(), QPushButton()
        super().__init__("entryBar", (self.yes, self.keep), parent)
        self._action = action
        self._scan: ScanSummary | None = None
        self._asking = self._nobody_passed = False
        self._told: Undone | UndoState | None = None
        self.yes.setProperty("kind", "outline")
        self.yes.clicked.connect(self.confirm)
        self.keep.clicked.connect(self.close_bar)
        self._ends = QTimer(self)
        self._ends.setSingleShot(True)
        self._ends.setInterval(_TOLD_FOR)
        self._ends.timeout.connect(self.close_bar)

    @property
    def asking(self) -> ScanSummary | None:
        """The scan whose undo waits for a yes."""
        return self._scan if self._asking else None

    def ask(self, scan: ScanSummary, nobody_passed: bool) -> None:
        """`nobody_passed`: at a turnstile the question is whether anybody went through."""
        self._scan, self._asking, self._nobody_passed, self._told = scan, True, nobody_passed, None
        self._ends.stop()
        self._show()
        self.keep.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell(self, told: Undone | UndoState | None, scan: ScanSummary | None) -> None:
        """What became of a wish, or why it is none; None: there is no scan at all."""
        self._scan, self._asking, self._told = scan, False, told
        self._show()
        self._ends.start()

    def confirm(self) -> None:
        """Yes: its button, or the undo's key pressed once more."""
        if self._scan is not None and self._asking:
            self._asking = False
            self.say(undo_text(UndoWord.UNDER_WAY))
            self.yes.hide()
            self.confirmed.emit(self._scan)

    def set_aside(self) -> None:
        """The next visitor is there: a question nobody answered is a no."""
        if self._asking:
            self.close_bar()

    def close_bar(self) -> None:
        self._asking = False
        self._ends.stop()
        focused = self.yes.hasFocus() or self.keep.hasFocus()
        self.hide()
        if focused:
            self.closed.emit()

    def retranslate(self) -> None:
        self._name_buttons()
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        name = UndoWord.NOBODY_PASSED if self._nobody_passed else UndoWord.QUESTION
        self.say(undo_text(name).format(scan=_named(self._scan)) if self._asking else self._outcome())
        self._name_buttons()
        self.yes.setVisible(self._asking)
        self.show()
        self.raise_()

    def _name_buttons(self) -> None:
        caption_with_key(self.yes, undo_text(UndoWord.YES), key_text(self._action))
        caption_with_key(self.keep, undo_text(UndoWord.KEEP if self._asking else UndoWord.CLOSE), "Esc")

    def _outcome(self) -> str:
        if self._told is None:
            return undo_text(UndoWord.NO_SCAN)
        state = self._told.state if isinstance(self._told, Undone) else self._told
        said = isolated(plain(self._told.message)) if isinstance(self._told, Undone) else ""
        parts = (undo_words(state), f"“{said}”" if said else "", _named(self._scan))
        return "  ".join(part for part in parts if part)


def _named(scan: ScanSummary | None) -> str:
    return "" if scan is None else f"{title_of(scan)} · {clock_time(scan.decided_at, seconds=True)}"
