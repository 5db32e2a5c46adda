"""What of the wheels stays in the Windows package, and whether what stays is whole."""

from pathlib import Path

import pytest

from common.steps import BuildError
from tests.packaging.windows_files import windows_file
from windows import completeness, trimming
from windows.completeness import check_complete, unite_runtime
from windows.portable_executable import NotAPortableExecutableError, read_portable_executable


def test_a_library_tells_what_it_needs_and_which_version_it_is(tmp_path: Path) -> None:
    made = windows_file(tmp_path / "a.dll", ("Qt6Core.dll", "KERNEL32.dll"), ("WINMM.dll",), version=(14, 44, 7, 1))
    facts = read_portable_executable(made)
    assert facts.imports == {"qt6core.dll", "kernel32.dll", "winmm.dll"}
    assert facts.version == (14, 44, 7, 1)
    assert facts.machine == 0x8664


def test_a_library_may_need_nothing(tmp_path: Path) -> None:
    facts = read_portable_executable(windows_file(tmp_path / "a.dll"))
    assert (facts.imports, facts.version) == (frozenset(), (0, 0, 0, 0))


@pytest.mark.parametrize("content", [b"", b"MZ", b"#!/bin/sh\n" * 20, b"MZ" + bytes(200)])
def test_what_is_no_library_is_named(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.dll").write_bytes(content)
    with pytest.raises(NotAPortableExecutableError, match=r"a\.dll"):
        read_portable_executable(tmp_path / "a.dll")


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """Wheels as they are unpacked, in small."""
    folder = tmp_path / "app" / "packages"
    qt = folder / "PySide6"
    windows_file(qt / "QtCore.pyd", ("Qt6Core.dll",))
    windows_file(qt / "QtGui.pyd", ("Qt6Gui.dll",), more=b"PySide6.QtCore")
    windows_file(qt / "QtWidgets.pyd", ("Qt6Widgets.dll",), more=b"PySide6.QtGui PySide6.QtCore PySide6.QtGone")
    windows_file(qt / "QtQuick.pyd", ("Qt6Quick.dll",))
    windows_file(qt / "Qt6Core.dll", ("KERNEL32.dll",))
    windows_file(qt / "Qt6Gui.dll", ("Qt6Core.dll",))
    windows_file(qt / "Qt6Widgets.dll", (), ("Qt6Late.dll",))
    for name in ("Qt6Late.dll", "Qt6Quick.dll", "avcodec-61.dll"):
        windows_file(qt / name, ("Qt6Core.dll",))
    windows_file(qt / "plugins" / "imageformats" / "qsvg.dll", ("Qt6Svg.dll",))
    windows_file(qt / "Qt6Svg.dll", ("Qt6Gui.dll",))
    for names in trimming.PLUGINS.values():
        for name in names:
            if not name.endswith("/qsvg.dll"):
                windows_file(qt / "plugins" / name, ("Qt6Core.dll",))
    windows_file(qt / "plugins" / "designer" / "qaxwidget.dll")
    for name in ("__init__.py", "support/deprecated.py", "translations/qtbase_de.qm", "translations/qtbase_ja.qm"):
        (qt / name).parent.mkdir(exist_ok=True)
        (qt / name).write_text("x", encoding="ascii")
    for name in (
        "numpy/__init__.py",
        "numpy/tests/test_a.py",
        "numpy/core.pyi",
        "numpy/f2py/__init__.py",
        "bin/alembic",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="ascii")
    return folder


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "station"
    folder.mkdir()
    (folder / "a.py").write_text("from PySide6.QtCore import QObject\n", encoding="utf-8")
    (folder / "b.py").write_text("def late():\n    from PySide6.QtWidgets import QWidget\n", encoding="utf-8")
    return folder


def test_of_qt_stays_what_the_source_imports_and_what_that_needs(packages: Path, sources: Path) -> None:
    trimming.trim(packages, sources)
    qt = packages / "PySide6"
    left = {path.relative_to(qt).as_posix() for path in qt.rglob("*") if path.is_file()}
    plugins = {f"plugins/{name}" for module in ("QtGui", "QtWidgets") for name in trimming.PLUGINS[module]}
    assert left == plugins | {
        *("QtCore.pyd", "QtGui.pyd", "QtWidgets.pyd", "Qt6Core.dll", "Qt6Gui.dll", "Qt6Widgets.dll", "Qt6Late.dll"),
        *("Qt6Svg.dll", "__init__.py", "support/deprecated.py", "translations/qtbase_de.qm"),
    }


def test_tests_stubs_and_scripts_of_others_go(packages: Path, sources: Path) -> None:
    trimming.trim(packages, sources)
    left = {path.relative_to(packages).as_posix() for path in packages.rglob("*") if path.is_file()}
    assert {name for name in left if not name.startswith("PySide6/")} == {"numpy/__init__.py"}
    assert not (packages / "bin").exists()


def test_a_module_that_windows_lacks_fails_the_build(packages: Path, sources: Path) -> None:
    (sources / "c.py").write_text("import PySide6.QtDBus\n", encoding="utf-8")
    with pytest.raises(BuildError, match=r"QtDBus\.pyd"):
        trimming.trim(packages, sources)


def test_a_plugin_that_qt_no_longer_has_fails_the_build(packages: Path, sources: Path) -> None:
    (packages / "PySide6" / "plugins" / "platforms" / "qwindows.dll").unlink()
    with pytest.raises(BuildError, match=r"platforms/qwindows\.dll"):
        trimming.trim(packages, sources)


def test_stations_own_modules_are_known_for_windows() -> None:
    """The real source: each module of Qt that it imports has been thought of."""
    modules = trimming.imported_modules(Path(__file__).resolve().parents[2] / "station")
    assert {"QtCore", "QtGui", "QtWidgets", "QtMultimedia", "QtSerialPort"} <= modules


def test_each_library_is_looked_up_where_windows_looks(tmp_path: Path) -> None:
    application, python = tmp_path, tmp_path / "python"
    windows_file(python / "python3.dll", ("KERNEL32.dll", "api-ms-win-crt-runtime-l1-1-0.dll"))
    windows_file(application / "packages" / "a" / "a.pyd", ("PYTHON3.dll", "b.dll"))
    windows_file(application / "packages" / "a.libs" / "b.dll")
    assert check_complete(application, python) == 3


def test_a_library_that_nobody_brings_fails_the_build(tmp_path: Path) -> None:
    python = tmp_path / "python"
    windows_file(python / "python3.dll")
    windows_file(tmp_path / "packages" / "a" / "a.pyd", ("MSVCP140.dll",))
    windows_file(tmp_path / "packages" / "b" / "msvcp140.dll")  # of another package, where it is not looked for
    with pytest.raises(BuildError, match=r"packages/a/a\.pyd needs msvcp140\.dll"):
        check_complete(tmp_path, python)


def test_a_library_for_another_processor_fails_the_build(tmp_path: Path) -> None:
    windows_file(tmp_path / "packages" / "a" / "a.pyd", machine=0xAA64)
    with pytest.raises(BuildError, match="another processor"):
        check_complete(tmp_path, tmp_path / "python")


def test_a_known_gap_that_has_closed_is_told(tmp_path: Path) -> None:
    (place, (missing,)) = next(iter(completeness.NOT_BROUGHT.items()))
    windows_file(tmp_path / "packages" / place, (missing,))
    assert check_complete(tmp_path, tmp_path / "python") == 1
    windows_file(tmp_path / "packages" / place)
    with pytest.raises(BuildError, match="no longer misses"):
        check_complete(tmp_path, tmp_path / "python")


def test_one_runtime_the_newest_of_each_file_lies_beside_python(tmp_path: Path) -> None:
    python, qt = tmp_path / "python", tmp_path / "packages" / "PySide6"
    windows_file(python / "vcruntime140.dll", version=(14, 42, 0, 0))
    newer = windows_file(qt / "VCRUNTIME140.dll", version=(14, 44, 0, 0)).read_bytes()
    windows_file(tmp_path / "packages" / "shiboken6" / "vcruntime140.dll", version=(14, 43, 0, 0))
    windows_file(qt / "vcomp140.dll", version=(14, 44, 0, 0))
    own = windows_file(tmp_path / "packages" / "numpy.libs" / "msvcp140-a4c2.dll", version=(14, 40, 0, 0))
    assert unite_runtime(tmp_path, python) == {"vcruntime140.dll": "14.44.0.0"}
    assert (python / "vcruntime140.dll").read_bytes() == newer
    left = sorted(path.name for path in tmp_path.rglob("*.dll"))
    assert left == [own.name, "vcruntime140.dll"]
