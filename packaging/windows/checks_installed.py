"""What must hold of an installed Station. Each check raises AssertionError with what is wrong."""

import json
import subprocess
from pathlib import PureWindowsPath
from typing import Any

import smoke
from windows.portable_executable import read_portable_executable
from windows.trial import UNINSTALL_KEY, Trial, ends_with, version_of
from windows.wine_windows import MISSING, SAID_OF_IT

VENDORS = ("cm", "gomus")
"""One with a list, one without."""


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
        wine.help_application(trial.at("app"))
    station = trial.folder / "bin" / "station.exe"
    program = smoke.Program(trial.machine.starter(station), str(trial.data))
    program.environment |= trial.machine.environment
    process = trial.machine.start(station, "sandbox", "--json", "--tickets", "40")
    try:
        servers = first_document(process)
        for vendor in VENDORS:
            smoke.scan_twice(program, servers, vendor)
        if not wine:
            smoke.ask_doctor(program)
    except smoke.NotWellError as error:
        raise AssertionError(str(error)) from error
    finally:
        process.kill()
        process.communicate()
    return f"{' and '.join(VENDORS)}{'; ' + MISSING if wine else ''}"


def opens(trial: Trial) -> str:
    """Station.exe opens its window at the door and closes it in good order"""
    if trial.machine.wine and not trial.machine.wine.has_screen:
        return "not tried: there is no screen, and no Xvfb"
    words = ("--data-dir", str(trial.data), "--quit-after", "10")
    ended = trial.machine.run(trial.folder / "Station.exe", *words, seconds=300)
    ends_with(ended, 0)
    log = trial.machine.host(trial.data / "station.log").read_text(encoding="utf-8")
    assert f"at the door: {VENDORS[0]}" in log, log[-400:]
    bad = [line for line in log.splitlines() if " ERROR " in line or " CRITICAL " in line]
    if trial.machine.wine:
        bad = [line for line in bad if not line.endswith(SAID_OF_IT)]
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
