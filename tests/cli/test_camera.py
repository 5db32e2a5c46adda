"""`station camera`: the list, and a camera that is watched and judged."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from station.cli import camera as command
from station.credentials import open_secret_store
from station.domain.camera_setup import CameraDevice, CameraSetup, Resolution
from station.wiring import own_folder
from station.wiring.camera_addresses import secret_name
from tests.capture.network import network_camera
from tests.capture.pictures import Picture, with_code, write_video
from tests.cli.program import Program

DEVICES = (
    CameraDevice("camera:/dev/v4l/by-id/usb-C920", "HD Pro Webcam", "", (Resolution(1920, 1080),)),
    CameraDevice("camera:0x14", "Bad\x1b[2Jname"),
)


@pytest.fixture
def devices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "list_cameras", lambda: DEVICES)


def choose(program: Program, setup: CameraSetup) -> None:
    folder = own_folder(program.folder, "test")
    folder.change(lambda settings: settings.with_camera(setup))
    folder.close()


@pytest.mark.usefixtures("devices")
def test_the_list_marks_the_chosen_one(program: Program) -> None:
    choose(program, CameraSetup(DEVICES[0].source))
    document = program("camera", "list", "--json").document
    assert document["chosen"] == DEVICES[0].source
    assert document["cameras"][0] == {
        "source": DEVICES[0].source,
        "name": "HD Pro Webcam",
        "place": "",
        "resolutions": [{"width": 1920, "height": 1080}],
        "chosen": True,
    }
    shown = program("camera", "list")
    assert shown.code == 0
    assert shown.out.startswith("*  HD Pro Webcam")
    assert "\x1b" not in shown.out


def test_without_cameras_it_says_so(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "list_cameras", tuple)
    assert program("camera", "list", "--json").document == {"cameras": [], "chosen": None}
    assert "No camera" in program("camera", "list").out


def video(tmp_path: Path, picture: Picture, seconds: float = 1.4) -> str:
    return f"{write_video(tmp_path / 'door.avi', [picture] * round(25 * seconds))}"


def test_a_good_camera_passes_and_its_codes_are_read(program: Program, tmp_path: Path) -> None:
    source = video(tmp_path, with_code("TKT-1", width=1280, height=720))
    ended = program("camera", "test", source, "--json")
    document = ended.document
    assert ended.code == 0
    assert document["advice"] == []
    assert document["codes"] == [{"text": "TKT-1", "format": "QRCode"}]
    assert document["measure"]["resolution"] == {"width": 1280, "height": 720}
    assert document["measure"]["sharpness"] > 0.9
    assert 20 <= document["measure"]["fps"] <= 30
    assert document["abilities"] == {"resolutions": [], "exposure": None, "light": False, "refused": []}
    assert "pictures/s" in ended.err


def test_a_blurred_and_dark_one_does_not_and_the_advice_is_in_words(program: Program, tmp_path: Path) -> None:
    picture = cv2.GaussianBlur(with_code("TKT-1"), (0, 0), 5)
    source = video(tmp_path, np.asarray(picture * 0.08, dtype=np.uint8))
    ended = program("camera", "test", source)
    assert ended.code == 1
    assert "Too dark" in ended.out
    choose(program, CameraSetup(source))
    assert program("camera", "test", "--json").document["advice"][:1] == ["too_dark"]


def test_what_gives_no_picture_and_what_names_no_camera(program: Program, tmp_path: Path) -> None:
    missing = program("camera", "test", str(tmp_path / "none.avi"))
    assert (missing.code, missing.out) == (3, "")
    assert program("camera", "test").code == 2
    wrong = program("camera", "test", "http://door:s3c/ret@cam/")
    assert wrong.code == 2
    assert "s3c" not in wrong.err + wrong.out


def test_a_password_is_fetched_from_the_store_and_never_shown(program: Program) -> None:
    with network_camera(with_code("TKT-1")) as server:
        public = server.url.replace("http://", "http://door@")
        whole = server.url.replace("http://", "http://door:s3cret@")
        choose(program, CameraSetup(public))
        assert open_secret_store(program.folder).write(secret_name(public), {"address": whole}) is None
        server.password = "s3cret"
        ended = program("camera", "test", "--seconds", "1", "--json")
        assert ended.document["codes"] == [{"text": "TKT-1", "format": "QRCode"}]
        doctor = program("doctor", "--json")
        listed = {check["name"]: check for check in doctor.document["checks"]}
        assert listed["camera"]["status"] == "ok"
        assert "cameras" in listed
        assert "s3cret" not in ended.out + ended.err + doctor.out + doctor.err


def test_the_doctor_names_the_cameras(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    from station.cli.checks import capture

    monkeypatch.setattr(capture, "list_cameras", lambda: DEVICES[:1])
    checks = {check["name"]: check for check in program("doctor", "--json").document["checks"]}
    assert checks["cameras"]["sentence"] == "1 plugged in: HD Pro Webcam."
