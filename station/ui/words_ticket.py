"""What the vendor says of a ticket itself, in a word or two."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.domain.ticket import TicketStatus

translate = QCoreApplication.translate


def status_words(status: TicketStatus) -> str:
    """As the vendor's list shows it."""
    words = {
        TicketStatus.VALID: translate("Ticket", "Good ticket"),
        TicketStatus.CANCELED: translate("Ticket", "Canceled"),
        TicketStatus.REFUNDED: translate("Ticket", "Refunded"),
        TicketStatus.UNPAID: translate("Ticket", "Not paid"),
        TicketStatus.BLOCKED: translate("Ticket", "Blocked"),
        TicketStatus.NOT_ALLOWED: translate("Ticket", "Not for this entrance"),
        TicketStatus.REVOKED: translate("Ticket", "Revoked"),
        TicketStatus.GONE: translate("Ticket", "No longer in the list"),
        TicketStatus.UNREADABLE: translate("Ticket", "Unknown state"),
    }
    return words[status]
