"""Builds Station for Linux: `python3 packaging/linux/build.py` writes dist/station_<version>_<architecture>.deb.

Freezes the program with PyInstaller, out of exactly what the lock files name, leaves at home what it does not use, and
makes a Debian package of it with nfpm. To be run on the oldest Debian or Ubuntu that the package is meant for; that
system's libraries are what it will depend on. `check.py` beside this installs it in a bare Debian and uses it.
"""

import argparse
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from common.build_environment import BuildEnvironment
from common.licences import write_licences
from common.project import DIST, PACKAGING, ROOT, VERSION, moment, work_folder
from common.resources import stage_resources
from common.sbom import write_sbom
from common.steps import BuildError, megabytes, need, run, say, step, stop
from linux import debian
from linux.stripping import elf_files, strip_all

SYSTEM_PYTHON = Path("/usr/bin/python3")


def main(arguments: list[str]) -> int:
    """Builds; returns the exit code: 3 where the machine lacks something, and the message says what."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--work", type=Path, help="for what can be thrown away (else build/linux)")
    parser.add_argument("--dist", type=Path, default=DIST, help="for the package (else dist)")
    parser.add_argument("--whole", action="store_true", help="only freeze, and leave nothing out: for comparison")
    options = parser.parse_args(arguments)
    if sys.base_prefix != "/usr" and SYSTEM_PYTHON.exists():
        # Others look for their libraries where they were built, and what is frozen from them would look there too.
        os.execv(SYSTEM_PYTHON, [str(SYSTEM_PYTHON), __file__, *arguments])
    work = (options.work or work_folder("linux")).resolve()
    began = time.monotonic()
    try:
        if options.whole:
            say(f"{megabytes(freeze(work, whole=True))} before anything is left out")
            return 0
        package = build(work, options.dist.resolve())
    except BuildError as error:
        say(str(error))
        return 3
    say(f"{package.name}: {megabytes(package)}, in {time.monotonic() - began:.0f} s")
    return 0


def build(work: Path, dist: Path) -> Path:
    """From the source to the package."""
    made = moment()
    date = datetime.fromtimestamp(made, UTC).date().isoformat()
    program = freeze(work)
    environment = BuildEnvironment(work)
    with step("stripped"):
        strip_all(program)
    say(f"  that is {megabytes(program)}")
    refuse_gaps(program)
    with step("icon, manual, licences"):
        run([environment.python, PACKAGING / "common" / "icon.py", work / "icons"])
        manual = work / "station.1"
        manual.write_text(run([environment.python, PACKAGING / "common" / "manual.py", date]), encoding="utf-8")
        write_licences(environment.site_packages, work / "LICENCES.txt")
        root = work / "root"
        debian.lay_out(root, program, work / "icons", date)
        debian.add_documents(root, work, manual, made)
        debian.settle(root, made)
    with step("dependencies, as measured"):
        dependencies = debian.measure_dependencies(root, work)
    architecture = run([need("dpkg", "dpkg"), "--print-architecture"]).strip()
    dist.mkdir(parents=True, exist_ok=True)
    package = dist / f"station_{VERSION}-{debian.REVISION}_{architecture}.deb"
    with step(f"{package.name}"):
        description = work / "nfpm.json"
        description.write_text(debian.describe(root, dependencies, architecture, made), encoding="utf-8")
        nfpm = environment.tools / "bin" / "nfpm"
        run([nfpm, "package", "--config", description, "--packager", "deb", "--target", package])
    with step("list of what is inside (SBOM)"):
        write_sbom(environment, package.with_name(package.name + ".cdx.json"))
    return package


def freeze(work: Path, whole: bool = False) -> Path:
    """The program with its Python, as a folder. `whole`: with everything that PyInstaller would collect."""
    environment = BuildEnvironment(work)
    environment.make()
    stage_resources(work / "resources", environment.script("pyside6-lrelease"))
    target = work / ("whole" if whole else "frozen")
    options: list[str | Path] = [
        "--noconfirm",
        "--log-level",
        "ERROR",
        "--distpath",
        target,
        "--workpath",
        work / "pyinstaller",
    ]
    variables = {"STATION_RESOURCES": str(work / "resources"), "STATION_WHOLE": "1" if whole else "0"}
    with step("frozen"):
        run(
            environment.tool("PyInstaller", *options, PACKAGING / "linux" / "station.spec"),
            cwd=ROOT,
            environment={**environment.tool_variables, **variables},
        )
    return target / "station"


def refuse_gaps(program: Path) -> None:
    """Raises BuildError where a library that something is linked against is not on this machine."""
    ldd = need("ldd", "libc-bin")
    missing = {
        line.split()[0] for file in elf_files(program) for line in run([ldd, file]).splitlines() if "not found" in line
    }
    if missing:
        stop(
            f"The package would depend on libraries that this machine does not have: {' '.join(sorted(missing))}\n"
            "Which packages a build needs: packaging/README.md."
        )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
