"""Makes station/capture/keyboard_layouts/tables.py out of the system's own keyboard data.

    python -m development.keyboard_layouts > tables.py  # then: ruff format

Reads xkeyboard-config (Debian's xkb-data, MIT/X11 licence) and X11's Compose table (libx11-data, MIT/X11 licence)
through libxkbcommon, the library with which Qt reads them too. What is written are facts: which key gives which
character. Nothing here is needed to build, test or run Station.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys

LAYOUTS = (
    ("us", "us", ""),
    ("us-intl", "us", "intl"),
    ("gb", "gb", ""),
    ("de", "de", ""),
    ("fr", "fr", ""),
    ("es", "es", ""),
    ("it", "it", ""),
    ("br", "br", ""),
    ("nl", "nl", ""),
    ("ch-de", "ch", ""),
    ("ch-fr", "ch", "fr"),
)
"""Station's name, xkeyboard-config's layout and variant."""

ROWS = (
    "TLDE AE01 AE02 AE03 AE04 AE05 AE06 AE07 AE08 AE09 AE10 AE11 AE12",
    "AD01 AD02 AD03 AD04 AD05 AD06 AD07 AD08 AD09 AD10 AD11 AD12 BKSL",
    "AC01 AC02 AC03 AC04 AC05 AC06 AC07 AC08 AC09 AC10 AC11",
    "LSGT AB01 AB02 AB03 AB04 AB05 AB06 AB07 AB08 AB09 AB10 AB11 SPCE",
)
KEYS = tuple(key for row in ROWS for key in row.split())
LEVELS = (
    ("plain", ()),
    ("shift", ("Shift",)),
    ("altgr", ("LevelThree",)),
    ("shift_altgr", ("Shift", "LevelThree")),
    ("caps", ("Lock",)),
    ("caps_shift", ("Lock", "Shift")),
)
DEAD_KEYS = {
    "dead_grave": "\u0300",
    "dead_acute": "\u0301",
    "dead_circumflex": "\u0302",
    "dead_tilde": "\u0303",
    "dead_macron": "\u0304",
    "dead_breve": "\u0306",
    "dead_abovedot": "\u0307",
    "dead_diaeresis": "\u0308",
    "dead_abovering": "\u030a",
    "dead_doubleacute": "\u030b",
    "dead_caron": "\u030c",
    "dead_cedilla": "\u0327",
    "dead_ogonek": "\u0328",
}
"""A dead key stands in the tables as the combining character it adds."""
NO_KEY = "\0"
_COMPOSED = 2  # XKB_COMPOSE_COMPOSED


class _RuleNames(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_char_p) for name in ("rules", "model", "layout", "variant", "options"))


class Xkb:
    """As much of libxkbcommon as this needs."""

    def __init__(self) -> None:
        self.library = ctypes.CDLL("libxkbcommon.so.0")
        for name in ("context_new", "keymap_new_from_names", "state_new", "compose_table_new_from_locale"):
            getattr(self.library, f"xkb_{name}").restype = ctypes.c_void_p
        self.library.xkb_compose_state_new.restype = ctypes.c_void_p
        self.context = ctypes.c_void_p(self.library.xkb_context_new(0))

    def layout(self, layout: str, variant: str) -> list[str]:
        """For each level a string with one character for each key."""
        names = _RuleNames(b"evdev", b"pc105", layout.encode(), variant.encode(), b"")
        keymap = ctypes.c_void_p(self.library.xkb_keymap_new_from_names(self.context, ctypes.byref(names), 0))
        if keymap.value is None:
            sys.exit(f"no layout {layout} {variant}")
        return ["".join(self._character(keymap, key, mods) for key in KEYS) for _, mods in LEVELS]

    def _character(self, keymap: ctypes.c_void_p, key: str, modifiers: tuple[str, ...]) -> str:
        state = ctypes.c_void_p(self.library.xkb_state_new(keymap))
        indices = [self.library.xkb_keymap_mod_get_index(keymap, name.encode()) for name in modifiers]
        mask = sum(1 << index for index in indices)
        locked = mask if modifiers[:1] == ("Lock",) else 0
        self.library.xkb_state_update_mask(state, mask & ~locked, 0, locked, 0, 0, 0)
        code = self.library.xkb_keymap_key_by_name(keymap, key.encode())
        symbol = self.library.xkb_state_key_get_one_sym(state, code)
        name = ctypes.create_string_buffer(64)
        self.library.xkb_keysym_get_name(symbol, name, 64)
        if name.value.decode() in DEAD_KEYS:
            return DEAD_KEYS[name.value.decode()]
        text = ctypes.create_string_buffer(16)
        self.library.xkb_state_key_get_utf8(state, code, text, 16)
        return text.value.decode() or NO_KEY

    def composed(self, dead: str) -> tuple[str, str]:
        """Which ASCII characters a dead key composes with, and to what."""
        table = ctypes.c_void_p(self.library.xkb_compose_table_new_from_locale(self.context, b"en_US.UTF-8", 0))
        bases, results = "", ""
        for number in range(32, 127):
            text = self._fed(table, (dead, chr(number)))
            if len(text) == 1:
                bases, results = bases + chr(number), results + text
        return bases, results

    def _fed(self, table: ctypes.c_void_p, names: tuple[str, str]) -> str:
        state = ctypes.c_void_p(self.library.xkb_compose_state_new(table, 0))
        for name in names:
            symbol = (
                self.library.xkb_keysym_from_name(name.encode(), 0)
                if len(name) > 1
                else self.library.xkb_utf32_to_keysym(ord(name))
            )
            self.library.xkb_compose_state_feed(state, symbol)
        text = ctypes.create_string_buffer(16)
        if self.library.xkb_compose_state_get_status(state) == _COMPOSED:
            self.library.xkb_compose_state_get_utf8(state, text, 16)
        return text.value.decode()


def version_of(package: str) -> str:
    """As Debian's package is named here, where there is dpkg."""
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True, check=True
    )
    return asked.stdout


