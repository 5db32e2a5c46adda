"""Small Windows programs and libraries, made here byte by byte: just enough of the format to be read."""

import struct
from pathlib import Path

_HEADER, _SECTION_AT, _RAW_AT = 0x80, 0x1000, 0x400


def windows_file(
    path: Path,
    imports: tuple[str, ...] = (),
    delayed: tuple[str, ...] = (),
    *,
    machine: int = 0x8664,
    version: tuple[int, int, int, int] | None = None,
    more: bytes = b"",
) -> Path:
    """Writes a file that names these libraries, has this version, and holds some more bytes."""
    tables, names = b"", b""
    names_at = 20 * (len(imports) + 1) + 32 * (len(delayed) + 1)

    def place(name: str) -> int:
        nonlocal names
        at = _SECTION_AT + names_at + len(names)
        names += name.encode("ascii") + b"\0"
        return at

    for name in imports:
        tables += struct.pack("<IIIII", 1, 0, 0, place(name), 1)
    tables += bytes(20)
    delayed_at = _SECTION_AT + len(tables)
    for name in delayed:
        tables += struct.pack("<IIIIIIII", 1, place(name), 0, 0, 0, 0, 0, 0)
    tables += bytes(32)
    facts = b""
    if version:
        high, low = version[0] << 16 | version[1], version[2] << 16 | version[3]
        facts = struct.pack("<IIII", 0xFEEF04BD, 0x10000, high, low)
    body = tables + names + facts + more
    directories = bytearray(16 * 8)
    struct.pack_into("<II", directories, 8 * 1, _SECTION_AT if imports else 0, 0)
    struct.pack_into("<II", directories, 8 * 13, delayed_at if delayed else 0, 0)
    optional = struct.pack("<H", 0x20B) + bytes(106) + struct.pack("<I", 16) + bytes(directories)
    head = b"MZ" + bytes(0x3A) + struct.pack("<I", _HEADER)
    head = head.ljust(_HEADER, b"\0") + b"PE\0\0" + struct.pack("<HHIIIHH", machine, 1, 0, 0, 0, len(optional), 0)
    section = b".rdata\0\0" + struct.pack("<IIII", len(body), _SECTION_AT, len(body), _RAW_AT) + bytes(16)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((head + optional + section).ljust(_RAW_AT, b"\0") + body)
    return path
