"""Rows of plain texts under headings, each with the thing it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from station.ui.widgets.plain_label import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One line of a list."""

    subject: object
    texts: tuple[str, ...]
    dim: bool = False
    note: str = ""
    """What is not settled about it, in a few words."""


class DeskRowsModel(QAbstractTableModel):
    """Owned by the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings: tuple[str, ...] = ()
        self._rows: Sequence[DeskRow] = ()
        self._figures: frozenset[int] = frozenset()

    @property
    def rows(self) -> Sequence[DeskRow]:
        return self._rows

    def show_rows(self, headings: tuple[str, ...], rows: Sequence[DeskRow], figures: frozenset[int]) -> None:
        """Other rows; the view forgets which one was chosen. `figures`: columns of numbers, which end in line."""
        self.beginResetModel()
        self.headings, self._rows, self._figures = headings, rows, figures
        self.endResetModel()

    def subject(self, row: int) -> object | None:
        return self._rows[row].subject if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.headings)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < len(self.headings):
            return self.headings[section]
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in self._figures else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.texts[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.texts[index.column()])
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in self._figures:
                return Qt.AlignmentFlag.AlignRight
        return row if role == ROW_ROLE else None
