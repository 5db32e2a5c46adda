"""Settings: which camera, how it is set, and what it sees now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QGridLayout, QPushButton, QVBoxLayout, QWidget

from station.domain.camera import CameraCondition, CameraState
from station.domain.camera_setup import CameraAbilities, CameraDevice, CameraSetup
from station.domain.trouble import Trouble
from station.ui.actions import name_by_caption
from station.ui.camera.abilities import loses_abilities
from station.ui.camera.address_rows import AddressRows
from station.ui.camera.choice_box import ChoiceBox
from station.ui.camera.picture import CameraPicture
from station.ui.camera.port import CameraPort
from station.ui.camera.setup_rows import SetupRows
from station.ui.theme import Theme
from station.ui.widgets.form_card import FormCard
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words import trouble_words
from station.ui.words_camera import condition_words, refused_words

_BESIDE_FROM = 580
"""Pixels at a text scale of 100 %; below, the picture stands above the rest."""
_PICTURE = (208, 117)


class CameraCard(FormCard):
    """Every change is in force and kept at once; there is nothing to confirm. Owned by the GUI thread."""

    test_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._heading = PlainLabel("", None, "heading")
        super().__init__(self._heading, parent)
        self._theme = theme
        self._port: CameraPort | None = None
        self._state = CameraState(CameraCondition.OFF)
        self._abilities: CameraAbilities | None = None
        self._before = ""
        """The camera that was switched off here last."""
        self.switch = QCheckBox(self)
        self.source = ChoiceBox(theme, self)
        self.address, self.rows = AddressRows(self), SetupRows(self)
        self.picture = CameraPicture(theme, self)
        self.test = QPushButton(self)
        self._label = PlainLabel("", self)
        self._note, self._trouble = PlainLabel("", self, "dim", wrap=True), PlainLabel("", self, "bad", wrap=True)
        self._put_together()
        self.switch.toggled.connect(self._switched)
        self.source.device_chosen.connect(self._device_chosen)
        self.source.address_wanted.connect(self._address_wanted)
        self.address.chosen.connect(self._address_chosen)
        self.rows.changed.connect(self._keep)
        self.test.clicked.connect(self.test_wanted)
        self._say(None)
        self.retranslate()

    def use_port(self, port: CameraPort) -> None:
        """Where the camera's setup is kept."""
        self._port = port
        self.show_setup()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.picture.set_theme(theme)
        self.source.set_theme(theme)
        self._align_labels()
        self._arrange(self.width())

    def cameras_listed(self, devices: Sequence[CameraDevice]) -> None:
        """A camera was plugged in or taken away."""
        self.source.show_devices(devices)
        self.show_setup()

    def camera_changed(self, state: CameraState) -> None:
        """The camera came, went, or gives pictures at another pace."""
        if loses_abilities(self._state, state):
            self._abilities = None
        self._state = state
        self.picture.show_state(state)
        self.show_setup()

    def abilities_told(self, abilities: CameraAbilities) -> None:
        """What the opened camera has."""
        self._abilities = abilities
        self.show_setup()

    def show_setup(self) -> None:
        """Puts the controls where the kept setup stands, without answering their own change."""
        setup = self._port.setup() if self._port is not None else CameraSetup()
        used = bool(setup.source) or (self.switch.isChecked() and self.source.on_address)
        blocked = QSignalBlocker(self.switch)
        self.switch.setChecked(used)
        self.switch.setEnabled(self._port is not None)
        del blocked
        if setup.source != self.source.chosen and not setup.source.startswith("camera:"):
            self.address.show_source(setup.source)
        self.source.show_setup(setup)
        for part in (self._label, self.source):
            part.setVisible(used)
        self.address.setVisible(used and self.source.on_address)
        self.rows.setVisible(bool(setup.source))
        self.picture.setVisible(bool(setup.source))
        known = next((each.resolutions for each in self.source.devices if each.source == setup.source), ())
        self.rows.show_setup(setup, self._abilities, known)
        self._note.setText(self._note_words(setup))
        self._note.setVisible(bool(self._note.text()))

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Camera"))
        self.switch.setText(self.tr("&Use a camera"))
        self._label.setText(self.tr("C&amera"))
        name_by_caption(self.switch, self.switch.text())
        name_by_caption(self.source, self._label.text())
        self.picture.setAccessibleName(self.tr("Camera picture"))
        for part in (self.source, self.address, self.rows):
            part.retranslate()
        self._align_labels()
        self.show_setup()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._align_labels()

    def _align_labels(self) -> None:
        """One column, though they stand in three grids."""
        labels = (self._label, *self.address.labels, self.rows.label)
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)

    def _note_words(self, setup: CameraSetup) -> str:
        if not setup.source:
            return "" if self.source.devices else self.tr("No camera is plugged in.")
        if self._state.condition is CameraCondition.UNPLUGGED:
            text = self.tr("{condition}. It is tried again by itself.")
            return text.format(condition=condition_words(self._state))
        if self._state.trouble is not None:
            words = trouble_words(self._state.trouble)
            return f"{words.sentence} {words.next_step}"
        return refused_words(self._abilities.refused if self._abilities is not None else ())

    def _switched(self, on: bool) -> None:
        if self._port is not None and not on:
            self._before = self._port.setup().source
            self._keep(CameraSetup())
        elif self._port is not None and self._before:
            self._keep(self._port.setup_of(self._before))
        else:
            self.source.choose_current()

    def _device_chosen(self, source: str, name: str) -> None:
        if self._port is not None and source != self._port.setup().source:
            self._keep(replace(self._port.setup_of(source), source=source, name=name))

    def _address_wanted(self) -> None:
        self.show_setup()
        self.address.address.setFocus()

    def _address_chosen(self, source: str) -> None:
        if self._port is not None:
            self._keep(replace(self._port.setup_of(source), source=source, name=""))

    def _keep(self, setup: CameraSetup) -> None:
        if self._port is not None:
            self._say(self._port.keep(setup))
            self.show_setup()

    def _say(self, trouble: Trouble | None) -> None:
        words = trouble_words(trouble) if trouble is not None else None
        text = f"{words.sentence} {words.next_step} {trouble.detail}" if words is not None and trouble else ""
        self._trouble.setText(text.strip())
        self._trouble.setVisible(bool(text))

    def _arrange(self, width: int) -> None:
        beside = width >= self._theme.px(_BESIDE_FROM)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.BottomToTop)
        self.picture.setFixedSize(*(self._theme.px(side) for side in _PICTURE))

    def _put_together(self) -> None:
        columns, controls = QWidget(self), QWidget(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(20)
        column = QVBoxLayout(controls)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.switch)
        which = QGridLayout()
        which.setHorizontalSpacing(20)
        which.setColumnStretch(1, 1)
        which.addWidget(self._label, 0, 0)
        which.addWidget(self.source, 0, 1)
        self._label.setBuddy(self.source)
        column.addLayout(which)
        column.addWidget(self.address)
        column.addWidget(self.rows)
        self._columns.addWidget(controls, 1)
        self._columns.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        self.add(columns, wide=True)
        self.add(self._trouble, wide=True)
        self.add(self._note, wide=True)
        self.add(self.test, wide=True)
