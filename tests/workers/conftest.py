"""What tests of workers share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from station.sandbox import Sandbox
from tests.workers.hearing import Hearing
from tests.workers.station_parts import Door, open_door


@pytest.fixture
def hear(qtbot: QtBot) -> Hearing:
    return Hearing(qtbot)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=20) as served:
        yield served


@pytest.fixture
def cm_door(tmp_path: Path, sandbox: Sandbox) -> Iterator[Door]:
    with open_door(tmp_path, sandbox, "cm") as door:
        yield door


@pytest.fixture
def gomus_door(tmp_path: Path, sandbox: Sandbox) -> Iterator[Door]:
    with open_door(tmp_path, sandbox, "gomus") as door:
        yield door
