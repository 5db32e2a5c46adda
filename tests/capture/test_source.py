"""One string names a camera."""

from __future__ import annotations

from pathlib import Path

import pytest

from station.capture.source import CameraSource, MalformedSourceError, SourceKind, parse_source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("0", CameraSource(SourceKind.DEVICE, "0")),
        (" 12 ", CameraSource(SourceKind.DEVICE, "12")),
        ("camera:0x14", CameraSource(SourceKind.DEVICE, "0x14")),
        (r"camera:\\?\usb#vid_1", CameraSource(SourceKind.DEVICE, r"\\?\usb#vid_1")),
        ("/dev/video2", CameraSource(SourceKind.DEVICE, "/dev/video2")),
        ("door.avi", CameraSource(SourceKind.FILE, "door.avi")),
        ("file:door 1.avi?loop", CameraSource(SourceKind.FILE, "door 1.avi", loop=True)),
        ("C:\\films\\door.avi", CameraSource(SourceKind.FILE, "C:\\films\\door.avi")),
        ("f/%03d.png?fps=10&loop", CameraSource(SourceKind.SEQUENCE, "f/%03d.png", loop=True, fps=10.0)),
        ("http://10.0.0.2/a.mjpg?x=1", CameraSource(SourceKind.NETWORK, "http://10.0.0.2/a.mjpg?x=1")),
        ("rtsp://u:p@cam/1", CameraSource(SourceKind.NETWORK, "rtsp://u:p@cam/1")),
    ],
)
def test_parsed(text: str, source: CameraSource) -> None:
    assert parse_source(text) == source
    assert source.is_live == (source.kind in (SourceKind.DEVICE, SourceKind.NETWORK))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "camera:",
        "http://cam:port/",
        "http://cam/a b",
        "rtsp://a:1/2@cam/",
        "file:",
        "?loop",
        "a.avi?lop",
        "a.avi?fps=0",
        "a.avi?fps=x",
        "http://",
        "http://[",
        "a?loop=no",
    ],
)
def test_refused(text: str) -> None:
    with pytest.raises(MalformedSourceError):
        parse_source(text)


def test_a_file_of_the_very_name_wins(tmp_path: Path) -> None:
    odd, percent = tmp_path / "what?loop", tmp_path / "100%d.avi"
    odd.touch()
    percent.touch()
    assert parse_source(str(odd)) == CameraSource(SourceKind.FILE, str(odd))
    assert parse_source(str(percent)).kind is SourceKind.FILE


def test_a_name_for_screens_holds_no_password() -> None:
    assert parse_source("rtsp://user:secret@cam:554/live?token=x").name == "rtsp://cam:554/live"
    assert parse_source("0").name == "0"
