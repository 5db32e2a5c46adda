"""What stands behind each item of the strip, in whole sentences and with what can be done: opened by a click."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from statistics import median

from PySide6.QtCore import QCoreApplication

from station.domain.camera import CameraCondition
from station.domain.change import Link
from station.ui.actions import Act
from station.ui.formats import clock_time, milliseconds, number, seconds, span, when
from station.ui.status import StationStatus
from station.ui.words import camera_words, link_word, trouble_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a click on an item opens."""

    title: str
    lines: tuple[str, ...]
    acts: tuple[Act, ...] = ()


class StatusPapers:
    """Reads the status when a paper is asked for. GUI thread."""

    def __init__(self, status: StationStatus) -> None:
        self._status = status

    def link(self) -> Explanation:
        lines = []
        if self._status.link.link is Link.NOT_KNOWN:
            lines.append(translate("Status", "The vendor has not answered yet."))
        if self._status.link.trouble is not None:
            words = trouble_words(self._status.link.trouble)
            lines += [words.sentence, words.next_step]
        if self._status.link.since is not None:
            lines.append(translate("Status", "Since {time}").format(time=when(self._status.link.since)))
        if self._status.link.answer_ms is not None:
            time = milliseconds(self._status.link.answer_ms)
            lines.append(translate("Status", "The last answer took {time}").format(time=time))
        if self._status.link.clock_skew is not None:
            text = translate("Status", "The vendor's clock and this one are {time} apart")
            lines.append(text.format(time=seconds(self._status.link.clock_skew)))
        if self._status.link.link is Link.OFFLINE and self._status.has_list:
            lines.append(translate("Status", "Scanning goes on from the list; scans are kept and sent later."))
        return Explanation(link_word(self._status.link.link), tuple(lines), (Act.SYNC,))

    def queue(self) -> Explanation:
        depth = self._status.depth
        lines = [translate("Status", "{count} waiting to be sent").format(count=number(depth.waiting))]
        if depth.unknown:
            text = translate("Status", "{count} sent without an answer; they are being settled by reading")
            lines.append(text.format(count=number(depth.unknown)))
        lines.append(translate("Status", "They are on this computer's disk and are sent by themselves."))
        return Explanation(translate("Status", "Scans for the vendor"), tuple(lines), (Act.SYNC,))

    def conflicts(self) -> Explanation:
        depth = self._status.depth
        lines = []
        if depth.refused:
            text = translate("Status", "{count} refused by the vendor afterwards")
            lines.append(text.format(count=number(depth.refused)))
        if depth.conflicts:
            text = translate("Status", "{count} where this station and the vendor disagree")
            lines.append(text.format(count=number(depth.conflicts)))
        lines.append(translate("Status", "See each with its reason: station queue"))
        return Explanation(translate("Status", "To be settled by a person"), tuple(lines))

    def ticket_list(self, now: datetime) -> Explanation:
        title = translate("Status", "Ticket list")
        if not self._status.has_list:
            line = translate("Status", "This vendor gives no list; it decides each scan itself.")
            return Explanation(title, (line,), (Act.SYNC,))
        lines = []
        mirror = self._status.mirror
        if mirror is not None and mirror.read_at is not None:
            lines.append(self._status.ticket_count(mirror))
            moment, age = when(mirror.read_at, now), span((now - mirror.read_at).total_seconds())
            lines.append(translate("Status", "Read at {time}, {age} ago").format(time=moment, age=age))
        else:
            lines.append(translate("Status", "The list was not read completely yet."))
        if self._status.progress is not None:
            text = translate("Status", "Reading page {page} of {pages}, {count} tickets so far")
            values = (
                number(self._status.progress.pages),
                number(self._status.progress.last_page),
                number(self._status.progress.tickets),
            )
            lines.append(text.format(page=values[0], pages=values[1], count=values[2]))
        if self._status.report is not None and self._status.report.trouble is not None:
            words = trouble_words(self._status.report.trouble)
            lines += [words.sentence, words.next_step]
        return Explanation(title, tuple(lines), (Act.SYNC,))

    def camera(self) -> Explanation:
        lines = []
        camera = self._status.camera
        if camera.condition is CameraCondition.OFF:
            lines.append(translate("Status", "No camera is chosen. Choose one in the settings."))
        elif camera.condition is CameraCondition.RUNNING:
            lines.append(translate("Status", "Hold a code in front of the camera."))
            text = translate("Status", "{count} pictures a second")
            lines.append(text.format(count=number(round(camera.fps))))
        elif camera.condition in (CameraCondition.SEARCHING, CameraCondition.UNPLUGGED):
            lines.append(translate("Status", "It is tried again and again; a hand scanner works meanwhile."))
        elif camera.condition is CameraCondition.ENDED:
            lines.append(translate("Status", "The video file is at its end. Choose a camera in the settings."))
        if camera.trouble is not None:
            words = trouble_words(camera.trouble)
            lines += [words.sentence, words.next_step]
        return Explanation(camera_words(camera.condition), tuple(lines), (Act.CAMERA_PICTURE, Act.SETTINGS))

    def scanner(self) -> Explanation:
        lines = [translate("Status", "A hand scanner works like a keyboard: scan at any time, on any page.")]
        if self._status.scanner_at is None:
            lines.append(translate("Status", "Nothing was read from one yet."))
        else:
            text = translate("Status", "Last code from it at {time}")
            lines.append(text.format(time=clock_time(self._status.scanner_at, seconds=True)))
        return Explanation(translate("Status", "Scanner"), tuple(lines), (Act.MANUAL,))

    def speed(self) -> Explanation:
        title = translate("Status", "From scan to verdict")
        if not self._status.verdict_times:
            return Explanation(title, (translate("Status", "No scan yet."),))
        ordered = sorted(self._status.verdict_times)
        slow = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
        text = translate("Status", "Median {median}, slowest in a hundred {slow}")
        return Explanation(title, (text.format(median=milliseconds(median(ordered)), slow=milliseconds(slow)),))
