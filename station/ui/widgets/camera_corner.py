"""The camera's picture, small, beside the verdict; without one, what is wrong in a line and the way to the test."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from station.domain.camera import CameraCondition, CameraState
from station.ui.actions import Act, Actions, name_after
from station.ui.camera.picture import EDGE, CameraPicture
from station.ui.theme import Theme
from station.ui.words_camera import is_network

_SHAPE = 16 / 9


class CameraCorner(CameraPicture):
    """Owned by the GUI thread."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._actions = actions
        self.test = QPushButton(self)
        self.test.setObjectName("onCamera")
        self.test.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click Space still says that a person passed
        self.test.clicked.connect(actions[Act.CAMERA_TEST].trigger)
        self.test.hide()
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.test)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addStretch()
        column.addLayout(row)
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(300))

    def heightForWidth(self, width: int) -> int:
        """As wide as most cameras' pictures; large letters need more room to say what is wrong."""
        wanted = round(width / _SHAPE)
        if not self.is_without_camera:
            return wanted
        return max(wanted, round(self.height_of_words(width)) + 2 * EDGE + self._room_of_button())

    def fit(self, width: int, room: int) -> None:
        """Takes its height of that room. Where the way to the test finds none, the words come first: the status strip
        leads there too."""
        self.test.setVisible(self.is_without_camera)
        if self.heightForWidth(width) > room:
            self.test.hide()
        self.setFixedHeight(min(self.heightForWidth(width), max(room, round(width / _SHAPE))))

    def _room_of_button(self) -> int:
        return 0 if self.test.isHidden() else self.test.sizeHint().height() + 2 * EDGE

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Camera picture"))
        self.setToolTip(self.tr("Hide or show it (Ctrl+K)"))
        name_after(self.test, self._actions[Act.CAMERA_TEST])
        self.update()

    def show_state(self, state: CameraState) -> None:
        super().show_state(state)
        self.setAccessibleDescription(self.words() if self.is_without_camera else "")

    def words(self) -> str:
        if self._state.condition is CameraCondition.UNPLUGGED and is_network(self._state.source):
            return self.tr("No picture from the camera – trying again; the scanner still works")
        if self._state.condition is CameraCondition.UNPLUGGED:
            return self.tr("Camera unplugged – trying again; the scanner still works")
        return super().words()

    def room_of_words(self, box: QRectF) -> QRectF:
        room = super().room_of_words(box)
        return room.adjusted(0, 0, 0, EDGE - self._room_of_button()) if self._room_of_button() else room
