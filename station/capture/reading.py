"""What the decoder finds in a picture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from station.domain.camera import Corners


class CodeFormat(StrEnum):
    """The symbologies the decoder can be asked for."""

    QR = "QRCode"
    CODE128 = "Code128"
    CODE39 = "Code39"
    AZTEC = "Aztec"
    DATA_MATRIX = "DataMatrix"
    PDF417 = "PDF417"
    EAN13 = "EAN13"
    EAN8 = "EAN8"


TICKET_FORMATS = frozenset({CodeFormat.QR, CodeFormat.CODE128, CodeFormat.CODE39})
"""Read unless an event asks for others. Seven formats cost 2.5 to 3.8 times as much time; EAN misreads real photos."""

SELF_CORRECTING = frozenset({CodeFormat.QR, CodeFormat.AZTEC, CodeFormat.DATA_MATRIX, CodeFormat.PDF417})
"""Reed-Solomon codes: no wrong read in any measurement. The others have a checksum at best."""


class Engine(StrEnum):
    """Who read it."""

    ZXING = "zxing-cpp"
    ZBAR = "pyzbar"
    TAPIR = "tapirscan"


class Stage(StrEnum):
    """How it was read: the steps a frame goes through, in this order (plan.py)."""

    TRACKED = "tracked region"
    SMALL_COPY = "small copy"
    STRIP = "strip"
    FULL_FRAME = "full frame"
    SMOOTHED = "smoothed"
    SHARPENED = "sharpened"
    STRONGER = "stronger engine"


@dataclass(frozen=True, slots=True)
class Reading:
    """One code in one picture, its text exactly as printed. `elapsed_ms`: from the start of decoding to this read."""

    text: str
    format: CodeFormat
    corners: Corners
    engine: Engine
    elapsed_ms: float
    stage: Stage = Stage.FULL_FRAME

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the outline; (0, 0) where the engine gave none."""
        count = max(1, len(self.corners))
        return sum(x for x, _ in self.corners) / count, sum(y for _, y in self.corners) / count
