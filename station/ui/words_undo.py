"""Undo in words: what is asked once, and what became of it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from station.domain.journal import TakenBack
from station.domain.undo import UndoState

translate = QCoreApplication.translate


class UndoWord(StrEnum):
    QUESTION = "question"
    NOBODY_PASSED = "nobody_passed"
    YES = "yes"
    KEEP = "keep"
    CLOSE = "close"
    UNDER_WAY = "under_way"
    NO_SCAN = "no_scan"


def undo_words(state: UndoState) -> str:
    """What became of it, and what that means for the visitor."""
    return {
        UndoState.DONE: translate("Undo", "Undone. The ticket can be used again."),
        UndoState.ASKED: translate(
            "Undo", "Not undone yet: the vendor has not agreed. Station goes on asking by itself."
        ),
        UndoState.TOO_LATE: translate("Undo", "Too late: the vendor no longer takes this scan back."),
        UndoState.NO_WAY_BACK: translate("Undo", "The vendor has this scan already, and takes none back."),
        UndoState.REFUSED: translate("Undo", "The vendor does not take this scan back: it goes on counting."),
        UndoState.UNCERTAIN: translate("Undo", "The vendor's answer to this scan is still out. Try again in a moment."),
        UndoState.USED_SINCE: translate("Undo", "The ticket was scanned again since. Undo that scan first."),
        UndoState.NOTHING: translate("Undo", "There is nothing to undo about this scan."),
    }[state]


def undo_text(name: UndoWord) -> str:
    return {
        UndoWord.QUESTION: translate("Undo", "Undo this scan? {scan}"),
        UndoWord.NOBODY_PASSED: translate("Undo", "Did nobody pass? Then the ticket can be used again. {scan}"),
        UndoWord.YES: translate("Undo", "Undo"),
        UndoWord.KEEP: translate("Undo", "Keep it"),
        UndoWord.CLOSE: translate("Undo", "Close"),
        UndoWord.UNDER_WAY: translate("Undo", "Undoing…"),
        UndoWord.NO_SCAN: translate("Undo", "There is no scan to undo yet."),
    }[name]


def taken_back_words(back: TakenBack) -> str:
    """In the list of last scans; empty: it stands."""
    return {
        TakenBack.NO: "",
        TakenBack.ASKED: translate("Undo", "undo not confirmed yet"),
        TakenBack.DONE: translate("Undo", "undone"),
    }[back]
