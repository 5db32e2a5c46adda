"""Every word of the domain as a sentence for people. The one place where an enum becomes language.

Works without a QApplication (then in English), so that the command line says the same as the window. Every string
stands here literally, for lupdate to find; what is put into it comes by `.format` on the translation.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from station.domain.camera import CameraCondition
from station.domain.change import Link
from station.domain.journal import ConflictKind
from station.domain.profile import OfflinePolicy, Strategy
from station.domain.verdict import Check, Mode, Outcome, PreviousUse, Source, Upload, Uses, WhatNow
from station.ui.formats import day, number, span, when
from station.ui.words_reason import reason_in_short, reason_words
from station.ui.words_trouble import TroubleWords, trouble_words

__all__ = [
    "TroubleWords",
    "camera_words",
    "check_words",
    "conflict_words",
    "link_word",
    "mode_name",
    "mode_reminder",
    "offline_policy_words",
    "outcome_in_list",
    "outcome_word",
    "previous_use_words",
    "reason_in_short",
    "reason_words",
    "source_words",
    "strategy_words",
    "trouble_words",
    "upload_in_short",
    "upload_words",
    "uses_words",
    "what_now_words",
]

translate = QCoreApplication.translate


def outcome_word(outcome: Outcome, mode: Mode) -> str:
    """The one big word. In Check it never says "admit": nothing was used, and nobody is sent in by it."""
    if outcome is Outcome.ATTENTION:
        return translate("Words", "ATTENTION")
    if outcome is Outcome.DENY:
        return translate("Words", "NO EXIT") if mode is Mode.EXIT else translate("Words", "DENIED")
    words = {
        Mode.ENTRY: translate("Words", "ADMIT"),
        Mode.EXIT: translate("Words", "EXIT OK"),
        Mode.CHECK: translate("Words", "VALID"),
    }
    return words[mode]


def outcome_in_list(outcome: Outcome, mode: Mode) -> str:
    """The outcome as a past fact, for lists."""
    if outcome is Outcome.DENY:
        return translate("Words", "Denied")
    if outcome is Outcome.ATTENTION:
        return translate("Words", "With attention")
    words = {
        Mode.ENTRY: translate("Words", "Admitted"),
        Mode.EXIT: translate("Words", "Went out"),
        Mode.CHECK: translate("Words", "Valid, only checked"),
    }
    return words[mode]


def mode_name(mode: Mode) -> str:
    """As the buttons name it."""
    words = {
        Mode.ENTRY: translate("Words", "Entry"),
        Mode.EXIT: translate("Words", "Exit"),
        Mode.CHECK: translate("Words", "Check only"),
    }
    return words[mode]


def mode_reminder(mode: Mode) -> str:
    """What stays written on the panel; empty for Entry, which needs no reminder."""
    words = {
        Mode.ENTRY: "",
        Mode.EXIT: translate("Words", "EXIT – scans count people out"),
        Mode.CHECK: translate("Words", "CHECK ONLY – scans use nothing"),
    }
    return words[mode]


def what_now_words(what_now: WhatNow, outcome: Outcome) -> str:
    """The one thing to do next. A refusal is never left without one."""
    if outcome is Outcome.DENY and what_now in (WhatNow.NOTHING, WhatNow.LET_IN, WhatNow.LET_OUT):
        what_now = WhatNow.SEND_TO_CASH_DESK
    if outcome is Outcome.ATTENTION and what_now is WhatNow.LOOK_AT_TICKET:
        return translate("Words", "Look at the ticket, then let them in")
    words = {
        WhatNow.NOTHING: "",
        WhatNow.LET_IN: translate("Words", "Let them in"),
        WhatNow.LET_OUT: translate("Words", "Let them out"),
        WhatNow.LOOK_AT_TICKET: translate("Words", "Look at the ticket itself"),
        WhatNow.READ_NOTE: translate("Words", "Read the note, then let them in"),
        WhatNow.SEND_TO_CASH_DESK: translate("Words", "Send to the cash desk"),
        WhatNow.SCAN_AGAIN: translate("Words", "Scan the ticket once more"),
        WhatNow.COME_BACK_LATER: translate("Words", "Ask them to come back later"),
        WhatNow.CHANGE_MODE: translate("Words", "Look at the mode: F2 entry, F3 exit, F4 check only"),
        WhatNow.CALL_SUPERVISOR: translate("Words", "Call a supervisor"),
        WhatNow.ASK: translate("Words", "Scan the ticket once more when they can answer"),
    }
    return words[what_now]


def check_words(check: Check, known_at: datetime | None = None, now: datetime | None = None) -> str:
    """A check that could not be made, as it follows "Not checked:"."""
    if check is Check.LIST_AGE and known_at is not None:
        return translate("Words", "use at other doors since {time}").format(time=when(known_at, now))
    words = {
        Check.LIST_AGE: translate("Words", "use at other doors (the list is old)"),
        Check.VENDOR: translate("Words", "the vendor's word (no answer)"),
        Check.COUNTER: translate("Words", "earlier uses (the vendor gave no count)"),
        Check.CLOCK: translate("Words", "the ticket's hours (this clock is not compared)"),
        Check.TIMES: translate("Words", "the ticket's hours (they cannot be read)"),
        Check.REENTRY: translate("Words", "whether re-entry is allowed"),
        Check.OTHER_DOORS: translate("Words", "use at the other doors"),
        Check.SIGNATURE: translate("Words", "whether the code is forged (the vendor can tell)"),
        Check.RULES: translate("Words", "the event's rules (they cannot be judged here)"),
    }
    return words[check]


def source_words(source: Source, known_at: datetime | None, decided_at: datetime) -> str:
    """Whose word it is, and how old the knowledge was when it was spoken."""
    if source is Source.VENDOR:
        return translate("Words", "Confirmed by the vendor")
    if source is Source.LEDGER:
        return translate("Words", "From the venue's own book")
    if known_at is None:
        return translate("Words", "Decided here, without the vendor and without a list")
    age = span((decided_at - known_at).total_seconds())
    return translate("Words", "From the list, {age} old").format(age=age)


def previous_use_words(previous: PreviousUse, now: datetime) -> str:
    """When and where the ticket was used before, as far as that is known."""
    if previous.at is not None and previous.day_only:
        return translate("Words", "Used on {day}").format(day=day(previous.at))
    return _used_words(previous, now)


def _used_words(previous: PreviousUse, now: datetime) -> str:
    if previous.at is None:
        if previous.here:
            return translate("Words", "Used here before; the time is not known")
        return translate("Words", "Used before; the vendor does not say when")
    values = {
        "time": when(previous.at, now),
        "age": span((now - previous.at).total_seconds()),
        "place": previous.place,
    }
    if previous.here and not previous.sent:
        return translate("Words", "Seen here at {time}, {age} ago, not sent yet").format(**values)
    if previous.here:
        return translate("Words", "Used here at {time}, {age} ago").format(**values)
    if previous.place:
        return translate("Words", "Used at {time}, {age} ago: {place}").format(**values)
    return translate("Words", "Used at {time}, {age} ago").format(**values)


def uses_words(uses: Uses) -> str:
    """How far a ticket for several is used."""
    return translate("Words", "{used} of {maximum} in").format(used=number(uses.used), maximum=number(uses.maximum))


def upload_words(upload: Upload) -> str:
    """What the vendor knows of the scan; empty where nothing needs saying."""
    words = {
        Upload.DONE: translate("Words", "The vendor has it"),
        Upload.WAITING: translate("Words", "Kept here, not sent yet"),
        Upload.UNKNOWN: translate("Words", "Sent, no answer; being settled"),
        Upload.REFUSED: translate("Words", "The vendor refused it afterwards"),
        Upload.NOT_NEEDED: "",
    }
    return words[upload]


def upload_in_short(upload: Upload) -> str:
    """For lists; empty where the vendor has it or need not."""
    words = {
        Upload.DONE: "",
        Upload.WAITING: translate("Words", "not sent yet"),
        Upload.UNKNOWN: translate("Words", "being settled"),
        Upload.REFUSED: translate("Words", "refused afterwards"),
        Upload.NOT_NEEDED: "",
    }
    return words[upload]


def link_word(link: Link) -> str:
    """The state of the line, in one word."""
    words = {
        Link.NOT_KNOWN: translate("Words", "Not asked yet"),
        Link.ONLINE: translate("Words", "Online"),
        Link.SLOW: translate("Words", "Slow"),
        Link.OFFLINE: translate("Words", "Offline"),
    }
    return words[link]


def camera_words(condition: CameraCondition) -> str:
    """What the camera is doing."""
    words = {
        CameraCondition.OFF: translate("Words", "Camera off"),
        CameraCondition.SEARCHING: translate("Words", "Camera starts …"),
        CameraCondition.RUNNING: translate("Words", "Camera on"),
        CameraCondition.UNPLUGGED: translate("Words", "Camera unplugged"),
        CameraCondition.ENDED: translate("Words", "Video has ended"),
    }
    return words[condition]


def conflict_words(kind: ConflictKind) -> str:
    """Two truths about one ticket, in one sentence."""
    words = {
        ConflictKind.REFUSED_LATER: translate("Words", "Let in here; the vendor refused it afterwards."),
        ConflictKind.OVER_ADMITTED: translate("Words", "Used more often than the ticket allows."),
        ConflictKind.CANCELED_MEANWHILE: translate("Words", "Let in here; the ticket was canceled meanwhile."),
        ConflictKind.ADMITTED_ELSEWHERE: translate("Words", "Another door used the ticket in the same moment."),
        ConflictKind.WITHDRAWN_LATER: translate("Words", "Let in here; the vendor has withdrawn the ticket since."),
    }
    return words[kind]


def strategy_words(strategy: Strategy) -> str:
    """Who decides first."""
    words = {
        Strategy.DIRECT: translate("Words", "The vendor is asked first, then the list"),
        Strategy.LOCAL: translate("Words", "The list decides, the vendor is told afterwards"),
    }
    return words[strategy]


def offline_policy_words(policy: OfflinePolicy) -> str:
    """What becomes of a code that could not be verified."""
    words = {
        OfflinePolicy.REFUSE: translate("Words", "Refuse what cannot be verified"),
        OfflinePolicy.ATTENTION: translate("Words", "Let in with attention, and tell the vendor later"),
    }
    return words[policy]
