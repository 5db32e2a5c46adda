"""An evening at a real pretix, in the real program: its window on a screen, real keys, and eyes for its colours."""

from __future__ import annotations

from pathlib import Path

import pytest

from station.domain.verdict import Reason, Source, Upload
from station.sandbox import VendorAddress
from tests.real.doors import cuttable
from tests.real.figures import Figures
from tests.real.house import House, is_childs
from tests.story.door import Commands, Door, until

pytestmark = pytest.mark.real

PROFILE = "hall"


@pytest.mark.usefixtures("server")  # the VIP must not have been asked before
def test_an_evening_in_the_window(house: House, figures: Figures, tmp_path: Path, x_display: str) -> None:
    """Set up with a code, a ticket twice, a child, a question and the next ticket while it is open, a line that goes
    away and comes back."""
    adults = [ticket for ticket in house.tickets(12) if not is_childs(ticket)]
    child, vip = house.codes["ok_child_attention"], house.codes["question_vip"]
    commands = Commands(tmp_path / "data", x_display)
    with cuttable(house.server.port) as (lines, address):
        setup = house.setup_text(address)
        commands.connect(PROFILE, VendorAddress("pretix", address, {"setup": setup}, {"lists": "fest/1"}))
        commands.json("sync", PROFILE)
        with Door(commands, "--profile", PROFILE) as door:
            door.scan(adults[0])
            door.sees("admit")
            door.scan(adults[0])
            door.sees("deny")
            assert commands.verdicts(PROFILE)[-1].reason is Reason.ALREADY_USED
            door.scan(child)
            door.sees("attention")

            door.scan(vip)
            until(lambda: commands.verdicts(PROFILE)[-1].reason is Reason.NEEDS_ANSWER, "the question")
            until(lambda: door.colour() == "", "the question in place of the verdict")
            door.scan(adults[1])
            door.sees("admit")
            assert commands.verdicts(PROFILE)[-1].code == adults[1]
            door.scan(vip)
            until(lambda: door.colour() == "", "the question once more")
            door.press("2")
            door.press("Return")
            door.sees("attention")
            assert commands.verdicts(PROFILE)[-1].code == vip
            assert [answer["answer"] for answer in house.organizer.position(vip)["answers"]] == ["L"]

            lines.down(0)
            for ticket in adults[2:6]:
                door.scan(ticket)
                door.sees("admit")
            away = commands.verdicts(PROFILE)[-1]
            assert (away.source, away.upload) == (Source.MIRROR, Upload.WAITING)
            lines.up(0)
            until(lambda: commands.queue(PROFILE)["waiting"] == [], "the queue to empty")
            door.scan(adults[2])
            door.sees("deny")
    let_in = [*adults[:6], child, vip]
    assert house.entries_of(let_in) == dict.fromkeys(let_in, 1)
    figures.add("window", f"{len(let_in)} let in with real keys, each once at the server")
