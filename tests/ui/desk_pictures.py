"""The documents' pictures of the cash desk, taken from the real window: `python -m tests.ui.desk_pictures docs/images`.

Linux with Xvfb and xdotool. A museum in the sandbox, a screen of 1366 x 768, real keys; each picture light and dark.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PIL import Image

from station.sandbox.app import Sandbox
from station.settings import SettingsFile
from tests.conftest import virtual_screen
from tests.story.conftest import connected
from tests.story.desk import Desk, Vendor

WAYNE, LIFT = 12_344, 12_349
COLOURS = 255
"""In a picture: enough for letters with smooth edges, and a quarter of the size."""


class Album:
    """Pictures of one theme."""

    def __init__(self, folder: Path, ending: str, desk: Desk, vendor: Vendor) -> None:
        self._folder, self._ending = folder, ending
        self.desk, self.vendor = desk, vendor

    def keep(self, name: str) -> None:
        path = self._folder / f"{name}{self._ending}.png"
        self.desk.photograph(path)
        Image.open(path).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)

    def take(self) -> None:
        """A morning at the desk, in the order of the document."""
        desk, vendor = self.desk, self.vendor
        desk.open_desk()
        desk.reads("Gruppenanmeldung")
        self._prices()
        self._versions()
        self._sale()
        desk.press("ctrl+o")
        desk.reads("Only my orders")
        desk.press("ctrl+f")
        desk.type("dauer")
        desk.reads("1 order")
        desk.press("Escape", "Return", "alt+2")
        desk.waits(desk.barcodes, "a barcode")
        self.keep("cash-desk-orders")
        desk.press("ctrl+b", "alt+1")
        vendor.sandbox.outage("gomus")
        self._without_a_line()

    def _prices(self) -> None:
        desk = self.desk
        desk.choose(self.vendor, WAYNE)
        desk.press("Insert")
        desk.type("Pauschale")
        desk.press("Tab", "2", "Tab")
        desk.type("90")
        desk.reads("Total with your edits")
        desk.press("ctrl+f", "BackSpace")
        desk.reads("bookings", "Pauschale")
        self.keep("cash-desk")
        desk.press("ctrl+shift+d")

    def _versions(self) -> None:
        desk, vendor = self.desk, self.vendor
        desk.choose(vendor, LIFT)
        desk.click("Edit", beside="Audioguides")
        desk.press("Tab")
        desk.type("7")
        guides = next(price.id for price in vendor.booking(LIFT).prices if price.type == "custom")
        vendor.colleague(LIFT, "set_price", price=guides, quantity=5)
        desk.press("ctrl+s")
        desk.reads("Take mine")
        self.keep("cash-desk-versions")
        desk.click("Keep theirs")

    def _sale(self) -> None:
        desk = self.desk
        desk.press("ctrl+shift+v")
        desk.reads("Dauerausstellung")
        desk.press("Return")
        desk.reads("Into the basket")
        desk.press("2", "Return")
        desk.reads("Take out")
        desk.press("ctrl+Return")
        desk.reads("To collect")
        desk.type("20")
        desk.reads("To give back")
        self.keep("cash-desk-sale")
        desk.press("F12")
        desk.reads("The order is placed and paid.")
        desk.waits(desk.barcodes, "a barcode")
        self.keep("cash-desk-sold")

    def _without_a_line(self) -> None:
        desk = self.desk
        desk.choose(self.vendor, WAYNE)
        desk.press("alt+2", "ctrl+shift+y", "ctrl+shift+p")
        desk.type("14")
        desk.press("ctrl+shift+k")
        desk.type("Sehr nette Gruppe.")
        desk.press("ctrl+s")
        desk.reads("Not sent yet. It goes out when the line is")
        desk.press("ctrl+f", "BackSpace")
        desk.reads("bookings")
        self.keep("cash-desk-offline")


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for theme, ending in (("light", ""), ("dark", "-dark")):
        with (
            virtual_screen("1366x768") as display,
            Sandbox() as museum,
            tempfile.TemporaryDirectory() as place,
        ):
            desk = connected(museum, display, Path(place) / "data")
            settings = SettingsFile(desk.commands.folder)
            now, _trouble = settings.read()
            settings.write(replace(now, preferences=replace(now.preferences, theme=theme)))
            with desk:
                Album(folder, ending, desk, Vendor(museum)).take()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
