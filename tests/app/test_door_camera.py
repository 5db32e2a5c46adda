"""The camera at the door knows what the codes of the list at the door look like."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from station.app.camera import DoorCamera
from station.app.camera_late import LateCamera
from station.app.context import context_of
from station.app.world import demo_world
from station.capture.live import LiveCamera
from station.domain.change import MirrorState
from station.domain.code_pattern import CodePattern, ExpectedCodes, learnt_pattern
from station.domain.profile import Profile
from station.ui.sound import SilentPlayer
from tests.app.conftest import OpenOffice
from tests.app.watched import WatchedWindow

PROFILE = Profile("T", "cm", "https://example.com", symbologies=("QRCode", "EAN13"))
TODAY = datetime(2026, 11, 22, tzinfo=UTC)


class ListThatGrows:
    """A list that has one more code each time its pattern is asked for."""

    def __init__(self) -> None:
        self.codes: list[str] = []

    def pattern(self, profile: str) -> CodePattern | None:
        self.codes.append(f"{profile}{len(self.codes)}")
        return learnt_pattern(self.codes)


@pytest.fixture
def expected(monkeypatch: pytest.MonkeyPatch) -> list[ExpectedCodes]:
    """What the camera was told to expect, in order."""
    heard: list[ExpectedCodes] = []
    expect = LateCamera.expect

    def hear(self: LateCamera, told: ExpectedCodes) -> None:
        expect(self, told)
        heard.append(told)

    monkeypatch.setattr(LateCamera, "expect", hear)
    return heard


def test_the_pattern_is_learnt_at_opening_and_after_each_whole_read(
    qtbot: QtBot, expected: list[ExpectedCodes], tmp_path: object
) -> None:
    world = demo_world(tmp_path, "cm")  # type: ignore[arg-type]
    window = WatchedWindow(context_of(world, None, SilentPlayer()))
    qtbot.addWidget(window)
    camera = DoorCamera(window, world.folder)
    camera.start()
    camera.use_list(ListThatGrows(), PROFILE)  # type: ignore[arg-type]
    for full_read_at in (TODAY, TODAY, None):
        camera.list_read(MirrorState("T", 1, TODAY, full_read_at))
    camera.forget_list()
    camera.list_read(MirrorState("T", 1, TODAY, TODAY))  # still on its way when the profile left
    qtbot.waitUntil(lambda: len(expected) >= 4, timeout=30_000)
    assert camera.stop() == []
    assert [told.symbologies for told in expected] == [PROFILE.symbologies] * 3 + [()]
    assert [told.pattern and sorted(told.pattern.alphabet) for told in expected] == [
        ["0", "T"],
        ["0", "1", "T"],
        ["0", "1", "2", "T"],
        None,
    ]
    world.close()


def test_a_camera_that_is_opened_later_has_heard_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    late, told = LateCamera(lambda _: False), []
    first, second = ExpectedCodes(learnt_pattern(["A"])), ExpectedCodes()
    late.expect(first)
    monkeypatch.setattr(LiveCamera, "expect", lambda self, expected: told.append(expected))
    late.open("no-such-film.avi", lambda: None, lambda _: None, lambda _: None)
    late.expect(second)
    assert told == [first, second]
    assert late.close(5)


def test_the_desk_hands_on_the_list_of_its_profile(open_office: OpenOffice, expected: list[ExpectedCodes]) -> None:
    office = open_office("cm")
    office.ready()
    office.until(lambda: expected and expected[-1].pattern and expected[-1].pattern.fits("CM-VALID-1"))
    office.desk._leave()
    office.until(lambda: expected[-1].pattern is None)
