"""What is said of the camera: what it reads, how it sees, and what to change."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def symbology_name(symbology: str) -> str:
    """A symbology as people write it; most are names that no language changes."""
    names = {
        "QRCode": translate("Camera", "QR code"),
        "Code128": "Code 128",
        "Code39": "Code 39",
        "Aztec": "Aztec",
        "DataMatrix": "Data Matrix",
        "PDF417": "PDF417",
        "EAN13": "EAN-13",
        "EAN8": "EAN-8",
    }
    return names.get(symbology, symbology)


def symbology_use(symbology: str) -> str:
    """Where such a code is met, for those who know it by sight only."""
    uses = {
        "QRCode": translate("Camera", "a square with three corner marks: most tickets"),
        "Code128": translate("Camera", "bars, letters and digits: printed tickets, wristbands"),
        "Code39": translate("Camera", "wide bars: older tickets and cards"),
        "Aztec": translate("Camera", "a square with an eye in its middle: rail tickets"),
        "DataMatrix": translate("Camera", "a small square with two solid edges: badges, labels"),
        "PDF417": translate("Camera", "stacked bars: boarding passes, cinema tickets"),
        "EAN13": translate("Camera", "bars with 13 digits: goods"),
        "EAN8": translate("Camera", "short bars with 8 digits: small goods"),
    }
    return uses.get(symbology, "")
