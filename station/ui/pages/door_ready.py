"""What the door says while nothing is judged: how things stand, and what to do where there is no code."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from station.domain.journal import ScanSummary
from station.ui.actions import Act, Actions, key_text
from station.ui.context import WindowContext
from station.ui.formats import clock_time
from station.ui.models.scan_list import subtitle_of, title_of
from station.ui.status import StationStatus
from station.ui.widgets.ready_cards import ReadyCard
from station.ui.words_line import line_word

translate = QCoreApplication.translate


def ready_hint(context: WindowContext, actions: Actions, last: ScanSummary | None) -> str:
    """A key that helps; after a restart, the last scan before it."""
    key = key_text(actions[Act.MANUAL])
    hint = translate("DoorPage", "No code to scan?  {key} types it.").format(key=key)
    if context.demo:
        key = key_text(actions[Act.SHOW_CODES])
        hint = translate("DoorPage", "{key} shows codes to scan, good and bad ones.").format(key=key)
    if last is not None:
        text = translate("DoorPage", "Last scan before the restart, {time}: {who} – {what}")
        moment = clock_time(last.decided_at, seconds=True)
        hint = text.format(time=moment, who=title_of(last), what=subtitle_of(last)) + f"\n{hint}"
    return hint


def ready_cards(status: StationStatus, now: datetime) -> tuple[ReadyCard, ...]:
    """List, line, queue and scanners, each with its figures."""
    link, tickets, queue = status.link_text(now), status.list_text(now), status.queue_text()
    camera = status.camera_text()
    scanner = translate("DoorPage", "no scan yet")
    if status.scanner_at is not None:
        scanner = translate("DoorPage", "last scan {time}").format(time=clock_time(status.scanner_at))
    conflicts = status.conflict_text()
    unsettled = (status.conflict_count(),)
    return (
        ReadyCard(tickets.level != "warning", tickets.text, status.list_figures(now), tickets.share),
        ReadyCard(link.level != "warning", line_word(status.link), status.link_figures(now)),
        ReadyCard(queue.level != "warning" and conflicts is None, queue.text, unsettled),
        ReadyCard(camera.level != "warning", translate("DoorPage", "Scanner"), (scanner, camera.text)),
    )
