"""Codes of seeded tickets: computed from the ticket's number, and read back to it.

A million tickets need no table this way: `encode` scrambles the number with a bijection over the code
space, `decode` undoes it, and a code that was never issued decodes to a number out of range.
"""

from __future__ import annotations

from dataclasses import dataclass, field

CODE39_SAFE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MIXED_CASE_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

_WORD = (1 << 64) - 1


def mix(value: int) -> int:
    """splitmix64: 64 well scattered bits from any number; the only source of chance in the sandbox."""
    value = (value + 0x9E3779B97F4A7C15) & _WORD
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & _WORD
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & _WORD
    return value ^ (value >> 31)


@dataclass(frozen=True, slots=True)
class CodeScheme:
    """A reversible code of fixed length: `prefix`, then `length` characters of `alphabet`."""

    prefix: str
    alphabet: str
    length: int
    key: int
    _bits: int = field(init=False)
    _factors: tuple[int, int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_bits", (len(self.alphabet) ** self.length).bit_length() - 1)
        object.__setattr__(self, "_factors", (mix(self.key) | 1, mix(self.key + 1) | 1))

    def encode(self, number: int) -> str:
        """The code of a number from 0 up to 2 ** bits."""
        mask = (1 << self._bits) - 1
        shift = (self._bits + 1) // 2
        value = number
        for factor in self._factors:
            value = (value * factor) & mask
            value ^= value >> shift
        base = len(self.alphabet)
        characters = []
        for _ in range(self.length):
            value, digit = divmod(value, base)
            characters.append(self.alphabet[digit])
        return self.prefix + "".join(reversed(characters))

    def decode(self, code: str) -> int | None:
        """The number a code stands for, or None when the code is not of this scheme."""
        body = code.removeprefix(self.prefix)
        if len(body) != self.length or len(code) != len(self.prefix) + self.length:
            return None
        base = len(self.alphabet)
        value = 0
        for character in body:
            digit = self.alphabet.find(character)
            if digit < 0:
                return None
            value = value * base + digit
        if value >= 1 << self._bits:
            return None
        return self._unscramble(value)

    def _unscramble(self, value: int) -> int:
        modulus = 1 << self._bits
        shift = (self._bits + 1) // 2
        for factor in reversed(self._factors):
            value ^= value >> shift  # its own inverse, as shift is at least half of the bits
            value = (value * pow(factor, -1, modulus)) & (modulus - 1)
        return value
