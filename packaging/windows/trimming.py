"""Leaves out what Station never loads: most of Qt, other packages' tests and headers.

What of Qt stays follows from the source: a module that Station imports, the modules and libraries that one needs, and
the plugins listed here for it. So a new `from PySide6.QtCharts import …` brings its libraries by itself, and
`completeness.py` fails the build where a library is missing.
"""

import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from common.project import LANGUAGES
from common.steps import stop
from windows.portable_executable import read_portable_executable

PLUGINS: Mapping[str, tuple[str, ...]] = {
    "QtGui": (
        "platforms/qwindows.dll",
        "platforms/qoffscreen.dll",  # `QT_QPA_PLATFORM=offscreen`: checks without a screen
        "imageformats/qjpeg.dll",
        "imageformats/qsvg.dll",
        "iconengines/qsvgicon.dll",
    ),
    "QtWidgets": ("styles/qmodernwindowsstyle.dll",),
    # Sounds are short WAV files, which Qt reads and plays itself; cameras are OpenCV's: no need of Qt's FFmpeg (20 MB).
    "QtMultimedia": ("multimedia/windowsmediaplugin.dll",),
}
"""For each module the plugins that are kept; all others go."""

UNUSED = (
    r"bin/.*",
    r".*\.(pyi|pxd|pyx|h|hpp|lib|a|exe)",
    r".*/include/.*",
    r".*\.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json)",
    r"(numpy|pyzbar|win32ctypes|certifi)/(.*/)?tests/.*",
    r"numpy/(f2py|testing|_pyinstaller|typing/tests)/.*",
    r"numpy/conftest\.py",
    r"(sqlalchemy|alembic)/testing/.*",
    r"pyzbar/scripts/.*",
    r"cv2/(data|samples)/.*\.(xml|jpg|png)",
)
"""Patterns of paths below the packages that nothing of Station ever opens."""
_UNUSED = re.compile("|".join(f"(?:{pattern})" for pattern in UNUSED), re.IGNORECASE)
_IMPORTED = re.compile(r"^\s*(?:from|import)\s+PySide6\.(Qt\w+)", re.MULTILINE)
_REFERRED = re.compile(rb"PySide6\.(Qt\w+)")
_QT_PYTHON = ("__init__.py", "_config.py", "_git_pyside_version.py", "py.typed")


def trim(packages: Path, sources: Path) -> None:
    """Removes everything unused below `packages`; `sources` is Station's own code. Raises BuildError."""
    for path in sorted(packages.rglob("*"), reverse=True):
        if path.is_file() and _UNUSED.fullmatch(path.relative_to(packages).as_posix()):
            path.unlink()
    modules = qt_modules(packages / "PySide6", imported_modules(sources))
    keep_qt(packages / "PySide6", modules)
    for path in sorted(packages.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def imported_modules(sources: Path) -> set[str]:
    """The modules of Qt that the code below a folder imports, at once or later."""
    return {name for file in sources.rglob("*.py") for name in _IMPORTED.findall(file.read_text(encoding="utf-8"))}


def qt_modules(qt: Path, wanted: Iterable[str]) -> set[str]:
    """Those modules and the ones they load in turn, whose names stand in their files. Raises BuildError."""
    found: set[str] = set()
    waiting = set(wanted)
    while waiting:
        name = waiting.pop()
        file = qt / f"{name}.pyd"
        if not file.exists():
            stop(f"Station imports PySide6.{name}, and there is no {file.name} for Windows.")
        found.add(name)
        referred = {match.decode("ascii") for match in _REFERRED.findall(file.read_bytes())}
        waiting |= {other for other in referred if (qt / f"{other}.pyd").exists()} - found
    return found


def keep_qt(qt: Path, modules: set[str]) -> None:
    """Removes all of PySide6 but these modules, their libraries, plugins, and Qt's words in Station's languages."""
    plugins = {f"plugins/{name}" for module in modules for name in PLUGINS.get(module, ())}
    missing = sorted(name for name in plugins if not (qt / name).exists())
    if missing:
        stop(f"Qt has no {', '.join(missing)} any more: look at PLUGINS in {Path(__file__).name}.")
    words = {f"translations/qtbase_{language}.qm" for language in LANGUAGES}
    kept = {f"{module}.pyd" for module in modules} | plugins | words | set(_QT_PYTHON)
    kept |= libraries_of(qt, kept)
    for path in sorted(qt.rglob("*"), reverse=True):
        name = path.relative_to(qt).as_posix()
        if path.is_file() and name not in kept and not name.startswith("support/"):
            path.unlink()
    shutil.rmtree(qt / "qml", ignore_errors=True)


def libraries_of(qt: Path, names: Iterable[str]) -> set[str]:
    """The libraries in Qt's folder that these files need, directly or through others."""
    here = {file.name.lower(): file for file in qt.glob("*.dll")}
    found: set[str] = set()
    waiting = [qt / name for name in names if name.endswith((".pyd", ".dll"))]
    while waiting:
        for library in read_portable_executable(waiting.pop()).imports:
            if library in here and here[library].name not in found:
                found.add(here[library].name)
                waiting.append(here[library])
    return found
