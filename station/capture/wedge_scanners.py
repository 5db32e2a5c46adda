"""The keyboard scanners that are known: how their bursts are told, which of them sent one, what was printed. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from station.capture.keyboard_layouts.layout import layout_of, rendered
from station.capture.wedge_correction import UNREADABLE, Correction
from station.capture.wedge_key import Burst, Place, WedgeSettings
from station.capture.wedge_mismatch import SILENT_KEY
from station.domain.scanner import KeyboardScanner


@dataclass(frozen=True, slots=True)
class ScannedCode:
    """What a burst says. `arrived`: as the computer showed it; `text`: put right. `scanner`: its name, if known.

    `other_layout`: the computer's keyboard layout is not the one of the scanner test any more.
    """

    text: str
    arrived: str
    scanner: str = ""
    other_layout: bool = False

    @property
    def corrected(self) -> bool:
        """Whether the keyboard layout had changed it."""
        return self.text != self.arrived


class KnownScanners:
    """Read by the thread that feeds the wedge. A new one is made when the settings change."""

    def __init__(self, scanners: tuple[KeyboardScanner, ...] = (), *, dead_keys_seen: bool = False) -> None:
        self.scanners = scanners
        self._dead_keys_seen = dead_keys_seen
        self._by_prefix = {scanner.prefix: scanner for scanner in scanners}
        self._corrections = {
            scanner.prefix: correction_of(scanner, dead_keys_seen=dead_keys_seen)
            for scanner in scanners
            if scanner.corrected
        }
        for correction in self._corrections.values():
            correction.correct(" ")  # its tables are made now (10 ms), not at the first scan

    def settings(self) -> WedgeSettings:
        """Wide enough for all of them: the slowest sets the gap. A scanner that is not set up works as before."""
        usual = WedgeSettings()
        everybody = (KeyboardScanner(""), *self.scanners) if "" not in self._by_prefix else self.scanners
        return WedgeSettings(
            gap=max((one.gap for one in everybody), default=usual.gap),
            patience=max((one.patience for one in everybody), default=usual.patience),
            prefixes=tuple(one.prefix for one in self.scanners if one.prefix),
            suffixes=tuple(dict.fromkeys(one.suffix for one in self.scanners if one.suffix)),
            enter_ends=any(one.enter_ends for one in everybody),
            tab_ends=any(one.tab_ends for one in everybody),
            pause_ends=any(one.pause_ends for one in everybody),
        )

    def read(self, burst: Burst) -> ScannedCode:
        """The code of a burst. A suffix that came before Enter is cut off here."""
        scanner = self._by_prefix.get(burst.prefix)
        text = burst.text
        if scanner is None:
            return ScannedCode(rendered(text), rendered(text))
        if scanner.suffix and not burst.suffix:
            text = text.removesuffix(scanner.suffix)
        arrived = rendered(text)
        correction = self._corrections.get(scanner.prefix)
        if correction is None:
            return ScannedCode(arrived, arrived, scanner.name)
        if not scanner.learned and _contradicts(scanner.computer_layout, burst.places):
            # Put right by the wrong layout it might become another ticket's code.
            return ScannedCode(UNREADABLE + arrived, arrived, scanner.name, other_layout=True)
        return ScannedCode(correction.correct(text, burst.caps_lock), arrived, scanner.name)


def _contradicts(layout: str, places: tuple[Place, ...]) -> bool:
    """Whether the keys gave what they don't give on this layout."""
    return any(
        place.text != SILENT_KEY and not layout_of(layout).may_give(place.text, place.key, shift=place.shift)
        for place in places
    )


def correction_of(scanner: KeyboardScanner, *, dead_keys_seen: bool) -> Correction:
    """The correction that a scanner is set to."""
    return Correction(
        scanner.scanner_layout,
        scanner.computer_layout,
        scanner.dead_first,
        scanner.swapped,
        scanner.learned,
        dead_keys_seen,
    )
