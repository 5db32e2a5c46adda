"""go~mus's sentences: what they mean, and the days they name."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from station.domain.verdict import Reason
from station.vendors.gomus.words import date_in, reason_of

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("Barcode wurde schon eingelöst am 13.03.2017", Reason.ALREADY_USED),
        ("Barcode wurde schon eingelÃ¶st am 13.03.2017", Reason.ALREADY_USED),
        ("BARCODE WURDE SCHON EINGELÖST", Reason.ALREADY_USED),
        ("BARCODE WURDE SCHON EINGELÃ\x96ST", Reason.ALREADY_USED),
        ("BARCODE WURDE SCHON EINGELÃ–ST", Reason.ALREADY_USED),
        ("Barcode wurde noch nicht eingelöst", Reason.NEVER_ENTERED),
        ("Zu diesem Barcode gibt es keinen Eintritt", Reason.NEVER_ENTERED),
        ("Austritt wurde schon erfasst am 22.11.2026", Reason.ALREADY_OUTSIDE),
        ("Barcode wurde nicht gefunden", Reason.UNKNOWN_CODE),
        ("Barcode unbekannt", Reason.UNKNOWN_CODE),
        ("Barcode wurde storniert", Reason.CANCELED),
        ("Barcode ist abgelaufen am 21.11.2026", Reason.EXPIRED),
        ("Ticket ist nicht mehr gültig", Reason.EXPIRED),
        ("Ticket ist noch nicht gültig", Reason.NOT_YET_VALID),
        ("Barcode ist erst gültig ab 23.11.2026", Reason.NOT_YET_VALID),
        ("Barcode ist an diesem Eingang nicht gültig", Reason.NOT_ALLOWED_HERE),
        ("Rechnung ist nicht bezahlt", Reason.UNPAID),
        ("Ticket gesperrt", Reason.BLOCKED),
        ("Betrag wurde erstattet", Reason.REFUNDED),
        ("Das geht heute leider nicht", Reason.REFUSED_BY_VENDOR),
        ("", Reason.REFUSED_BY_VENDOR),
    ],
)
def test_reasons_of_sentences(message: str, reason: Reason) -> None:
    assert reason_of(message) is reason


@pytest.mark.parametrize(
    ("message", "at"),
    [
        ("schon eingelöst am 13.03.2017", datetime(2017, 3, 12, 23, 0, tzinfo=UTC)),
        ("schon eingelöst am 13.07.2017 um 14:03", datetime(2017, 7, 13, 12, 3, tzinfo=UTC)),
        ("schon eingelöst am 1.7.2017, 14:03:05 Uhr", datetime(2017, 7, 1, 12, 3, 5, tzinfo=UTC)),
        ("schon eingelöst am 25.10.2026 um 01:59", datetime(2026, 10, 24, 23, 59, tzinfo=UTC)),
        ("schon eingelöst am 25.10.2026 um 02:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # twice: the first
        ("schon eingelöst am 25.10.2026 um 03:00", datetime(2026, 10, 25, 2, 0, tzinfo=UTC)),
        ("schon eingelöst am 29.03.2026 um 02:30", datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # an hour that is none
        ("schon eingelöst am 25.10.2026", datetime(2026, 10, 24, 22, 0, tzinfo=UTC)),
        ("schon eingelöst am 31.02.2017", None),
        ("schon eingelöst am 13.03.2017 25:61", None),
        ("schon eingelöst", None),
    ],
)
def test_dates_in_sentences_are_the_museums(message: str, at: datetime | None) -> None:
    assert date_in(message, BERLIN) == at


def test_a_date_without_a_known_zone_is_this_machines() -> None:
    at = date_in("am 13.03.2017 12:00", None)
    assert at is not None
    assert at.astimezone().strftime("%d.%m.%Y %H:%M") == "13.03.2017 12:00"
