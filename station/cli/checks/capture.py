"""The camera and the decoder's two engines."""

from __future__ import annotations

import time

import numpy as np
import numpy.typing as npt
import zxingcpp

from station.capture.camera import Camera
from station.capture.decoder import Decoder
from station.capture.engines import read_with_tapirscan, read_with_zbar
from station.capture.reading import CodeFormat
from station.capture.source import MalformedSourceError, parse_source
from station.cli.checks.check import Check, Status, failed
from station.domain.trouble import Trouble, TroubleKind

_TEXT = "STATION-DOCTOR"
_PATIENCE = 8.0
"""Seconds a camera has for its first picture; slow ones need some."""


def check_camera(source: str) -> Check:
    """Opens the camera and takes one picture; `source` as in the settings, empty for none."""
    if not source:
        return Check("camera", Status.WARN, "No camera is chosen; scanners that type work without.", _CHOOSE)
    try:
        camera = Camera(parse_source(source), time.monotonic)
    except MalformedSourceError as error:
        return Check("camera", Status.FAIL, f"The camera {source} cannot be one: {error}.", _CHOOSE)
    deadline = time.monotonic() + _PATIENCE
    try:
        while time.monotonic() < deadline:
            step = camera.step()
            if step.frame is not None:
                height, width = step.frame.picture.shape[:2]
                return Check("camera", Status.OK, f"The camera {camera.state.source} gives {width} x {height} pixels.")
            if camera.state.trouble is not None:
                break
            time.sleep(step.pause)
    finally:
        camera.close()
    trouble = camera.state.trouble or Trouble(TroubleKind.CAMERA_MISSING, camera.state.source, "no picture in time")
    return failed("camera", trouble)


_CHOOSE = "Choose one in the window, or name one with --camera."


def check_decoder() -> Check:
    """Draws a QR code and reads it."""
    codes = Decoder().read(_picture("QRCode"))
    if [code.text for code in codes] != [_TEXT]:
        return Check("decoder", Status.FAIL, "The decoder does not read a code it should read.", _INSTALL)
    return Check("decoder", Status.OK, f"The decoder reads codes ({codes[0].elapsed_ms:.1f} ms).")


def check_second_decoder() -> Check:
    """The second vote for bar codes: pyzbar, which needs a library of the system on Linux and macOS, or tapirscan."""
    picture = _picture("Code128")
    readers = {"pyzbar": read_with_zbar, "tapirscan": read_with_tapirscan}
    reading = [name for name, read in readers.items() if _TEXT in [code.text for code in read(picture, _BAR_CODE)]]
    if "pyzbar" in reading:
        return Check("second_decoder", Status.OK, f"The second decoder ({' and '.join(reading)}) reads codes.")
    told = "tapirscan alone has to agree" if reading else "line codes that fit no list are not trusted"
    return Check("second_decoder", Status.WARN, f"The second decoder (pyzbar) is missing: {told}.", _ZBAR)


_BAR_CODE = frozenset({CodeFormat.CODE128})
_ZBAR = "Install the library zbar (Debian: libzbar0; macOS: brew install zbar)."
_INSTALL = "Install Station again."


def _picture(format_name: str) -> npt.NDArray[np.uint8]:
    """A code as it would be printed, with the quiet zone around it."""
    code = zxingcpp.create_barcode(_TEXT, getattr(zxingcpp.BarcodeFormat, format_name))
    return np.pad(np.array(code.to_image(scale=4), dtype=np.uint8), 40, constant_values=255)