def quoted(text: str) -> str:
    """A string literal in ruff's style; what has no picture of its own is escaped."""
    body = "".join(
        f"\\{character}"
        if character in '\\"'
        else character
        if character.isprintable() and character not in DEAD_KEYS.values()
        else f"\\u{ord(character):04x}"
        for character in text
    )
    return f'"{body}"'


def main() -> None:
    """Writes the module to standard output."""
    xkb = Xkb()
    print('"""Which key gives which character. Made by development/keyboard_layouts.py, not by hand.')
    print()
    print(f"From xkeyboard-config (xkb-data {version_of('xkb-data')}, MIT/X11 licence) and X11's Compose table for")
    print(f"en_US.UTF-8 (libx11-data {version_of('libx11-data')}, MIT/X11 licence). See docs/scanners.md.")
    print('"""')
    print()
    print("ROWS = (\n" + "".join(f"    {quoted(row)},\n" for row in ROWS) + ")")
    print("KEYS = tuple(key for row in ROWS for key in row.split())")
    print('"""The keys by their places, as xkeyboard-config names them; each row below has a character for each."""')
    print(f"LEVELS = ({', '.join(quoted(name) for name, _ in LEVELS)})")
    print('"""With which of Shift, AltGr and Caps Lock; a row for each."""')
    print("LAYOUTS = {")
    for name, layout, variant in LAYOUTS:
        print(f'    "{name}": (')
        for row in xkb.layout(layout, variant):
            print(f"        {quoted(row)},")
        print("    ),")
    print("}")
    print('"""A combining character is a dead key, NUL a key that gives nothing."""')
    print("COMPOSED = {")
    for name, mark in DEAD_KEYS.items():
        bases, results = xkb.composed(name)
        print(f"    {quoted(mark)}: (\n        {quoted(bases)},\n        {quoted(results)},\n    ),")
    print("}")
    print('"""What a dead key makes of the next character: those it composes with, and the results."""')


if __name__ == "__main__":
    main()
