"""Characters that a scanner in "Alt mode" types as Alt and digits on the number pad (029 is the group separator).

Windows composes them itself; elsewhere nobody does, so that the same scanner would lose them.
"""

from __future__ import annotations


class AltCode:
    """Collects the digits while Alt is down. Owned by the wedge's thread."""

    def __init__(self) -> None:
        self._digits = ""

    def digit(self, digit: int) -> None:
        """A number-pad digit was pressed with Alt down."""
        self._digits += str(digit)

    def finish(self) -> str:
        """Alt went up: the character, or "" if no digits came.

        Microsoft's rule: with a leading zero Windows-1252, else code page 437; the number counts modulo 256.
        """
        digits, self._digits = self._digits, ""
        if not digits:
            return ""
        number = int(digits) % 256
        if number < 32:
            return chr(number)
        return bytes([number]).decode("cp1252" if digits.startswith("0") else "cp437", errors="replace")
