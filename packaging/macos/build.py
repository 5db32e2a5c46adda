"""Builds Station for macOS: `python3 packaging/macos/build.py` writes dist/Station-<version>-arm64.dmg.

To be run on a Mac with Apple silicon; `--dry-run` only prints the commands, anywhere. Signs and notarises where the
environment has the secrets (`signing.py` says which).
"""

import argparse
import json
import os
import platform
import shlex
import shutil
import sys
import time
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from common.build_environment import BuildEnvironment
from common.licences import write_licences
from common.project import DIST, NAME, PACKAGING, ROOT, VERSION, work_folder
from common.resources import stage_resources
from common.sbom import write_sbom
from common.steps import BuildError, megabytes, run, say, step, stop
from macos.bundle import add_languages, info_plist, minimum_system
from macos.signing import Command, Signing, code_files, make_image, notarise, sign_app, signing_from

ARCHITECTURE = "arm64"
NO_INTEL = (
    "Station is built for Macs with Apple silicon only: cryptography has stopped making wheels for Intel's, and "
    "opencv-python-headless has them from macOS 14 on."
)


def main(arguments: list[str]) -> int:
    """Builds, or prints what a build would do; returns the exit code: 3 where something is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--dry-run", action="store_true", help="print the commands and do nothing")
    options = parser.parse_args(arguments)
    began = time.monotonic()
    try:
        signing = signing_from(os.environ)
        image = DIST / f"{NAME}-{VERSION}-{ARCHITECTURE}.dmg"
        if options.dry_run:
            for command in plan(Path("build/macos"), Path("dist") / image.name, signing):
                print(shlex.join(command))
            return 0
        build(work_folder("macos"), image, signing)
    except BuildError as error:
        say(str(error))
        return 3
    say(f"{image.name}: {megabytes(image)}, in {time.monotonic() - began:.0f} s")
    return 0


def build(work: Path, image: Path, signing: Signing | None) -> None:
    """From the source to the disk image."""
    if platform.system() != "Darwin":
        stop("A Mac is needed to build for macOS; --dry-run shows what it would do.")
    if platform.machine() != ARCHITECTURE:
        stop(NO_INTEL)
    environment = BuildEnvironment(work)
    environment.make()
    app = freeze(work, environment)
    with step("texts and licences"):
        add_languages(app)
        write_licences(environment.site_packages, app / "Contents" / "Resources" / "LICENCES.txt")
    with step("signed" if signing else "signed ad hoc"):
        execute(sign_app(app, code_files(app), signing))
    image.parent.mkdir(parents=True, exist_ok=True)
    with step("disk image"):
        execute(make_image(disk(work, app), image, f"{NAME} {VERSION}"))
    if signing:
        with step("notarised"):
            execute(notarise(image, signing))
    with step("list of what is inside (SBOM)"):
        write_sbom(environment, image.with_name(image.name + ".cdx.json"))


def freeze(work: Path, environment: BuildEnvironment) -> Path:
    """The app with its Python, not signed yet."""
    with step("frozen"):
        stage_resources(work / "resources", environment.script("pyside6-lrelease"))
        run([environment.python, PACKAGING / "common" / "icon.py", work / "icons"])
        variables = {
            "STATION_RESOURCES": str(work / "resources"),
            "STATION_ICON": str(work / "icons" / "station.icns"),
            "STATION_INFO_PLIST": json.dumps(info_plist(minimum_system(environment.site_packages))),
        }
        run(pyinstaller(environment, work), cwd=ROOT, environment={**environment.tool_variables, **variables})
    return work / "frozen" / f"{NAME}.app"


def pyinstaller(environment: BuildEnvironment, work: Path) -> list[str]:
    """The command that freezes."""
    options = ["--noconfirm", "--log-level", "ERROR"]
    folders = ["--distpath", str(work / "frozen"), "--workpath", str(work / "pyinstaller")]
    spec = PACKAGING / "macos" / "station.spec"
    return [str(word) for word in environment.tool("PyInstaller", *options, *folders, spec)]


def disk(work: Path, app: Path) -> Path:
    """What the image shows: the app, and the place to drag it to."""
    folder = work / "disk"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copytree(app, folder / app.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    return folder


def plan(work: Path, image: Path, signing: Signing | None) -> Iterable[Command]:
    """The commands of a build in their order; of the files in the app only the two programs are known beforehand."""
    app = work / "frozen" / f"{NAME}.app"
    programs = [app / "Contents" / "MacOS" / name for name in ("station", "station-window")]
    yield pyinstaller(BuildEnvironment(work), work)
    yield from sign_app(app, programs, signing)
    yield from make_image(work / "disk", image, f"{NAME} {VERSION}")
    if signing:
        yield from notarise(image, signing)


def execute(commands: Iterable[Command]) -> None:
    """Runs them one by one. Raises BuildError at the first that fails."""
    for command in commands:
        run(command)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
