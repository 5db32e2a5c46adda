"""What must hold of an installed, upgraded and removed Station. Each check raises AssertionError with what is wrong.

They run in the order of CHECKS and build on each other, as an installation's life does.
"""

import json
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Any

import smoke
from windows.machine import Ended, Machine
from windows.portable_executable import read_portable_executable
from windows.wine_windows import MISSING

UNINSTALL_KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Station"
RUNNING, NEWER_THERE, NOT_WRITABLE = 3, 4, 5
_VENDORS = ("cm", "gomus")
"""One with a list, one without."""
_VERSION = re.compile(r"Station-(.+)-windows-x64\.exe")
_PROBE = Path(__file__).resolve().with_name("probe_secrets.py")


@dataclass(slots=True)
class Trial:
    """Two installers on one machine."""

    machine: Machine
    older: Path
    newer: Path

    @property
    def folder(self) -> PureWindowsPath:
        return self.machine.local / "Programs" / "Station"

    @property
    def data(self) -> PureWindowsPath:
        return self.machine.local / "station"

    @property
    def menu(self) -> Path:
        return self.machine.host(self.machine.roaming / "Microsoft/Windows/Start Menu/Programs/Station")

    @property
    def desktop_icon(self) -> Path:
        return self.machine.host(self.machine.desktop / "Station.lnk")

    def at(self, name: str) -> Path:
        """A file of the installation, as this machine sees it."""
        return self.machine.host(self.folder / name)

    def uninstall(self, *words: str, folder: PureWindowsPath | None = None) -> Ended:
        """Removes it silently and waits for it (without `_?=` the uninstaller goes on by itself)."""
        folder = folder or self.folder
        return self.machine.run(folder / "uninstall.exe", "/S", *words, f"_?={folder}")


def version_of(installer: Path) -> str:
    """The version that an installer's name says. Raises AssertionError for another file."""
    named = _VERSION.fullmatch(installer.name)
    assert named is not None, f"{installer.name} is no installer of Station"
    return named[1]


def ends_with(ended: Ended, code: int) -> None:
    assert ended.code == code, f"ended with {ended.code} instead of {code}: {ended.output[-400:]}"


