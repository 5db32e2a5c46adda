"""Where pictures come from, as one string: what stands in the settings and after `--camera`.

0                            the first camera
camera:…                     a camera by the name that outlasts a plug and a restart (`capture/camera_list.py`)
/dev/video2, /dev/v4l/…      a camera by its node (Linux)
door.avi, file:door.avi      a video file, once, at its own speed; then its last state is "ended"
door.avi?loop                the same, over and over
frames/door_%03d.png         numbered pictures, 25 a second; `?fps=10`, `?loop`, `?fps=10&loop`
http://…, https://…, rtsp://…    a network camera (MJPEG, RTSP)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit, urlunsplit

CHOSEN = "camera:"
"""Before a camera's lasting name."""
_NETWORK = ("http", "https", "rtsp", "rtsps")
_NODES = ("/dev/video", "/dev/v4l/")
_NUMBERED = re.compile(r"%0?\d*d")


class SourceKind(StrEnum):
    """How a source is opened."""

    DEVICE = "device"
    """By number (`target` in digits) or by a lasting name."""
    FILE = "file"
    SEQUENCE = "sequence"
    NETWORK = "network"


class MalformedSourceError(ValueError):
    """The string names no camera, file, sequence or address."""


@dataclass(frozen=True, slots=True)
class CameraSource:
    """A parsed source. `fps`: for files, instead of their own speed. An address may hold a password: show `name`."""

    kind: SourceKind
    target: str
    loop: bool = False
    fps: float | None = None

    @property
    def is_live(self) -> bool:
        """Whether pictures come in their own time, and only the newest matters."""
        return self.kind in (SourceKind.DEVICE, SourceKind.NETWORK)

    @property
    def name(self) -> str:
        """For screens and logs: without user, password and query."""
        if self.kind is not SourceKind.NETWORK:
            return self.target
        parts = urlsplit(self.target)
        return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def names_file(text: str) -> bool:
    """Whether it would be looked for among the files: no number, no camera, no address."""
    text = text.strip()
    scheme, mark, _ = text.partition("://")
    number = text.isascii() and text.isdigit()
    return not (number or text.startswith((CHOSEN, *_NODES)) or (mark and scheme.lower() in _NETWORK))


def parse_source(text: str) -> CameraSource:
    """Raises MalformedSourceError. Whether the source exists shows when it is opened."""
    text = text.strip()
    if not text:
        raise MalformedSourceError("no camera named")
    if text.isascii() and text.isdigit():
        return CameraSource(SourceKind.DEVICE, text)
    if text.startswith(CHOSEN):
        return _device(text.removeprefix(CHOSEN))
    if text.startswith(_NODES):
        return CameraSource(SourceKind.DEVICE, text)
    if not names_file(text):
        return _network(text)
    path, options = _split_options(text.removeprefix("file:"))
    if not path:
        raise MalformedSourceError("no file named")
    kind = SourceKind.SEQUENCE if _NUMBERED.search(path) and not Path(path).exists() else SourceKind.FILE
    return _with_options(CameraSource(kind, path), options)


def _device(lasting: str) -> CameraSource:
    if not lasting or not lasting.isprintable():
        raise MalformedSourceError("no camera named")
    return CameraSource(SourceKind.DEVICE, lasting)


def _network(text: str) -> CameraSource:
    try:
        parts = urlsplit(text)
        if "@" in parts.path + parts.query + parts.fragment and "@" not in parts.netloc:
            raise MalformedSourceError(_TORN)
        host, _ = parts.hostname, parts.port
    except MalformedSourceError:
        raise
    except ValueError as error:
        raise MalformedSourceError("not an address") from error
    if not host:
        raise MalformedSourceError("an address without a host")
    if not text.isprintable() or " " in text:
        raise MalformedSourceError("an address holds no spaces: write %20")
    return CameraSource(SourceKind.NETWORK, text)


_TORN = "a password's / ? # and @ are written %2F %3F %23 and %40"


def _split_options(text: str) -> tuple[str, str]:
    """The path and what follows the last "?", unless a file of the whole name exists."""
    path, mark, options = text.rpartition("?")
    return (text, "") if not mark or Path(text).exists() else (path, options)


def _with_options(source: CameraSource, options: str) -> CameraSource:
    loop, fps = source.loop, source.fps
    for name, value in parse_qsl(options, keep_blank_values=True):
        if name == "loop" and not value:
            loop = True
        elif name == "fps" and re.fullmatch(r"\d{1,3}(\.\d+)?", value) and 0 < float(value) <= 240:
            fps = float(value)
        else:
            raise MalformedSourceError(f"unknown option {name!r}: a file takes ?loop and ?fps=1 to 240")
    return CameraSource(source.kind, source.target, loop, fps)
