"""What the camera read last: the kind of code, its text, the engine that read it, and how long that took."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from station.domain.camera import CameraRead
from station.ui.formats import milliseconds, number
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel
from station.ui.words_camera import stage_words, symbology_name
from station.ui.words_scanner import shown_text

_SHARES = (0, 1, 1, 0, 0)
"""Of the width that is left; 0: what is short is never cut."""


class ReadRows(QWidget):
    """Owned by the GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read: CameraRead | None = None
        self._count = 0
        self._names = [PlainLabel("", self, "dim") for _ in _SHARES]
        self.values = [ElidedLabel("", self) if share else PlainLabel("", self) for share in _SHARES]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(2)
        for column, share in enumerate(_SHARES):
            self.values[column].setProperty("kind", "strong")
            grid.addWidget(self._names[column], 0, column)
            grid.addWidget(self.values[column], 1, column)
            grid.setColumnStretch(column, share)
        self.retranslate()

    def show_read(self, read: CameraRead | None, count: int) -> None:
        """`count`: how many codes were read since the page was opened."""
        self._read, self._count = read, count
        self.retranslate()

    def retranslate(self) -> None:
        names = (self.tr("Kind"), self.tr("Code"), self.tr("Read by"), self.tr("Took"), self.tr("Codes"))
        for label, text in zip(self._names, names, strict=True):
            label.setText(text)
        read = self._read
        values = ("–", "–", "–", "–", number(self._count))
        if read is not None:
            how = " · ".join(part for part in (read.engine, stage_words(read.stage)) if part)
            values = (
                symbology_name(read.format),
                shown_text(read.text),
                how,
                milliseconds(read.elapsed_ms),
                number(self._count),
            )
        for value, text in zip(self.values, values, strict=True):
            value.setText(text)
