"""A network camera in a hall: MJPEG over loopback, behind a user and a password, with a plug that can be pulled."""

from __future__ import annotations

import base64
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

import cv2
import numpy as np
import zxingcpp

USER, PASSWORD = "door", "p/1@hall"
_PICTURE_EVERY = 0.04


class HallCamera:
    """Owns its server's thread; what it shows is changed from the test's."""

    def __init__(self) -> None:
        self._jpeg = _picture("")
        self._plugged = threading.Event()
        self._server: ThreadingHTTPServer | None = None
        self._port = 0

    def __enter__(self) -> Self:
        self.plug()
        return self

    def __exit__(self, *_: object) -> None:
        self.unplug()

    @property
    def address(self) -> str:
        """Without user and password."""
        return f"http://127.0.0.1:{self._port}/"

    def show(self, code: str) -> None:
        """Holds a ticket before it; empty: an empty wall."""
        self._jpeg = _picture(code)

    def plug(self) -> None:
        """At the same address as before."""
        self._plugged.set()
        self._server = _Server(("127.0.0.1", self._port), self._handler())
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def unplug(self) -> None:
        """In the middle of a picture; nobody answers at its address afterwards."""
        self._plugged.clear()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        camera = self
        key = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.headers["Authorization"] != key:
                    self.send_response(401)
                    self.send_header("WWW-Authenticate", 'Basic realm="hall"')
                    self.end_headers()
                    return
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                pause = threading.Event()
                while camera._plugged.is_set():
                    jpeg = camera._jpeg
                    head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
                    try:
                        self.wfile.write(head.encode() + jpeg + b"\r\n")
                    except OSError:
                        return
                    pause.wait(_PICTURE_EVERY)
                self.connection.shutdown(socket.SHUT_RDWR)

            def log_message(self, *arguments: object) -> None:
                """Nothing on the terminal."""

        return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True


def _picture(code: str) -> bytes:
    wall = np.full((480, 640, 3), 200, np.uint8)
    if code:
        barcode = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode)
        square = cv2.resize(np.array(zxingcpp.write_barcode_to_image(barcode, scale=4)), (260, 260), interpolation=0)
        wall[110:370, 190:450] = square[:, :, None]
    return bytes(cv2.imencode(".jpg", wall)[1])
