"""Offers the file for support: what is in it, where to, and how it went. Never in the way of a scan."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QPushButton, QVBoxLayout, QWidget

from station.ui.actions import name_by_caption, with_key
from station.ui.program.words_program import Word, word
from station.ui.widgets.plain_label import PlainLabel, plain_caption
from station.ui.words import trouble_words
from station.workers.program_events import DiagnosticsRequested, DiagnosticsSaved

_ENDING = ".zip"


class DiagnosticsDialog(QDialog):
    """Opened without blocking; Esc closes it. GUI thread."""

    wanted = Signal(object)  # DiagnosticsRequested

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(word(Word.DIAGNOSTICS))
        self._told = PlainLabel("", self, wrap=True)
        self._told.setAccessibleName(word(Word.DIAGNOSTICS))
        buttons = QDialogButtonBox(self)
        self.save = QPushButton(word(Word.SAVE), self)
        self.save.setDefault(True)
        self.save.clicked.connect(self._choose)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setText(word(Word.CLOSE))
        close.setToolTip(with_key(plain_caption(word(Word.CLOSE)), "Esc"))
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        name_by_caption(self.save, self.save.text())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(word(Word.DIAGNOSTICS), self, "title"))
        column.addWidget(PlainLabel(word(Word.DIAGNOSTICS_WHAT), self, wrap=True))
        column.addWidget(PlainLabel(word(Word.DIAGNOSTICS_WITHOUT), self, "dim", wrap=True))
        column.addWidget(self._told)
        column.addWidget(buttons)
        self.setMinimumWidth(min(560, parent.width()))

    @Slot(object)
    def saved(self, fact: DiagnosticsSaved) -> None:
        """The file lies there, or could not be written; then it can be tried again elsewhere."""
        self.save.setEnabled(True)
        if fact.trouble is None:
            self._told.setText(word(Word.WRITTEN).format(path=fact.target))
            return
        words = trouble_words(fact.trouble)
        self._told.setText(f"{words.sentence} {words.next_step}")

    def _choose(self) -> None:
        dialog = QFileDialog(self, plain_caption(word(Word.SAVE)).removesuffix("…"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{word(Word.ARCHIVES)} (*{_ENDING})")
        dialog.setDefaultSuffix(_ENDING[1:])
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(documents if Path(documents).is_dir() else str(Path.home()))
        dialog.selectFile(word(Word.FILE_NAME) + _ENDING)
        dialog.fileSelected.connect(self.write_to)
        dialog.open()

    @Slot(str)
    def write_to(self, path: str) -> None:
        """The place was chosen."""
        self.save.setEnabled(False)
        self._told.setText(word(Word.WRITING))
        self.wanted.emit(DiagnosticsRequested(Path(path)))
