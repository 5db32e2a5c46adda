"""How the test page is laid out: picture and what was read beside advice and measures, or all below each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from station.ui.theme import Theme

EDGE = 24
_GAP = 14
_SIDE_BY_SIDE_FROM = 900
"""Pixels at a text scale of 100 %; below, the advice stands under the picture."""
_PANEL = 390
_SHAPE, _SHARE, _SHARE_BELOW, _LOWEST = 16 / 9, 0.74, 0.45, 180
"""The picture has the shape of most cameras', unless it took more than a share of the page's height."""
_BESIDE = ((0, 0, 1, 1), (0, 1, 4, 1), (1, 0, 1, 1))
"""Row, column and how many of them: the picture, what is said of it, what was read."""
_BELOW = ((0, 0, 1, 1), (1, 0, 1, 1), (2, 0, 1, 1))
_ROWS = 3
_ANY_WIDTH = 16777215  # Qt's QWIDGETSIZE_MAX
_SCROLLS = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
}


class TestBody(QScrollArea):
    """Owned by the GUI thread. Scrolls where there is no room, by keys too: what is measured can't have the focus."""

    __test__ = False  # no class of tests

    def __init__(
        self, picture: QWidget, below: Sequence[QWidget], panel: Sequence[QWidget], read: QWidget, parent: QWidget
    ) -> None:
        """`below`: stands under the picture in any case. `panel`: cards of what is said of it."""
        super().__init__(parent)
        self._picture, self._read = picture, read
        self._seen, self._panel = _column(8, (picture, *below)), _column(_GAP, panel)
        body = QWidget(self)
        body.setObjectName("pageBody")
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(EDGE, 6, EDGE, 18)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(_ROWS, 1)
        self._place(_BESIDE)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def arrange(self, width: int, height: int, theme: Theme) -> None:
        """For a page of that size."""
        beside = width >= theme.px(_SIDE_BY_SIDE_FROM)
        self._place(_BESIDE if beside else _BELOW)
        wide = theme.px(_PANEL)
        self._panel.setMinimumWidth(wide if beside else 0)
        self._panel.setMaximumWidth(wide if beside else _ANY_WIDTH)
        room = width - 2 * EDGE - (wide + _GAP if beside else 0)
        share = _SHARE if beside else _SHARE_BELOW
        self._picture.setFixedHeight(min(round(room / _SHAPE), max(_LOWEST, round(height * share))))

    def scroll_by(self, event: QKeyEvent) -> bool:
        """Whether it was a key that scrolls."""
        action = _SCROLLS.get(Qt.Key(event.key()))
        if action is not None:
            self.verticalScrollBar().triggerAction(action)
        return action is not None

    def _place(self, places: Sequence[tuple[int, int, int, int]]) -> None:
        for part, place in zip((self._seen, self._panel, self._read), places, strict=True):
            self._grid.addWidget(part, *place)


def card_of(*parts: QWidget) -> QFrame:
    """A card with these below each other."""
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 14, 20, 16)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part)
    return card


def _column(spacing: int, parts: Sequence[QWidget]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    return made
