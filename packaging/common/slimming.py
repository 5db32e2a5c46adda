"""What a frozen Station leaves at home: everything that no part of it reaches.

PyInstaller collects a Qt module with all plugins that could ever serve it, and with what those link against. Here the
plugins that Station uses are named; of all other libraries those stay that something kept is linked against. Sizes with
and without: packaging/README.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""As in PyInstaller's tables: where the file goes, where it comes from, what it is."""

QT_PLUGINS = {
    # X11 and Wayland; offscreen for machines without a screen; Windows; macOS.
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    # PNG is built in. SVG: the icons.
    "imageformats": {"qsvg", "qjpeg"},
    "iconengines": {"qsvgicon"},
    "printsupport": {"cupsprintersupport"},
    # What Qt itself has plays the sounds; its FFmpeg would be for films and cameras, which OpenCV reads.
    "multimedia": {"darwinmediaplugin"},
    "styles": set[str](),  # Station draws itself in Qt's Fusion style
}
"""Folder of Qt's plugins -> the plugins that stay. A folder that is not named here goes."""

MODULES_NOT_USED = (
    # Development, documentation and tests of others.
    "distutils", "doctest", "lib2to3", "numpy.f2py", "numpy.testing", "pdb", "pip", "pkg_resources", "pydoc",
    "pydoc_data", "setuptools", "sqlalchemy.testing", "test", "tkinter", "turtle", "unittest", "wheel", "xmlrpc",
    # Ways of starting a server that Station's sandbox does not go.
    "uvicorn.workers", "uvicorn.supervisors.watchfilesreload", "watchfiles", "uvloop", "websockets", "wsproto",
    # Typing of others, alternatives of others.
    "attr", "trio", "pygments", "rich", "IPython", "yaml",
)  # fmt: skip


def is_used_plugin(destination: str) -> bool | None:
    """Whether a file that goes there is a plugin of Qt which Station uses; None where it is no plugin of Qt."""
    parts = PurePosixPath(destination.replace("\\", "/")).parts
    if "PySide6" not in parts or "plugins" not in parts:
        return None
    folder, name = parts[parts.index("plugins") + 1], parts[-1]
    return name.partition(".")[0].removeprefix("lib") in QT_PLUGINS.get(folder, set())


def is_used_data(destination: str) -> bool:
    """Whether a data file is of use: of Qt's translations those into Station's languages, no notes of others."""
    path = PurePosixPath(destination.replace("\\", "/"))
    if path.parts[:1] == ("PySide6",) or path.parts[:2] == ("Qt", "translations"):
        languages = ("de", "fr", "pt_BR", "nl")
        return path.name in {f"qtbase_{language}.qm" for language in languages} or path.suffix != ".qm"
    return True


def reached(binaries: Iterable[Entry], imports: Callable[[str], set[str]]) -> list[Entry]:
    """Those binaries that are an entry into the program, or that such a one is linked against.

    `imports` tells the file names that a library is linked against. Entries are Python's extension modules, used
    plugins, and libraries of folders of their own (`tapirscan/_native`), which are opened by name.
    """
    by_name: dict[str, list[Entry]] = {}
    waiting: list[Entry] = []
    for entry in binaries:
        by_name.setdefault(PurePosixPath(entry[0].replace("\\", "/")).name, []).append(entry)
        if _is_entry(entry):
            waiting.append(entry)
    kept: dict[str, Entry] = {}
    while waiting:
        entry = waiting.pop()
        if entry[0] in kept:
            continue
        kept[entry[0]] = entry
        for name in imports(entry[1]):
            waiting += by_name.get(name, [])
    return [kept[destination] for destination in sorted(kept)]


def _is_entry(entry: Entry) -> bool:
    destination, _, kind = entry
    used = is_used_plugin(destination)
    if used is not None:
        return used
    return kind == "EXTENSION" or "_native" in Path(destination).parts or Path(destination).name.startswith("libpython")
