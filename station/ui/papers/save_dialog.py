"""Where to, and as what: PDF or CSV. The ending that is typed decides; without one, the kind that is chosen."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from station.ui.words_papers import Word, word

PDF, CSV = ".pdf", ".csv"
_KINDS = {PDF: Word.PDF_FILES, CSV: Word.CSV_FILES}


class SaveDialog(QFileDialog):
    """Opened without blocking; asks before it replaces a file. `chosen` gets the path, ending included."""

    _folder = ""
    _kind = PDF
    """Where the last file went, and as what: the next one is offered so."""

    def __init__(self, parent: QWidget, name: str, kinds: tuple[str, ...], chosen: Callable[[Path], None]) -> None:
        super().__init__(parent, word(Word.SAVE_AS).removesuffix("…").strip())
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = next(
            (each for each in (SaveDialog._folder, documents) if each and Path(each).is_dir()), str(Path.home())
        )
        self._chosen = chosen
        self.setDirectory(folder)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._filters = {f"{word(_KINDS[kind])} (*{kind})": kind for kind in kinds}
        self.setNameFilters(list(self._filters))
        self.filterSelected.connect(self._filter_selected)
        kind = SaveDialog._kind if SaveDialog._kind in kinds else kinds[0]
        self.selectFile(file_name(name) + kind)
        self.selectNameFilter(next(each for each, its in self._filters.items() if its == kind))
        self.setDefaultSuffix(kind[1:])
        for button_name, sign in (("backButton", "‹"), ("forwardButton", "›"), ("toParentButton", "↑")):
            button = self.findChild(QToolButton, button_name)  # not in a system's own dialogue
            if button is not None:  # Qt's arrows are black on every ground
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
                button.setText(sign)
        self.fileSelected.connect(self._selected)
        self.finished.connect(self.deleteLater)

    def _filter_selected(self, name: str) -> None:
        """The ending in the name goes with the kind."""
        kind = self._filters.get(name, PDF)
        self.setDefaultSuffix(kind[1:])
        for path in self.selectedFiles()[:1]:
            if Path(path).suffix.lower() in self._filters.values() and not Path(path).is_dir():
                self.selectFile(Path(path).with_suffix(kind).name)

    def _selected(self, path: str) -> None:
        chosen = Path(path)
        SaveDialog._folder = str(chosen.parent)
        if chosen.suffix.lower() not in self._filters.values():
            chosen = chosen.with_name(chosen.name + self._filters.get(self.selectedNameFilter(), PDF))
        SaveDialog._kind = chosen.suffix.lower()
        self._chosen(chosen)


def file_name(title: str) -> str:
    """A title as every system takes it for a file's name."""
    plain = re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*\s]+', " ", title).strip(" .")
    return plain[:80].strip(" .") or "Station"
