"""Builds Station's installer for Windows, on Linux or on Windows: dist/Station-VERSION-windows-x64.exe.

    python3 packaging/windows/build.py [--python-zip FILE] [--version VERSION] [--quick]

Needs Python 3.11, NSIS and mingw-w64, on Linux osslsigncode too (packaging/README.md says how to get them).
Exit codes: 0 built, 2 wrong use, 3 could not be built (the message says why).
"""

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from common.build_environment import BuildEnvironment
from common.project import DIST, VERSION, work_folder
from common.steps import BuildError, megabytes, say, step
from windows import signing
from windows.application import Folders, assemble
from windows.installer import make_installer
from windows.wheels import write_sbom


def main(arguments: list[str]) -> int:
    """Builds and returns the exit code."""
    parser = argparse.ArgumentParser(description="Builds Station's installer for Windows.")
    parser.add_argument("--python-zip", type=Path, metavar="FILE", help="CPython's embeddable build; else downloaded")
    parser.add_argument("--version", default=VERSION, help="for trying upgrades; else the project's")
    parser.add_argument(
        "--quick", action="store_true", help="compress less: a larger installer, in a tenth of the time"
    )
    parser.add_argument("--out", type=Path, default=DIST, metavar="FOLDER", help="where it goes; else dist")
    chosen = parser.parse_args(arguments)
    try:
        build(chosen.python_zip, chosen.version, chosen.out, quick=chosen.quick)
    except BuildError as error:
        say(f"Not built. {error}")
        return 3
    return 0


def build(archive: Path | None, version: str, target: Path, *, quick: bool) -> Path:
    """Builds the installer and returns it. Raises BuildError."""
    began = time.monotonic()
    say(f"Station {version} for Windows:")
    folders = Folders(work_folder("windows"))
    environment = BuildEnvironment(folders.work / "environment")
    environment.make(frozen=False)
    sizes = assemble(folders, environment, archive, version)
    with step("the installer"):
        made = make_installer(folders, version, target, quick=quick)
    with step("the list of what is inside (SBOM)"):
        write_sbom(environment, folders.work, made.with_name(made.name + ".cdx.json"))
    if not signing.signs():
        say(f"  not signed: {signing.PKCS12} names no certificate")
    say(
        f"  packages {sizes.fetched / 1e6:.1f} MB, without what is not used {sizes.trimmed / 1e6:.1f} MB;"
        f" installed {sizes.whole / 1e6:.1f} MB"
    )
    say(f"  {made} {megabytes(made)}, in {time.monotonic() - began:.0f} s")
    return made


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