def installs(trial: Trial) -> str:
    """the older version installs silently, for this account"""
    assert not trial.machine.registry(UNINSTALL_KEY), "a Station is installed here already; these checks remove it"
    ended = trial.machine.run(trial.older, "/S")
    ends_with(ended, 0)
    files = [path for path in trial.machine.host(trial.folder).rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    return (
        f"{trial.older.stat().st_size / 1e6:.1f} MB, {len(files)} files of {size / 1e6:.1f} MB, {ended.seconds:.1f} s"
    )


def brings_all_files(trial: Trial) -> None:
    """programs, Python, packages, resources and licence are there, and nothing is left of the work"""
    needed = ["Station.exe", "bin/station.exe", "uninstall.exe", "LICENSE.txt", "LICENCES.txt", "app/start_station.py"]
    needed += ["app/python/python.exe", "app/packages/PySide6/plugins/platforms/qwindows.dll"]
    needed += [f"app/packages/station/resources/translations/station_{language}.qm" for language in ("de", "pt_BR")]
    needed += ["app/packages/station/__pycache__/__init__.cpython-313.pyc"]
    missing = [name for name in needed if not trial.at(name).exists()]
    assert not missing, f"missing: {', '.join(missing)}"
    left = [name for name in ("app.new", "app.old") if trial.at(name).exists()]
    assert not left, f"left behind: {', '.join(left)}"
    facts = json.loads(trial.at("app/station-app.json").read_text(encoding="utf-8"))
    assert facts["version"] == version_of(trial.older), facts
    numbers = read_portable_executable(trial.at("Station.exe")).version
    assert numbers[:3] == tuple(map(int, version_of(trial.older).split(".")[:3])), numbers


def registers(trial: Trial) -> None:
    """Windows' list of programs has it, with all that a technician's tools read"""
    values = trial.machine.registry(UNINSTALL_KEY)
    assert values.get("DisplayVersion") == version_of(trial.older), values
    assert values.get("InstallLocation") == str(trial.folder), values
    assert values.get("QuietUninstallString") == f'"{trial.folder}\\uninstall.exe" /S', values
    assert int(values.get("EstimatedSize", "0"), 16) > 0, values
    wanted = {"DisplayName", "DisplayIcon", "Publisher", "UninstallString", "InstallDate", "NoModify", "NoRepair"}
    assert wanted <= values.keys(), f"missing: {wanted - values.keys()}"


def puts_icons(trial: Trial) -> None:
    """the Start menu has the window and a command line, the desktop the window"""
    entries = sorted(path.name for path in trial.menu.glob("*.lnk"))
    assert len(entries) == 2, entries
    assert "Station.lnk" in entries, entries
    target = "Station.exe".encode("utf-16-le")
    for entry in (trial.menu / "Station.lnk", trial.desktop_icon):
        assert entry.exists(), f"{entry.name} is missing"
        assert target in entry.read_bytes(), f"{entry} does not lead to Station.exe"


def runs(trial: Trial) -> str:
    """the command line answers, with the exit codes it promises"""
    program = trial.folder / "bin" / "station.exe"
    said = trial.machine.run(program, "--version")
    ends_with(said, 0)
    assert said.output.strip().startswith("station, version"), said.output
    helped = trial.machine.run(program, "--help")
    ends_with(helped, 0)
    assert "doctor" in helped.output, helped.output
    ends_with(trial.machine.run(program, "no-such-command"), 2)
    return f"--version in {said.seconds:.1f} s"


def works(trial: Trial) -> str:
    """against its own sandbox: connects, reads the list, lets a ticket in, and refuses it the second time"""
    wine = trial.machine.wine
    if wine:
        wine.help_python(trial.at("app/python"))
    station = trial.folder / "bin" / "station.exe"
    program = smoke.Program(trial.machine.starter(station), str(trial.data))
    program.environment |= trial.machine.environment
    process = trial.machine.start(station, "sandbox", "--json", "--tickets", "40")
    try:
        servers = first_document(process)
        for vendor in _VENDORS:
            smoke.scan_twice(program, servers, vendor)
        if not wine:
            smoke.ask_doctor(program)
    except smoke.NotWellError as error:
        raise AssertionError(str(error)) from error
    finally:
        process.kill()
        process.communicate()
    return f"{' and '.join(_VENDORS)}{'; ' + MISSING if wine else ''}"


def opens(trial: Trial) -> str:
    """Station.exe opens its window at the door and closes it in good order"""
    if trial.machine.wine and not trial.machine.wine.has_screen:
        return "not tried: there is no screen, and no Xvfb"
    words = ("--data-dir", str(trial.data), "--quit-after", "10")
    ended = trial.machine.run(trial.folder / "Station.exe", *words, seconds=300)
    ends_with(ended, 0)
    log = trial.machine.host(trial.data / "station.log").read_text(encoding="utf-8")
    assert f"at the door: {_VENDORS[0]}" in log, log[-400:]
    bad = [line for line in log.splitlines() if " ERROR " in line or " CRITICAL " in line]
    assert not bad, "\n".join(bad)
    return f"{ended.seconds:.1f} s, 10 of them open"


def first_document(process: subprocess.Popen[str]) -> dict[str, Any]:
    """The JSON document that a program prints before it goes on."""
    assert process.stdout is not None
    text = ""
    for line in process.stdout:
        text += line
        if line.rstrip() == "}":
            document: dict[str, Any] = json.loads(text)
            return document
    raise AssertionError(f"the sandbox said only: {text!r}")


def is_shut_in(trial: Trial) -> None:
    """its Python sees its own modules alone, and writes nothing where it is installed"""
    trial.machine.run("reg", "add", r"HKCU\Environment", "/v", "PYTHONPATH", "/d", r"C:\elsewhere", "/f")
    program = trial.folder / "app" / "python" / "python.exe"
    told = trial.machine.run(program, "-B", "-c", "import json, sys; print(json.dumps([sys.path, sys.executable]))")
    trial.machine.run("reg", "delete", r"HKCU\Environment", "/v", "PYTHONPATH", "/f")
    paths, executable = json.loads(told.output)
    strange = [path for path in paths if not path.lower().startswith(str(trial.folder).lower())]
    assert not strange, f"it also looks in {strange}"
    assert PureWindowsPath(executable) == program, executable


def keeps_a_running_one(trial: Trial) -> None:
    """a silent upgrade leaves a running Station alone and says so by its exit code"""
    waiting = "import sys; print('running', flush=True); sys.stdin.read()"
    process = trial.machine.start(trial.folder / "app" / "python" / "python.exe", "-c", waiting)
    assert process.stdout is not None
    process.stdout.readline()
    try:
        ends_with(trial.machine.run(trial.newer, "/S"), RUNNING)
        ends_with(trial.uninstall(), RUNNING)
    finally:
        process.communicate()
    assert version_of(trial.older) == trial.machine.registry(UNINSTALL_KEY).get("DisplayVersion")
    brings_all_files(trial)


def survives_a_cut(trial: Trial) -> None:
    """an upgrade that is cut off in the middle leaves the older version as it was"""
    process = trial.machine.start(trial.newer, "/S")
    deadline = time.monotonic() + 120
    fresh = trial.at("app.new/packages")
    while not fresh.exists():
        assert process.poll() is None, f"it ended with {process.returncode} before it wrote anything"
        assert time.monotonic() < deadline, "it did not begin to write"
        time.sleep(0.05)
    process.kill()
    process.communicate()
    assert not trial.at("app.old").exists(), "it was done already; a slower machine would show more"
    assert trial.machine.registry(UNINSTALL_KEY).get("DisplayVersion") == version_of(trial.older)
    ends_with(trial.machine.run(trial.folder / "bin" / "station.exe", "--version"), 0)


def upgrades(trial: Trial) -> str:
    """an upgrade keeps the data, takes away what the older version had, and brings no icon back"""
    stale = trial.at("app/packages/station/gone_since.py")
    stale.write_text("# a module of the older version\n", encoding="utf-8")
    data = trial.machine.host(trial.data)
    data.mkdir(parents=True, exist_ok=True)
    (data / "kept.txt").write_bytes(b"scans")
    trial.desktop_icon.unlink()
    ended = trial.machine.run(trial.newer, "/S")
    ends_with(ended, 0)
    assert trial.machine.registry(UNINSTALL_KEY).get("DisplayVersion") == version_of(trial.newer)
    assert not stale.exists(), "a module of the older version is still there"
    assert (data / "kept.txt").read_bytes() == b"scans", "the data was touched"
    assert not trial.desktop_icon.exists(), "the icon came back on the desktop"
    left = [name for name in ("app.old", "app.new") if trial.at(name).exists()]
    assert not left, f"left behind: {', '.join(left)}"
    return f"{ended.seconds:.1f} s"


def refuses_older(trial: Trial) -> None:
    """an older version does not replace a newer one, unless it is told to"""
    ends_with(trial.machine.run(trial.older, "/S"), NEWER_THERE)
    assert trial.machine.registry(UNINSTALL_KEY).get("DisplayVersion") == version_of(trial.newer)
    ends_with(trial.machine.run(trial.older, "/S", "/DOWNGRADE"), 0)
    assert trial.machine.registry(UNINSTALL_KEY).get("DisplayVersion") == version_of(trial.older)


def moves(trial: Trial) -> None:
    """in another folder it replaces the one it had; a stranger's folder is left alone"""
    foreign = PureWindowsPath("C:\\Foreign")
    theirs = trial.machine.host(foreign) / "app" / "theirs.txt"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("theirs", encoding="utf-8")
    ends_with(trial.machine.run(trial.newer, "/S", f"/D={foreign}"), NOT_WRITABLE)
    assert theirs.read_text(encoding="utf-8") == "theirs"
    other = PureWindowsPath("C:\\Other\\Station")
    ends_with(trial.machine.run(trial.newer, "/S", f"/D={other}"), 0)
    assert trial.machine.registry(UNINSTALL_KEY).get("InstallLocation") == str(other)
    assert not trial.at("Station.exe").exists(), "it is still in the old folder too"
    (trial.machine.host(other) / "notes of ours.txt").write_text("ours", encoding="utf-8")
    ends_with(trial.uninstall(folder=other), 0)
    left = sorted(path.name for path in trial.machine.host(other).iterdir())
    assert set(left) <= {"notes of ours.txt", "uninstall.exe"}, left


def removes(trial: Trial) -> str:
    """removed silently, nothing of the program is left, and all of the data"""
    ends_with(trial.machine.run(trial.newer, "/S"), 0)
    ended = trial.uninstall()
    ends_with(ended, 0)
    gone(trial)
    assert trial.machine.host(trial.data / "kept.txt").exists(), "the data was deleted without being asked for"
    return f"{ended.seconds:.1f} s"


def purges(trial: Trial) -> None:
    """with /PURGE the data and the stored secrets go too"""
    ends_with(trial.machine.run(trial.newer, "/S", "/NODESKTOP"), 0)
    assert not trial.desktop_icon.exists(), "there is an icon on the desktop in spite of /NODESKTOP"
    mark = {"folder_id": "0123abcd", "place": "keyring"}
    trial.machine.host(trial.data / "secrets-place.json").write_text(json.dumps(mark), encoding="utf-8")
    python = PureWindowsPath("C:\\Python of the check")
    shutil.copytree(trial.at("app/python"), trial.machine.host(python), dirs_exist_ok=True)
    probe = python / "python.exe"
    ours, theirs = ["Station 0123abcd", "door@Station 0123abcd"], "Station 0123abcd of somebody else"
    ends_with(trial.machine.run(probe, _PROBE, "write", *ours, theirs), 0)
    ends_with(trial.uninstall("/PURGE"), 0)
    gone(trial)
    assert not trial.machine.host(trial.data).exists(), "the data is still there"
    stored = json.loads(trial.machine.run(probe, _PROBE, "list").output)
    trial.machine.run("cmdkey", f"/delete:{theirs}")
    assert not set(ours) & set(stored), "a secret is still stored"
    assert theirs in stored, "somebody else's secret was deleted"


def gone(trial: Trial) -> None:
    """Raises AssertionError if anything of the program is left."""
    left = [name for name in ("Station.exe", "bin", "app", "LICENSE.txt", "LICENCES.txt") if trial.at(name).exists()]
    assert not left, f"left behind: {', '.join(left)}"
    assert not trial.machine.registry(UNINSTALL_KEY), "Windows' list of programs still has it"
    assert not trial.machine.registry(r"Software\Station"), "its registry key is still there"
    assert not trial.menu.exists(), "the Start menu still has it"
    assert not trial.desktop_icon.exists(), "the desktop still has it"


CHECKS: tuple[Callable[[Trial], str | None], ...] = (
    installs,
    brings_all_files,
    registers,
    puts_icons,
    runs,
    works,
    opens,
    is_shut_in,
    keeps_a_running_one,
    survives_a_cut,
    upgrades,
    refuses_older,
    moves,
    removes,
    purges,
)
