"""The power goes while somebody is being served. A module of its own: its window has the screen for itself."""

from __future__ import annotations

from pathlib import Path

from tests.story.conftest import connected
from tests.story.desk import PROFILE, Desk, Vendor
from tests.story.test_sale import put_in, sales


def test_the_power_goes_with_a_basket_half_full(vendor: Vendor, laptop: str, tmp_path: Path) -> None:
    desk = connected(vendor.sandbox, laptop, tmp_path / "data")
    desk.__enter__()
    desk.open_desk().press("ctrl+e")
    put_in(desk, "dauer", "Dauerausstellung", "4")
    desk.reads("€32.00")
    desk.press("ctrl+shift+k")
    desk.type("Gruppe Wayne")
    desk.waits(lambda: any("Wayne" in draft.text for draft in desk.drafts()), "the comment to be kept")
    desk.kill()
    with Desk(desk.commands, "--profile", PROFILE) as again:
        again.open_desk().press("ctrl+e")
        again.reads("€32.00", "Gruppe Wayne", "Dauerausstellung")
        assert sales(again) == ()
