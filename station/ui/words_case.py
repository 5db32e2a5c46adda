"""What waits for a person, in words: who and when on either side, what it means, what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from station.domain.journal import Action, Conflict, ConflictKind, OutboxItem
from station.domain.ticket import Ticket
from station.ui.formats import clock_time, day, number, when
from station.ui.presentation import plain, type_and_holder
from station.ui.words import conflict_words
from station.ui.words_ticket import status_words

translate = QCoreApplication.translate

Case = Conflict | OutboxItem
"""Two truths about one ticket, or a use of which reading could not tell whether the vendor counted it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two truths. `figure`: what stands out; `lines`: outside text is cleaned already."""

    figure: str
    lines: tuple[str, ...]
    quote: str = ""
    """The vendor's own words."""


class CaseWords(QObject):
    """A QObject for its `tr`: only there lupdate sees plurals. GUI thread."""

    def title(self, case: Case) -> str:
        """Whose ticket; the code where nothing more is known."""
        ticket = case.there if isinstance(case, Conflict) else None
        who = type_and_holder(ticket.type_name, ticket.holder) if ticket is not None else ""
        return who or plain(case.code)

    def kind(self, case: Case) -> str:
        """In few words."""
        if isinstance(case, OutboxItem):
            return translate("Case", "Counted at the vendor or not?")
        words = {
            ConflictKind.REFUSED_LATER: translate("Case", "Refused afterwards"),
            ConflictKind.OVER_ADMITTED: translate("Case", "Used too often"),
            ConflictKind.CANCELED_MEANWHILE: translate("Case", "Canceled meanwhile"),
            ConflictKind.ADMITTED_ELSEWHERE: translate("Case", "Two doors at one moment"),
            ConflictKind.WITHDRAWN_LATER: translate("Case", "Withdrawn afterwards"),
        }
        return words[case.kind]

    def here(self, case: Case, now: datetime) -> Side:
        """What this station did."""
        at = case.here_at if isinstance(case, Conflict) else case.door_time
        figure = _moment(at, now) if at is not None else translate("Case", "Time not known")
        lines = [self._people(case)]
        if isinstance(case, Conflict) and case.there is not None:
            lines += [plain(case.there.type_name), plain(case.there.holder), plain(case.there.seat)]
        lines.append(translate("Case", "Code {code}").format(code=plain(case.code)))
        return Side(figure, tuple(filter(None, lines)))

    def there(self, case: Case, now: datetime) -> Side:
        """What the vendor said or showed, and when."""
        if isinstance(case, OutboxItem):
            sent = case.sent_at or case.changed_at
            lines = [translate("Case", "Sent at {time}").format(time=_moment(sent, now))] if sent is not None else []
            lines.append(translate("Case", "The line was cut before the answer came."))
            return Side(translate("Case", "No answer"), tuple(lines), plain(case.message))
        figure = self.kind(case)
        lines = [translate("Case", "Noticed at {time}").format(time=_moment(case.raised_at, now))]
        if case.there is not None:
            used = _uses(case.there)
            if case.kind is not ConflictKind.OVER_ADMITTED:
                figure, lines = status_words(case.there.status), [*lines, used]
            else:
                figure = used or figure
            lines += _row_lines(case.there, now)
        return Side(figure, tuple(filter(None, lines)), plain(case.message))

    def _people(self, case: Case) -> str:
        if isinstance(case, OutboxItem):
            if not case.admitted:
                return translate("Case", "Nobody was let in on it")
            if case.action is Action.EXIT:
                return self.tr("%Ln person(s) let out", "", case.people)
            return self.tr("%Ln person(s) let in", "", case.people)
        if case.kind is ConflictKind.OVER_ADMITTED:
            return self.tr("%Ln person(s) too many", "", case.people)
        if not case.people:
            return translate("Case", "Nobody was let in on it")
        return self.tr("%Ln person(s) let in", "", case.people)


def meaning_words(case: Case) -> str:
    """What it means for the door, in one sentence or two."""
    if isinstance(case, OutboxItem):
        return translate(
            "Case",
            "The vendor may have counted this scan or not; reading its list could not tell. It is never sent again by "
            "itself, so that nobody is counted twice.",
        )
    more = {
        ConflictKind.REFUSED_LATER: translate("Case", "The vendor's count lacks this entry."),
        ConflictKind.OVER_ADMITTED: translate("Case", "Most likely another door let somebody in on the same ticket."),
        ConflictKind.CANCELED_MEANWHILE: translate("Case", "Nothing was sent, so the vendor's count lacks it."),
        ConflictKind.ADMITTED_ELSEWHERE: translate("Case", "Nobody was let in here."),
        ConflictKind.WITHDRAWN_LATER: translate("Case", "The ticket was good when it was scanned."),
    }
    return f"{conflict_words(case.kind)} {more[case.kind]}"


def advice_words(case: Case) -> str:
    """The one thing to do."""
    if isinstance(case, OutboxItem):
        return translate("Case", "Look the ticket up in the vendor's own office program, then choose.")
    words = {
        ConflictKind.REFUSED_LATER: translate("Case", "Tell a supervisor. If it matters, look for the person inside."),
        ConflictKind.OVER_ADMITTED: translate("Case", "Look out for copied tickets; tell a supervisor and the doors."),
        ConflictKind.CANCELED_MEANWHILE: translate("Case", "Tell the cash desk: the person inside has no good ticket."),
        ConflictKind.ADMITTED_ELSEWHERE: translate("Case", "Ask the other doors whether they let somebody in on it."),
        ConflictKind.WITHDRAWN_LATER: translate("Case", "Tell the cash desk; the money may be on its way back."),
    }
    return words[case.kind]


def counted_words() -> str:
    """What "It was counted" does."""
    return translate("Case", "The vendor shows this scan: nothing is sent, and the case is closed.")


def not_counted_words(item: OutboxItem) -> str:
    """What "It was not counted" does."""
    if item.admitted:
        return translate("Case", "The vendor does not show it: it is sent with the next sync.")
    return translate("Case", "The vendor does not show it: nobody went in, so nothing is sent.")


def _uses(ticket: Ticket) -> str:
    """As the vendor counts them; empty where it does not."""
    counters = ticket.counters
    if counters.used is None or counters.maximum is None:
        return ""
    text = translate("Case", "{used} uses of {maximum}")
    return text.format(used=number(counters.used), maximum=number(counters.maximum))


def _row_lines(ticket: Ticket, now: datetime) -> list[str]:
    lines, counters = [], ticket.counters
    if counters.last_entry_at is not None:
        lines.append(translate("Case", "Last entry at {time}").format(time=_moment(counters.last_entry_at, now)))
    if ticket.read_at is not None:
        lines.append(translate("Case", "Its list, read at {time}").format(time=when(ticket.read_at, now)))
    return lines


def _moment(moment: datetime, now: datetime) -> str:
    """To the second: two doors may be that close. With the date unless it is today's."""
    time = clock_time(moment, seconds=True)
    return time if moment.astimezone().date() == now.astimezone().date() else f"{day(moment)} {time}"
