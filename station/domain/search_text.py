"""How texts are compared where somebody types a few letters of them."""

from __future__ import annotations

import unicodedata


def search_key(text: str) -> str:
    """A text as it is compared: without accents, case and double spaces."""
    parted = unicodedata.normalize("NFKD", text)
    bare = "".join(character for character in parted if not unicodedata.combining(character))
    return " ".join(bare.casefold().split())
