"""The strip at the bottom: every item has its fixed place, whatever it says, and opens what explains it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from station.ui.icons import icon
from station.ui.status import StripText
from station.ui.theme import Theme
from station.ui.widgets.plain_label import PlainLabel, plain_caption, plain_tip


class Item(StrEnum):
    PROFILE = "profile"
    LINK = "link"
    QUEUE = "queue"
    CONFLICTS = "conflicts"
    LIST = "list"
    CAMERA = "camera"
    SCANNER = "scanner"
    SPEED = "speed"
    CLOCK = "clock"


_SHARES = {
    Item.PROFILE: 22,
    Item.LINK: 18,
    Item.QUEUE: 16,
    Item.CONFLICTS: 11,
    Item.LIST: 14,
    Item.CAMERA: 13,
    Item.SCANNER: 13,
    Item.SPEED: 9,
}
"""Of the strip's width: the same for every text, so that nothing moves."""


QWIDGETSIZE_MAX = 16777215  # Qt's own bound, which PySide does not export
_TERSE = (Item.CAMERA, Item.SCANNER, Item.SPEED)
_ROOM_FOR_ALL = 1180
"""Pixels; in a narrower strip these three are icons alone, and say the rest in their tool tips."""


class StripButton(QToolButton):
    """Shows as much of its text as its place holds; the whole is in the tool tip."""

    def __init__(self, item: Item, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self._whole = ""
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def fix_width(self, width: int) -> None:
        """0: as wide as its share of the strip."""
        self.setMinimumWidth(width)
        self.setMaximumWidth(width or QWIDGETSIZE_MAX)
        # a layout overlooks the width of what it may ignore
        policy = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Ignored
        self.setSizePolicy(policy, QSizePolicy.Policy.Preferred)

    def set_whole_text(self, text: str) -> None:
        if text != self._whole:
            self._whole = text
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - (0 if self.icon().isNull() else self.iconSize().width() + 4) - 16
        elided = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, room))
        self.setText(plain_caption(f" {elided}" if elided else ""))


class StatusStrip(QFrame):
    """Owned by the GUI thread; told what to say, knows nothing itself."""

    explained = Signal(object, object)  # Item, the button it was asked from

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._theme = theme
        self._shown: dict[Item, StripText] = {}
        self._badge = PlainLabel()
        self._badge.setObjectName("demoBadge")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 2, 12, 2)
        self._row.setSpacing(6)
        self._row.addWidget(self._badge)
        self._buttons: dict[Item, StripButton] = {}
        for item in Item:
            button = StripButton(item, self)
            button.clicked.connect(self._clicked)
            self._row.addWidget(button, _SHARES.get(item, 0))
            self._buttons[item] = button
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        shown, self._shown = self._shown, {}
        self.setFixedHeight(theme.px(40))
        self._share_out()
        for item, text in shown.items():
            self.say(item, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Widths follow from the strip's width and text size alone."""
        terse = self.width() < self._theme.px(_ROOM_FOR_ALL)
        for item in _TERSE:
            self._row.setStretchFactor(self._buttons[item], 0 if terse else _SHARES[item])
            self._buttons[item].fix_width(self._theme.px(34) if terse else 0)
        self._buttons[Item.CLOCK].fix_width(self._theme.px(84))

    def set_demo(self, text: str) -> None:
        """The badge's word; empty: this is no demo."""
        self._badge.setText(text)
        self._badge.setVisible(bool(text))

    def say(self, item: Item, text: StripText | None) -> None:
        """Changes one item. None: it has nothing to say, and its place stays empty."""
        button = self._buttons[item]
        if text is None:
            self._shown.pop(item, None)
            button.set_whole_text("")
            button.setEnabled(False)
            button.setIcon(icon("check", "transparent"))
            button.setToolTip("")
            return
        if self._shown.get(item) == text:
            return
        self._shown[item] = text
        tokens = self._theme.tokens
        colours = {"good": tokens.good, "warning": tokens.warning}
        if text.icon:
            button.setIcon(icon(text.icon, colours.get(text.level, tokens.dim)))
            size = self._theme.px(16)
            button.setIconSize(QSize(size, size))
        button.setEnabled(True)
        button.set_whole_text(text.text)
        button.setAccessibleName(text.text)
        button.setToolTip(plain_tip(f"{text.text} (F6)"))

    def text_of(self, item: Item) -> str:
        """The whole text of an item, as a screen reader hears it."""
        return self._shown[item].text if item in self._shown else ""

    def button(self, item: Item) -> StripButton:
        return self._buttons[item]

    def focus_first(self) -> None:
        self._buttons[Item.PROFILE].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, StripButton):
            self.explained.emit(button.item, button)
