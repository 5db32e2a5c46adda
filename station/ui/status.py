"""What the station knows of itself: link, list, queue, camera, scanner, speed. Collected here, said in the strip."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QObject

from station.domain.booking_change import BookingChange
from station.domain.camera import CameraCondition, CameraState
from station.domain.change import Link, LinkState, MirrorState, SyncReport
from station.domain.journal import QueueDepth
from station.ui.cash_desk.bookings.words_edits import choosing_text, edits_text, waiting_text
from station.ui.context import ProfileChoice
from station.ui.formats import clock_time, milliseconds, number, seconds, span, when
from station.ui.status_sync import count_words, pace_in_short, percent_words, share_of
from station.ui.words import camera_words, link_word
from station.ui.words_line import line_word, line_words, longest_line_words
from station.workers.events import OpenCasesRead, SyncProgressed
from station.workers.serial_scanner import SerialCondition, SerialState

translate = QCoreApplication.translate

LINK_ICONS = {
    Link.NOT_KNOWN: "unknown",
    Link.ONLINE: "online",
    Link.SLOW: "slow",
    Link.OFFLINE: "offline",
}


@dataclass(frozen=True, slots=True)
class StripText:
    """One item of the strip. `level`: good, warning or empty (no judgement)."""

    icon: str
    text: str
    level: str = ""
    short: str = ""
    """Where the text has no room; empty: the icon alone says it."""
    share: float | None = None
    """How far something has come, 0 to 1: a slim bar under the words."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The longest that an item of the strip commonly says: its place is made for that."""

    whole: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


