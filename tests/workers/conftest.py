"""What tests of workers share."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.workers.hearing import Hearing


@pytest.fixture
def hear(qtbot: QtBot) -> Hearing:
    return Hearing(qtbot)
