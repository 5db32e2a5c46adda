"""What the demo says: what a code of its sheet is, and where its credentials lie."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def sample_words(shows: str) -> str:
    """The sandbox's words for a code in the reader's language; words that are not known here stand as they are."""
    words = {
        "a valid ticket": translate("Demo", "A valid ticket"),
        "a valid ticket, umlauts in the name": translate("Demo", "Valid, umlauts in the name"),
        "a valid ticket, a name that breaks programs": translate("Demo", "Valid, markup in the name"),
        "a valid ticket, awkward characters": translate("Demo", "Valid, odd characters in the code"),
        "used two hours ago": translate("Demo", "Used two hours ago"),
        "a group of five, two are inside": translate("Demo", "A group of five, two are inside"),
        "a canceled ticket": translate("Demo", "A canceled ticket"),
        "a parking ticket, not for this door": translate("Demo", "A parking ticket"),
        "blocked for check-in": translate("Demo", "Blocked for check-in"),
        "expired yesterday": translate("Demo", "Expired yesterday"),
        "valid from tomorrow": translate("Demo", "Valid from tomorrow"),
        "valid, but for another service": translate("Demo", "Valid, but for another service"),
        "refunded: no longer in the list": translate("Demo", "Refunded"),
        "never sold": translate("Demo", "Never sold"),
        "ordered, not paid for": translate("Demo", "Ordered, not paid for"),
        "not paid for": translate("Demo", "Not paid for"),
        "a code as the vendor prints it": translate("Demo", "A code as the vendor prints it"),
        "not sold yet: valid all the same": translate("Demo", "Not sold yet: valid all the same"),
        "the new code of a refunded ticket": translate("Demo", "The new code of a refunded ticket"),
        "refunded: the ticket has another code now": translate("Demo", "Refunded: another code now"),
        "valid, but for another session": translate("Demo", "Valid, but for another session"),
    }
    return words.get(shows, shows)


def demo_secrets_words() -> str:
    return translate("Demo", "Made-up credentials, kept in memory until the program ends.")
