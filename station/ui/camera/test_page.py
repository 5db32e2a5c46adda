"""The camera's test page: what it sees, how well, what it read, and what to change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.domain.camera import CameraCondition, CameraFrame, CameraRead, CameraState
from station.domain.camera_measure import CameraMeasure
from station.domain.camera_setup import CameraAbilities, CameraSetup
from station.ui.actions import with_key
from station.ui.camera.abilities import loses_abilities
from station.ui.camera.advice_panel import AdvicePanel
from station.ui.camera.measure_rows import MeasureRows
from station.ui.camera.picture import CameraPicture
from station.ui.camera.port import CameraPort
from station.ui.camera.read_rows import ReadRows
from station.ui.camera.report import CameraFindings, camera_report
from station.ui.camera.test_body import EDGE, TestBody, card_of
from station.ui.camera.torch import TORCH_KEY, TorchSwitch
from station.ui.theme import Theme
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel
from station.ui.words import trouble_words
from station.ui.words_camera import camera_title

COPY_KEY = "Ctrl+C"
_REMEMBERED = 1000


class CameraTestPage(QWidget):
    """Owned by the GUI thread. While it is shown, the camera's codes are tried here and admit nobody."""

    left = Signal()
    watch_changed = Signal(bool)
    settings_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._port: CameraPort | None = None
        self._state = CameraState(CameraCondition.OFF)
        self._abilities: CameraAbilities | None = None
        self._measure: CameraMeasure | None = None
        self._reads: list[CameraRead] = []
        self._title, self._note = PlainLabel("", self, "title"), ElidedLabel("", self, "dim")
        self.copy, self._back, self.choose = QPushButton(self), QPushButton(self), QPushButton(self)
        self.copy.clicked.connect(self.copy_report)
        self._back.clicked.connect(self.left)
        self.choose.clicked.connect(self.settings_wanted)
        self.picture = CameraPicture(theme, self)
        self._camera = ElidedLabel("", self, "dim")
        self._trouble = PlainLabel("", self, "bad", wrap=True)
        self.advice = AdvicePanel(theme, self)
        self.torch = TorchSwitch(self)
        self._measures_title, self._read_title = PlainLabel("", self, "heading"), PlainLabel("", self, "heading")
        self.measures = MeasureRows(theme, self)
        self.reads = ReadRows(self)
        self._put_together()
        for key, act in ((COPY_KEY, self.copy_report), (TORCH_KEY, self._switch_torch)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def use_port(self, port: CameraPort) -> None:
        """Where the camera's setup is kept."""
        self._port = port
        self.torch.use_port(port)
        port.measure(self.isVisible())
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.picture, self.advice, self.measures):
            part.set_theme(theme)
        self._body.arrange(self.width(), self.height(), self._theme)

    def camera_changed(self, state: CameraState) -> None:
        """The camera came, went, or gives pictures at another pace."""
        if (state.condition, state.source) != (self._state.condition, self._state.source):
            self._measure = None
        if loses_abilities(self._state, state):
            self._abilities = None
        self._state = state
        self.picture.show_state(state)
        self._show()

    def abilities_told(self, abilities: CameraAbilities) -> None:
        """What the opened camera has."""
        self._abilities = abilities
        self._show()

    def measured(self, measure: CameraMeasure) -> None:
        """The last second of it."""
        self._measure = measure
        self._show()

    def show_frame(self, frame: CameraFrame) -> None:
        """A large picture."""
        self.picture.show_frame(frame)

    def code_read(self, read: CameraRead) -> None:
        """A code came into the picture: it is told, and nobody is admitted."""
        self._reads = [*self._reads[1 - _REMEMBERED :], read]
        self.reads.show_read(read, len(self._reads))
        self.picture.show_read(read.text)

    @Slot()
    def copy_report(self) -> None:
        """Puts what is known on the clipboard, without codes and addresses."""
        setup = self._port.setup() if self._port is not None else CameraSetup()
        findings = CameraFindings(self._state, setup, self._abilities, self._measure, tuple(self._reads))
        QGuiApplication.clipboard().setText(camera_report(findings))
        self._note.setText(self.tr("The report is copied: paste it into a message."))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Camera test"))
        self._note.setText(self.tr("What the camera reads here admits nobody."))
        texts = (
            (self.copy, self.tr("Copy report"), COPY_KEY),
            (self._back, self.tr("Back"), "Esc"),
            (self.choose, self.tr("Choose a camera"), self.tr("Space")),
        )
        for button, text, key in texts:
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(with_key(text, QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key))
        self.copy.setAccessibleDescription(self.tr("For whoever helps from afar. It holds no code and no address."))
        self.picture.setAccessibleName(self.tr("Camera picture"))
        self._measures_title.setText(self.tr("Measured"))
        self._read_title.setText(self.tr("Read last"))
        for part in (self.advice, self.measures, self.reads, self.torch):
            part.retranslate()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._reads, self._measure = [], None
            self.reads.show_read(None, 0)
            self.picture.show_read("")
            self.retranslate()
            self.setFocus()
            self._want(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window goes on measuring
            self._want(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._body.arrange(event.size().width(), event.size().height(), self._theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._body.scroll_by(event):
            super().keyPressEvent(event)

    @Slot()
    def _switch_torch(self) -> None:
        if self.torch.isVisible():
            self.torch.click()

    def _want(self, measures: bool) -> None:
        self.watch_changed.emit(measures)
        if self._port is not None:
            self._port.measure(measures)

    def _show(self) -> None:
        running = self._state.condition is CameraCondition.RUNNING
        abilities = self._abilities if running else None
        self.advice.show_camera(self._state, self._measure, abilities)
        self.measures.show_measure(self._measure if running else None)
        self.torch.show_abilities(abilities)
        self.choose.setVisible(self._state.condition in (CameraCondition.OFF, CameraCondition.ENDED))
        setup = self._port.setup() if self._port is not None else CameraSetup()
        self._camera.setText(camera_title(self._state, setup, abilities))
        trouble = self._state.trouble if self._state.condition is not CameraCondition.UNPLUGGED else None
        words = trouble_words(trouble) if trouble is not None else None
        self._trouble.setText(f"{words.sentence} {words.next_step}" if words is not None else "")
        self._trouble.setVisible(words is not None)

    def _put_together(self) -> None:
        panel = (card_of(self.advice, self.torch, self.choose), card_of(self._measures_title, self.measures))
        read = card_of(self._read_title, self.reads)
        self._body = TestBody(self.picture, (self._camera, self._trouble), panel, read, self)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 0, EDGE, 0)
        head.setSpacing(14)
        head.addWidget(self._title)
        head.addWidget(self._note, 1)
        head.addWidget(self.copy)
        head.addWidget(self._back)
        QWidget.setTabOrder(self.copy, self._back)
        QWidget.setTabOrder(self._back, self.torch)
        QWidget.setTabOrder(self.torch, self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.addLayout(head)
        column.addWidget(self._body, 1)
