"""What is frozen into the packages for Linux and macOS, and what is left out."""

import ast
import io
import re
import subprocess
import sys
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from PIL import Image

import smoke
from common import checksums, manual
from common.icon import main as draw_icons
from common.licences import licence_of, write_licences
from common.project import PACKAGING, ROOT, RUNTIME_LOCK, VERSION
from common.sbom import without
from common.slimming import Entry, is_used_data, is_used_plugin, reached
from common.steps import BuildError

ENTRY_POINTS = PACKAGING / "common" / "entry_points"
QT = "PySide6/Qt"


def entry(destination: str, kind: str = "BINARY") -> Entry:
    return (destination, f"/wheels/{destination}", kind)


def test_only_what_something_kept_is_linked_against_is_kept() -> None:
    linked = {
        "PySide6/QtWidgets.abi3.so": {"libQt6Widgets.so.6"},
        f"{QT}/lib/libQt6Widgets.so.6": {"libQt6Core.so.6", "libc.so.6"},
        f"{QT}/plugins/platforms/libqxcb.so": {"libQt6XcbQpa.so.6"},
        f"{QT}/plugins/platforms/libqeglfs.so": {"libQt6Quick.so.6"},
        f"{QT}/lib/libQt6XcbQpa.so.6": {"libQt6Core.so.6"},
        f"{QT}/lib/libQt6Quick.so.6": {"libQt6Core.so.6"},
        f"{QT}/lib/libQt6Core.so.6": set(),
        "tapirscan/_native/libtapirscan.so": set(),
        "libpython3.11.so.1.0": set(),
    }
    entries = [entry(name, "EXTENSION" if "abi3" in name else "BINARY") for name in linked]
    kept = reached(entries, lambda file: linked[file.removeprefix("/wheels/")])
    gone = {f"{QT}/plugins/platforms/libqeglfs.so", f"{QT}/lib/libQt6Quick.so.6"}
    assert {destination for destination, _, _ in kept} == linked.keys() - gone


@pytest.mark.parametrize(
    ("destination", "used"),
    [
        (f"{QT}/plugins/platforms/libqwayland.so", True),
        (f"{QT}/plugins/platforms/libqcocoa.dylib", True),
        (f"{QT}/plugins/imageformats/libqsvg.so", True),
        (f"{QT}/plugins/imageformats/libqpdf.so", False),
        (f"{QT}/plugins/multimedia/libffmpegmediaplugin.so", False),
        (f"{QT}/plugins/egldeviceintegrations/libqeglfs-emu-integration.so", False),
        (f"{QT}/lib/libQt6Core.so.6", None),
        ("numpy/plugins/x.so", None),
    ],
)
def test_which_plugins_of_qt_are_used(destination: str, used: bool | None) -> None:
    assert is_used_plugin(destination) is used


def test_of_qts_own_words_those_in_stations_languages_are_kept() -> None:
    names = ("qtbase_de.qm", "qtbase_pt_BR.qm", "qtbase_ja.qm", "qtmultimedia_de.qm")
    kept = [name for name in names if is_used_data(f"{QT}/translations/{name}")]
    assert kept == ["qtbase_de.qm", "qtbase_pt_BR.qm"]
    assert is_used_data("station/resources/translations/station_de.qm")


