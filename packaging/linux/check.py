"""Installs the package in a bare Debian, uses it as a door does, and removes it: `python3 packaging/linux/check.py`.

As root (it makes and enters a chroot), with the programs that packaging/README.md names. Says each
step with its time, leaves a picture of the screen in build/linux-check, and ends with 1 at the first thing that is not
as it should be.
"""

import argparse
import os
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from common.project import APPLICATION_ID, DIST, PACKAGING, VERSION, work_folder
from common.steps import BuildError, megabytes, need, run, say, size_of, step, stop
from linux.bare_debian import HOME, USER, BareDebian, started
from linux.screen import ADMIT, Screen, until

DATA = f"{HOME}/.local/share/station"


def main(arguments: list[str]) -> int:
    """Checks one package; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("package", nargs="?", type=Path, help="else the newest in dist")
    parser.add_argument("--suite", default="bookworm", help="which Debian (else bookworm, Debian 12)")
    parser.add_argument("--work", type=Path, help="for the chroot and the pictures (else build/linux-check)")
    options = parser.parse_args(arguments)
    try:
        if os.geteuid() != 0:
            stop("Only root may enter a chroot: start it with sudo.")
        package = options.package or newest(DIST)
        work = (options.work or work_folder("linux-check")).resolve()
        work.mkdir(parents=True, exist_ok=True)
        look_at_files(package, work)
        use(package, work, BareDebian(work, options.suite))
    except BuildError as error:
        say(f"FAILED: {error}")
        return 1
    say("The package installs, works and goes.")
    return 0


def newest(folder: Path) -> Path:
    """The package that was built last."""
    packages = sorted(folder.glob("station_*.deb"), key=lambda path: path.stat().st_mtime)
    return packages[-1] if packages else stop(f"There is no package in {folder}: python3 packaging/linux/build.py")


def look_at_files(package: Path, work: Path) -> None:
    """What the desktop and Debian read of the package, before the words of their own checkers."""
    opened = work / "opened"
    run(["rm", "--recursive", "--force", opened])
    run([need("dpkg-deb", "dpkg"), "--extract", package, opened])
    share = opened / "usr/share"
    with step("desktop file, AppStream data, manual page"):
        run([need("desktop-file-validate", "desktop-file-utils"), share / "applications/station.desktop"])
        about = share / f"metainfo/{APPLICATION_ID}.metainfo.xml"
        run([need("appstreamcli", "appstream"), "validate", "--no-net", about])
        troff = run(
            [
                need("man", "man-db"),
                "--warnings",
                "--encoding",
                "UTF-8",
                "--local-file",
                share / "man/man1/station.1.gz",
            ]
        )
        if "station profile add" not in troff:
            stop("The manual page does not name all commands.")
    with step("lintian"):
        run([need("lintian", "lintian"), "--fail-on", "error,warning", "--allow-root", package])
    run(["rm", "--recursive", "--force", opened])


def use(package: Path, work: Path, debian: BareDebian) -> None:
    """Installed, looked at, used, removed."""
    debian.make()
    before, packages_before = debian.files(), debian.packages()
    try:
        install(package, debian)
        environment = {"STATION_KEY_DIR": f"{HOME}/keys"}
        smoke(debian)
        with Screen(work / "screen") as screen:
            scan_in_demo(debian, screen, work, environment)
        remove(debian, before, packages_before)
    finally:
        debian.remove()


def install(package: Path, debian: BareDebian) -> None:
    """As a person would: apt install ./station.deb."""
    inside = Path("/var/tmp") / package.name  # noqa: S108  # of the chroot
    run(["cp", package, f"{debian.root}{inside}"])
    size = size_of(debian.root)
    apt = ("apt-get", "install", "--yes", "--quiet", "--no-install-recommends")
    with step("what it depends on, fetched"):
        debian.run(*apt, "--download-only", inside)
    with step("installed"):
        debian.run(*apt, inside)
    (Path(f"{debian.root}{inside}")).unlink()
    added = len([line for line in debian.packages() if line.endswith(" installed")])
    own = megabytes(debian.root / "usr/lib/station")
    say(f"  {own} in /usr/lib/station, {(size_of(debian.root) - size) / 1e6:.0f} MB in all, {added} packages now")


def smoke(debian: BareDebian) -> None:
    """The same questions that every installed Station is asked, without a screen."""
    with step("asked without a screen (packaging/smoke.py)"):
        inside = debian.command("env", "QT_QPA_PLATFORM=offscreen", "station", user=USER)
        data = f"--data-dir={DATA}"
        said = run(
            [sys.executable, PACKAGING / "smoke.py", data, "--window=station-window", f"--version={VERSION}", *inside]
        )
    say("\n".join(f"  {line}" for line in said.splitlines()))


def scan_in_demo(debian: BareDebian, screen: Screen, work: Path, environment: dict[str, str]) -> None:
    """The demo on a screen: a good ticket from a scanner that types, until the screen is green."""
    began = time.monotonic()
    command = debian.command("station", "demo", "--quit-after", "120", user=USER)
    process = started(command, DISPLAY=screen.display, QT_QPA_PLATFORM="xcb", **environment)
    try:
        screen.keyboard_to("Station")
        say(f"  the demo's window ({time.monotonic() - began:.1f} s)")
        began = time.monotonic()
        screen.scan("CM-VALID-1")
        until(lambda: screen.share(ADMIT) > 0.15, "green")
        say(f"  a good ticket, typed by a scanner: green ({time.monotonic() - began:.1f} s)")
        screen.photograph(work / "green.png")
        screen.press("ctrl+q")
        words, _ = process.communicate(timeout=30)
    except BaseException:
        screen.photograph(work / "failed.png")
        process.send_signal(signal.SIGTERM)
        say(process.communicate(timeout=30)[0])
        raise
    if process.returncode != 0 or words:
        stop(f"The demo ended with {process.returncode} and said: {words}")


def remove(debian: BareDebian, before: set[str], packages_before: set[str]) -> None:
    """Purged, with all that came for its sake; only what the user made may be left."""
    with step("purged"):
        debian.run("apt-get", "purge", "--yes", "--quiet", "station")
    with step("and what it had depended on"):
        debian.run("apt-get", "autoremove", "--purge", "--yes", "--quiet")
    packages = debian.packages() - packages_before
    if any(line.startswith("station ") for line in packages):
        stop("The package is only half removed.")
    if packages:
        say(f"  kept by apt, since others recommend them: {', '.join(sorted(line.split()[0] for line in packages))}")
    ours = sorted(path for path in debian.files() - before if "station" in path and not path.startswith(f".{HOME}/"))
    if ours:
        stop("It left behind: " + ", ".join(ours[:20]))
    if not Path(f"{debian.root}{DATA}/journal.db").is_file():
        stop(f"The user's data in {DATA} has gone.")
    say(f"  nothing of it is left but the user's data ({DATA})")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
