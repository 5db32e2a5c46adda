"""Takes the symbols that only debuggers read out of programs and libraries, where that leaves them loadable."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from common.steps import need, run

_LOAD = re.compile(r"^\s*LOAD\s+(0x\w+)\s+(0x\w+)\s+0x\w+\s+0x\w+\s+0x\w+\s+[RWE ]+?\s+(0x\w+)$", re.MULTILINE)


def strip_all(folder: Path) -> list[Path]:
    """Strips what is below the folder; returns those that had to stay as they were.

    Wheels are put together with patchelf, and strip may move such a library's segments to where no loader takes them.
    """
    strip, readelf = need("strip", "binutils"), need("readelf", "binutils")
    left: list[Path] = []
    for file in elf_files(folder):
        slim = file.with_name(file.name + ".stripped")
        run([strip, "--strip-unneeded", "-o", slim, file])
        if is_loadable(run([readelf, "--segments", "--wide", slim])):
            shutil.copymode(file, slim)
            slim.replace(file)
        else:
            slim.unlink()
            left.append(file)
    return left


def elf_files(folder: Path) -> Iterator[Path]:
    """Programs and libraries below the folder, links not followed."""
    for file in sorted(folder.rglob("*")):
        if file.is_symlink() or not file.is_file():
            continue
        with file.open("rb") as opened:
            if opened.read(4) == b"\x7fELF":
                yield file


def is_loadable(segments: str) -> bool:
    """Whether all segments lie where they can be mapped, in the words of `readelf --segments --wide`."""
    loads = [tuple(int(number, 16) for number in found) for found in _LOAD.findall(segments)]
    return bool(loads) and all(offset % align == address % align for offset, address, align in loads)
