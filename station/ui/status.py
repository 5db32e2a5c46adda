"""What the station knows of itself: link, list, queue, camera, scanner, speed. Collected here, said in the strip."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from station.domain.camera import CameraCondition, CameraState
from station.domain.change import Link, LinkState, MirrorState, SyncProgress, SyncReport
from station.domain.journal import QueueDepth
from station.ui.actions import Act
from station.ui.formats import clock_time, milliseconds, number, span, when
from station.ui.words import camera_words, link_word, trouble_words

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


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a click on an item opens."""

    title: str
    lines: tuple[str, ...]
    acts: tuple[Act, ...] = ()


class StationStatus(QObject):
    """The latest of every fact. Owned by the GUI thread. A QObject for its `tr`: only there lupdate sees plurals."""

    def __init__(self) -> None:
        super().__init__()
        self.has_list = True
        self.link = LinkState("", Link.NOT_KNOWN)
        self.mirror: MirrorState | None = None
        self.depth = QueueDepth()
        self.report: SyncReport | None = None
        self.progress: SyncProgress | None = None
        self.camera = CameraState(CameraCondition.OFF)
        self.scanner_at: datetime | None = None
        self.verdict_times: deque[float] = deque(maxlen=200)

    def link_text(self, now: datetime) -> StripText:
        link = self.link.link
        level = {Link.ONLINE: "good", Link.SLOW: "warning", Link.OFFLINE: "warning"}.get(link, "")
        if link is Link.OFFLINE and self.link.since is not None:
            text = translate("Status", "Offline since {time}").format(time=when(self.link.since, now))
        else:
            text = link_word(link)
        return StripText(LINK_ICONS[link], text, level)

    def queue_text(self) -> StripText:
        waiting = self.depth.waiting + self.depth.unknown
        text = self.tr("%Ln scan(s) waiting", "", waiting)
        return StripText("queue", text, "warning" if waiting else "")

    def conflict_text(self) -> StripText | None:
        """None: there is nothing to settle."""
        open_ones = self.depth.conflicts + self.depth.refused
        if not open_ones:
            return None
        return StripText("conflict", self.tr("%Ln conflict(s)", "", open_ones), "warning")

    def list_text(self, now: datetime) -> StripText:
        if not self.has_list:
            return StripText("list", translate("Status", "No list: online only"))
        progress = self.progress
        if progress is not None:
            share = round(100 * progress.pages / max(1, progress.last_page))
            return StripText("list", translate("Status", "List {percent} %").format(percent=number(share)))
        if self.mirror is None or self.mirror.read_at is None:
            return StripText("list", translate("Status", "No list yet"), "warning")
        if self.link.link is Link.OFFLINE:
            text = translate("Status", "List of {time}").format(time=when(self.mirror.read_at, now))
            return StripText("list", text, "warning")
        age = span((now - self.mirror.read_at).total_seconds())
        return StripText("list", translate("Status", "List {age} old").format(age=age))

    def camera_text(self) -> StripText:
        condition = self.camera.condition
        working = condition in (CameraCondition.RUNNING, CameraCondition.SEARCHING)
        level = "warning" if condition is CameraCondition.UNPLUGGED else ""
        return StripText("camera" if working else "camera-off", camera_words(condition), level)

    def scanner_text(self) -> StripText:
        if self.scanner_at is None:
            return StripText("scanner", translate("Status", "Scanner"))
        return StripText("scanner", translate("Status", "Scanner {time}").format(time=clock_time(self.scanner_at)))

    def speed_text(self) -> StripText:
        if not self.verdict_times:
            return StripText("gauge", "–")
        return StripText("gauge", milliseconds(self.verdict_times[-1]))

    def link_figures(self, now: datetime) -> tuple[str, ...]:
        """How fast and how well-timed the vendor answers, in few words."""
        lines = []
        if self.link.link is Link.OFFLINE:
            since = self.link.since
            return (translate("Status", "since {time}").format(time=when(since, now)),) if since is not None else ()
        if self.link.answer_ms is not None:
            lines.append(translate("Status", "answers in {time}").format(time=milliseconds(self.link.answer_ms)))
        if self.link.clock_skew is not None:
            lines.append(translate("Status", "clocks {time} apart").format(time=_seconds(self.link.clock_skew)))
        return tuple(lines)

    def list_figures(self, now: datetime) -> tuple[str, ...]:
        """How many tickets the list holds, and how many the vendor counts."""
        if not self.has_list:
            return (translate("Status", "the vendor decides"),)
        if self.mirror is None or self.mirror.read_at is None:
            return ()
        return (
            self._ticket_count(self.mirror),
            translate("Status", "read at {time}").format(time=when(self.mirror.read_at, now)),
        )

    def _ticket_count(self, mirror: MirrorState) -> str:
        if mirror.total is not None:
            text = translate("Status", "{count} of {total} tickets")
            return text.format(count=number(mirror.tickets), total=number(mirror.total))
        return self.tr("%Ln ticket(s)", "", mirror.tickets)

    def explain_link(self) -> Explanation:
        lines = []
        if self.link.trouble is not None:
            words = trouble_words(self.link.trouble)
            lines += [words.sentence, words.next_step]
        if self.link.since is not None:
            lines.append(translate("Status", "Since {time}").format(time=when(self.link.since)))
        if self.link.answer_ms is not None:
            time = milliseconds(self.link.answer_ms)
            lines.append(translate("Status", "The last answer took {time}").format(time=time))
        if self.link.clock_skew is not None:
            text = translate("Status", "The vendor's clock and this one are {time} apart")
            lines.append(text.format(time=_seconds(self.link.clock_skew)))
        if self.link.link is Link.OFFLINE and self.has_list:
            lines.append(translate("Status", "Scanning goes on from the list; scans are kept and sent later."))
        return Explanation(link_word(self.link.link), tuple(lines), (Act.SYNC,))

    def explain_queue(self) -> Explanation:
        depth = self.depth
        lines = [translate("Status", "{count} waiting to be sent").format(count=number(depth.waiting))]
        if depth.unknown:
            text = translate("Status", "{count} sent without an answer; they are being settled by reading")
            lines.append(text.format(count=number(depth.unknown)))
        lines.append(translate("Status", "They are on this computer's disk and are sent by themselves."))
        return Explanation(translate("Status", "Scans for the vendor"), tuple(lines), (Act.SYNC,))

    def explain_conflicts(self) -> Explanation:
        depth = self.depth
        lines = []
        if depth.refused:
            text = translate("Status", "{count} refused by the vendor afterwards")
            lines.append(text.format(count=number(depth.refused)))
        if depth.conflicts:
            text = translate("Status", "{count} where this station and the vendor disagree")
            lines.append(text.format(count=number(depth.conflicts)))
        lines.append(translate("Status", "See each with its reason: station queue"))
        return Explanation(translate("Status", "To be settled by a person"), tuple(lines))

    def explain_list(self, now: datetime) -> Explanation:
        title = translate("Status", "Ticket list")
        if not self.has_list:
            return Explanation(
                title, (translate("Status", "This vendor gives no list; it decides each scan itself."),), (Act.SYNC,)
            )
        lines = []
        mirror = self.mirror
        if mirror is not None and mirror.read_at is not None:
            lines.append(self._ticket_count(mirror))
            moment, age = when(mirror.read_at, now), span((now - mirror.read_at).total_seconds())
            lines.append(translate("Status", "Read at {time}, {age} ago").format(time=moment, age=age))
        else:
            lines.append(translate("Status", "The list was not read completely yet."))
        if self.progress is not None:
            text = translate("Status", "Reading page {page} of {pages}, {count} tickets so far")
            values = (number(self.progress.pages), number(self.progress.last_page), number(self.progress.tickets))
            lines.append(text.format(page=values[0], pages=values[1], count=values[2]))
        if self.report is not None and self.report.trouble is not None:
            words = trouble_words(self.report.trouble)
            lines += [words.sentence, words.next_step]
        return Explanation(title, tuple(lines), (Act.SYNC,))

    def explain_camera(self) -> Explanation:
        lines = []
        camera = self.camera
        if camera.condition is CameraCondition.OFF:
            lines.append(translate("Status", "No camera is chosen. Choose one in the settings."))
        elif camera.condition is CameraCondition.RUNNING:
            lines.append(translate("Status", "Hold a code in front of the camera."))
            text = translate("Status", "{count} pictures a second")
            lines.append(text.format(count=number(round(camera.fps))))
        if camera.trouble is not None:
            words = trouble_words(camera.trouble)
            lines += [words.sentence, words.next_step]
        return Explanation(camera_words(camera.condition), tuple(lines), (Act.CAMERA_PICTURE, Act.SETTINGS))

    def explain_scanner(self) -> Explanation:
        lines = [translate("Status", "A hand scanner works like a keyboard: scan at any time, on any page.")]
        if self.scanner_at is None:
            lines.append(translate("Status", "Nothing was read from one yet."))
        else:
            text = translate("Status", "Last code from it at {time}")
            lines.append(text.format(time=clock_time(self.scanner_at, seconds=True)))
        return Explanation(translate("Status", "Scanner"), tuple(lines), (Act.MANUAL,))

    def explain_speed(self) -> Explanation:
        title = translate("Status", "From scan to verdict")
        if not self.verdict_times:
            return Explanation(title, (translate("Status", "No scan yet."),))
        ordered = sorted(self.verdict_times)
        slow = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
        text = translate("Status", "Median {median}, slowest in a hundred {slow}")
        return Explanation(title, (text.format(median=milliseconds(median(ordered)), slow=milliseconds(slow)),))


def _seconds(value: float) -> str:
    return f"{QLocale().toString(abs(value), 'f', 1)} s"
