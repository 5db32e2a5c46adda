"""Each trouble in one sentence and one next step."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from station.domain.trouble import Trouble, TroubleKind
from station.ui.formats import span

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TroubleWords:
    sentence: str
    next_step: str


def trouble_words(trouble: Trouble) -> TroubleWords:
    """What happened, and what to do. `trouble.detail` is left to "Copy details"."""
    sentence = _sentence(trouble.kind) if trouble.subject else _sentence_alone(trouble.kind)
    step = _next_step(trouble.kind)
    if trouble.kind is TroubleKind.BUSY and trouble.retry_after is not None:
        step = translate("Trouble", "Wait {time}; it is tried again by itself.").format(time=span(trouble.retry_after))
    return TroubleWords(sentence.format(subject=trouble.subject), step)


def _sentence(kind: TroubleKind) -> str:
    words = {
        TroubleKind.UNREACHABLE: translate("Trouble", "{subject} cannot be reached."),
        TroubleKind.UNTRUSTED: translate("Trouble", "The connection to {subject} is not secure."),
        TroubleKind.SILENT: translate("Trouble", "{subject} did not answer in time."),
        TroubleKind.UNAUTHORIZED: translate("Trouble", "{subject} does not accept the access data."),
        TroubleKind.FORBIDDEN: translate("Trouble", "{subject} does not allow this account to do that."),
        TroubleKind.NOT_FOUND: translate("Trouble", "{subject} was not found."),
        TroubleKind.BUSY: translate("Trouble", "{subject} asks for a pause."),
        TroubleKind.BROKEN: translate("Trouble", "{subject} has a fault of its own."),
        TroubleKind.GARBLED: translate("Trouble", "{subject} gave an answer that Station cannot read."),
        TroubleKind.REDIRECTED: translate("Trouble", "{subject} points to another address."),
        TroubleKind.REJECTED: translate("Trouble", "{subject} does not accept the request."),
        TroubleKind.DISK_FULL: translate("Trouble", "The disk is full: {subject}."),
        TroubleKind.DATABASE_LOCKED: translate("Trouble", "The database is in use by another program: {subject}."),
        TroubleKind.DATABASE_DAMAGED: translate("Trouble", "The database is damaged: {subject}."),
        TroubleKind.DATABASE_NEWER: translate("Trouble", "A newer version of Station wrote this database: {subject}."),
        TroubleKind.FOLDER_HELD: translate("Trouble", "Another Station works with this data folder: {subject}."),
        TroubleKind.NOT_WRITABLE: translate("Trouble", "Station may not write here: {subject}."),
        TroubleKind.SECRET_MISSING: translate("Trouble", "A secret of this profile is missing: {subject}."),
        TroubleKind.SECRET_STORE: translate("Trouble", "The secret store does not open: {subject}."),
        TroubleKind.PROFILE_UNKNOWN: translate("Trouble", "There is no profile named {subject}."),
        TroubleKind.SETTING_INVALID: translate("Trouble", "This setting cannot be used: {subject}."),
        TroubleKind.SECTION_UNSET: translate("Trouble", "No event or service is chosen for {subject}."),
        TroubleKind.CAMERA_MISSING: translate("Trouble", "The camera gives no picture: {subject}."),
        TroubleKind.PICTURE_UNREADABLE: translate("Trouble", "This file is no picture that can be read: {subject}."),
        TroubleKind.PORT_TAKEN: translate("Trouble", "Another program uses the port: {subject}."),
    }
    return words[kind]


def _sentence_alone(kind: TroubleKind) -> str:
    words = {
        TroubleKind.UNREACHABLE: translate("Trouble", "The vendor cannot be reached."),
        TroubleKind.UNTRUSTED: translate("Trouble", "The connection to the vendor is not secure."),
        TroubleKind.SILENT: translate("Trouble", "The vendor did not answer in time."),
        TroubleKind.UNAUTHORIZED: translate("Trouble", "The vendor does not accept the access data."),
        TroubleKind.FORBIDDEN: translate("Trouble", "The vendor does not allow this account to do that."),
        TroubleKind.NOT_FOUND: translate("Trouble", "It was not found."),
        TroubleKind.BUSY: translate("Trouble", "The vendor asks for a pause."),
        TroubleKind.BROKEN: translate("Trouble", "The vendor has a fault of its own."),
        TroubleKind.GARBLED: translate("Trouble", "The vendor gave an answer that Station cannot read."),
        TroubleKind.REDIRECTED: translate("Trouble", "The vendor points to another address."),
        TroubleKind.REJECTED: translate("Trouble", "The vendor does not accept the request."),
        TroubleKind.DISK_FULL: translate("Trouble", "The disk is full."),
        TroubleKind.DATABASE_LOCKED: translate("Trouble", "The database is in use by another program."),
        TroubleKind.DATABASE_DAMAGED: translate("Trouble", "The database is damaged."),
        TroubleKind.DATABASE_NEWER: translate("Trouble", "A newer version of Station wrote this database."),
        TroubleKind.FOLDER_HELD: translate("Trouble", "Another Station works with this data folder."),
        TroubleKind.NOT_WRITABLE: translate("Trouble", "Station may not write to its data folder."),
        TroubleKind.SECRET_MISSING: translate("Trouble", "A secret of this profile is missing."),
        TroubleKind.SECRET_STORE: translate("Trouble", "The secret store does not open."),
        TroubleKind.PROFILE_UNKNOWN: translate("Trouble", "There is no profile of that name."),
        TroubleKind.SETTING_INVALID: translate("Trouble", "A setting cannot be used."),
        TroubleKind.SECTION_UNSET: translate("Trouble", "No event or service is chosen."),
        TroubleKind.CAMERA_MISSING: translate("Trouble", "The camera gives no picture."),
        TroubleKind.PICTURE_UNREADABLE: translate("Trouble", "This is no picture that can be read."),
        TroubleKind.PORT_TAKEN: translate("Trouble", "Another program uses the port."),
    }
    return words[kind]


def _next_step(kind: TroubleKind) -> str:
    words = {
        TroubleKind.UNREACHABLE: translate(
            "Trouble", "Check the address and the network; it is tried again by itself."
        ),
        TroubleKind.UNTRUSTED: translate("Trouble", "Check this computer's date and the address; then ask your IT."),
        TroubleKind.SILENT: translate("Trouble", "Go on scanning; it is tried again by itself."),
        TroubleKind.UNAUTHORIZED: translate("Trouble", "Type the access data again: Settings, Connect a vendor."),
        TroubleKind.FORBIDDEN: translate("Trouble", "Ask the vendor for the missing right, or use another account."),
        TroubleKind.NOT_FOUND: translate("Trouble", "Check the address and the chosen event or service."),
        TroubleKind.BUSY: translate("Trouble", "Wait a little; it is tried again by itself."),
        TroubleKind.BROKEN: translate("Trouble", "Go on scanning; if it stays, call the vendor."),
        TroubleKind.GARBLED: translate("Trouble", "Check the address; if it is right, look for a newer Station."),
        TroubleKind.REDIRECTED: translate("Trouble", "Ask the vendor for the new address and type it in."),
        TroubleKind.REJECTED: translate("Trouble", "Check the profile's settings; copy the details for support."),
        TroubleKind.DISK_FULL: translate("Trouble", "Free some space on the disk, then scan again."),
        TroubleKind.DATABASE_LOCKED: translate("Trouble", "Close the other program, then try again."),
        TroubleKind.DATABASE_DAMAGED: translate("Trouble", "Stop using this folder, keep it, and call support."),
        TroubleKind.DATABASE_NEWER: translate("Trouble", "Install the newer version, or use another data folder."),
        TroubleKind.FOLDER_HELD: translate("Trouble", "Close the other Station, or use another data folder."),
        TroubleKind.NOT_WRITABLE: translate("Trouble", "Allow writing there, or use another data folder."),
        TroubleKind.SECRET_MISSING: translate("Trouble", "Type the access data again: Settings, Connect a vendor."),
        TroubleKind.SECRET_STORE: translate("Trouble", "Unlock the secret store of this computer, then try again."),
        TroubleKind.PROFILE_UNKNOWN: translate("Trouble", "Choose one of the profiles that exist."),
        TroubleKind.SETTING_INVALID: translate("Trouble", "Put the setting right, then try again."),
        TroubleKind.SECTION_UNSET: translate("Trouble", "Choose the event or service in the profile."),
        TroubleKind.CAMERA_MISSING: translate("Trouble", "Plug it in or choose another; the scanner still works."),
        TroubleKind.PICTURE_UNREADABLE: translate("Trouble", "Choose a picture file (PNG or JPEG)."),
        TroubleKind.PORT_TAKEN: translate("Trouble", "Choose another port, or close the other program."),
    }
    return words[kind]
