"""What of the lock file belongs on Windows: its markers are answered for Windows' Python, not for the builder's own.

pip answers markers for the machine it runs on, also when it fetches for another (`--platform`), so they are answered
here. Run as a program (`python -m windows.wheels LOCK MINOR`) it prints the lock without markers.
"""

import json
import re
import sys
from pathlib import Path

from common.build_environment import BuildEnvironment
from common.project import PACKAGING, ROOT, RUNTIME_LOCK
from common.steps import run
from windows import embeddable

LOCK = "windows-requirements.lock"
"""In the build's folder: what of the project's lock holds on Windows."""


def install_wheels(environment: BuildEnvironment, target: Path, work: Path) -> None:
    """Fetches and unpacks the locked wheels of Windows, hash by hash, into an empty folder. Raises BuildError."""
    python = environment.python
    tools = {**environment.tool_variables, "PYTHONPATH": f"{environment.tools}{_separator()}{PACKAGING}"}
    listed = run([python, "-m", "windows.wheels", RUNTIME_LOCK, embeddable.MINOR], environment=tools)
    lock = work / LOCK
    lock.write_text(listed, encoding="utf-8")
    options = ["--quiet", "--no-input", "--disable-pip-version-check", "--no-compile"]
    locked: list[str | Path] = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "--requirement", lock]
    windows = ["--platform", "win_amd64", "--implementation", "cp", "--python-version", embeddable.MINOR]
    # pip would ask whether the builder's own Python is new enough for them.
    options.append("--ignore-requires-python")
    run([python, "-m", "pip", "install", *options, *windows, *locked, "--target", target])


def write_sbom(environment: BuildEnvironment, work: Path, target: Path) -> None:
    """The list of what is inside, for those who have to know: CycloneDX, as JSON, Python itself included."""
    options: list[str | Path] = ["--pyproject", ROOT / "pyproject.toml", "--output-reproducible", "--of", "JSON"]
    command = environment.tool("cyclonedx_py", "requirements", *options, work / LOCK)
    listed = json.loads(run(command, environment=environment.tool_variables))
    listed["components"].append(
        {
            "type": "platform",
            "name": "CPython",
            "version": embeddable.VERSION,
            "licenses": [{"license": {"id": "PSF-2.0"}}],
            "externalReferences": [{"type": "distribution", "url": embeddable.ADDRESS}],
        }
    )
    target.write_text(json.dumps(listed, indent=1) + "\n", encoding="utf-8")


def _separator() -> str:
    return ";" if sys.platform == "win32" else ":"


def for_windows(lock: str, minor: str) -> str:
    """The lock's entries that hold for CPython `minor` on Windows, each without its marker, with all its hashes."""
    from packaging.requirements import Requirement

    answers = {
        "implementation_name": "cpython",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "platform_system": "Windows",
        "python_full_version": f"{minor}.0",
        "python_version": minor,
        "sys_platform": "win32",
    }
    kept = []
    for entry in re.split(r"\n(?=[^\s#])", lock):
        named, backslash, hashes = entry.partition("\\\n")
        requirement = Requirement(named.strip())
        if requirement.marker is None or requirement.marker.evaluate(answers):
            kept.append(f"{requirement.name}{requirement.specifier} {backslash}{hashes.rstrip()}\n")
    return "".join(kept)


if __name__ == "__main__":
    sys.stdout.write(for_windows(Path(sys.argv[1]).read_text(encoding="utf-8"), sys.argv[2]))
