"""Around the preview's pages: above them what is printed on which sheet, below them where one is and what goes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPageSize, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QProgressBar, QPushButton, QWidget

from station.ui.actions import with_key
from station.ui.cash_desk.desk_keys import native
from station.ui.icons import icon
from station.ui.papers.sheet import Sheet
from station.ui.theme import Theme
from station.ui.widgets.plain_label import PlainLabel, plain_caption
from station.ui.words_papers import Word, page_text, word

SIZES = (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A5, QPageSize.PageSizeId.Legal)
_GAP = 8


class PaperBar(QWidget):
    """Owned by the GUI thread. In two rows where one is too narrow for the text's size."""

    def __init__(self, names: Sequence[Word], sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self.which, self.size_, self.laid = QComboBox(self), QComboBox(self), QComboBox(self)
        self.save, self.print_ = QPushButton(self), QPushButton(self)
        self.print_.setProperty("kind", "primary")
        self.which.addItems([word(name) for name in self._names])
        self.which.setVisible(len(self._names) > 1)
        self.size_.addItems([_size_name(size) for size in SIZES])
        if sheet.size.id() in SIZES:
            self.size_.setCurrentIndex(SIZES.index(sheet.size.id()))
        self.laid.addItems([word(Word.PORTRAIT), word(Word.LANDSCAPE)])
        self.laid.setCurrentIndex(int(sheet.landscape))
        self._narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(3, 1)
        self._arrange(narrow=False)
        self.retranslate()

    @property
    def sheet(self) -> Sheet:
        return Sheet(QPageSize(SIZES[self.size_.currentIndex()]), bool(self.laid.currentIndex()))

    def offer(self, *, choices: bool, output: bool) -> None:
        """What may be touched now."""
        for part in (self.which, self.size_, self.laid):
            part.setEnabled(choices)
        for button in (self.save, self.print_):
            button.setEnabled(output)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        parts = [part for part in (self.which, self.size_, self.laid, self.save, self.print_) if not part.isHidden()]
        self._arrange(narrow=sum(part.sizeHint().width() + _GAP for part in parts) > event.size().width())

    def retranslate(self) -> None:
        for number, name in enumerate(self._names):
            self.which.setItemText(number, word(name))
        for number, way in enumerate((Word.PORTRAIT, Word.LANDSCAPE)):
            self.laid.setItemText(number, word(way))
        keys = ((self.which, Word.WHICH, "Alt+1"), (self.size_, Word.SIZE, "Alt+2"), (self.laid, Word.LAID, "Alt+3"))
        for combo, name, key in keys:
            combo.setAccessibleName(word(name))
            combo.setToolTip(with_key(word(name), native(key)))
        for button, name, key in ((self.save, Word.SAVE_AS, "Ctrl+Shift+E"), (self.print_, Word.PRINT, "Ctrl+P")):
            _name(button, name, key, word(name))

    def _arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        row = int(narrow)
        self._grid.addWidget(self.which, 0, 0, 1, 3 if narrow else 1)
        self._grid.addWidget(self.size_, row, 0 if narrow else 1)
        self._grid.addWidget(self.laid, row, 1 if narrow else 2)
        self._grid.addWidget(self.save, 0, 4)
        self._grid.addWidget(self.print_, 0, 5)


class ViewBar(QWidget):
    """Owned by the GUI thread. What there is to say stands over its whole width, above the buttons."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.before, self.after, self.place = QPushButton("‹", self), QPushButton("›", self), PlainLabel("", self)
        self.smaller, self.larger = QPushButton("−", self), QPushButton("+", self)
        self.wide, self.whole = QPushButton(self), QPushButton(self)
        self.note, self.progress, self.cancel = PlainLabel("", self, wrap=True), QProgressBar(self), QPushButton(self)
        self.close_ = QPushButton(self)
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        narrow = (self.before, self.after, self.smaller, self.larger, self.wide, self.whole)
        for button in narrow:
            button.setProperty("kind", "segment")
        for part in (self.before, self.place, self.after, self.smaller, self.larger, self.wide, self.whole):
            row.addWidget(part)
        row.addWidget(self.progress, 1)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.close_)
        column = QGridLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.note, 0, 0)
        column.addLayout(row, 1, 0)
        self.set_theme(theme)
        self.retranslate()
        self.show_idle("")

    def set_theme(self, theme: Theme) -> None:
        for button, name in ((self.wide, "page-wide"), (self.whole, "page-whole")):
            button.setIcon(icon(name, theme.tokens.text))
            button.setIconSize(QSize(theme.px(20), theme.px(20)))

    def show_page(self, page: int, count: int) -> None:
        """`page` from 0."""
        self.place.setText(page_text(page + 1, count) if count else "")
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page + 1 < count)
        for button in (self.smaller, self.larger, self.wide, self.whole):
            button.setEnabled(count > 0)

    def show_work(self, text: str) -> None:
        """Something that takes its time has begun."""
        self._say(text, "dim")
        self.progress.setValue(0)
        self.progress.show()
        self.cancel.show()

    def show_idle(self, text: str, kind: str = "dim") -> None:
        """Nothing goes on (any more)."""
        self._say(text, kind)
        self.progress.hide()
        self.cancel.hide()

    def retranslate(self) -> None:
        for button, name, key, caption in (
            (self.before, Word.PAGE_BEFORE, "PgUp", False),
            (self.after, Word.PAGE_AFTER, "PgDown", False),
            (self.smaller, Word.SMALLER, "Ctrl+-", False),
            (self.larger, Word.LARGER, "Ctrl++", False),
            (self.wide, Word.WIDE_PAGE, "Ctrl+0", False),
            (self.whole, Word.WHOLE_PAGE, "Ctrl+9", False),
            (self.cancel, Word.CANCEL, "Ctrl+.", True),
            (self.close_, Word.CLOSE, "Esc", True),
        ):
            _name(button, name, key, word(name) if caption else "")

    def _say(self, text: str, kind: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.note.setProperty("kind", kind)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)


def _size_name(size: QPageSize.PageSizeId) -> str:
    """`Letter`; Qt adds the American standard's name."""
    return QPageSize.name(size).partition(" / ")[0]


def _name(button: QPushButton, name: Word, key: str, caption: str = "") -> None:
    if caption:
        button.setText(plain_caption(caption))
    button.setAccessibleName(word(name))
    button.setToolTip(with_key(word(name), native(key)))
