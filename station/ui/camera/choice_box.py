"""Which camera: those that are plugged in by name, the chosen one even while it is not, and an address or a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from station.domain.camera_setup import CameraDevice, CameraSetup
from station.ui.icons import icon
from station.ui.theme import Theme
from station.ui.widgets.plain_label import plain_tip

PLUGGED = "camera:"
"""How the source of a camera begins that has a place on this computer (`CameraDevice.source`)."""
_ADDRESS = ""


class ChoiceBox(QComboBox):
    """Owned by the GUI thread."""

    device_chosen = Signal(str, str)  # source and name
    address_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._devices: tuple[CameraDevice, ...] = ()
        self._setup = CameraSetup()
        self._typing = False
        self._shown: object = None
        self.activated.connect(self._activated)
        self._fill()

    @property
    def devices(self) -> tuple[CameraDevice, ...]:
        """The cameras that are plugged in."""
        return self._devices

    @property
    def chosen(self) -> str:
        """The source that is chosen; empty: none."""
        return self._setup.source

    @property
    def on_address(self) -> bool:
        """Whether an address or a file is chosen, or about to be."""
        return bool(self.currentData() == _ADDRESS)

    def show_devices(self, devices: Sequence[CameraDevice]) -> None:
        """A camera came or went."""
        self._devices = tuple(devices)
        self._fill()

    def show_setup(self, setup: CameraSetup) -> None:
        """The camera that is chosen."""
        self._typing = self._typing and setup.source == self._setup.source
        self._setup = setup
        self._fill()

    def choose_current(self) -> None:
        """What stands in the box, as if it were picked now."""
        self._activated(self.currentIndex())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fill()

    def retranslate(self) -> None:
        self._fill()

    def _fill(self) -> None:
        """Filled anew only where something changed: the list may be open, and the camera's state comes every second."""
        blocked = QSignalBlocker(self)
        source = self._setup.source
        named = [(" · ".join(part for part in (one.name, one.place) if part), one.source) for one in self._devices]
        gone = source.startswith(PLUGGED) and source not in (one.source for one in self._devices)
        if gone:
            named.append((self._setup.name or self.tr("Camera"), source))
        named.append((self.tr("Address or file"), _ADDRESS))
        shown = (tuple(named), gone, self._theme)
        if shown != self._shown:
            self._shown = shown
            self.clear()
            for name, each in named:
                self.addItem(name, each)
            if gone:
                self._mark_gone(self.count() - 2)
        on_address = self._typing or bool(source and not source.startswith(PLUGGED))
        self.setCurrentIndex(self.count() - 1 if on_address else max(0, self.findData(source) if source else 0))
        del blocked

    def _mark_gone(self, index: int) -> None:
        gone = self.tr("{camera}, not plugged in").format(camera=self.itemText(index))
        self.setItemIcon(index, icon("camera-off", self._theme.tokens.dim))
        self.setItemData(index, gone, Qt.ItemDataRole.AccessibleTextRole)
        self.setItemData(index, plain_tip(gone), Qt.ItemDataRole.ToolTipRole)

    def _activated(self, index: int) -> None:
        source = self.itemData(index)
        if source == _ADDRESS:
            self._typing = True
            self.address_wanted.emit()
            return
        self._typing = False
        name = next((device.name for device in self._devices if device.source == source), self._setup.name)
        self.device_chosen.emit(source, name)
