"""A network camera on loopback: MJPEG as real ones send it, with their faults."""

from __future__ import annotations

import base64
import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal

import cv2

from tests.capture.pictures import Picture

BETWEEN = 0.02
"""Seconds between two pictures."""
REALM, NONCE = "camera", "d41d8cd98f00b204"


def jpeg(picture: Picture) -> bytes:
    return cv2.imencode(".jpg", picture)[1].tobytes()


def part(packed: bytes) -> bytes:
    """One picture of the stream."""
    return f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(packed)}\r\n\r\n".encode() + packed + b"\r\n"


class NetworkCamera:
    """Serves one picture over and over, until told to fall silent, to hang up, or to send what piled up.

    `password`: of the user "door"; empty: nobody is asked. `digest`: asked for as a digest, not in plain.
    """

    def __init__(self, picture: Picture, port: int = 0) -> None:
        self.jpeg = jpeg(picture)
        self.sending = threading.Event()
        self.sending.set()
        self.closing = threading.Event()
        self.backlog: list[bytes] = []
        """Pictures that leave all at once, as after a stalled line."""
        self.visitors = 0
        self.password = ""
        self.scheme: Literal["Basic", "Digest"] = "Basic"
        self.server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self.server.daemon_threads = True
        self._thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))

    @property
    def port(self) -> int:
        return self.server.server_port

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/door.mjpg"

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Gone, as a camera without power; the port is free again."""
        self.closing.set()
        self.server.shutdown()
        self._thread.join()
        self.server.server_close()

    def challenge(self) -> str:
        more = f', qop="auth", nonce="{NONCE}", algorithm=MD5' if self.scheme == "Digest" else ""
        return f'{self.scheme} realm="{REALM}"{more}'

    def admits(self, method: str, header: str) -> bool:
        """Whether the request may see the picture."""
        if not self.password:
            return True
        if self.scheme == "Basic":
            return header == "Basic " + base64.b64encode(f"door:{self.password}".encode()).decode()
        given = {
            name.strip(): value.strip('"')
            for name, _, value in (field.partition("=") for field in header.removeprefix("Digest ").split(","))
        }
        if not {"response", "uri", "nc", "cnonce", "qop"} <= set(given):
            return False
        first = _md5(f"door:{REALM}:{self.password}")
        second = _md5(f"{method}:{given['uri']}")
        proof = _md5(":".join((first, NONCE, given["nc"], given["cnonce"], given["qop"], second)))
        return given["response"] == proof

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        camera = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                camera.visitors += 1
                if not camera.admits(self.command, self.headers.get("Authorization", "")):
                    self.send_response(401)
                    self.send_header("WWW-Authenticate", camera.challenge())
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    return
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                while not camera.closing.wait(BETWEEN):
                    pictures, camera.backlog = camera.backlog, []
                    if camera.sending.is_set():
                        pictures = [*pictures, camera.jpeg]
                    try:
                        self.wfile.write(b"".join(part(packed) for packed in pictures))
                    except OSError:
                        return

            def log_message(self, *arguments: object) -> None:
                """Nothing on the terminal."""

        return Handler


def _md5(text: str) -> str:
    return hashlib.md5(text.encode()).hexdigest()


@contextmanager
def network_camera(picture: Picture, port: int = 0) -> Iterator[NetworkCamera]:
    """A running camera; gone afterwards."""
    camera = NetworkCamera(picture, port)
    camera.start()
    try:
        yield camera
    finally:
        camera.stop()
