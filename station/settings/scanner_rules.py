"""What the scanners' settings must look like before they are kept."""

from __future__ import annotations

import math
from itertools import permutations

from station.capture.keyboard_layouts import layout_names
from station.domain.scanner import KeyboardScanner, SerialScanner
from station.domain.trouble import Trouble, TroubleKind
from station.settings.rules import same_name

LONGEST_NAME = 40
LONGEST_AROUND = 12
_LONGEST_PAUSE = 2.0


def check_scanners(keyboard: tuple[KeyboardScanner, ...], serial: tuple[SerialScanner, ...]) -> Trouble | None:
    """The first thing that is wrong, as SETTING_INVALID with the reason in `detail`; None: nothing."""
    names = [*(scanner.name for scanner in keyboard), *(scanner.name for scanner in serial)]
    rules = (
        (not all(_is_name(name) for name in names), "a scanner has a name of at most 40 characters"),
        (any(same_name(one, other) for one, other in permutations(names, 2)), "two scanners have the same name"),
        (_same_prefix(keyboard), "a scanner's prefix must not begin with another's: they could not be told apart"),
        (any(_around(one) for one in keyboard), "a prefix or suffix has at most 12 characters"),
        (any(_unknown_layout(one) for one in keyboard), "a keyboard layout is not known"),
        (any(_impossible_pause(one) for one in keyboard), "a scanner's pauses are not within 2 seconds"),
        (any(not one.port.strip() for one in serial), "a serial scanner has no port"),
        (len({one.port for one in serial}) < len(serial), "two serial scanners have the same port"),
        (any(one.baud <= 0 for one in serial), "a serial scanner's speed must be more than 0"),
    )
    detail = next((sentence for broken, sentence in rules if broken), "")
    return Trouble(TroubleKind.SETTING_INVALID, "scanners", detail) if detail else None


def _is_name(name: str) -> bool:
    return bool(name.strip()) and name.isprintable() and len(name) <= LONGEST_NAME


def _same_prefix(scanners: tuple[KeyboardScanner, ...]) -> bool:
    """One without a prefix stands for all others, so there is one such at most."""
    prefixes = [scanner.prefix for scanner in scanners]
    return len(set(prefixes)) < len(prefixes) or any(
        one and other and one.startswith(other) for one, other in permutations(prefixes, 2)
    )


def _around(scanner: KeyboardScanner) -> bool:
    return max(len(scanner.prefix), len(scanner.suffix)) > LONGEST_AROUND


def _unknown_layout(scanner: KeyboardScanner) -> bool:
    both = (scanner.scanner_layout, scanner.computer_layout)
    return both != ("", "") and not all(name in layout_names() for name in both)


def _impossible_pause(scanner: KeyboardScanner) -> bool:
    pauses = (scanner.gap, scanner.patience)
    return not all(math.isfinite(pause) and 0 < pause <= _LONGEST_PAUSE for pause in pauses) or pauses[0] > pauses[1]
