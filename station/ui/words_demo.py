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
        "a ticket for an adult": translate("Demo", "A ticket for an adult"),
        "a child: look at the age": translate("Demo", "A child: look at the age"),
        "a VIP, who is asked for a size": translate("Demo", "A VIP, who is asked for a size"),
        "not paid for, valid so": translate("Demo", "Not paid for, valid all the same"),
        "not approved": translate("Demo", "Not approved"),
        "never paid for in time": translate("Demo", "Never paid for in time"),
        "a canceled order": translate("Demo", "A canceled order"),
        "one of two, the other was canceled": translate("Demo", "One of two, the other was canceled"),
        "blocked": translate("Demo", "Blocked"),
        "a shirt, no entry": translate("Demo", "A shirt, no entry"),
        "valid from 2031": translate("Demo", "Valid from 2031"),
        "valid until 2021": translate("Demo", "Valid until 2021"),
        "for going out and in again: three times": translate("Demo", "Out and in again, three times"),
        "its old code was replaced by this one": translate("Demo", "The new code of a ticket"),
        "with a shirt in the same order": translate("Demo", "With a shirt in the same order"),
        "for the club night, another event": translate("Demo", "For another event"),
        "an old code: there is a newer one": translate("Demo", "An old code: there is a newer one"),
    }
    return words.get(shows, shows)


def demo_secrets_words() -> str:
    return translate("Demo", "Made-up credentials, kept in memory until the program ends.")
