"""The file for support: complete, and without anybody's data."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from station.app.diagnosing import Diagnosing
from station.app.diagnostics import save_diagnostics, without_home
from station.domain.profile import Profile
from station.domain.trouble import TroubleError, TroubleKind
from station.settings import Preferences, Settings
from station.workers.program_events import DiagnosticsRequested
from tests.app.conftest import OpenOffice
from tests.workers.hearing import Ear

SETTINGS = Settings(
    profiles=(Profile("Anna's door", "cm", "https://api.example.org", {"service": "secret-service"}),),
    preferences=Preferences(camera="rtsp://anna:hidden@10.1.2.3/door"),
)


def texts(archive: Path) -> dict[str, str]:
    with zipfile.ZipFile(archive) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def test_it_holds_what_support_asks_for(tmp_path: Path) -> None:
    for name in ("station.log", "station.log.1", "faults.log", "crashes.log", "journal.db"):
        (tmp_path / name).write_text(f"line of {name}", encoding="utf-8")
    target = tmp_path / "out.zip"
    save_diagnostics(target, tmp_path, SETTINGS, [{"name": "disk", "status": "ok", "about": "Anna's door"}])
    found = texts(target)
    assert set(found) == {
        *("about.txt", "versions.json", "doctor.json", "settings.json"),
        *("station.log", "station.log.1", "faults.log", "crashes.log"),
    }
    assert json.loads(found["doctor.json"]) == [{"name": "disk", "status": "ok", "about": "profile 1"}]
    assert "PySide6_Essentials" in json.loads(found["versions.json"])["libraries"]
    assert not list(tmp_path.glob("*.partial"))


def test_nobody_is_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "station.log").write_text(f"opened {tmp_path}/data", encoding="utf-8")
    target = tmp_path / "out.zip"
    save_diagnostics(target, tmp_path, SETTINGS, [])
    everything = "\n".join(texts(target).values())
    for private in ("anna", "Anna", "hidden", "10.1.2.3", "secret-service", str(tmp_path)):
        assert private not in everything
    assert "opened ~" in everything
    assert '"camera": "rtsp"' in everything


def test_a_long_log_is_cut_at_its_beginning(tmp_path: Path) -> None:
    with (tmp_path / "station.log").open("wb") as log:
        log.write(b"oldest\n" + b"x" * 3_000_000 + b"\nnewest")
    save_diagnostics(tmp_path / "out.zip", tmp_path, Settings(), [])
    log_text = texts(tmp_path / "out.zip")["station.log"]
    assert log_text.endswith("newest")
    assert "oldest" not in log_text


def test_where_nothing_can_be_written_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(TroubleError) as raised:
        save_diagnostics(tmp_path / "missing" / "out.zip", tmp_path, Settings(), [])
    assert raised.value.trouble.kind is TroubleKind.NOT_WRITABLE
    assert list(tmp_path.iterdir()) == []


def test_what_was_begun_is_taken_away_again(tmp_path: Path) -> None:
    (tmp_path / "out.zip").mkdir()
    with pytest.raises(TroubleError):
        save_diagnostics(tmp_path / "out.zip", tmp_path, Settings(), [])
    assert [each.name for each in tmp_path.iterdir()] == ["out.zip"]


def test_a_home_at_the_root_is_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path(os.sep))
    assert without_home("a/b") == "a/b"


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_window_writes_it_while_the_door_goes_on(open_office: OpenOffice, qtbot: QtBot, tmp_path: Path) -> None:
    office = open_office("gomus")
    diagnosing = Diagnosing(office.window, lambda: office.desk.world.folder)
    heard = Ear(diagnosing.saved)
    office.ready()
    office.window.program.offer_diagnostics()
    dialog = office.window.program._dialog
    assert dialog is not None
    dialog.write_to(str(tmp_path / "support.zip"))
    assert not dialog.save.isEnabled()
    office.scan("nothing-of-the-kind")
    office.until(lambda: heard.facts)
    assert heard.facts[0].trouble is None
    assert dialog.save.isEnabled()
    checks = json.loads(texts(tmp_path / "support.zip")["doctor.json"])
    assert {"settings", "database", "network"} <= {check["name"] for check in checks}
    diagnosing.save(DiagnosticsRequested(tmp_path / "no" / "support.zip"))
    office.until(lambda: len(heard.facts) == 2)
    assert heard.facts[1].trouble.kind is TroubleKind.NOT_WRITABLE
    assert diagnosing.stop() == []
    dialog.reject()
