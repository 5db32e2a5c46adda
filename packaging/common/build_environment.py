"""The environment that a package is frozen from: exactly what the lock files name, and nothing of this machine.

Two folders, so that what ships is known: `runtime` holds Station's own dependencies, `tools` what builds it.
"""

import hashlib
import os
import shutil
import sys
import sysconfig
from pathlib import Path

from common.project import RUNTIME_LOCK, TOOLS_LOCK
from common.steps import run, step, stop

_PIP = ("-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check")
_LOCKED = ("--require-hashes", "--only-binary", ":all:", "--no-deps")


class BuildEnvironment:
    """Made once for each pair of locks and interpreter; a second build finds it as it was."""

    def __init__(self, work: Path) -> None:
        self.runtime = work / "runtime"
        self.tools = work / "tools"
        self._stamp = work / "environment.sha256"

    @property
    def python(self) -> Path:
        """The interpreter that sees Station's dependencies."""
        return self.script("python")

    @property
    def site_packages(self) -> Path:
        """Where Station's dependencies lie."""
        return Path(run([self.python, "-c", "import sysconfig; print(sysconfig.get_path('platlib'))"]).strip())

    def script(self, name: str) -> Path:
        """A program that came with Station's dependencies."""
        folder, ending = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
        return self.runtime / folder / (name + ending)

    def tool(self, module: str, *arguments: str | Path) -> list[str | Path]:
        """The command that runs a tool's module; give `tool_variables` with it."""
        return [self.python, "-m", module, *arguments]

    @property
    def tool_variables(self) -> dict[str, str]:
        """The environment variables under which the interpreter finds the tools as well."""
        return {"PYTHONPATH": str(self.tools), "PYTHONNOUSERSITE": "1", "PYTHONDONTWRITEBYTECODE": ""}

    def make(self, *, frozen: bool = True) -> None:
        """Installs what the locks name, hash by hash. `frozen`: this interpreter itself goes into the package.

        Raises BuildError where it can't be frozen.
        """
        if frozen and not sysconfig.get_config_var("Py_ENABLE_SHARED") and sys.platform.startswith("linux"):
            stop(f"{sys.executable} has no shared libpython, and can't be frozen. Use the system's own python3.")
        key = hashlib.sha256(sys.version.encode() + RUNTIME_LOCK.read_bytes() + TOOLS_LOCK.read_bytes()).hexdigest()
        if self._stamp.exists() and self._stamp.read_text(encoding="ascii") == key:
            return
        self._stamp.unlink(missing_ok=True)
        for folder in (self.runtime, self.tools):
            shutil.rmtree(folder, ignore_errors=True)
        with step("a fresh environment"):
            run([sys.executable, "-m", "venv", self.runtime])
        with step("Station's dependencies, as locked"):
            run([self.python, *_PIP, *_LOCKED, "--compile", "--requirement", RUNTIME_LOCK])
        with step("the build's own tools, as locked"):
            run([self.python, *_PIP, *_LOCKED, "--target", self.tools, "--requirement", TOOLS_LOCK])
        self._stamp.write_text(key, encoding="ascii")