class StationStatus(QObject):
    """The latest of every fact. Owned by the GUI thread. A QObject for its `tr`: only there lupdate sees plurals."""

    def __init__(self) -> None:
        super().__init__()
        self.has_list = True
        self.link = LinkState("", Link.NOT_KNOWN)
        self.mirror: MirrorState | None = None
        self.depth = QueueDepth()
        self.cases: OpenCasesRead | None = None
        """None: not read yet; the depth counts them meanwhile."""
        self.edits: tuple[BookingChange, ...] = ()
        """The cash desk's, of all bookings, that are not settled."""
        self.report: SyncReport | None = None
        self.canceled = False
        """A person ended the last run."""
        self.progress: SyncProgressed | None = None
        self.camera = CameraState(CameraCondition.OFF)
        self.camera_tested = False
        """Its test is in front: what it reads admits nobody."""
        self.scanner_at: datetime | None = None
        self.serial: dict[str, SerialState] = {}
        self.burst_unended = False
        """A scanner sent a code without Enter or Tab: it was taken for typing."""
        self.other_layout = False
        """The computer's keyboard layout is not the one of the scanner test any more."""
        self.verdict_times: deque[float] = deque(maxlen=200)

    def link_text(self, now: datetime) -> StripText:
        state = self.link
        text = line_words(state, now)
        if state.forced is not None:
            return StripText("hand", text, "warning", link_word(state.forced))
        link = state.link
        level = {Link.ONLINE: "good", Link.SLOW: "warning", Link.OFFLINE: "warning"}.get(link, "")
        return StripText(LINK_ICONS[link], text, level, "" if link is Link.NOT_KNOWN else line_word(state))

    def queue_text(self) -> StripText:
        waiting = self.depth.waiting + self.depth.unknown
        text = self.tr("%Ln scan(s) waiting", "", waiting)
        return StripText("queue", text, "warning" if waiting else "", number(waiting))

    def conflict_text(self) -> StripText | None:
        """None: there is nothing to settle."""
        if not self.unsettled:
            return None
        return StripText("conflict", self.conflict_count(), "warning", number(self.unsettled))

    def edit_text(self) -> StripText | None:
        """The cash desk's edits that are not settled. None: there are none."""
        if not self.edits:
            return None
        return StripText("draft", edits_text(self.edits), "warning", number(len(self.edits)))

    def conflict_count(self) -> str:
        return self.tr("%Ln conflict(s)", "", self.unsettled)

    @property
    def unsettled(self) -> int:
        """What waits for a person. An item that the vendor refused stays so after somebody has dealt with it."""
        if self.cases is None:
            return self.depth.conflicts + self.depth.refused
        return len(self.cases.cases.conflicts) + len(self.cases.cases.undecided)

    def list_text(self, now: datetime) -> StripText:
        if not self.has_list:
            return StripText("list", translate("Status", "Online only"))
        progress = self.progress
        if progress is not None:
            percent = percent_words(progress)
            text = translate("Status", "List {percent} %").format(percent=percent)
            return StripText("list", text, "", f"{percent} %", share_of(progress))
        if self.mirror is None or self.mirror.read_at is None:
            return StripText("list", translate("Status", "No list yet"), "warning")
        if not self.link.asks:
            time = when(self.mirror.read_at, now)
            text = translate("Status", "List of {time}").format(time=time)
            return StripText("list", text, "warning", time)
        age = span((now - self.mirror.read_at).total_seconds())
        return StripText("list", translate("Status", "List {age} old").format(age=age), "", age)

    def camera_text(self) -> StripText:
        condition = self.camera.condition
        working = condition in (CameraCondition.RUNNING, CameraCondition.SEARCHING)
        if working and self.camera_tested:
            return StripText("camera", translate("Status", "Camera in test"), "warning")
        level = "warning" if condition is CameraCondition.UNPLUGGED else ""
        return StripText("camera" if working else "camera-off", camera_words(condition), level)

    def missing_scanner(self) -> SerialState | None:
        """A serial scanner that is set up and not there."""
        return next((one for one in self.serial.values() if one.condition is not SerialCondition.OPEN), None)

    def scanner_text(self) -> StripText:
        if self.missing_scanner() is not None:
            return StripText("scanner", translate("Status", "Scanner missing"), "warning")
        if self.other_layout:
            return StripText("scanner", translate("Status", "Keyboard layout changed"), "warning")
        if self.burst_unended:
            return StripText("scanner", translate("Status", "Scanner without Enter"), "warning")
        if self.scanner_at is None:
            return StripText("scanner", translate("Status", "Scanner"))
        return StripText("scanner", translate("Status", "Scanner {time}").format(time=clock_time(self.scanner_at)))

    def speed_text(self) -> StripText:
        if not self.verdict_times:
            return StripText("gauge", "–")
        return StripText("gauge", milliseconds(self.verdict_times[-1]))

    def samples(self) -> dict[str, Sample]:
        """By the item's name, in the language in force."""
        time, age = _sample_time(), span(59 * 60)
        lists: tuple[str, ...] = (translate("Status", "Online only"),)
        if self.has_list:
            lists = (
                translate("Status", "No list yet"),
                translate("Status", "List of {time}").format(time=time),
                translate("Status", "List {age} old").format(age=age),
            )
        return {
            # the first link is short-lived, and said by its icon where room is short
            "link": Sample(longest_line_words(time), tuple(link_word(link) for link in list(Link)[1:])),
            "queue": Sample((self.tr("%Ln scan(s) waiting", "", 999),), (number(999),)),
            "edits": Sample((waiting_text(99), choosing_text(99)), (number(99),)),
            "conflicts": Sample((self.tr("%Ln conflict(s)", "", 99),), (number(99),)),
            "list": Sample(lists, (time, age) if self.has_list else ()),
            "camera": Sample((translate("Status", "Camera in test"), *map(camera_words, CameraCondition))),
            "scanner": Sample(
                (
                    translate("Status", "Scanner {time}").format(time=time),
                    translate("Status", "Scanner missing"),
                )
            ),
            "speed": Sample((milliseconds(999),)),
            "clock": Sample((_sample_time(seconds=True),), (time,)),
        }

    def section_name(self, profile: ProfileChoice | None) -> str:
        """The event or service at the door: as the profile names it, else as the list's tickets do; or empty."""
        if profile is None or profile.section or self.mirror is None:
            return profile.section if profile is not None else ""
        wanted = profile.section_id
        names = {name for section, name in self.mirror.sections if name and wanted in ("", section)}
        return names.pop() if len(names) == 1 else ""

    def link_figures(self, now: datetime) -> tuple[str, ...]:
        """How fast and how well-timed the vendor answers, in few words."""
        lines = []
        if self.link.forced is not None:
            until = self.link.forced_until
            return (translate("Status", "until {time}").format(time=when(until, now)),) if until is not None else ()
        if self.link.link is Link.OFFLINE:
            since = self.link.since
            return (translate("Status", "since {time}").format(time=when(since, now)),) if since is not None else ()
        if self.link.answer_ms is not None:
            lines.append(translate("Status", "answers in {time}").format(time=milliseconds(self.link.answer_ms)))
        if self.link.clock_skew is not None:
            lines.append(translate("Status", "clocks {time} apart").format(time=seconds(self.link.clock_skew)))
        return tuple(lines)

    def list_figures(self, now: datetime) -> tuple[str, ...]:
        """How many tickets the list holds, and how many the vendor counts."""
        if not self.has_list:
            return (translate("Status", "the vendor decides"),)
        if self.progress is not None:
            return tuple(line for line in (count_words(self.progress), pace_in_short(self.progress)) if line)
        if self.mirror is None or self.mirror.read_at is None:
            return ()
        return (
            self.ticket_count(self.mirror),
            translate("Status", "read at {time}").format(time=when(self.mirror.read_at, now)),
        )

    def ticket_count(self, mirror: MirrorState) -> str:
        if mirror.total is not None:
            text = translate("Status", "{count} of {total} tickets")
            return text.format(count=number(mirror.tickets), total=number(mirror.total))
        return self.tr("%Ln ticket(s)", "", mirror.tickets)


def _sample_time(seconds: bool = False) -> str:
    """A late hour: two digits everywhere, also where the locale counts to twelve."""
    return clock_time(datetime(2026, 11, 21, 22, 58, 58, tzinfo=UTC).astimezone().replace(hour=22), seconds)
