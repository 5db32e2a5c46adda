"""The cash desk without a line, and after the power went: what was read is there, what was typed is there."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from station.domain.booking_change import DraftKind
from tests.story.conftest import connected
from tests.story.desk import Desk, Vendor

WAYNE, LIFT = 12_344, 12_349
"""Tours of the opening day; the second one is to be met at the lift."""


@pytest.fixture
def station(vendor: Vendor, laptop: str, tmp_path: Path) -> Desk:
    """Not started yet; each start is another process on the same files."""
    return connected(vendor.sandbox, laptop, tmp_path / "data")


def test_typed_words_survive_the_power_and_the_day_opens_without_a_line(station: Desk, vendor: Vendor) -> None:
    desk = station.__enter__().open_desk()
    desk.choose(vendor, LIFT)
    desk.press("Insert")
    desk.type("Pfand")
    desk.press("Tab", "Tab")
    desk.type("2.")
    desk.waits(lambda: any('"2."' in draft.text for draft in desk.drafts()), "the draft in the journal")
    desk.kill()

    vendor.sandbox.outage("gomus")
    with station:
        desk.open_desk()
        desk.reads("Gruppenanmeldung", "127.0.0.1 cannot be reached.")
        desk.choose(vendor, LIFT)
        desk.reads("Total with your edits", "Pfand", "2.")
        assert [draft.kind for draft in desk.drafts()] == [DraftKind.PRICES]
        desk.press("ctrl+shift+d")
        desk.reads_no_more("Total with your edits")
        desk.waits(lambda: desk.drafts() == (), "the draft to go")
    assert vendor.posted(LIFT) == 0


def test_days_filters_and_order_by_keys_alone_without_a_line(station: Desk, vendor: Vendor) -> None:
    today = vendor.sandbox.gomus.cash_point.calendar.opening_day
    with station as desk:
        desk.open_desk()
        desk.reads("Gruppenanmeldung")
        vendor.sandbox.outage("gomus")
        desk.press("alt+Right")
        desk.reads(_title(today + timedelta(days=1)), "This day was never read here.")
        desk.press("alt+Left")
        desk.reads(_title(today), "Gruppenanmeldung")
        desk.press("ctrl+g", "Up", "Return")
        desk.has_keys_again()
        desk.reads(_title(today - timedelta(days=7)))
        desk.press("ctrl+t")
        desk.reads(_title(today), "Gruppenanmeldung")

        latest = vendor.latest()
        assert desk.sees_words(latest) is None, "the end of the day is not in sight"
        desk.press("ctrl+shift+a")
        desk.reads(latest)
        desk.press("ctrl+shift+a")
        desk.reads_no_more(latest)

        desk.press("ctrl+f")
        desk.type("wayne")
        desk.reads_no_more("Volkshochschule")
        desk.press("Escape", "Escape")
        desk.reads("Volkshochschule")
        desk.press("ctrl+shift+f", "Down", "Return")
        desk.has_keys_again()
        desk.reads("Still open")
        desk.reads_no_more("canceled")


def _title(day: date) -> str:
    return f"{day:%A}, {day.day} {day:%B %Y}"
