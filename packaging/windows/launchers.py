"""Makes Station.exe and bin\\station.exe out of launcher.c, with icon, version and manifest in them."""

import os
from pathlib import Path

from common.steps import need, run
from windows import embeddable

_HERE = Path(__file__).resolve().parent
_TOOLCHAIN = "x86_64-w64-mingw32-"
_FLAGS = ("-std=c11", "-municode", "-Os", "-s", "-Wall", "-Wextra", "-Werror", "-static", "-Wl,--no-insert-timestamp")
_SAFER = ("-Wl,--dynamicbase,--nxcompat,--high-entropy-va",)


def tool(name: str) -> str:
    """mingw-w64's compiler or resource compiler: under its long name on Linux, often the short one on Windows."""
    return need(name, "MSYS2's mingw-w64") if os.name == "nt" else need(_TOOLCHAIN + name, "gcc-mingw-w64-x86-64")


def numbers(version: str) -> tuple[int, int, int, int]:
    """A version as Windows' four numbers: `0.2.0rc1` is 0, 2, 0, 0."""
    parts = []
    for part in version.split(".")[:3]:
        digits = part[: next((at for at, sign in enumerate(part) if not sign.isdigit()), len(part))]
        parts.append(int(digits or 0))
    first, second, third = (*parts, 0, 0)[:3]
    return first, second, third, 0


def make_launchers(version: str, icon: Path, work: Path, target: Path) -> None:
    """Writes both programs below `target`. Raises BuildError."""
    (target / "bin").mkdir(parents=True, exist_ok=True)
    (work / "station.ico").write_bytes(icon.read_bytes())
    (work / "launcher.manifest").write_bytes((_HERE / "launcher.manifest").read_bytes())
    window, command = target / "Station.exe", target / "bin" / "station.exe"
    _make(window, "Station", "window", ["-mwindows", "-DSTATION_WINDOW"], version, work)
    _make(command, "Station, command line", "command", ["-mconsole"], version, work)


def _make(program: Path, description: str, part: str, kind: list[str], version: str, work: Path) -> None:
    defined = work / f"launcher-{part}.h"
    defined.write_text(
        f"#define STATION_NUMBERS {','.join(map(str, numbers(version)))}\n"
        f'#define STATION_VERSION "{version}"\n'
        f'#define STATION_DESCRIPTION "{description}"\n'
        f'#define STATION_FILE "{program.name}"\n'
        f'#define STATION_PART L"{part}"\n'
        f'#define STATION_PYTHON_LIBRARY L"{embeddable.LIBRARY}"\n',
        encoding="utf-8",
    )
    resources = work / f"launcher-{part}.o"
    script = work / f"launcher-{part}.rc"
    drawn = (_HERE / "launcher.rc").read_text(encoding="utf-8")
    script.write_text(f'#include "{defined.name}"\n{drawn}', encoding="utf-8")
    run([tool("windres"), "--codepage=65001", script.name, resources.name], cwd=work)
    source = _HERE / "launcher.c"
    run([tool("gcc"), *_FLAGS, *_SAFER, *kind, "-include", defined, source, resources, "-o", program], cwd=work)
