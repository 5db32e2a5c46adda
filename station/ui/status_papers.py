"""What stands behind each item of the strip, in whole sentences and with what can be done: opened by a click."""

from __future__ import annotations

from datetime import datetime
from statistics import median

from PySide6.QtCore import QCoreApplication

from station.domain.camera import CameraCondition
from station.domain.change import Link, LinkState
from station.ui.actions import Act
from station.ui.explanation import Choice, Explanation
from station.ui.formats import clock_time, milliseconds, number, seconds, span, when
from station.ui.status import StationStatus
from station.ui.status_sync import bar_of
from station.ui.words import camera_words, link_word, trouble_words
from station.ui.words_line import forced_words, line_words, next_attempt_words
from station.ui.words_scanner import serial_words

translate = QCoreApplication.translate


class StatusPapers:
    """Reads the status when a paper is asked for. GUI thread."""

    def __init__(self, status: StationStatus) -> None:
        self._status = status

    def link(self, now: datetime) -> Explanation:
        state = self._status.link
        lines = [forced_words(state)]
        if state.link is Link.NOT_KNOWN:
            lines.append(translate("Status", "The vendor has not answered yet."))
        if state.trouble is not None and not state.silent:  # else nothing is tried again by itself
            words = trouble_words(state.trouble)
            lines += [words.sentence, words.next_step]
        if state.since is not None and (state.forced is not None or state.link is not Link.OFFLINE):
            text = translate("Status", "{word} since {time}")  # else it is the title
            lines.append(text.format(word=link_word(state.link), time=when(state.since, now)))
        lines += [next_attempt_words(state, now), *self._answer_lines(state)]
        if not state.asks and not state.silent and self._status.has_list:
            lines.append(translate("Status", "Scanning goes on from the list; scans are kept and sent later."))
        title, acts = line_words(state, now), () if state.silent else (Act.SYNC,)
        return Explanation(title, tuple(filter(None, lines)), acts, _line_choices(state.forced is not None))

    def _answer_lines(self, state: LinkState) -> list[str]:
        lines = []
        if state.answer_ms is not None:
            time = milliseconds(state.answer_ms)
            lines.append(translate("Status", "The last answer took {time}").format(time=time))
        if state.clock_skew is not None:
            text = translate("Status", "The vendor's clock and this one are {time} apart")
            lines.append(text.format(time=seconds(state.clock_skew)))
        return lines

    def queue(self) -> Explanation:
        depth = self._status.depth
        lines = [translate("Status", "{count} waiting to be sent").format(count=number(depth.waiting))]
        if depth.unknown:
            text = translate("Status", "{count} sent without an answer; they are being settled by reading")
            lines.append(text.format(count=number(depth.unknown)))
        lines.append(translate("Status", "They are on this computer's disk and are sent by themselves."))
        return Explanation(translate("Status", "Scans for the vendor"), tuple(lines), (Act.SYNC,))

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
        if mirror is not None and mirror.full_read_at is not None:
            text = translate("Status", "The whole list was read at {time}")
            lines.append(text.format(time=when(mirror.full_read_at, now)))
        if self._status.canceled:
            lines.append(translate("Status", "The last reading was canceled; what it read is kept."))
        if self._status.report is not None and self._status.report.trouble is not None:
            words = trouble_words(self._status.report.trouble)
            lines += [words.sentence, words.next_step]
        lines.append(next_attempt_words(self._status.link, now))
        progress = self._status.progress
        if progress is not None:
            return Explanation(title, tuple(lines[:-1]), (Act.CANCEL_SYNC,), bar=bar_of(progress))
        return Explanation(title, tuple(filter(None, lines)), (Act.SYNC, Act.SYNC_ALL))

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
        return Explanation(
            camera_words(camera.condition), tuple(lines), (Act.CAMERA_TEST, Act.CAMERA_PICTURE, Act.SETTINGS)
        )

    def scanner(self) -> Explanation:
        lines = [translate("Status", "A hand scanner works like a keyboard: scan at any time, on any page.")]
        if self._status.scanner_at is None:
            lines.append(translate("Status", "Nothing was read from one yet."))
        else:
            text = translate("Status", "Last code from it at {time}")
            lines.append(text.format(time=clock_time(self._status.scanner_at, seconds=True)))
        lines += [serial_words(state) for state in self._status.serial.values()]
        if self._status.other_layout:
            lines.append(
                translate(
                    "Status",
                    "This computer's keyboard layout is not the one of the scanner test. "
                    "Set it back, or test the scanner again.",
                )
            )
        if self._status.burst_unended:
            lines.append(
                translate(
                    "Status", "A scanner sent a code without Enter, so it was taken for typing. Try the scanner test."
                )
            )
        return Explanation(translate("Status", "Scanner"), tuple(lines), (Act.SCANNER_TEST, Act.MANUAL))

    def speed(self) -> Explanation:
        title = translate("Status", "From scan to verdict")
        if not self._status.verdict_times:
            return Explanation(title, (translate("Status", "No scan yet."),))
        ordered = sorted(self._status.verdict_times)
        slow = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
        text = translate("Status", "Median {median}, slowest in a hundred {slow}")
        return Explanation(title, (text.format(median=milliseconds(median(ordered)), slow=milliseconds(slow)),))


def _line_choices(forced: bool) -> tuple[Choice, ...]:
    """What a person may say of the line. The way back goes first."""
    a_while, always = translate("Status", "For 15 minutes"), translate("Status", "Until I say otherwise")
    back = Choice("", "", ((Act.AUTOMATIC_LINE, translate("Status", "Decide by itself again")),))
    offline = Choice(
        translate("Status", "Work offline"),
        translate("Status", "No traffic with the vendor: the list decides."),
        ((Act.OFFLINE_A_WHILE, a_while), (Act.OFFLINE, always)),
    )
    online = Choice(
        translate("Status", "Stay online"),
        translate("Status", "Every scan asks the vendor, also where it answers badly."),
        ((Act.ONLINE_A_WHILE, a_while), (Act.ONLINE, always)),
    )
    return (back,) if forced else (offline, online)
