"""The camera's torch, where it has one: one press turns it on or off."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from station.domain.camera_setup import CameraAbilities
from station.ui.actions import with_key
from station.ui.camera.port import CameraPort

TORCH_KEY = "Ctrl+T"


class TorchSwitch(QPushButton):
    """Owned by the GUI thread. Hidden while the camera has no torch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port: CameraPort | None = None
        self.clicked.connect(self._switch)
        self.hide()

    def use_port(self, port: CameraPort) -> None:
        """Where the camera's setup is kept."""
        self._port = port
        self.retranslate()

    def show_abilities(self, abilities: CameraAbilities | None) -> None:
        """What the opened camera has; None: nothing is known of it."""
        self.setVisible(self._port is not None and abilities is not None and abilities.light)
        self.retranslate()

    def retranslate(self) -> None:
        burns = self._port is not None and self._port.setup().light
        self.setText(self.tr("Turn the torch off") if burns else self.tr("Turn the torch on"))
        self.setAccessibleName(self.text())
        self.setToolTip(with_key(self.text(), QKeySequence(TORCH_KEY).toString(QKeySequence.SequenceFormat.NativeText)))

    def _switch(self) -> None:
        if self._port is not None:
            setup = self._port.setup()
            self._port.keep(replace(setup, light=not setup.light))
            self.retranslate()
