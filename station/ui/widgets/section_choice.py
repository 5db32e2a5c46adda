"""Which events, sessions or services the door stands at: one from a box, or several with check marks."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from station.domain.vendor import Section
from station.ui.formats import number
from station.ui.presentation import plain

_GROUP = Qt.ItemDataRole.UserRole + 1
_ROWS = 5
"""As many rows stand without scrolling."""


class SectionChoice(QStackedWidget):
    """Owned by the GUI thread. A single section is chosen by itself."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._several = False
        self.box = QComboBox(self)
        self.list = QListWidget(self)
        self.list.setObjectName("sections")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._marked)
        self.list.itemActivated.connect(self._turn)
        self.box.currentIndexChanged.connect(self.changed)
        self.addWidget(self.box)
        self.addWidget(self.list)

    def offer(self, sections: tuple[Section, ...], several: bool) -> None:
        """New sections, none of them chosen yet where several may be."""
        self._several = several
        self.clear()
        for section in sections:
            text = plain(section.name)
            if section.tickets is not None:
                text = self.tr("{section}, {count} tickets").format(section=text, count=number(section.tickets))
            if several:
                item = QListWidgetItem(text, self.list)
                item.setData(Qt.ItemDataRole.UserRole, section.section_id)
                item.setData(_GROUP, section.group)
                checked = len(sections) == 1
                item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
            else:
                self.box.addItem(text, section.section_id)
        self.setCurrentIndex(1 if several else 0)
        rows = min(_ROWS, max(2, self.count_offered()))
        height = rows * self.list.sizeHintForRow(0) + 10 if several and sections else self.box.sizeHint().height()
        self.setFixedHeight(height)
        self.setFocusProxy(self.list if several else self.box)
        self.list.setCurrentRow(0)

    def clear(self) -> None:
        self.box.clear()
        self.list.clear()

    def count_offered(self) -> int:
        return self.list.count() if self._several else self.box.count()

    def chosen(self) -> tuple[str, ...]:
        """Ids, in the vendor's order; empty: none yet."""
        if not self._several:
            return (str(self.box.currentData()),) if self.box.currentIndex() >= 0 else ()
        items = (self.list.item(row) for row in range(self.list.count()))
        chosen = (item for item in items if item.checkState() is Qt.CheckState.Checked)
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in chosen)

    @Slot(QListWidgetItem)
    def _marked(self, item: QListWidgetItem) -> None:
        """Of one group only the last one that was marked stays."""
        group = item.data(_GROUP)
        if group and item.checkState() is Qt.CheckState.Checked:
            with QSignalBlocker(self.list):
                for other in (self.list.item(row) for row in range(self.list.count())):
                    if other is not item and other.data(_GROUP) == group:
                        other.setCheckState(Qt.CheckState.Unchecked)
        self.changed.emit()

    def _turn(self, item: QListWidgetItem) -> None:
        """Enter does what Space does."""
        checked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
