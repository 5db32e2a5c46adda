"""Reads what a Windows program or library (PE file) says of itself: its machine, its version, what it must find.

After Microsoft's "PE Format"; only what a build has to know. Bad input raises NotAPortableExecutableError.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

AMD64 = 0x8664
_IMPORTS, _DELAYED_IMPORTS = 1, 13
"""Places in the optional header's table of directories."""
_FIXED_VERSION = struct.pack("<I", 0xFEEF04BD)
_PE32_PLUS = 0x20B


class NotAPortableExecutableError(Exception):
    """The file has not the form of a 64-bit Windows program or library."""


@dataclass(frozen=True, slots=True)
class PortableExecutable:
    """What a build has to know of one file."""

    machine: int
    imports: frozenset[str]
    """Names of libraries, in lower case, which must be found when this one is loaded, or when first called."""
    version: tuple[int, int, int, int]
    """The file's own version; zeros where it names none."""


@dataclass(frozen=True, slots=True)
class _Section:
    address: int
    size: int
    offset: int


def read_portable_executable(path: Path) -> PortableExecutable:
    """Reads one file. Raises NotAPortableExecutableError, OSError."""
    content = path.read_bytes()
    try:
        return _parse(content)
    except (struct.error, IndexError, ValueError, UnicodeDecodeError) as error:
        raise NotAPortableExecutableError(f"{path} is no 64-bit Windows program or library: {error}") from None


def _parse(content: bytes) -> PortableExecutable:
    header = struct.unpack_from("<I", content, 0x3C)[0]
    if content[:2] != b"MZ" or content[header : header + 4] != b"PE\0\0":
        raise ValueError("its signature is missing")
    machine, count = struct.unpack_from("<HH", content, header + 4)
    optional_size = struct.unpack_from("<H", content, header + 20)[0]
    optional = header + 24
    if struct.unpack_from("<H", content, optional)[0] != _PE32_PLUS:
        raise ValueError("it is not a 64-bit one")
    sections = [_section(content, optional + optional_size + 40 * number) for number in range(count)]
    names = _names(content, optional, sections, _IMPORTS, size=20, name_at=12)
    names |= _names(content, optional, sections, _DELAYED_IMPORTS, size=32, name_at=4)
    return PortableExecutable(machine, frozenset(names), _version(content))


def _section(content: bytes, at: int) -> _Section:
    size, address, raw_size, offset = struct.unpack_from("<IIII", content, at + 8)
    return _Section(address, max(size, raw_size), offset)


def _names(
    content: bytes, optional: int, sections: list[_Section], directory: int, *, size: int, name_at: int
) -> set[str]:
    """The libraries of one table of imports, which ends with an entry that names none."""
    if struct.unpack_from("<I", content, optional + 108)[0] <= directory:
        return set()
    address = struct.unpack_from("<I", content, optional + 112 + 8 * directory)[0]
    names: set[str] = set()
    if not address:
        return names
    entry = _offset(sections, address)
    while name := struct.unpack_from("<I", content, entry + name_at)[0]:
        start = _offset(sections, name)
        names.add(content[start : content.index(b"\0", start)].decode("ascii").lower())
        entry += size
    return names


def _offset(sections: list[_Section], address: int) -> int:
    for section in sections:
        if section.address <= address < section.address + section.size:
            return section.offset + address - section.address
    raise ValueError(f"no section holds address {address:#x}")


def _version(content: bytes) -> tuple[int, int, int, int]:
    at = content.find(_FIXED_VERSION)
    if at < 0:
        return (0, 0, 0, 0)
    high, low = struct.unpack_from("<II", content, at + 8)
    return (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF)
