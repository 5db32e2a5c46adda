"""How the chosen camera is set: only what it really has is offered."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QSlider, QWidget

from station.domain.camera_setup import CameraAbilities, CameraSetup, Resolution, ValueRange
from station.ui.actions import with_key
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words_camera import resolution_text

_SLIDER_REST = 250
"""Milliseconds: a slider that is being moved is written once it rests."""
_MOST_STEPS = 1000


class SetupRows(QWidget):
    """Owned by the GUI thread. Every change is told at once."""

    changed = Signal(CameraSetup)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup = CameraSetup()
        self._exposures: ValueRange | None = None
        self.resolution = QComboBox(self)
        self.resolution.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.resolution.setMinimumContentsLength(8)
        self.mirrored, self.automatic, self.light = QCheckBox(self), QCheckBox(self), QCheckBox(self)
        self.exposure = QSlider(Qt.Orientation.Horizontal, self)
        self.label = PlainLabel("", self)
        self.label.setBuddy(self.resolution)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SLIDER_REST)
        self._put_together()
        self.resolution.activated.connect(self._resolution_chosen)
        self.mirrored.toggled.connect(self._mirrored)
        self.automatic.toggled.connect(self._automatic)
        self.exposure.valueChanged.connect(self._rest.start)
        self._rest.timeout.connect(self._exposed)
        self.light.toggled.connect(self._lit)
        self.retranslate()

    def show_setup(
        self, setup: CameraSetup, abilities: CameraAbilities | None, before_opening: tuple[Resolution, ...]
    ) -> None:
        """Puts the controls where the setup stands, without answering their own change. `before_opening`: what the
        system says of a camera that is not open."""
        self._setup = setup
        moving = self.exposure.isSliderDown() or self._rest.isActive()
        controls = (self.resolution, self.mirrored, self.automatic, self.exposure, self.light)
        blocked = [QSignalBlocker(control) for control in controls]
        self._offer(abilities.resolutions if abilities is not None else before_opening)
        self.mirrored.setChecked(setup.mirrored)
        self._exposures = abilities.exposure if abilities is not None else None
        for part in (self.automatic, self.exposure):
            part.setVisible(self._exposures is not None)
        self.automatic.setChecked(setup.exposure is None)
        self.exposure.setEnabled(setup.exposure is not None)
        if self._exposures is not None and not moving:
            self._place(self._exposures)
        self.light.setVisible(abilities is not None and abilities.light)
        self.light.setChecked(setup.light)
        del blocked

    def retranslate(self) -> None:
        space = self.tr("Space")
        named: tuple[tuple[QWidget, str, str], ...] = (
            (self.resolution, self.tr("Resolution"), "Tab"),
            (self.mirrored, self.tr("Mirror the picture on the screen"), space),
            (self.automatic, self.tr("Automatic exposure"), space),
            (self.exposure, self.tr("Exposure"), "← →"),
            (self.light, self.tr("Torch on"), space),
        )
        for control, text, key in named:
            control.setAccessibleName(text)
            control.setToolTip(with_key(text, key))
            if isinstance(control, QCheckBox):
                control.setText(text)
        self.label.setText(self.tr("Resolution"))
        if self.resolution.count():
            self.resolution.setItemText(0, self.tr("Automatic"))

    def _offer(self, resolutions: tuple[Resolution, ...]) -> None:
        """A kept one that the camera does not name stays, so that nothing seems chosen that is not."""
        wanted = self._setup.resolution
        offered = list(resolutions) + ([wanted] if wanted is not None and wanted not in resolutions else [])
        if offered != [self.resolution.itemData(index) for index in range(1, self.resolution.count())]:
            self.resolution.clear()
            for each in offered:
                self.resolution.addItem(resolution_text(each), each)
            self.resolution.insertItem(0, self.tr("Automatic"), None)
        self.resolution.setCurrentIndex(offered.index(wanted) + 1 if wanted is not None else 0)
        for part in (self.label, self.resolution):
            part.setVisible(bool(offered))

    def _place(self, exposures: ValueRange) -> None:
        steps = max(1, min(_MOST_STEPS, round((exposures.high - exposures.low) / (exposures.step or 1))))
        self.exposure.setRange(0, steps)
        now = self._setup.exposure if self._setup.exposure is not None else exposures.now
        span = exposures.high - exposures.low
        self.exposure.setValue(round(steps * (now - exposures.low) / span) if span else 0)

    def _exposure(self) -> float | None:
        exposures = self._exposures
        if exposures is None:
            return None
        share = self.exposure.value() / max(1, self.exposure.maximum())
        step = exposures.step or 1
        return exposures.low + round(share * (exposures.high - exposures.low) / step) * step

    def _resolution_chosen(self, index: int) -> None:
        self.changed.emit(replace(self._setup, resolution=self.resolution.itemData(index)))

    def _mirrored(self, mirrored: bool) -> None:
        self.changed.emit(replace(self._setup, mirrored=mirrored))

    def _automatic(self, automatic: bool) -> None:
        self._rest.stop()
        self.changed.emit(replace(self._setup, exposure=None if automatic else self._exposure()))

    def _exposed(self) -> None:
        self.changed.emit(replace(self._setup, exposure=self._exposure()))

    def _lit(self, light: bool) -> None:
        self.changed.emit(replace(self._setup, light=light))

    def _put_together(self) -> None:
        by_hand = QWidget(self)
        row = QHBoxLayout(by_hand)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.automatic)
        row.addWidget(self.exposure, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.resolution, 0, 1)
        grid.addWidget(self.mirrored, 1, 0, 1, 2)
        grid.addWidget(by_hand, 2, 0, 1, 2)
        grid.addWidget(self.light, 3, 0, 1, 2)
