"""What waits for a person as a list model, oldest first. A renewed list keeps its rows' identities."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from station.domain.journal import Conflict
from station.ui.words_case import Case, CaseWords
from station.workers.events import OpenCasesRead

CASE_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def case_id(case: Case) -> str:
    """Names a case for good."""
    return f"conflict {case.conflict_id}" if isinstance(case, Conflict) else f"use {case.item_id}"


class CaseListModel(QAbstractListModel):
    """Owned by the GUI thread. Conflicts first, then the uses that a person has to decide."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases: list[Case] = []
        self._words = CaseWords()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cases)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._cases):
            return None
        case = self._cases[index.row()]
        if role == CASE_ROLE:
            return case
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words.title(case)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._words.title(case)}. {self._words.kind(case)}"
        return None

    def replace(self, fact: OpenCasesRead | None) -> None:
        """None: nothing is known yet."""
        self.beginResetModel()
        self._cases = [*fact.cases.conflicts, *fact.cases.undecided] if fact is not None else []
        self.endResetModel()

    def row_of(self, wanted: str) -> int:
        """Where a case stands; -1: it is no longer here."""
        return next((row for row, case in enumerate(self._cases) if case_id(case) == wanted), -1)
