"""Whether every library that is needed is there, on a Windows that has nothing but itself.

A wheel may count on a library that other programs have installed: on its developer's machine all is well, at the door
it is not. So each import of each file is looked up here, where Windows would look it up.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from common.steps import stop
from windows.portable_executable import AMD64, PortableExecutable, read_portable_executable

_NAMES = """
advapi32 authz avrt bcrypt bcryptprimitives comctl32 comdlg32 crypt32 d2d1 d3d9 d3d11 d3d12 dbghelp dnsapi dwmapi dwrite
dxgi dxva2 evr gdi32 icuuc imm32 iphlpapi kernel32 mf mfplat mfreadwrite mpr msvcrt ncrypt netapi32 ntdll ole32 oleaut32
pdh powrprof propsys psapi rpcrt4 secur32 setupapi shcore shell32 shlwapi ucrtbase uiautomationcore user32 userenv
uxtheme version winhttp winmm winspool.drv ws2_32 wtsapi32
"""
WINDOWS_OWN = frozenset(_NAMES.split())
"""Libraries that every Windows 10 (1903) or newer has."""
_API_SET = re.compile(r"(api|ext)-ms-win-.*")
"""Names that Windows resolves itself."""

NOT_BROUGHT = {"pyzbar/libzbar-64.dll": frozenset({"msvcr120.dll"})}
"""Known gaps: zbar's wheel needs Microsoft's runtime of 2013, which must not be taken from somewhere. Where it is not
installed, pyzbar can't be loaded, and Station decodes with its other engines; `station doctor` says so."""

RUNTIME = re.compile(r"(msvcp140|vcruntime140|concrt140|vccorlib140|vcomp140|vcamp140).*\.dll", re.IGNORECASE)
"""Microsoft's C++ runtime: newer ones serve programs made for older ones, not the other way round."""
_RUNTIME_LEFT_OUT = re.compile(r"(concrt140|vccorlib140|vcomp140|vcamp140).*\.dll", re.IGNORECASE)
"""Parts of it that nothing here uses; `check_complete` would miss them."""


def unite_runtime(application: Path, python: Path) -> dict[str, str]:
    """Makes one copy of Microsoft's runtime of the many, the newest of each file, beside Python's library.

    Python and Qt bring copies of different age. A process takes the first of a name that it meets, whoever brought it:
    with the older one in memory, Qt would crash in code that expects the newer. Returns each file's version.
    """
    newest: dict[str, tuple[tuple[int, ...], Path]] = {}
    copies = [path for path in sorted(application.rglob("*.dll")) if RUNTIME.fullmatch(path.name)]
    plain = [path for path in copies if "-" not in path.name]  # numpy's bears a name of its own, and is its own
    for path in plain:
        version = read_portable_executable(path).version
        if version > newest.get(path.name.lower(), ((), path))[0]:
            newest[path.name.lower()] = (version, path)
    chosen = {name: (version, path.read_bytes()) for name, (version, path) in newest.items()}
    for path in plain:
        path.unlink()
    for name, (_version, content) in chosen.items():
        if not _RUNTIME_LEFT_OUT.fullmatch(name):
            (python / name).write_bytes(content)
    return {name: ".".join(map(str, version)) for name, (version, _) in chosen.items() if (python / name).exists()}


def check_complete(application: Path, python: Path) -> int:
    """How many programs and libraries were looked at. Raises BuildError naming each that misses a library."""
    files = {path: read_portable_executable(path) for path in executables(application)}
    foreign = [str(path) for path, facts in files.items() if facts.machine != AMD64]
    if foreign:
        stop(f"Made for another processor: {', '.join(foreign)}")
    gaps = []
    for path, facts in files.items():
        name = path.relative_to(application).as_posix()
        known = next((gap for place, gap in NOT_BROUGHT.items() if name.endswith(place)), frozenset())
        missing = missing_libraries(path, facts, searched(path, application, python))
        if missing - known:
            gaps.append(f"{name} needs {', '.join(sorted(missing - known))}")
        if known - missing:
            gaps.append(f"{name} no longer misses {', '.join(sorted(known - missing))}: look at NOT_BROUGHT")
    if gaps:
        stop("Libraries that no Windows brings and that are not in the package:\n  " + "\n  ".join(gaps))
    return len(files)


def executables(application: Path) -> Iterator[Path]:
    """Every program and library below a folder."""
    return (path for path in sorted(application.rglob("*")) if path.suffix.lower() in {".exe", ".dll", ".pyd"})


def searched(path: Path, application: Path, python: Path) -> list[Path]:
    """The folders in which a file's libraries are looked for: its own, Python's, and those its package adds."""
    packages = application / "packages"
    package = path.relative_to(packages).parts[0] if path.is_relative_to(packages) else ""
    added = [packages / f"{package}.libs"]  # where delvewheel puts what a wheel brings
    if package == "PySide6":
        added = [packages / "PySide6", packages / "shiboken6"]
    return [path.parent, python, *added]


def missing_libraries(path: Path, facts: PortableExecutable, folders: list[Path]) -> frozenset[str]:
    """What a file needs and neither Windows nor one of these folders has."""
    here = {file.name.lower() for folder in folders if folder.is_dir() for file in folder.iterdir()}
    return frozenset(
        name
        for name in facts.imports
        if name not in here and name.removesuffix(".dll") not in WINDOWS_OWN and not _API_SET.fullmatch(name)
    )
