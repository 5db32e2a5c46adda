"""The power goes while somebody is being served. A module of its own: its window has the screen for itself."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from station.domain.sale import Sale
from station.storage import open_journal
from station.storage.desk_journal import SqliteDeskJournal
from tests.story.conftest import connected
from tests.story.desk import PROFILE, Desk, Vendor

NEVER = datetime(2020, 1, 1, tzinfo=UTC)
"""Before any sale."""


def sales(desk: Desk) -> tuple[Sale, ...]:
    with open_journal(desk.commands.folder, read_only=True) as journal:
        return SqliteDeskJournal(journal).sales_since(PROFILE, NEVER)


def test_the_power_goes_with_a_basket_half_full(vendor: Vendor, laptop: str, tmp_path: Path) -> None:
    desk = connected(vendor.sandbox, laptop, tmp_path / "data")
    desk.__enter__()
    desk.open_desk().press("ctrl+shift+v", "ctrl+f")
    desk.type("dauer")
    desk.reads_no_more("Jahreskarte")
    desk.press("Return")
    desk.reads("Into the basket")
    desk.type("4")
    desk.press("Return")
    desk.reads("Take out", "€32.00")
    desk.press("ctrl+shift+k")
    desk.type("Gruppe Wayne")
    desk.waits(lambda: any("Wayne" in draft.text for draft in desk.drafts()), "the comment to be kept")
    desk.kill()
    with Desk(desk.commands, "--profile", PROFILE) as again:
        again.open_desk().press("ctrl+shift+v")
        again.reads("€32.00", "Gruppe Wayne", "Dauerausstellung")
        assert sales(again) == ()
