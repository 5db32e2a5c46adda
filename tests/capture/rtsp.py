"""An RTSP camera on loopback: JPEG over RTP (RFC 2435), carried inside the RTSP connection (RFC 2326, 10.12)."""

from __future__ import annotations

import base64
import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.capture.network import jpeg
from tests.capture.pictures import Picture

_PIECE = 1400
_CLOCK = 90_000
_BETWEEN = 0.03


@dataclass(frozen=True)
class Packed:
    """What RTP carries of a baseline JPEG with the standard Huffman tables."""

    width: int
    height: int
    kind: int
    """0: 4:2:2, 1: 4:2:0."""
    tables: bytes
    scan: bytes


def packed(data: bytes) -> Packed:
    """Takes a JPEG apart."""
    at, tables, size, kind = 2, b"", (0, 0), 1
    while True:
        marker, length = struct.unpack_from(">xBH", data, at)
        body = data[at + 4 : at + 2 + length]
        at += 2 + length
        if marker == 0xDB:
            while body:
                assert body[0] >> 4 == 0
                tables, body = tables + body[1:65], body[65:]
        elif marker == 0xC0:
            height, width = struct.unpack_from(">HH", body, 1)
            size, kind = (width, height), 1 if body[7] == 0x22 else 0
        elif marker == 0xDA:
            return Packed(*size, kind, tables, data[at : data.rindex(b"\xff\xd9")])


def packets(picture: Packed, sequence: int, time: int) -> Iterator[bytes]:
    """One picture as RTP packets; the last has the marker."""
    at = 0
    while at < len(picture.scan):
        piece = picture.scan[at : at + _PIECE]
        last = at + len(piece) == len(picture.scan)
        yield (
            struct.pack(">BBHII", 0x80, 26 | (0x80 if last else 0), sequence & 0xFFFF, time & 0xFFFFFFFF, 7)
            + struct.pack(">I", at)
            + bytes((picture.kind, 255, picture.width // 8, picture.height // 8))
            + (struct.pack(">BBH", 0, 0, len(picture.tables)) + picture.tables if at == 0 else b"")
            + piece
        )
        at += len(piece)
        sequence += 1


class RtspCamera:
    """Serves one picture over and over, until told to fall silent or to hang up."""

    def __init__(self, picture: Picture, password: str = "") -> None:
        self.packed = packed(jpeg(picture))
        self.password = password
        self.sending = threading.Event()
        self.sending.set()
        self.closing = threading.Event()
        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        self._thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))

    @property
    def url(self) -> str:
        return f"rtsp://127.0.0.1:{self.server.server_address[1]}/live"

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self.closing.set()
        self.server.shutdown()
        self._thread.join()
        self.server.server_close()

    def answer(self, method: str, headers: dict[str, str]) -> tuple[str, dict[str, str], str]:
        """Status, headers and body."""
        wanted = "Basic " + base64.b64encode(f"door:{self.password}".encode()).decode()
        if self.password and method != "OPTIONS" and headers.get("authorization") != wanted:
            return "401 Unauthorized", {"WWW-Authenticate": 'Basic realm="camera"'}, ""
        if method == "DESCRIBE":
            lines = ("v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=door", "t=0 0", "m=video 0 RTP/AVP 26", "a=control:track0")
            kind = {"Content-Type": "application/sdp", "Content-Base": f"{self.url}/"}
            return "200 OK", kind, "\r\n".join(lines) + "\r\n"
        if method == "SETUP":
            return "200 OK", {"Transport": "RTP/AVP/TCP;unicast;interleaved=0-1", "Session": "1"}, ""
        if method == "OPTIONS":
            return "200 OK", {"Public": "OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN"}, ""
        return "200 OK", {"Session": "1"}, ""

    def _handler(self) -> type[socketserver.StreamRequestHandler]:
        camera = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                try:
                    while self._serve() != "PLAY":
                        pass
                    self._play()
                except (OSError, ValueError):
                    return

            def _serve(self) -> str:
                method = self.rfile.readline().split(b" ")[0].decode()
                if not method:
                    raise ValueError("hung up")
                headers = {}
                while line := self.rfile.readline().strip():
                    name, _, value = line.decode().partition(":")
                    headers[name.strip().lower()] = value.strip()
                status, more, body = camera.answer(method, headers)
                head = {"CSeq": headers["cseq"], **more, "Content-Length": str(len(body))}
                lines = [f"RTSP/1.0 {status}", *(f"{name}: {value}" for name, value in head.items())]
                self.wfile.write(("\r\n".join(lines) + "\r\n\r\n" + body).encode())
                return method if status.startswith("200") else ""

            def _play(self) -> None:
                sequence, time = 0, 0
                while not camera.closing.wait(_BETWEEN):
                    if not camera.sending.is_set():
                        continue
                    for packet in packets(camera.packed, sequence, time):
                        self.wfile.write(struct.pack(">BBH", 0x24, 0, len(packet)) + packet)
                        sequence += 1
                    time += round(_BETWEEN * _CLOCK)

        return Handler


@contextmanager
def rtsp_camera(picture: Picture, password: str = "") -> Iterator[RtspCamera]:
    """A running camera; gone afterwards."""
    camera = RtspCamera(picture, password)
    camera.start()
    try:
        yield camera
    finally:
        camera.stop()
