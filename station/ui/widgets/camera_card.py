"""Which camera: one of those that are known, a number, a file, or an address; or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from station.ui.actions import name_by_caption
from station.ui.context import CameraChoice
from station.ui.widgets.form_card import FormCard
from station.ui.widgets.plain_label import PlainLabel


class CameraCard(FormCard):
    """Owned by the GUI thread."""

    chosen = Signal(str)  # source; empty: no camera

    def __init__(self, parent: QWidget | None = None) -> None:
        self._heading = PlainLabel("", None, "heading")
        super().__init__(self._heading, parent)
        self.switch = QCheckBox(self)
        self.switch.toggled.connect(self._changed)
        self.source = QComboBox(self)
        self.source.setEditable(True)
        self.source.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.source.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.source.setMinimumContentsLength(8)
        self.source.activated.connect(self._changed)
        if editor := self.source.lineEdit():
            editor.editingFinished.connect(self._changed)
        self._label = PlainLabel("", self)
        self._hint = PlainLabel("", self, "dim", wrap=True)
        self.add(self.switch, wide=True)
        self.add(self.source, self._label)
        self.add(self._hint, wide=True)
        self.retranslate()

    def offer(self, cameras: Sequence[CameraChoice]) -> None:
        """The cameras that are known; another can be typed."""
        blocked = QSignalBlocker(self.source)
        self.source.clear()
        for camera in cameras:
            self.source.addItem(camera.name, camera.source)
        del blocked

    def show_source(self, source: str) -> None:
        """Puts the controls where the preference stands, without answering their own change."""
        blocked = [QSignalBlocker(control) for control in (self.switch, self.source)]
        self.switch.setChecked(bool(source))
        if source:
            index = self.source.findData(source)
            self.source.setCurrentIndex(index)
            if index < 0:
                self.source.setEditText(source)
        del blocked

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Camera"))
        self.switch.setText(self.tr("&Use a camera"))
        self._label.setText(self.tr("C&amera"))
        name_by_caption(self.switch, self.switch.text())
        name_by_caption(self.source, self._label.text())
        self._hint.setText(self.tr("A number (0 is the first camera), a video file, or a network camera's address."))
        if editor := self.source.lineEdit():
            editor.setPlaceholderText(self.tr("0, film.mp4 or http://192.168.1.20/video"))

    def _changed(self) -> None:
        self.chosen.emit(self._typed_or_chosen() if self.switch.isChecked() else "")

    def _typed_or_chosen(self) -> str:
        """The first camera where nothing is."""
        index = self.source.currentIndex()
        if index >= 0 and self.source.itemText(index) == self.source.currentText():
            return str(self.source.itemData(index))
        return self.source.currentText().strip() or "0"
