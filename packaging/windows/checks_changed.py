"""What must hold when a Station is upgraded, moved and removed. Each check raises AssertionError with what is wrong."""

import json
import shutil
from pathlib import Path, PureWindowsPath

from windows.checks_installed import brings_all_files
from windows.trial import UNINSTALL_KEY, Trial, ends_with, version_of, wait_for

RUNNING, NEWER_THERE, NOT_WRITABLE = 3, 4, 5
"""Exit codes of the installer."""
_PROBE = Path(__file__).resolve().with_name("probe_secrets.py")


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
    assert version_of(trial.older) == trial.registered("DisplayVersion")
    brings_all_files(trial)


def survives_a_cut(trial: Trial) -> None:
    """an upgrade that is cut off in the middle leaves the older version as it was"""
    process = trial.machine.start(trial.newer, "/S")
    wait_for(trial.at("app.new/packages").exists, "the first package to be written")
    process.kill()
    process.communicate()
    assert not trial.at("app.old").exists(), "it was done already; a slower machine would show more"
    assert trial.registered("DisplayVersion") == version_of(trial.older)
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
    assert trial.registered("DisplayVersion") == version_of(trial.newer)
    assert not stale.exists(), "a module of the older version is still there"
    assert (data / "kept.txt").read_bytes() == b"scans", "the data was touched"
    assert not trial.desktop_icon.exists(), "the icon came back on the desktop"
    left = [name for name in ("app.old", "app.new") if trial.at(name).exists()]
    assert not left, f"left behind: {', '.join(left)}"
    return f"{ended.seconds:.1f} s"


def refuses_older(trial: Trial) -> None:
    """an older version does not replace a newer one, unless it is told to"""
    ends_with(trial.machine.run(trial.older, "/S"), NEWER_THERE)
    assert trial.registered("DisplayVersion") == version_of(trial.newer)
    ends_with(trial.machine.run(trial.older, "/S", "/DOWNGRADE"), 0)
    assert trial.registered("DisplayVersion") == version_of(trial.older)


def closes_an_open_one(trial: Trial) -> str:
    """told to close an open window, an upgrade asks it to, and it ends in good order"""
    if trial.machine.wine and not trial.machine.wine.has_screen:
        return "not tried: there is no screen, and no Xvfb"
    if trial.machine.wine:
        trial.machine.wine.help_application(trial.at("app"))
    log = trial.machine.host(trial.data / "station.log")
    log.unlink(missing_ok=True)
    process = trial.machine.start(trial.folder / "Station.exe", "--data-dir", str(trial.data))
    try:
        wait_for(lambda: log.exists() and "at the door" in log.read_text(encoding="utf-8"), "the window to open")
        ended = trial.machine.run(trial.newer, "/S", "/CLOSE")
        ends_with(ended, 0)
        code = process.wait(timeout=60)
    finally:
        process.kill()
        process.communicate()
    assert code == 0, f"the window ended with {code}"
    assert trial.registered("DisplayVersion") == version_of(trial.newer)
    return f"{ended.seconds:.1f} s"


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
    assert trial.registered("InstallLocation") == str(other)
    assert not trial.at("Station.exe").exists(), "it is still in the old folder too"
    (trial.machine.host(other) / "notes of ours.txt").write_text("ours", encoding="utf-8")
    ends_with(trial.uninstall(folder=other), 0)
    left = sorted(path.name for path in trial.machine.host(other).iterdir())
    assert set(left) <= {"notes of ours.txt", "uninstall.exe"}, left


def removes(trial: Trial) -> str:
    """removed silently, nothing of the program is left, and the data is all there"""
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
