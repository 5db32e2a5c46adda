"""What went wrong while an account was tested, with the next step on that very page."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from station.domain.trouble import Trouble, TroubleKind
from station.ui.context import VendorForm
from station.ui.words_fields import field_label
from station.ui.words_trouble import TroubleWords, trouble_words

translate = QCoreApplication.translate


def connect_trouble_words(trouble: Trouble, form: VendorForm | None) -> TroubleWords:
    """As elsewhere, but a setting is named as its field is, and the step leads to nowhere else."""
    key = trouble.subject.replace("-", "_")
    fields = form.fields if form is not None else ()
    field = next((field for field in fields if field.key == key), None)
    if field is not None:
        trouble = replace(trouble, subject=field_label(field))
    words = trouble_words(trouble)
    if trouble.kind is TroubleKind.SETTING_INVALID and key == "base_url":
        return TroubleWords(words.sentence, translate("Connecting", "It begins with https:// and names a host."))
    return TroubleWords(words.sentence, _step(trouble.kind) or words.next_step)


def _step(kind: TroubleKind) -> str:
    words = {
        TroubleKind.UNREACHABLE: translate("Connecting", "Check the address and the network, then test again."),
        TroubleKind.SILENT: translate("Connecting", "Wait a moment, then test again."),
        TroubleKind.UNAUTHORIZED: translate(
            "Connecting", "Type the access data once more, capital letters and spaces too, then test again."
        ),
        TroubleKind.NOT_FOUND: translate("Connecting", "Check the address, then test again."),
        TroubleKind.BUSY: translate("Connecting", "Wait a moment, then test again."),
        TroubleKind.BROKEN: translate("Connecting", "Test again; if it stays, call the vendor."),
        TroubleKind.REJECTED: translate("Connecting", "Check every field, then test again."),
        TroubleKind.SECRET_MISSING: translate("Connecting", "Fill it in, then test again."),
        TroubleKind.SETTING_INVALID: translate("Connecting", "Put it right, then test again."),
        TroubleKind.SECTION_UNSET: translate("Connecting", "Type which event it is, then test again."),
    }
    return words.get(kind, "")
