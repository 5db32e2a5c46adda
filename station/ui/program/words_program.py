"""What the program says about itself."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Word(StrEnum):
    PROGRAM = "program"
    VERSION = "version"
    UP_TO_DATE = "up_to_date"
    NEWER = "newer"
    OPEN_PAGE = "open_page"
    ADDRESS = "address"
    ADDRESS_HINT = "address_hint"
    ADDRESS_WRONG = "address_wrong"
    NOT_ASKED = "not_asked"
    NOT_TOLD = "not_told"
    DIAGNOSTICS = "diagnostics"
    DIAGNOSTICS_WHAT = "diagnostics_what"
    DIAGNOSTICS_WITHOUT = "diagnostics_without"
    SAVE = "save"
    CLOSE = "close"
    WRITING = "writing"
    WRITTEN = "written"
    ARCHIVES = "archives"
    FILE_NAME = "file_name"


def word(name: Word) -> str:
    """In the window's language; braces are filled by whoever shows it."""
    return {
        Word.PROGRAM: translate("Program", "Program"),
        Word.VERSION: translate("Program", "Station {version}"),
        Word.UP_TO_DATE: translate("Program", "This is the newest version."),
        Word.NEWER: translate("Program", "Version {version} is there. Install it when the doors are closed."),
        Word.OPEN_PAGE: translate("Program", "&Open its page"),
        Word.ADDRESS: translate("Program", "Ask for newer ve&rsions at"),
        Word.ADDRESS_HINT: translate("Program", "https://… (empty: nothing is asked)"),
        Word.ADDRESS_WRONG: translate("Program", "The address must begin with https:// and name a host."),
        Word.NOT_ASKED: translate("Program", "Newer versions are not asked for."),
        Word.NOT_TOLD: translate("Program", "Could not be asked: {why}"),
        Word.DIAGNOSTICS: translate("Program", "File for support"),
        Word.DIAGNOSTICS_WHAT: translate(
            "Program", "One file with the versions, the settings, what the self-test finds, and the program's logs."
        ),
        Word.DIAGNOSTICS_WITHOUT: translate(
            "Program", "It holds no passwords, no ticket codes and nobody's name. The door goes on while it is written."
        ),
        Word.SAVE: translate("Program", "&Save as…"),
        Word.CLOSE: translate("Program", "&Close"),
        Word.WRITING: translate("Program", "Looking at everything; this takes some seconds…"),
        Word.WRITTEN: translate("Program", "Saved: {path}"),
        Word.ARCHIVES: translate("Program", "Archives"),
        Word.FILE_NAME: translate("Program", "Station for support"),
    }[name]