@pytest.mark.parametrize("system", ["linux", "macos"])
def test_the_spec_can_be_read_and_uses_what_there_is(system: str) -> None:
    spec = ast.parse((PACKAGING / system / "station.spec").read_text(encoding="utf-8"))
    imported = {
        (node.module, alias.name) for node in ast.walk(spec) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert ("common.freezing", "analysis_options") in imported
    for module, name in imported:
        if module is not None and module.startswith("common."):
            assert name in defined_in(PACKAGING / f"{module.replace('.', '/')}.py")


def defined_in(file: Path) -> set[str]:
    body = ast.parse(file.read_text(encoding="utf-8")).body
    assigned = [target for node in body if isinstance(node, ast.Assign) for target in node.targets]
    annotated = [node.target for node in body if isinstance(node, ast.AnnAssign)]
    names = {target.id for target in (*assigned, *annotated) if isinstance(target, ast.Name)}
    return names | {node.name for node in body if isinstance(node, ast.FunctionDef)}


def test_the_frozen_program_runs_its_own_modules_and_no_others() -> None:
    started = [sys.executable, str(ENTRY_POINTS / "command_line.py")]
    own = subprocess.run(
        [*started, "-m", "station", "--version"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (own.returncode, own.stdout.strip()) == (0, f"station, version {VERSION}"), own.stderr
    foreign = subprocess.run([*started, "-m", "this"], capture_output=True, text=True, check=False, cwd=ROOT)
    assert foreign.returncode == 2
    assert "Zen" not in foreign.stdout


def test_the_icon_is_drawn_for_every_system(tmp_path: Path) -> None:
    draw_icons(tmp_path)
    for name, size in (("station-48.png", (48, 48)), ("station.ico", (256, 256)), ("station.icns", (1024, 1024))):
        with Image.open(tmp_path / name) as picture:
            assert (name, picture.size) == (name, size)
            middle = picture.convert("RGBA").getpixel((picture.width // 4, picture.height // 2))
            assert isinstance(middle, tuple)
            assert middle[3] == 255


def test_the_manual_page_has_the_commands_and_prints_what_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    some = {name: manual.station._lazy_commands[name] for name in ("profile", "queue")}
    monkeypatch.setattr(manual.station, "_lazy_commands", some)
    page = manual.page("2026-11-22")
    assert page.startswith('.TH STATION 1 "2026\\-11\\-22"')
    assert ".SS station profile add\n" in page
    assert "\\fB\\-\\-secrets\\-stdin\\fR" in page
    assert not [
        line for line in page.splitlines() if line.startswith("'") or (line.startswith(".") and line[1:2] == " ")
    ]
    assert manual.escaped_lines(".TH is no request here") == ["\\&.TH is no request here"]


def test_every_locked_package_that_is_here_names_its_licence() -> None:
    lock = RUNTIME_LOCK.read_text(encoding="utf-8")
    licences = {}
    for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE):
        with suppress(PackageNotFoundError):  # another system's
            licences[name] = licence_of(distribution(name))
    assert len(licences) > 30
    assert all(licences.values())
    assert licences["click"] == "BSD-3-Clause"
    assert licences["pyside6-addons"].startswith("LGPL-3.0-only")


def test_licences_come_with_their_words_or_the_build_stops(tmp_path: Path) -> None:
    (tmp_path / "one-1.0.dist-info").mkdir()
    metadata = tmp_path / "one-1.0.dist-info" / "METADATA"
    metadata.write_text("Metadata-Version: 2.1\nName: one\nVersion: 1.0\n", encoding="utf-8")
    (tmp_path / "one-1.0.dist-info" / "RECORD").write_text("one-1.0.dist-info/LICENSE,,\n", encoding="utf-8")
    (tmp_path / "one-1.0.dist-info" / "LICENSE").write_text("You may.", encoding="utf-8")
    with pytest.raises(BuildError, match="one names no licence"):
        write_licences(tmp_path, tmp_path / "LICENCES.txt")
    metadata.write_text(
        "Metadata-Version: 2.1\nName: one\nVersion: 1.0\nClassifier: License :: OSI Approved :: MIT License\n",
        encoding="utf-8",
    )
    write_licences(tmp_path, tmp_path / "LICENCES.txt")
    words = (tmp_path / "LICENCES.txt").read_text(encoding="utf-8")
    assert re.search(r"one 1\.0 +MIT License\n", words)
    assert "You may." in words


def test_what_stays_here_is_not_listed_as_shipped() -> None:
    listed = {
        "components": [{"bom-ref": "a", "name": "pip"}, {"bom-ref": "b", "name": "click"}],
        "dependencies": [{"ref": "a"}, {"ref": "b", "dependsOn": ["a"]}, {"ref": "root", "dependsOn": ["b", "a"]}],
    }
    assert without(listed, {"pip"}) == {
        "components": [{"bom-ref": "b", "name": "click"}],
        "dependencies": [{"ref": "b", "dependsOn": []}, {"ref": "root", "dependsOn": ["b"]}],
    }


def test_checksums_are_what_sha256sum_reads(tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"")
    (tmp_path / "a.exe").write_bytes(b"a")
    for _ in range(2):  # a second time, they are not counted themselves
        words = checksums.write_checksums(tmp_path).read_text(encoding="utf-8")
    assert words.splitlines() == [
        "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.exe",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.deb",
    ]


def test_a_program_that_is_another_version_does_not_pass(capsys: pytest.CaptureFixture[str]) -> None:
    assert smoke.main(["--version", "99.0", sys.executable, "-m", "station"]) == 1
    assert "not 99.0" in capsys.readouterr().out


def test_the_first_document_of_a_running_program_is_read() -> None:
    class Running:
        stdout = io.StringIO('{\n  "a": {\n    "b": 1\n  }\n}\nmore\n')

    assert smoke._document(Running()) == {"a": {"b": 1}}
