"""The door: one job, may this person go in? One glance answers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from station.domain.camera import CameraCondition, CameraState
from station.domain.journal import DoorCounts, ScanSummary
from station.domain.verdict import Mode, Outcome
from station.ui.actions import Act, Actions, name_after
from station.ui.context import WindowContext
from station.ui.models.scan_list import summary_of
from station.ui.pages.door_ready import ready_cards, ready_hint
from station.ui.pages.verdict_screen import VerdictScreen
from station.ui.presentation import Presentation, Tone, plain
from station.ui.program.words_program import Word, word
from station.ui.questions.aside_bar import AsideBar
from station.ui.questions.asked import Draft
from station.ui.questions.panel import QuestionPanel
from station.ui.status import StationStatus
from station.ui.theme import Theme
from station.ui.widgets.camera_corner import CameraCorner
from station.ui.widgets.counters import Counters
from station.ui.widgets.manual_entry import ManualEntry
from station.ui.widgets.mode_bar import ModeBar
from station.ui.widgets.plain_label import ElidedLabel
from station.ui.widgets.ready_cards import ReadyCard
from station.ui.widgets.scan_list import LastScans, ScanDetails
from station.ui.widgets.undo_bar import UndoBar
from station.ui.widgets.verdict_panel import VerdictPanel
from station.workers.events import DoorStateRead, VerdictReached

_MARGIN, _GAP = 16, 18
_LEAST_SCANS = 150
"""Pixels of the side that the last scans and the gaps keep."""
_TONES = {
    Tone.HELD: Outcome.ADMIT,
    Tone.ADMIT: Outcome.ADMIT,
    Tone.ATTENTION: Outcome.ATTENTION,
    Tone.DENY: Outcome.DENY,
}


class DoorPage(QWidget):
    """Puts the parts together; what the panel shows is VerdictScreen's."""

    code_typed = Signal(str)

    def __init__(self, context: WindowContext, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context, self._actions, self._theme = context, actions, theme
        self._camera = CameraState(CameraCondition.OFF)
        self._last: ScanSummary | None = None
        self._judged = ""
        self.modes = ModeBar(actions, theme, self)
        self.panel = VerdictPanel(theme, self)
        self.camera = CameraCorner(theme, actions, self)
        self.counters = Counters(self)
        self.scans = LastScans(actions[Act.UNDO], theme, self)
        self.entry = ManualEntry(self)
        self.undo = UndoBar(actions[Act.UNDO], self)
        self.aside = AsideBar(actions[Act.TAKE_UP], actions[Act.DROP_QUESTION], self)
        self.questions = QuestionPanel(theme, self._today, self)
        self._in_front = QStackedLayout()
        self.details = ScanDetails(self)
        self._copy = QPushButton()
        self._copy.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._copy.clicked.connect(actions[Act.COPY_DETAILS].trigger)
        self._diagnostics = QPushButton()
        self._diagnostics.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._diagnostics.clicked.connect(actions[Act.DIAGNOSTICS].trigger)
        self.panel.set_stop_buttons(self._copy, self._diagnostics)
        self._place = ElidedLabel("", self, "heading")
        self._section = ElidedLabel("", self, "dim")
        self._put_together()
        self.screen_state = VerdictScreen(self.panel, context, self)
        self.screen_state.shown.connect(self._announce)
        self.scans.view.chosen.connect(self._show_details)
        self.entry.entered.connect(self.code_typed)
        self.entry.closed.connect(self._entry_closed)
        self.undo.closed.connect(self._entry_closed)
        self.use_context(context)
        self.show_camera(self._camera, True)
        self.retranslate()

    def use_context(self, context: WindowContext, fresh: bool = True) -> None:
        """`fresh`: it is another door, and nothing of the one before may stand here."""
        self._context = context
        self.modes.offer(context.capability.modes if context.capability is not None else frozenset())
        self._name_place(context.profile.section if context.profile is not None else "")
        self.screen_state.use_context(context, fresh)
        if fresh:
            self._last, self._judged = None, ""
            self.undo.close_bar()
            self.aside.clear()
            self.end_asking()
            self.scans.model.replace(())
            self.counters.show_counts(DoorCounts())

    def set_mode(self, mode: Mode) -> None:
        self.modes.choose(mode)
        self.screen_state.set_mode(mode)

    @property
    def covered(self) -> bool:
        """Something lies over the verdict or beside it that Esc closes first."""
        return self.asking or any(part.isVisible() for part in (self.details, self.undo, self.entry))

    @property
    def asking(self) -> bool:
        """Questions stand in place of the verdict."""
        return self._in_front.currentWidget() is self.questions

    def ask(self, draft: Draft) -> None:
        self.questions.ask(draft)
        self._in_front.setCurrentWidget(self.questions)

    def end_asking(self) -> Draft | None:
        """The verdict comes to the front again; what was being answered comes back."""
        draft = self.questions.close_draft()
        if self.asking:
            self._in_front.setCurrentWidget(self.panel)
            self.panel.setFocus(Qt.FocusReason.OtherFocusReason)
        return draft

    def clear(self) -> None:
        """Esc: what lies on top goes first, then the verdict."""
        if self.details.isVisible():
            self.scans.view.let_go()
        elif self.undo.isVisible():
            self.undo.close_bar()
        elif self.entry.isVisible():
            self.entry.close_bar()
        elif self.asking:
            self.questions.send_away()
        else:
            self.screen_state.clear()

    def show_camera(self, state: CameraState, picture: bool) -> None:
        """`picture`: the corner is wanted; without a camera there is none either way."""
        self._camera = state
        self.camera.show_state(state)
        self._fit_side()
        self.camera.setVisible(picture and state.condition is not CameraCondition.OFF)

    def show_verdict(self, fact: VerdictReached, asks: bool = False) -> bool:
        """False: a newer verdict is on the screen already. `asks`: its questions come in front of it."""
        if not self.screen_state.verdict(fact, asks):
            return False
        self._judged = fact.raw or self._judged  # without a code it goes on about the one before: a person passed
        self._colour_camera(self.panel.shown)
        self.scans.model.prepend(summary_of(fact.verdict))
        self._last = None
        return True

    def show_state(self, fact: DoorStateRead) -> None:
        self.counters.show_counts(fact.counts)
        self.scans.model.replace(fact.recent)

    def last_scan_found(self, scan: ScanSummary) -> None:
        """Said under Ready after a restart; never shown like a fresh verdict."""
        self._last = scan

    def show_status(self, status: StationStatus) -> None:
        """What Ready says under its word."""
        self._name_place(status.section_name(self._context.profile))
        if self.panel.shown.tone is Tone.READY:
            self.panel.set_cards(self._cards(status), self._hint())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.modes, self.panel, self.questions, self.camera, self.scans):
            part.set_theme(theme)
        self._fit_side()

    def retranslate(self) -> None:
        kept = (self.modes, self.camera, self.counters, self.scans, self.entry)
        for part in (*kept, self.undo, self.aside, self.questions):
            part.retranslate()
        name_after(self._copy, self._actions[Act.COPY_DETAILS])
        name_after(self._diagnostics, self._actions[Act.DIAGNOSTICS])
        self._diagnostics.setText(word(Word.DIAGNOSTICS))
        self._fit_top()
        self.screen_state.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_side()

    def _put_together(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.modes)
        top.addSpacing(12)
        where = QVBoxLayout()
        where.setSpacing(0)
        for label in (self._place, self._section):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            where.addWidget(label)
        top.addLayout(where, 1)
        main = QVBoxLayout()
        main.setSpacing(14)
        main.addLayout(top)
        main.addWidget(self.entry)
        main.addWidget(self.undo)
        main.addWidget(self.aside)
        self._in_front.addWidget(self.panel)
        self._in_front.addWidget(self.questions)
        main.addLayout(self._in_front, 1)
        self._side = QWidget(self)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(14)
        side.addWidget(self.camera)
        side.addWidget(self.counters)
        side.addWidget(self.scans, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 14, _MARGIN, 16)
        row.setSpacing(_GAP)
        row.addLayout(main, 1)
        row.addWidget(self._side)

    def _fit_side(self) -> None:
        """The panel is what matters: the column at the side takes three tenths at most."""
        width = min(self._theme.px(300), max(230, round(self.width() * 0.3)))
        self._side.setFixedWidth(width)
        self.camera.fit(width, self.height() - self.counters.sizeHint().height() - self._theme.px(_LEAST_SCANS))
        self._fit_top()

    def _fit_top(self) -> None:
        """Where the door is goes before the buttons' keys, which their tool tips name as well."""
        room = self.width() - 2 * _MARGIN - _GAP - self._side.width() - 30
        names = max(label.sizeHint().width() for label in (self._place, self._section))
        self.modes.show_keys(names + self.modes.width_with_keys() <= room)
        # Where even that is too much, the buttons stay whole: the strip names the door too.
        fits = min(names, self._theme.px(60)) + self.modes.sizeHint().width() <= room
        for label in (self._place, self._section):
            label.setVisible(fits)

    def _name_place(self, section: str = "") -> None:
        """The profile, and below it the event or service; the vendor where that is not known."""
        profile = self._context.profile
        names = (plain(profile.name), plain(section) or profile.vendor) if profile is not None else ("", "")
        if names != (self._place.text(), self._section.text()):
            self._place.setText(names[0])
            self._section.setText(names[1])
            self._fit_top()

    def _announce(self, presentation: Presentation) -> None:
        """Says a verdict to a screen reader at once, and colours the camera's frame."""
        outcome = self._colour_camera(presentation)
        if (outcome is not None or presentation.tone is Tone.STOP) and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self.panel, presentation.spoken())
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(event)

    def _colour_camera(self, presentation: Presentation) -> Outcome | None:
        """The judged code is framed in its verdict's colour as long as that stands there."""
        outcome = _TONES.get(presentation.tone)
        self.camera.show_verdict(outcome, self._judged)
        return outcome

    def _today(self) -> date:
        return self._context.clock.now().astimezone().date()

    def _show_details(self, scan: object) -> None:
        if isinstance(scan, ScanSummary):
            self.details.show_scan(scan, self.scans, self._theme.px(340))
        else:
            self.details.hide()

    def _entry_closed(self) -> None:
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hint(self) -> str:
        return ready_hint(self._context, self._actions, self._last)

    def _cards(self, status: StationStatus) -> tuple[ReadyCard, ...]:
        return ready_cards(status, self._context.clock.now())
