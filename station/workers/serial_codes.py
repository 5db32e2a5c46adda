"""Bytes from a serial scanner become codes. Pure; the end of a pause is told from outside."""

from __future__ import annotations

from typing import Literal

End = Literal["enter", "tab", "etx", "pause"]
LONGEST = 4096
"""Bytes of a code. What is longer is noise: it is passed over up to the next end."""
_ENDS: dict[End, bytes] = {"enter": b"\r\n", "tab": b"\t\r\n", "etx": b"\x03", "pause": b""}
_START = b"\x02"


class SerialCodes:
    """Collects what comes, however it is cut. Owned by one thread."""

    def __init__(self, end: End) -> None:
        self._ends = _ENDS[end]
        self._collected = bytearray()
        self._overlong = False

    @property
    def partial(self) -> bool:
        """Whether a code has begun that has not ended."""
        return bool(self._collected) or self._overlong

    def feed(self, received: bytes) -> list[str]:
        """The codes that ended in these bytes."""
        codes: list[str] = []
        for byte in received:
            if byte in self._ends:
                codes += self.end()
            elif len(self._collected) >= LONGEST:
                self._overlong = True
            else:
                self._collected.append(byte)
        return codes

    def end(self) -> list[str]:
        """A pause, or an end: the code that came before it, if any."""
        raw, overlong = bytes(self._collected), self._overlong
        self.forget()
        text = "" if overlong else _decoded(raw.lstrip(_START))
        return [text] if text else []

    def forget(self) -> None:
        """The line was cut within a code: half a code is none."""
        self._collected.clear()
        self._overlong = False


def _decoded(raw: bytes) -> str:
    """UTF-8, or what older scanners send for letters beyond ASCII."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
