"""The bar that asks once before a scan is undone, and says what became of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QWidget

from station.domain.journal import ScanSummary
from station.domain.undo import Undone, UndoState
from station.ui.actions import key_text, with_key
from station.ui.formats import clock_time
from station.ui.models.scan_list import title_of
from station.ui.presentation import isolated, plain
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words_undo import UndoWord, undo_text, undo_words

_TOLD_FOR = 8000
"""Milliseconds that an outcome stays."""


class UndoBar(QFrame):
    """Hidden until it is asked for. The safe answer has the focus; the undo's own key says yes. GUI thread."""

    confirmed = Signal(object)  # ScanSummary
    closed = Signal()

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entryBar")
        self._action = action
        self._scan: ScanSummary | None = None
        self._asking = self._nobody_passed = False
        self._told: Undone | UndoState | None = None
        self._text = PlainLabel("", self, wrap=True)
        self._text.setMinimumWidth(160)
        self.yes, self.keep = QPushButton(self), QPushButton(self)
        self.yes.setProperty("kind", "outline")
        self.yes.clicked.connect(self._confirm)
        self.keep.clicked.connect(self.close_bar)
        self._ends = QTimer(self)
        self._ends.setSingleShot(True)
        self._ends.setInterval(_TOLD_FOR)
        self._ends.timeout.connect(self.close_bar)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.yes)
        buttons.addWidget(self.keep)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 10, 16, 10)
        self._row.setSpacing(12)
        self._row.addWidget(self._text, 1)
        self._row.addLayout(buttons)
        self.hide()

    @property
    def asking(self) -> ScanSummary | None:
        """The scan whose undo waits for a yes."""
        return self._scan if self._asking else None

    @property
    def text(self) -> str:
        return self._text.text()

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

    def set_aside(self) -> None:
        """The next visitor is there: a question nobody answered is a no."""
        if self._asking:
            self.close_bar()

    def close_bar(self) -> None:
        self._asking = False
        self._ends.stop()
        held_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.hide()
        if held_focus:
            self.closed.emit()

    def confirm(self) -> None:
        """The undo's key pressed once more."""
        self._confirm()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large letters or long words: the buttons go below the sentence."""
        super().resizeEvent(event)
        buttons = self.yes.sizeHint().width() + self.keep.sizeHint().width()
        beside = self.fontMetrics().averageCharWidth() * 34 + buttons <= self.width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as it does in a dialog."""
        pressed = next((button for button in (self.yes, self.keep) if button.hasFocus()), None)
        if pressed is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed.click()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._name_buttons()
        if self.isVisible():
            self._show()

    def _confirm(self) -> None:
        if self._scan is None or not self._asking:
            return
        self._asking = False
        self._text.setText(undo_text(UndoWord.UNDER_WAY))
        self.yes.hide()
        self.confirmed.emit(self._scan)

    def _show(self) -> None:
        name = UndoWord.NOBODY_PASSED if self._nobody_passed else UndoWord.QUESTION
        self._text.setText(undo_text(name).format(scan=_named(self._scan)) if self._asking else self._outcome())
        self._name_buttons()
        self.yes.setVisible(self._asking)
        self.setAccessibleName(self._text.text())
        self.show()
        self.raise_()

    def _name_buttons(self) -> None:
        yes, key = undo_text(UndoWord.YES), key_text(self._action)
        self.yes.setText(f"{yes}   {key}")
        self.yes.setToolTip(with_key(yes, key))
        self.yes.setAccessibleName(yes)
        keep = undo_text(UndoWord.KEEP if self._asking else UndoWord.CLOSE)
        self.keep.setText(f"{keep}   Esc")
        self.keep.setToolTip(with_key(keep, "Esc"))
        self.keep.setAccessibleName(keep)

    def _outcome(self) -> str:
        if self._told is None:
            return undo_text(UndoWord.NO_SCAN)
        state = self._told.state if isinstance(self._told, Undone) else self._told
        said = isolated(plain(self._told.message)) if isinstance(self._told, Undone) else ""
        parts = (undo_words(state), f"“{said}”" if said else "", _named(self._scan))
        return "  ".join(part for part in parts if part)


def _named(scan: ScanSummary | None) -> str:
    return "" if scan is None else f"{title_of(scan)} · {clock_time(scan.decided_at, seconds=True)}"
