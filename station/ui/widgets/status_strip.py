"""The strip at the bottom: every item has its fixed place, whatever it says, and opens what explains it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from station.ui.icons import icon
from station.ui.status import Sample, StripText
from station.ui.theme import Theme
from station.ui.widgets.plain_label import PlainLabel, plain_tip
from station.ui.widgets.strip_button import Item, StripButton

__all__ = ["Item", "StatusStrip"]

_SHORTENED = (
    Item.SPEED,
    Item.SCANNER,
    Item.CAMERA,
    Item.PROFILE,
    Item.LIST,
    Item.EDITS,
    Item.CONFLICTS,
    Item.QUEUE,
    Item.LINK,
    Item.CLOCK,
)
"""In this order items give up their long words where the strip has no room for all."""
_SPACING = 9
_LEAST = 40
"""Pixels the profile's name keeps; its whole stands in the tool tip."""


class StatusStrip(QFrame):
    """Owned by the GUI thread; told what to say, knows nothing itself."""

    explained = Signal(object, object)  # Item, the button it was asked from

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._theme = theme
        self._shown: dict[Item, StripText] = {}
        self._samples: Mapping[Item, Sample] = {}
        self._badge = PlainLabel()
        self._badge.setObjectName("demoBadge")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 2, 12, 2)
        self._row.setSpacing(_SPACING)
        self._row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self._buttons: dict[Item, StripButton] = {}
        for item in Item:
            button = StripButton(item, self)
            button.clicked.connect(self._clicked)
            if item is Item.EDITS:
                self._row.addStretch(1)  # left of it all starts at the left; to its right only the clock
            self._row.addWidget(button)
            self._buttons[item] = button
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        shown, self._shown = self._shown, {}
        self.setFixedHeight(theme.px(40))
        size = QSize(theme.px(16), theme.px(16))
        for button in self._buttons.values():
            button.setIconSize(size)
            button.theme = theme
        for item, text in shown.items():
            self.say(item, text)
        self._share_out()

    def reserve(self, samples: Mapping[Item, Sample]) -> None:
        """The longest that each item commonly says in this language: its place is as wide as that."""
        if samples != self._samples:
            self._samples = samples
            self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._share_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fine lines between the places: an item that says little looks no gap."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.tokens.border))
        inset = self.height() // 4
        for item in list(Item)[1:]:
            button = self._buttons[item]
            if button.isVisible() and item in self._shown:
                x = button.x() - (_SPACING + 1) // 2
                painter.drawLine(x, inset, x, self.height() - inset)

    def set_demo(self, text: str) -> None:
        """The badge's word; empty: this is no demo."""
        if self._badge.text() != text or self._badge.isHidden() == bool(text):
            self._badge.setText(text)
            self._badge.setVisible(bool(text))
            self._share_out()

    def say(self, item: Item, text: StripText | None) -> None:
        """Changes one item. None: it has nothing to say, and its place stays empty."""
        button = self._buttons[item]
        if text is None:
            if self._shown.pop(item, None) is not None or button.isEnabled():
                button.say(StripText("", ""))
                button.setEnabled(False)
                button.setIcon(icon("check", "transparent"))
                button.setToolTip("")
                self.update()
            return
        if self._shown.get(item) == text:
            return
        self._shown[item] = text
        tokens = self._theme.tokens
        colours = {"good": tokens.good, "warning": tokens.warning}
        if text.icon:
            button.setIcon(icon(text.icon, colours.get(text.level, tokens.dim)))
        button.setEnabled(True)
        button.say(text)
        button.setAccessibleName(text.text)
        button.setToolTip(plain_tip(f"{text.text} (F6)"))
        if item is Item.PROFILE:
            self._share_out()
        self.update()

    def offer(self, items: frozenset[Item]) -> None:
        """The others have no place at all: what they are about is not here."""
        changed = False
        for item, button in self._buttons.items():
            if button.isHidden() == (item in items):
                button.setVisible(item in items)
                changed = True
        if changed:
            self._share_out()

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

    def _share_out(self) -> None:
        """Widths follow from strip, language, text size and profile: never from what the other items say."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        if not self._badge.isHidden():
            room -= self._badge.sizeHint().width() + _SPACING
        offered = [item for item in Item if not self._buttons[item].isHidden()]
        room -= _SPACING * len(offered)
        whole = {item: self._widest(item, short=False) for item in offered}
        terse: set[Item] = set()
        for item in _SHORTENED:
            if sum(whole.values()) <= room:
                break
            if item in whole:
                whole[item] = self._widest(item, short=True)
                terse.add(item)
        others = [item for item in whole if item is not Item.PROFILE]
        for item in (Item.SPEED, Item.SCANNER, Item.CAMERA, Item.LIST):  # least missed, where letters are largest
            if item in whole and sum(whole[other] for other in others) + _LEAST > room:
                whole[item] = 0
        if Item.PROFILE in whole:
            whole[Item.PROFILE] = max(
                _LEAST, min(whole[Item.PROFILE], room - sum(whole.values()) + whole[Item.PROFILE])
            )
        for item, width in whole.items():
            self._buttons[item].take(width, item in terse)

    def _widest(self, item: Item, *, short: bool) -> int:
        if item is Item.PROFILE:
            text = self._shown.get(item, StripText("", ""))
            return self._buttons[item].width_for(text.short if short else text.text)
        sample = self._samples.get(item, Sample())
        texts = sample.short if short else sample.whole
        return max(self._buttons[item].width_for(text) for text in (*texts, ""))

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, StripButton):
            self.explained.emit(button.item, button)
