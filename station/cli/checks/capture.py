"""The camera and the decoder's two engines."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import numpy.typing as npt
import zxingcpp

from station.capture.camera import Camera
from station.capture.camera_list import list_cameras
from station.capture.decoder import Decoder
from station.capture.engines import read_with_tapirscan, read_with_zbar
from station.capture.reading import CodeFormat
from station.capture.source import MalformedSourceError, parse_source
from station.cli.checks.check import Check, Status, failed
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.settings import Settings
from station.wiring.camera_addresses import camera_to_open

_TEXT = "STATION-DOCTOR"
_PATIENCE = 8.0
"""Seconds a camera has for its first picture; slow ones need some."""


def check_cameras() -> Check:
    """Names the cameras that are plugged in, without opening one for long."""
    cameras = list_cameras()
    if not cameras:
        return Check("cameras", Status.OK, "No camera is plugged in, or the system names none.")
    names = "; ".join(f"{each.name} ({each.place})" if each.place else each.name for each in cameras)
    return Check("cameras", Status.OK, f"{len(cameras)} plugged in: {names}.")


def check_camera(folder: Path, settings: Settings, source: str | None) -> Check:
    """Opens the camera that the settings name, or another, and takes one picture as it is set."""
    try:
        setup, whole = camera_to_open(folder, settings, source)
    except MalformedSourceError as error:
        return Check("camera", Status.FAIL, f"What is chosen as the camera cannot be one: {error}.", _CHOOSE)
    except TroubleError as error:
        return failed("camera", error.trouble)
    if not whole:
        return Check("camera", Status.WARN, "No camera is chosen; scanners that type work without.", _CHOOSE)
    camera = Camera(parse_source(whole), time.monotonic, setup=setup)
    deadline = time.monotonic() + _PATIENCE
    try:
        while time.monotonic() < deadline:
            step = camera.step()
            if step.frame is not None:
                height, width = step.frame.picture.shape[:2]
                return _seen(camera, width, height)
            if camera.state.trouble is not None:
                break
            time.sleep(step.pause)
    finally:
        camera.close()
    trouble = camera.state.trouble or Trouble(TroubleKind.CAMERA_MISSING, camera.state.source, "no picture in time")
    return failed("camera", trouble)


def _seen(camera: Camera, width: int, height: int) -> Check:
    sentence = f"The camera {camera.state.source} gives {width} x {height} pixels."
    refused = camera.abilities.refused if camera.abilities is not None else ()
    if refused:
        step = "Open the settings and choose what the camera has."
        return Check("camera", Status.WARN, f"{sentence} It did not take: {', '.join(refused)}.", step)
    return Check("camera", Status.OK, sentence)


_CHOOSE = "Choose one in the window (`station camera list` names them), or name one with --camera."


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
_ZBAR = (
    "Install the library zbar (Debian: libzbar0; macOS: brew install zbar), on Windows what it needs: Microsoft's"
    " Visual C++ 2013 Redistributable (x64)."
)
_INSTALL = "Install Station again."


def _picture(format_name: str) -> npt.NDArray[np.uint8]:
    """A code as it would be printed, with the quiet zone around it."""
    code = zxingcpp.create_barcode(_TEXT, getattr(zxingcpp.BarcodeFormat, format_name))
    return np.pad(np.array(code.to_image(scale=4), dtype=np.uint8), 40, constant_values=255)
