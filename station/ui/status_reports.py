"""Joins what the station knows of itself with the strip that says it and the papers that explain it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from station.ui.actions import Act, Actions
from station.ui.context import WindowContext
from station.ui.explanation import Explanation
from station.ui.formats import clock_time, day
from station.ui.presentation import plain
from station.ui.status import StationStatus, StripText
from station.ui.status_papers import StatusPapers
from station.ui.theme import Theme
from station.ui.widgets.popover import Popover
from station.ui.widgets.status_strip import Item, StatusStrip

translate = QCoreApplication.translate

_WITHOUT_DOOR = frozenset({Item.PROFILE, Item.CAMERA, Item.SCANNER, Item.CONFLICTS, Item.CLOCK})
"""Before a profile is at the door there is no vendor to speak of."""


class StatusReports(QObject):
    """Owned by the GUI thread."""

    def __init__(
        self, strip: StatusStrip, actions: Actions, context: WindowContext, status: StationStatus, window: QWidget
    ) -> None:
        super().__init__(window)
        self._strip, self._actions, self._window = strip, actions, window
        self._context, self._status = context, status
        self.theme: Theme | None = None
        self._paper: tuple[Item, Popover] | None = None
        strip.explained.connect(self.explain)

    def use(self, context: WindowContext, status: StationStatus) -> None:
        self._context, self._status = context, status
        self.refresh()

    def refresh(self) -> None:
        """Says what is true now. Items whose words did not change are left alone."""
        now, status, at_door = self._context.clock.now(), self._status, self._context.profile is not None
        self._strip.set_demo(translate("Strip", "Demo") if self._context.demo else "")
        self._strip.reserve({Item(name): sample for name, sample in status.samples().items()})
        with_desk = frozenset(Item) if self._context.cash_desk else frozenset(Item) - {Item.EDITS}
        self._strip.offer(with_desk if at_door else _WITHOUT_DOOR)
        self._strip.say(Item.PROFILE, self._profile_text())
        self._strip.say(Item.LINK, status.link_text(now) if at_door else None)
        self._strip.say(Item.QUEUE, status.queue_text() if at_door else None)
        self._strip.say(Item.EDITS, status.edit_text() if at_door else None)
        self._strip.say(Item.CONFLICTS, status.conflict_text())
        self._strip.say(Item.LIST, status.list_text(now) if at_door else None)
        self._strip.say(Item.CAMERA, status.camera_text())
        self._strip.say(Item.SCANNER, status.scanner_text())
        self._strip.say(Item.SPEED, status.speed_text() if at_door else None)
        self._strip.say(Item.CLOCK, StripText("", clock_time(now, seconds=True), short=clock_time(now)))
        if self._paper is not None:
            item, paper = self._paper
            paper.renew(self._explanations()[item]())

    def explain(self, item: Item, anchor: QWidget) -> None:
        """Opens the paper that explains an item; conflicts and the desk's edits have pages."""
        if item is Item.EDITS:
            self._actions[Act.EDITS].trigger()
            return
        if item is Item.CONFLICTS:
            self._actions[Act.CONFLICTS].trigger()
            return
        explanation = self._explanations()[item]()
        if self.theme is None:
            return
        paper = Popover(explanation, self._actions, self.theme, self._window)
        paper.closed.connect(self._paper_closed)
        self._paper = (item, paper)
        paper.open_at(anchor)

    def _paper_closed(self) -> None:
        if self._paper is not None and self._paper[1] is self.sender():
            self._paper = None

    def _explanations(self) -> dict[Item, Callable[[], Explanation]]:
        papers = StatusPapers(self._status)
        return {
            Item.PROFILE: self._explain_profile,
            Item.LINK: lambda: papers.link(self._context.clock.now()),
            Item.QUEUE: papers.queue,
            Item.LIST: lambda: papers.ticket_list(self._context.clock.now()),
            Item.CAMERA: papers.camera,
            Item.SCANNER: papers.scanner,
            Item.SPEED: papers.speed,
            Item.CLOCK: self._explain_clock,
        }

    def _profile_text(self) -> StripText:
        profile = self._context.profile
        if profile is None:
            text = translate("Strip", "Not connected")
            return StripText("connect", text, short=text)
        parts = (plain(profile.name), plain(self._status.section_name(profile)))
        return StripText("connect", " · ".join(part for part in parts if part), short=parts[0])

    def _explain_profile(self) -> Explanation:
        profile = self._context.profile
        if profile is None:
            line = translate("Strip", "Try the demo, or connect a vendor.")
            return Explanation(translate("Strip", "Not connected"), (line,), (Act.TRY_DEMO, Act.CONNECT))
        lines = [plain(part) for part in (profile.vendor, self._status.section_name(profile)) if part]
        if self._context.demo:
            lines.append(translate("Strip", "This is the demo: made-up tickets, nobody is let in by it."))
        return Explanation(plain(profile.name), tuple(lines), (Act.SHOW_CODES, Act.SETTINGS))

    def _explain_clock(self) -> Explanation:
        now = self._context.clock.now()
        lines = (translate("Strip", "Scans carry this computer's time; it is compared with the vendor's."),)
        return Explanation(f"{day(now)} {clock_time(now, seconds=True)}", lines)
