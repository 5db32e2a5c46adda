"""Answers to choose from, big, with the key that chooses each. Any text in them is plain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from station.ui.icons import icon_pixmap
from station.ui.questions.wrapped import draw_wrapped, wrapped_height
from station.ui.theme import Theme

OPTION_ROLE = Qt.ItemDataRole.UserRole
_LINES = 4
"""Lines of one option at most; a tool tip holds the rest."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Option:
    option_id: str
    text: str
    key: str = ""
    """Chooses it; empty: only the arrows do."""


class OptionModel(QAbstractListModel):
    """The options that can be seen, and which of them are chosen. Owned by the GUI thread."""

    def __init__(self, several: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.several = several
        self.chosen: list[str] = []
        self._shown: tuple[Option, ...] = ()

    def show(self, options: Sequence[Option]) -> None:
        self.beginResetModel()
        self._shown = tuple(options)
        self.endResetModel()

    @property
    def options(self) -> tuple[Option, ...]:
        """Those that can be seen."""
        return self._shown

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        option = self._shown[index.row()]
        if role == OPTION_ROLE:
            return option
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return option.text
        return None

    def choose(self, option_id: str) -> None:
        """That one alone; where several may be chosen, it changes sides."""
        if not self.several:
            self.chosen = [option_id]
        elif option_id in self.chosen:
            self.chosen.remove(option_id)
        else:
            self.chosen.append(option_id)
        self._touched()

    def choose_only(self, option_ids: Sequence[str]) -> None:
        self.chosen = list(option_ids)
        self._touched()

    def row_of_key(self, key: str) -> int:
        """-1: no option has it."""
        return next((row for row, option in enumerate(self._shown) if key and option.key == key), -1)

    def row_of(self, option_id: str) -> int:
        return next((row for row, option in enumerate(self._shown) if option.option_id == option_id), -1)

    def _touched(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))


class OptionDelegate(QStyledItemDelegate):
    """Key, mark and text of one option; long texts wrap."""

    def __init__(self, model: OptionModel, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._model, self.theme, self._view = model, theme, parent

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        option = index.data(OPTION_ROLE)
        width = self._view.viewport().width()
        if not isinstance(option, Option):
            return QSize(width, 0)
        room = max(80, width - self._left() - self.theme.px(16))
        height = wrapped_height(option.text, self._font(), room, _LINES) + self.theme.px(22)
        return QSize(width, max(self.theme.px(48), height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(OPTION_ROLE)
        if not isinstance(item, Option):
            return
        box: QRect = option.rect.adjusted(0, 3, 0, -3)
        state: QStyle.StateFlag = option.state
        chosen = item.option_id in self._model.chosen
        current = bool(state & QStyle.StateFlag.State_HasFocus) or index == self._view.currentIndex()
        tokens, theme = self.theme.tokens, self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.focus if current else tokens.border))
        painter.setBrush(QColor(tokens.primary_soft if chosen else tokens.surface))
        for inset in range(2 if current else 1):
            painter.drawRoundedRect(box.adjusted(1 + inset, inset, -1 - inset, -1 - inset), 10, 10)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        self._mark(painter, box, chosen)
        left = theme.px(52)
        if item.key:
            self._key(painter, QRect(box.left() + left, box.top(), theme.px(30), box.height()), item.key)
        text = box.adjusted(self._left(), theme.px(6), -theme.px(14), -theme.px(6))
        painter.setPen(QColor(tokens.text))
        draw_wrapped(painter, text, item.text, self._font(), _LINES)
        painter.restore()

    def _mark(self, painter: QPainter, box: QRect, chosen: bool) -> None:
        """A dot where one answer is taken, a tick where several are: the shape says it, not the colour."""
        theme, tokens = self.theme, self.theme.tokens
        size = theme.px(22)
        place = QRect(box.left() + theme.px(16), box.center().y() - size // 2, size, size)
        painter.setPen(QColor(tokens.primary if chosen else tokens.dim))
        painter.setBrush(QColor(tokens.primary) if chosen else QColor(tokens.surface))
        if self._model.several:
            painter.drawRoundedRect(place, 5, 5)
        else:
            painter.drawEllipse(place)
        if chosen:
            ratio = painter.device().devicePixelRatioF()
            inset = max(3, size // 6)
            pixmap = icon_pixmap("check", tokens.primary_text, size - 2 * inset, ratio)
            painter.drawPixmap(place.topLeft().x() + inset, place.topLeft().y() + inset, pixmap)

    def _key(self, painter: QPainter, place: QRect, key: str) -> None:
        theme, tokens = self.theme, self.theme.tokens
        side = theme.px(28)
        cap = QRect(place.left(), place.center().y() - side // 2, side, side)
        painter.setPen(QColor(tokens.dim))
        painter.setBrush(QColor(tokens.window))
        painter.drawRoundedRect(cap, 6, 6)
        painter.setPen(QColor(tokens.text))
        painter.setFont(theme.font(15, QFont.Weight.DemiBold))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)

    def _font(self) -> QFont:
        return self.theme.font(20, QFont.Weight.DemiBold)

    def _left(self) -> int:
        keys = any(option.key for option in self._model.options)
        return self.theme.px(96 if keys else 56)


class OptionView(QListView):
    """Arrows go through the options, their keys and Space choose, Enter goes on. Owned by the GUI thread."""

    picked = Signal(str)  # option id
    entered_key = Signal()

    def __init__(self, model: OptionModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("options")
        self.setModel(model)
        self._options = model
        self.delegate = OptionDelegate(model, theme, self)
        self.setItemDelegate(self.delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(False)
        self.clicked.connect(self._clicked)
        if not model.several:
            self.doubleClicked.connect(self.entered_key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        row = self._options.row_of_key(text.upper())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_key.emit()
        elif row >= 0 and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~_SHIFT:
            self.go_to(row)
            self.pick(row)
        elif key == Qt.Key.Key_Space:
            self.pick(self.currentIndex().row())
        elif key in MOVES:
            self.walk(key)
        else:
            event.ignore()

    def walk(self, key: int) -> None:
        """One of the moving keys. Where one answer is taken, the arrow chooses as it goes."""
        row, last = self.currentIndex().row(), self._options.rowCount() - 1
        if last < 0:
            return
        page = max(1, self.viewport().height() // max(1, self.sizeHintForRow(0)) - 1)
        to = {
            Qt.Key.Key_Up: row - 1,
            Qt.Key.Key_Down: row + 1,
            Qt.Key.Key_PageUp: row - page,
            Qt.Key.Key_PageDown: row + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }[Qt.Key(key)]
        self.go_to(min(last, max(0, to)))
        if not self._options.several:
            self.pick(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        self.setCurrentIndex(self._options.index(row))
        self.scrollTo(self._options.index(row))

    def doItemsLayout(self) -> None:
        """Wherever the lines break now, the current option stays in sight."""
        super().doItemsLayout()
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # the lines wrap otherwise

    def set_theme(self, theme: Theme) -> None:
        self.delegate.theme = theme
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        self.pick(index.row())

    def pick(self, row: int) -> None:
        """As if it had been clicked; a row that is none does nothing."""
        option = self._options.index(row).data(OPTION_ROLE)
        if isinstance(option, Option):
            self.picked.emit(option.option_id)


_SHIFT = Qt.KeyboardModifier.ShiftModifier
MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
