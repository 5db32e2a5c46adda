"""What the verdict panel shows, as plain values: made from a fact, painted by the widget, read out for the blind."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from station.domain.ticket import Ticket
from station.domain.trouble import Trouble
from station.domain.verdict import Mode, Outcome, Source, Upload, Verdict, WhatNow
from station.ui.formats import clock_time, number
from station.ui.words import (
    check_words,
    outcome_word,
    previous_use_words,
    reason_words,
    source_words,
    trouble_words,
    upload_words,
    uses_words,
    what_now_words,
)
from station.ui.words_questions import QuestionWord, question_text

translate = QCoreApplication.translate

LONGEST_TEXT = 300
"""Characters of one outside text that a screen shows; a name needs fewer."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_DIRECTION = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Tone(StrEnum):
    READY = "ready"
    CHECKING = "checking"
    RECOGNISED = "recognised"
    """The list knows the ticket, the answer is still out: neutral."""
    HELD = "held"
    """Green, and not used yet: its person has to pass first."""
    ADMIT = "admit"
    ATTENTION = "attention"
    DENY = "deny"
    STOP = "stop"


_TONES = {Outcome.ADMIT: Tone.ADMIT, Outcome.ATTENTION: Tone.ATTENTION, Outcome.DENY: Tone.DENY}


@dataclass(frozen=True, slots=True)
class Presentation:
    """One state of the panel. All texts are plain; outside texts are cleaned of control characters."""

    tone: Tone
    word: str
    headline: str = ""
    lines: tuple[str, ...] = ()
    note: str = ""
    """The vendor's note on the ticket: stands out."""
    what_now: str = ""
    ring: str = ""
    """Said in a ring: a green from the list, not from the vendor."""
    tag: str = ""
    """Beside the word: "already shown"."""
    said: str = ""
    """The vendor's own words: last and small, for whoever has to talk about it."""
    scan_id: str = ""

    def spoken(self) -> str:
        """Everything in reading order, for a screen reader."""
        parts = (self.word, self.tag, self.headline, self.ring, self.note, *self.lines, self.what_now, self.said)
        return ". ".join(part for part in parts if part)


def plain(text: str) -> str:
    """Outside text for one line: no control or direction characters, no endless length."""
    text = _DIRECTION.sub("", _CONTROL.sub(" ", text)).strip()
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"


def isolated(text: str) -> str:
    """Keeps a right-to-left name from reordering the words around it (Unicode's first-strong isolate)."""
    return f"\u2068{text}\u2069" if text and not text.isascii() else text


def type_and_holder(type_name: str, holder: str) -> str:
    """`Adult · Fatima Etxeberria`, or whichever of the two there is."""
    return " · ".join(isolated(part) for part in (plain(type_name), plain(holder)) if part)


def present_verdict(
    verdict: Verdict, now: datetime, shown_before: bool = False, dated_exits: bool = True
) -> Presentation:
    """The panel for a judgement that stands in the journal. `dated_exits`: the vendor takes a queued exit's time."""
    outcome, ticket = verdict.outcome, verdict.ticket
    who = type_and_holder(ticket.type_name, ticket.holder) if ticket is not None else ""
    reason = reason_words(verdict)
    lines: list[str] = []
    if outcome is Outcome.ADMIT:
        headline = who or reason
    else:
        headline = reason
        lines.extend(_present(previous_line(verdict, now), who))
    if outcome is Outcome.ATTENTION:
        headline, lines = _attention_lines(verdict, who, reason, now)
    lines.extend(_ticket_lines(verdict, ticket))
    if outcome is Outcome.ADMIT:
        lines.extend(_present(previous_line(verdict, now)))
    ring = _ring(verdict)
    if not ring:
        lines.extend(_present(source_words(verdict.source, verdict.known_at, verdict.decided_at)))
    if verdict.upload in (Upload.WAITING, Upload.UNKNOWN, Upload.REFUSED):
        lines.extend(_present(upload_words(verdict.upload)))
    if verdict.mode is Mode.EXIT and verdict.upload is Upload.WAITING and not dated_exits:
        lines.append(translate("Panel", "The vendor will get the time of sending"))
    if outcome is not Outcome.ATTENTION:
        lines.extend(_present(_unmade_line(verdict)))
    return Presentation(
        tone=_TONES[outcome],
        word=outcome_word(outcome, verdict.mode),
        headline=headline,
        lines=tuple(lines),
        note=plain(ticket.note) if ticket is not None else "",
        what_now=_what_now(verdict),
        ring=ring,
        tag=translate("Panel", "already shown") if shown_before else "",
        said=_said(verdict),
        scan_id=verdict.scan_id,
    )


def present_held(verdict: Verdict, now: datetime, until: datetime) -> Presentation:
    """A ticket that is good and held: nothing is used before the person has passed."""
    shown = present_verdict(verdict, now)
    time = clock_time(until, seconds=True)
    told = translate("Panel", "Not used yet; held until {time}").format(time=time)
    shown = replace(
        shown,
        lines=(told, *shown.lines),
        what_now=translate("Panel", "Space: the person has passed. Esc: nobody passed."),
    )
    if shown.tone is not Tone.ADMIT:
        return replace(shown, tag=translate("Panel", "held"))
    return replace(shown, tone=Tone.HELD, word=translate("Panel", "HELD"))


