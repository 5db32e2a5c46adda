"""What was opened last is told when the window is closed already."""

from __future__ import annotations

from typing import cast

import pytest

from station.app.opener import LaneOpened, LaneWanted
from station.wiring.lane import Lane
from tests.app.conftest import OpenOffice


class OpenedLane:
    """As much of a lane as a door that closes may touch."""

    closed = False

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize("closed", [True, False])
def test_a_lane_that_comes_late_is_closed_and_nothing_starts_again(open_office: OpenOffice, closed: bool) -> None:
    office = open_office("cm")
    office.ready()
    station = office.world.station
    assert station is not None
    name = office.world.active if closed else "another that somebody chose before"
    profile = office.world.folder.settings.profile(office.world.active)
    if closed:
        office.close()
    office.world.active = name
    lane = OpenedLane()
    before = office.desk._lane
    office.desk._lane_opened(LaneOpened(LaneWanted(station, profile), cast(Lane, lane)))
    assert lane.closed
    assert office.desk._lane is before
