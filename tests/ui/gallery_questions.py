"""Undo and questions at the door, for the gallery."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from station.domain.question import Question
from station.domain.undo import Undone, UndoState
from station.ui.actions import Act
from station.ui.window import MainWindow
from station.workers.events import Origin, ScanUndone
from tests.ui import facts, question_facts


def undo_asked(window: MainWindow) -> None:
    capability = replace(facts.FULL, annul_within=900.0)
    window.use_context(replace(window._context, capability=capability))
    window.door_state_read(facts.door_state())
    window.verdict_reached(facts.reached(facts.admitted()))
    window.acts[Act.UNDO].trigger()


def undo_refused(window: MainWindow) -> None:
    undo_asked(window)
    window.acts[Act.UNDO].trigger()
    said = "Annulment is not allowed more than 15 minutes after check-in"
    window.scan_undone(ScanUndone(Undone(facts.admitted().scan_id, UndoState.REFUSED, message=said)))


def undo_done(window: MainWindow) -> None:
    undo_asked(window)
    window.acts[Act.UNDO].trigger()
    window.scan_undone(ScanUndone(Undone(facts.admitted().scan_id, UndoState.DONE)))


def asks(*questions: Question, typed: str = "", go: bool = False) -> Callable[[MainWindow], None]:
    """A question in front, with something in its field."""

    def do(window: MainWindow) -> None:
        window.door_state_read(facts.door_state())
        window.verdict_reached(question_facts.asked(*questions))
        panel = window.door.questions
        if panel.entry is not None:
            panel.entry.put_back(typed)
        if go:
            panel.go_on()

    return do


def large(*questions: Question) -> Callable[[MainWindow], None]:
    def do(window: MainWindow) -> None:
        window._keep({"text_scale": 200})
        asks(*questions)(window)

    return do


def set_aside(window: MainWindow) -> None:
    asks(question_facts.SIZE)(window)
    window._scan("NEXT", Origin.WEDGE, 0.0)
    window.verdict_reached(facts.reached(facts.admitted()))


def sent_away(window: MainWindow) -> None:
    asks(question_facts.SIZE)(window)
    window.door.questions.send_away()


QUESTION_STATES: dict[str, Callable[[MainWindow], None]] = {
    "undo-asked": undo_asked,
    "undo-refused": undo_refused,
    "undo-done": undo_done,
    "ask-choice": asks(question_facts.SIZE, question_facts.NAME, typed="12"),
    "ask-large": large(question_facts.SIZE, question_facts.NAME),
    "ask-large-date": large(question_facts.BIRTH),
    "ask-yes": asks(question_facts.ADULT),
    "ask-no": asks(question_facts.ADULT, typed="false", go=True),
    "ask-number": asks(question_facts.PEOPLE, typed="12", go=True),
    "ask-date": asks(question_facts.BIRTH, typed="1.2.85"),
    "ask-date-wrong": asks(question_facts.BIRTH, typed="yesterday", go=True),
    "ask-thirty": asks(question_facts.FROM),
    "ask-several": asks(question_facts.MEALS, typed="71,73"),
    "ask-long-text": asks(question_facts.REMARK),
    "ask-long": asks(question_facts.LONG, typed="92"),
    "ask-hebrew": asks(question_facts.HEBREW, typed="102"),
    "ask-photo": asks(question_facts.PHOTO),
    "ask-aside": set_aside,
    "ask-sent-away": sent_away,
}