def present_asking(verdict: Verdict) -> Presentation:
    """Something is asked before anybody is let in: neither a yes nor a no yet."""
    ticket = verdict.ticket
    return Presentation(
        tone=Tone.ATTENTION,
        word=question_text(QuestionWord.ASK),
        headline=type_and_holder(ticket.type_name, ticket.holder) if ticket is not None else plain(verdict.code),
        lines=tuple(isolated(plain(question.text)) for question in verdict.questions),
        note=plain(ticket.note) if ticket is not None else "",
        what_now=question_text(QuestionWord.NOT_IN_YET),
        scan_id=verdict.scan_id,
    )


def present_ticket(ticket: Ticket, slow: bool) -> Presentation:
    """The neutral panel while the answer is out. `slow`: long enough to say so."""
    return Presentation(
        tone=Tone.RECOGNISED,
        word=translate("Panel", "Checking…") if slow else "",
        headline=type_and_holder(ticket.type_name, ticket.holder),
        lines=tuple(_present(_seat_line(ticket), isolated(plain(ticket.section_name)))),
        note=plain(ticket.note),
    )


def present_checking(waiting: int, slow: bool) -> Presentation:
    """Nothing is known of the ticket yet. `waiting`: scans that have no answer."""
    more = (
        translate("Panel", "{count} scans wait for their answer").format(count=number(waiting)) if waiting > 1 else ""
    )
    return Presentation(Tone.CHECKING, translate("Panel", "Checking…") if slow else "", more)


def present_ready(mode: Mode) -> Presentation:
    """Nothing to judge."""
    words = {
        Mode.ENTRY: translate("Panel", "Scan a ticket"),
        Mode.EXIT: translate("Panel", "Scan at exit"),
        Mode.CHECK: translate("Panel", "Check a ticket"),
    }
    return Presentation(tone=Tone.READY, word=words[mode])


def present_stop(trouble: Trouble | None) -> Presentation:
    """Nothing was written, so nobody is let in. None: a fault in the program."""
    if trouble is None:
        sentence = translate("Panel", "Station has a fault and has stopped here.")
        step = translate("Panel", "Scan once more. If it stays: close Station, open it again, call support.")
    else:
        words = trouble_words(trouble)
        sentence, step = plain(words.sentence), words.next_step
    return Presentation(
        tone=Tone.STOP,
        word=translate("Panel", "STOP"),
        headline=sentence,
        lines=(
            translate("Panel", "The last scan was not recorded: let nobody in on it."),
            translate("Panel", "Earlier scans are safe."),
        ),
        what_now=step,
    )


def with_tag(presentation: Presentation, tag: str) -> Presentation:
    """The same panel with a word beside the word."""
    return replace(presentation, tag=tag)


def previous_line(verdict: Verdict, now: datetime) -> str:
    """When and where it was used before; empty if that is not known to have been."""
    previous = verdict.judgement.previous
    if previous is None:
        return ""
    return isolated(plain(previous_use_words(previous, now)))


def _attention_lines(verdict: Verdict, who: str, reason: str, now: datetime) -> tuple[str, list[str]]:
    """Why somebody has to look comes before everything else."""
    unmade = _unmade_line(verdict)
    lines = _present(unmade, previous_line(verdict, now))
    if who:
        return who, lines if verdict.reason.value == "valid" else [reason, *lines]
    return reason, lines


def _ticket_lines(verdict: Verdict, ticket: Ticket | None) -> list[str]:
    uses = verdict.judgement.uses
    several = uses_words(uses) if uses is not None and uses.maximum > 1 else ""
    if ticket is None:
        code = translate("Panel", "Code: {code}").format(code=isolated(plain(verdict.code)))
        return _present(several, code if verdict.outcome is not Outcome.ADMIT else "")
    return _present(several, _seat_line(ticket), isolated(plain(ticket.section_name)))


def _seat_line(ticket: Ticket) -> str:
    if not plain(ticket.seat):
        return ""
    return translate("Panel", "Seat: {seat}").format(seat=isolated(plain(ticket.seat)))


def _unmade_line(verdict: Verdict) -> str:
    unmade = verdict.judgement.unmade
    if not unmade:
        return ""
    checks = ", ".join(check_words(check, verdict.known_at, verdict.decided_at) for check in unmade)
    return translate("Panel", "Not checked: {checks}").format(checks=checks)


def _said(verdict: Verdict) -> str:
    words = isolated(plain(verdict.vendor_message))
    return translate("Panel", "The vendor says: “{words}”").format(words=words) if words else ""


def _what_now(verdict: Verdict) -> str:
    """A check lets nobody in, however green it is."""
    if verdict.mode is Mode.CHECK and verdict.judgement.what_now is WhatNow.ASK:
        return translate("Panel", "Only checked. The question is asked at the entry")
    if verdict.mode is Mode.CHECK and verdict.judgement.what_now in (WhatNow.LET_IN, WhatNow.LET_OUT):
        return translate("Panel", "Only checked. To let them in, scan with F2 Entry")
    return what_now_words(verdict.judgement.what_now, verdict.outcome)


def _ring(verdict: Verdict) -> str:
    """A green that the vendor did not confirm says so in a ring of its own."""
    if verdict.outcome is not Outcome.ADMIT or verdict.source is Source.VENDOR:
        return ""
    return source_words(verdict.source, verdict.known_at, verdict.decided_at)


def _present(*texts: str) -> list[str]:
    return [text for text in texts if text]
