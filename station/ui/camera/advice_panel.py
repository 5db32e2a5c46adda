"""What to change about the camera, the gravest in large letters with one sentence, the rest below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from station.domain.camera import CameraCondition, CameraState
from station.domain.camera_measure import CameraAdvice, CameraMeasure, advise
from station.domain.camera_setup import CameraAbilities
from station.ui.camera.grades import Grade
from station.ui.camera.measure_rows import MARKS, grade_colour
from station.ui.icons import icon_pixmap
from station.ui.theme import Theme
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words_camera import advice_words, condition_advice

_MORE = 2
"""Lines below the gravest; further ones come when these are mended."""


class AdvicePanel(QWidget):
    """Owned by the GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = CameraState(CameraCondition.OFF)
        self._measure: CameraMeasure | None = None
        self._abilities: CameraAbilities | None = None
        self._mark = PlainLabel("", self)
        self.headline = PlainLabel("", self, "figure", wrap=True)
        self.sentence = PlainLabel("", self, wrap=True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.headline)
        words.addWidget(self.sentence)
        head.addLayout(words, 1)
        self._more = [(PlainLabel("", self), PlainLabel("", self, "dim", wrap=True)) for _ in range(_MORE)]
        below = QGridLayout()
        below.setHorizontalSpacing(8)
        below.setVerticalSpacing(4)
        below.setColumnStretch(1, 1)
        for row, (mark, text) in enumerate(self._more):
            below.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            below.addWidget(text, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(below)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show()

    def retranslate(self) -> None:
        self._show()

    def show_camera(self, state: CameraState, measure: CameraMeasure | None, abilities: CameraAbilities | None) -> None:
        """What is known of the camera now."""
        self._state, self._measure, self._abilities = state, measure, abilities
        self._show()

    def _show(self) -> None:
        if self._measure is None or self._state.condition is not CameraCondition.RUNNING:
            lost = self._state.condition is CameraCondition.UNPLUGGED
            self._say(condition_advice(self._state), Grade.BAD if lost else Grade.OPEN, ())
            return
        found = advise(self._measure)
        gravest = found[0] if found else None
        grade = Grade.GOOD if gravest is None else Grade.BAD if gravest in _UNREADABLE else Grade.FAIR
        self._say(advice_words(gravest, self._abilities), grade, found[1:])

    def _say(self, words: tuple[str, str], grade: Grade, others: tuple[CameraAdvice, ...]) -> None:
        self._paint(self._mark, grade, 30)
        if words != (self.headline.text(), self.sentence.text()):
            self.headline.setText(words[0])
            self.sentence.setText(words[1])
            self._announce(" ".join(words))
        for number, (mark, text) in enumerate(self._more):
            shown = number < len(others)
            mark.setVisible(shown)
            text.setVisible(shown)
            if shown:
                self._paint(mark, Grade.FAIR, 15)
                headline, sentence = advice_words(others[number], self._abilities)
                text.setText(self.tr("{headline}: {sentence}").format(headline=headline, sentence=sentence))

    def _announce(self, words: str) -> None:
        """A screen reader says what is to be changed when that changes, and nothing every second."""
        if self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _paint(self, mark: PlainLabel, grade: Grade, size: int) -> None:
        pixels, colour = self._theme.px(size), grade_colour(grade, self._theme)
        mark.setPixmap(icon_pixmap(MARKS[grade], colour, pixels, self.devicePixelRatioF()))


_UNREADABLE = frozenset({CameraAdvice.COVERED, CameraAdvice.TOO_DARK, CameraAdvice.TOO_BRIGHT, CameraAdvice.BLURRED})
"""What keeps codes from being read at all; the others make it slow."""
