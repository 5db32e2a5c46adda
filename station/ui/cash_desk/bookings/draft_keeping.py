"""Keeps what is typed and not saved: each editor's words become its booking's draft after a short rest."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from station.domain.booking import BookingKey
from station.domain.booking_change import BookingChange, Draft, DraftKind
from station.ui.cash_desk.bookings.feedback_editor import FeedbackEditor
from station.ui.cash_desk.bookings.price_editor import PriceEditor
from station.workers.desk_parts import subject_of

_AFTER_TYPING = 300
"""Milliseconds of rest before a draft is written: a crash takes no more than that."""


Editor = PriceEditor | FeedbackEditor


class DraftKeeper(QObject):
    """Owned by the GUI thread. The drafts of one booking at a time."""

    typed = Signal(object, str, str)  # DraftKind, subject, text
    dropped = Signal(object, str)  # DraftKind, subject

    def __init__(self, editors: Mapping[DraftKind, Editor], parent: QObject) -> None:
        super().__init__(parent)
        self._editors = editors
        self._key: BookingKey | None = None
        self._due = {kind: QTimer(self) for kind in editors}
        for kind, keep, drop in (
            (DraftKind.PRICES, self._keep_prices, self._drop_prices),
            (DraftKind.FEEDBACK, self._keep_feedback, self._drop_feedback),
        ):
            timer, editor = self._due[kind], editors[kind]
            timer.setSingleShot(True)
            timer.setInterval(_AFTER_TYPING)
            timer.timeout.connect(keep)
            editor.typed.connect(timer.start)
            editor.discarded.connect(drop)

    @property
    def dirty(self) -> tuple[DraftKind, ...]:
        """The editors with unsaved words."""
        return tuple(kind for kind, editor in self._editors.items() if editor.dirty)

    def words(self) -> tuple[str, ...]:
        """All unsaved words, with the booking they are about; empty: there are none."""
        texts = tuple(f"{kind} {self._editors[kind].draft()}" for kind in self.dirty)
        return () if self._key is None or not texts else (subject_of(self._key), *texts)

    def use(self, key: BookingKey | None) -> None:
        """Another booking comes; what was typed for the one before is kept first."""
        self.keep_now()
        self._key = key

    def keep_now(self) -> None:
        """Without waiting for a rest in the typing."""
        for kind, timer in self._due.items():
            if timer.isActive():
                timer.stop()
                self._keep(kind)

    def restore(self, drafts: tuple[Draft, ...], changes: tuple[BookingChange, ...]) -> tuple[DraftKind, ...]:
        """Brings drafts back into their editors; which of them hold something now."""
        for draft in drafts:
            if draft.kind in self._editors:
                self._editors[draft.kind].restore(draft.text, draft.changed_at, changes)
        return self.dirty

    def again(self, kind: DraftKind) -> None:
        """Something is unsaved still, or again: its draft may have gone with what was saved."""
        self._due[kind].start()

    def hold(self, kind: DraftKind) -> None:
        """It is being saved: the draft goes with that."""
        self._due[kind].stop()

    def drop(self, kind: DraftKind) -> None:
        """Saved, or no longer wanted."""
        self._due[kind].stop()
        if self._key is not None:
            self.dropped.emit(kind, subject_of(self._key))

    def _keep(self, kind: DraftKind) -> None:
        editor = self._editors[kind]
        if self._key is None:
            return
        if editor.dirty:
            self.typed.emit(kind, subject_of(self._key), editor.draft())
        else:
            self.drop(kind)

    def _keep_prices(self) -> None:
        self._keep(DraftKind.PRICES)

    def _keep_feedback(self) -> None:
        self._keep(DraftKind.FEEDBACK)

    def _drop_prices(self) -> None:
        self.drop(DraftKind.PRICES)

    def _drop_feedback(self) -> None:
        self.drop(DraftKind.FEEDBACK)
