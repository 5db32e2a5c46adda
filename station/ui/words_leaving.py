"""What is asked before somebody leaves the desk with unsaved edits."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Leaving(StrEnum):
    QUESTION = "question"
    SAVE = "save"
    KEEP = "keep"
    DISCARD = "discard"
    STAY = "stay"


def leaving_text(name: Leaving) -> str:
    return {
        Leaving.QUESTION: translate("Leaving", "“{booking}” has edits that are not saved. What is to become of them?"),
        Leaving.SAVE: translate("Leaving", "&Save"),
        Leaving.KEEP: translate("Leaving", "&Keep as draft"),
        Leaving.DISCARD: translate("Leaving", "&Discard"),
        Leaving.STAY: translate("Leaving", "Stay here"),
    }[name].replace("&", "")
