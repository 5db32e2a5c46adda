"""`station doctor`: finds what is wrong, and changes nothing."""

from __future__ import annotations

import os
import sys
from collections import namedtuple
from pathlib import Path

import pytest

from station.cli.checks import capture, machine
from station.sandbox import Sandbox
from station.wiring import own_folder
from tests.capture.pictures import with_code, write_video
from tests.cli.program import Ended, Program, add_profile

NAMES = {
    "disk",
    "permissions",
    "settings",
    "database",
    "secret_store",
    "clock",
    "decoder",
    "second_decoder",
    "camera",
    "window",
}


def statuses(ended: Ended) -> dict[tuple[str, str], str]:
    return {(check["name"], check["about"]): check["status"] for check in ended.document["checks"]}


def test_a_fresh_machine_passes_and_nothing_is_made(program: Program) -> None:
    ended = program("doctor", "--json")
    assert ended.code == 0
    assert ended.document["ok"] is True
    assert {check["name"] for check in ended.document["checks"]} >= NAMES
    assert all(check["sentence"] for check in ended.document["checks"])
    assert not program.folder.exists()


def test_the_same_for_people(door: Program) -> None:
    ended = door("doctor")
    assert ended.code == 0
    assert "network" in ended.out
    assert ended.err == ""


def test_a_camera_that_works(door: Program, tmp_path: Path) -> None:
    video = write_video(tmp_path / "door.avi", [with_code("X")] * 3)
    ended = door("doctor", "--camera", str(video), "--json")
    assert ended.code == 0
    assert statuses(ended)["camera", ""] == "ok"


@pytest.mark.parametrize("source", ["nothing-of-the-kind.avi", "http://", "file:"])
def test_a_camera_that_is_missing(door: Program, source: str) -> None:
    ended = door("doctor", "--camera", source, "--json")
    assert ended.code == 1
    assert statuses(ended)["camera", ""] == "fail"


def test_a_vendor_that_is_away(door: Program, sandbox: Sandbox) -> None:
    add_profile(door, sandbox, "gomus", "museum")
    sandbox.outage("cm")
    ended = door("doctor", "--json")
    assert ended.code == 1
    found = statuses(ended)
    assert (found["network", "door"], found["network", "museum"]) == ("fail", "ok")
    assert ("clock", "museum") in found


@pytest.mark.parametrize(("skew", "status"), [(0, "ok"), (30, "warn"), (-4000, "fail")])
def test_a_clock_that_is_wrong(door: Program, sandbox: Sandbox, skew: float, status: str) -> None:
    sandbox.clock.skew_seconds = skew
    assert statuses(door("doctor", "--json"))["clock", "door"] == status


@pytest.mark.parametrize("name", ["journal.db", "mirror-1.db"])
def test_a_damaged_database(door: Program, name: str) -> None:
    door("sync", "door")
    damaged = door.folder / name
    content = bytearray(damaged.read_bytes())
    content[5000:9000] = os.urandom(4000)
    damaged.write_bytes(content)
    ended = door("doctor", "--json")
    assert ended.code == 1
    assert statuses(ended)["database", name] == "fail"


def test_damaged_settings(door: Program) -> None:
    (door.folder / "settings.json").write_text("{")
    ended = door("doctor", "--json")
    assert ended.code == 1
    assert statuses(ended)["settings", ""] == "fail"


def test_settings_of_a_newer_version(door: Program) -> None:
    (door.folder / "settings.json").write_text('{"version": 999}')
    assert statuses(door("doctor", "--json"))["settings", ""] == "fail"


def test_secrets_that_cannot_be_opened(door: Program) -> None:
    (door.folder / "secrets-place.json").write_text("{")
    ended = door("doctor", "--json")
    assert ended.code == 1
    assert statuses(ended)["secret_store", ""] == "fail"


@pytest.mark.parametrize(("megabytes", "status"), [(10, "fail"), (500, "warn"), (5000, "ok")])
def test_a_disk_that_fills(program: Program, monkeypatch: pytest.MonkeyPatch, megabytes: int, status: str) -> None:
    usage = namedtuple("usage", "free")
    monkeypatch.setattr(machine.psutil, "disk_usage", lambda _path: usage(megabytes * 2**20))
    assert machine.check_disk(program.folder).status == status


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_folder_everybody_may_look_into(door: Program) -> None:
    door.folder.chmod(0o755)
    assert statuses(door("doctor", "--json"))["permissions", ""] == "warn"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_folder_or_file_of_somebody_else(door: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may write everything, so the system's answer is put in.
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).name != "journal.db")
    assert machine.check_permissions(door.folder).status == "fail"
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert machine.check_permissions(door.folder).status == "fail"


def test_no_second_decoder_is_worth_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capture, "read_with_zbar", capture.read_with_tapirscan)
    assert capture.check_second_decoder().status == "ok"
    monkeypatch.setattr(capture, "read_with_zbar", lambda picture, formats: [])
    alone = capture.check_second_decoder()
    assert (alone.status, "tapirscan alone" in alone.sentence) == ("warn", True)
    monkeypatch.setattr(capture, "read_with_tapirscan", lambda picture, formats: [])
    none = capture.check_second_decoder()
    assert (none.status, "not trusted" in none.sentence) == ("warn", True)
    assert "zbar" in none.next_step


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays by environment are Linux's")
def test_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert [check.status for check in machine.check_window()] == ["warn"]
    monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")
    monkeypatch.setenv("DISPLAY", ":nowhere")
    found = machine.check_window()
    assert [check.status for check in found] == ["fail"]


def test_works_beside_the_owner_of_the_folder(door: Program) -> None:
    holder = own_folder(door.folder, "station")
    try:
        assert door("doctor", "--json").code == 0
    finally:
        holder.close()
