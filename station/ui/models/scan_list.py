"""The last scans as a list model: newest first, changed row by row so that selection and scrolling stay."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from station.domain.journal import ScanSummary, TakenBack
from station.domain.verdict import Outcome, Reason, Source, Upload, Verdict
from station.ui.formats import clock_time
from station.ui.presentation import plain, type_and_holder
from station.ui.words import mode_name, outcome_in_list, reason_in_short, source_words, upload_in_short, upload_words
from station.ui.words_undo import taken_back_words

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
LONGEST = 50

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_UNSETTLED = (Upload.WAITING, Upload.UNKNOWN, Upload.REFUSED)


def summary_of(verdict: Verdict) -> ScanSummary:
    """A verdict as the list shows it, before the journal is read again."""
    ticket = verdict.ticket
    return ScanSummary(
        position=0,
        scan_id=verdict.scan_id,
        profile=verdict.profile,
        code=verdict.code,
        mode=verdict.mode,
        outcome=verdict.outcome,
        reason=verdict.reason,
        source=verdict.source,
        decided_at=verdict.decided_at,
        ticket_type=ticket.type_name if ticket is not None else "",
        holder=ticket.holder if ticket is not None else "",
        upload=verdict.upload,
        vendor_message=verdict.vendor_message,
    )


class ScanListModel(QAbstractListModel):
    """Owned by the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scans: list[ScanSummary] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._scans)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._scans):
            return None
        scan = self._scans[index.row()]
        if role == SUMMARY_ROLE:
            return scan
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(scan)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{clock_time(scan.decided_at, seconds=True)} {title_of(scan)}. {subtitle_of(scan)}"
        return None

    def prepend(self, scan: ScanSummary) -> None:
        """Adds a fresh scan. One that is there already only moves nowhere: it was shown again, not made again."""
        if any(known.scan_id == scan.scan_id for known in self._scans):
            return
        self.beginInsertRows(_ROOT, 0, 0)
        self._scans.insert(0, scan)
        self.endInsertRows()
        if len(self._scans) > LONGEST:
            self.beginRemoveRows(_ROOT, LONGEST, len(self._scans) - 1)
            del self._scans[LONGEST:]
            self.endRemoveRows()

    def replace(self, scans: tuple[ScanSummary, ...]) -> None:
        """Takes over what the journal holds, newest first."""
        wanted = list(scans[:LONGEST])
        if not self._move_to(wanted):
            self.beginResetModel()
            self._scans = wanted
            self.endResetModel()
            return
        for row, scan in enumerate(wanted):
            if self._scans[row] != scan:
                self._scans[row] = scan
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def retranslate(self) -> None:
        if self._scans:
            self.dataChanged.emit(self.index(0), self.index(len(self._scans) - 1))

    def _move_to(self, wanted: list[ScanSummary]) -> bool:
        """Adds before and behind, and drops at the end. False: the lists differ by more than that."""
        known = [scan.scan_id for scan in self._scans]
        ids = [scan.scan_id for scan in wanted]
        if not known or known[0] not in ids:
            return False
        fresh = ids.index(known[0])
        common = min(len(ids) - fresh, len(known))
        if ids[fresh : fresh + common] != known[:common]:
            return False
        if len(known) > common:
            self.beginRemoveRows(_ROOT, common, len(known) - 1)
            del self._scans[common:]
            self.endRemoveRows()
        if fresh + common < len(ids):
            self.beginInsertRows(_ROOT, common, len(ids) - fresh - 1)
            self._scans.extend(wanted[fresh + common :])
            self.endInsertRows()
        if fresh:
            self.beginInsertRows(_ROOT, 0, fresh - 1)
            self._scans[:0] = wanted[:fresh]
            self.endInsertRows()
        return True


def title_of(scan: ScanSummary) -> str:
    """Who, or where nobody is known the code."""
    return type_and_holder(scan.ticket_type, scan.holder) or plain(scan.code)


def subtitle_of(scan: ScanSummary) -> str:
    """The outcome in words, its reason, and what stands out about it."""
    if scan.reason is Reason.NEEDS_ANSWER:
        return reason_in_short(scan.reason)  # nobody was refused
    parts = [outcome_in_list(scan.outcome, scan.mode)]
    if scan.outcome is not Outcome.ADMIT and scan.reason is not Reason.VALID:
        parts.append(reason_in_short(scan.reason))
    if scan.upload in _UNSETTLED:
        parts.append(upload_in_short(scan.upload))
    if scan.back is not TakenBack.NO:
        parts.insert(0, taken_back_words(scan.back))
    return " · ".join(parts)


def mark_of(scan: ScanSummary) -> str:
    """The icon: three shapes, a ring for a green from the list, and a question mark where something was asked."""
    if scan.reason is Reason.NEEDS_ANSWER:
        return "mark-question"
    if scan.outcome is Outcome.DENY:
        return "mark-deny"
    if scan.outcome is Outcome.ATTENTION:
        return "mark-attention"
    return "mark-admit" if scan.source is Source.VENDOR else "mark-ring"


def details_of(scan: ScanSummary) -> tuple[str, ...]:
    """Everything the summary knows, line by line, for the details beside the list."""
    lines = [
        f"{clock_time(scan.decided_at, seconds=True)} · {mode_name(scan.mode)}",
        subtitle_of(scan),
        plain(scan.code) if scan.ticket_type or scan.holder else "",
        source_words(scan.source, None, scan.decided_at) if scan.source is Source.VENDOR else "",
        upload_words(scan.upload) if scan.upload in _UNSETTLED else "",
        plain(scan.vendor_message),
    ]
    return tuple(line for line in lines if line)
