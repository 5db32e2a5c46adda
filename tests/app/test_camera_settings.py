"""How each camera is set is kept per station, and nonsense is refused before it is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from station.domain.camera_setup import CameraSetup, Resolution
from station.domain.trouble import TroubleError, TroubleKind
from station.settings import Settings, SettingsFile
from station.settings.values import MOST_CAMERAS

C920 = CameraSetup("camera:/dev/v4l/by-id/usb-C920", "HD Pro Webcam", Resolution(1920, 1080), True, 120.0, True)


def test_cameras_survive_the_file_and_each_keeps_its_own(tmp_path: Path) -> None:
    other = CameraSetup("rtsp://admin@10.0.0.2/live")
    settings = Settings().with_camera(C920).with_camera(other)
    SettingsFile(tmp_path).write(settings)
    kept, trouble = SettingsFile(tmp_path).read()
    assert trouble is None
    assert kept == settings
    assert kept.preferences.camera == other.source
    assert kept.camera(C920.source) == C920
    assert kept.camera("7") == CameraSetup("7")


def test_a_camera_is_set_anew_and_none_is_chosen() -> None:
    changed = replace(C920, exposure=None)
    settings = Settings().with_camera(C920).with_camera(changed)
    assert settings.cameras == (changed,)
    off = settings.with_camera(CameraSetup())
    assert off.preferences.camera == ""
    assert off.camera(C920.source) == changed


def test_the_ones_chosen_longest_ago_are_forgotten() -> None:
    settings = Settings()
    for number in range(MOST_CAMERAS + 3):
        settings = settings.with_camera(CameraSetup(str(number), mirrored=True))
    assert len(settings.cameras) == MOST_CAMERAS
    assert settings.camera("0") == CameraSetup("0")
    assert settings.camera("3").mirrored


WRONG = [
    (CameraSetup("rtsp://a:b@cam/1"), "password"),
    (CameraSetup("http://cam/1?pwd=2"), "password"),
    (CameraSetup("http://"), "host"),
    (CameraSetup("camera:"), "no camera"),
    (replace(C920, resolution=Resolution(0, 720)), "resolution"),
    (replace(C920, resolution=Resolution(640, 10**9)), "resolution"),
    (replace(C920, exposure=float("nan")), "exposure"),
    (replace(C920, name="a\nb"), "name"),
    (replace(C920, name="a" * 999), "name"),
    (CameraSetup("a" * 3000), "address"),
]


@pytest.mark.parametrize(("setup", "why"), WRONG)
def test_nonsense_is_refused_and_nothing_changes(setup: CameraSetup, why: str, tmp_path: Path) -> None:
    with pytest.raises(TroubleError) as refused:
        Settings().with_camera(setup)
    assert refused.value.trouble.kind is TroubleKind.SETTING_INVALID
    assert why in refused.value.trouble.detail
    file = SettingsFile(tmp_path)
    file.write(Settings().with_camera(C920))
    if why == "exposure":  # in a file it would say that none is set
        return
    with pytest.raises(ValueError, match=why):
        file.write(replace(Settings(), cameras=(setup,)))
    assert file.read()[0].cameras == (C920,)


def test_a_film_that_is_gone_spoils_no_settings(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    film = tmp_path / "what?now"
    film.touch()
    file.write(Settings().with_camera(CameraSetup(str(film))))
    film.unlink()
    assert file.read()[1] is None


@pytest.mark.parametrize(
    "cameras", [[{"source": "0", "exposure": "dark"}], [{"source": "0"}, {"source": "0"}], [{"source": "http://"}]]
)
def test_a_file_that_was_spoilt_by_hand_is_put_aside_whole(cameras: list[object], tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.write(Settings().with_camera(C920))
    document = json.loads(file.path.read_text(encoding="utf-8"))
    document["settings"]["cameras"] = cameras
    spoilt = json.dumps(document)
    file.path.write_text(spoilt, encoding="utf-8")
    settings, trouble = file.read()
    assert settings == Settings()
    assert trouble is not None
    assert Path(trouble.subject).read_text(encoding="utf-8") == spoilt
    assert trouble.detail


def test_a_file_from_before_cameras_could_be_set_is_read(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.write(Settings())
    document = json.loads(file.path.read_text(encoding="utf-8"))
    del document["settings"]["cameras"]
    document["settings"]["preferences"]["camera"] = "rtsp://user:password@cam/1"
    file.path.write_text(json.dumps(document), encoding="utf-8")
    settings, trouble = file.read()
    assert trouble is None
    assert settings.cameras == ()
    assert settings.preferences.camera == "rtsp://user:password@cam/1"
