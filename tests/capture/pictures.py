"""Pictures, videos and a network camera, made on the spot."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

Picture = npt.NDArray[np.uint8]
FPS = 25.0


def blank(width: int = 640, height: int = 480) -> Picture:
    """A grey wall."""
    return np.full((height, width, 3), 170, np.uint8)


def with_code(text: str, format_: str = "QRCode", width: int = 640, height: int = 480, side: int = 260) -> Picture:
    """A wall with a code in the middle."""
    code = np.array(zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, format_)).to_image(scale=1))
    factor = max(1, side // code.shape[1])
    code = cv2.resize(code, None, fx=factor, fy=factor, interpolation=cv2.INTER_NEAREST)
    code = cv2.copyMakeBorder(code, 24, 24, 24, 24, cv2.BORDER_CONSTANT, value=255)
    picture = blank(width, height)
    top, left = (height - code.shape[0]) // 2, (width - code.shape[1]) // 2
    picture[top : top + code.shape[0], left : left + code.shape[1]] = code[:, :, None] if code.ndim == 2 else code
    return picture


def write_video(path: Path, pictures: list[Picture], fps: float = FPS) -> Path:
    """An AVI of JPEG pictures."""
    height, width = pictures[0].shape[:2]
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), fps, (width, height))
    assert writer.isOpened()
    for picture in pictures:
        writer.write(picture)
    writer.release()
    return path


class NetworkCamera:
    """Serves one picture over and over as MJPEG on loopback, until told to fall silent or to hang up."""

    def __init__(self, picture: Picture) -> None:
        self.jpeg = cv2.imencode(".jpg", picture)[1].tobytes()
        self.sending = threading.Event()
        self.sending.set()
        self.closing = threading.Event()
        self.visitors = 0
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/door.mjpg"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        camera = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                camera.visitors += 1
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(camera.jpeg)}\r\n\r\n"
                while not camera.closing.wait(0.02):
                    if camera.sending.is_set():
                        try:
                            self.wfile.write(head.encode() + camera.jpeg + b"\r\n")
                        except OSError:
                            return

            def log_message(self, *arguments: object) -> None:
                """Nothing on the terminal."""

        return Handler


@contextmanager
def network_camera(picture: Picture) -> Iterator[NetworkCamera]:
    """A running camera; gone afterwards."""
    camera = NetworkCamera(picture)
    thread = threading.Thread(target=camera.server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield camera
    finally:
        camera.closing.set()
        camera.server.shutdown()
        thread.join()
        camera.server.server_close()
