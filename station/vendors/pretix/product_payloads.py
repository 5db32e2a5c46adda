"""pretix: products, their variations, and what the door is told when it meets one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from station.vendors.lenient import Scalar, UnreadableError, decoded, read_code, read_flag
from station.vendors.pretix.words import Words


class _Variation(msgspec.Struct):
    id: Scalar = None
    value: object = None
    checkin_attention: Scalar = None
    checkin_text: object = None


class _Product(msgspec.Struct):
    id: Scalar = None
    name: object = None
    checkin_attention: Scalar = None
    checkin_text: object = None
    variations: list[_Variation] = []


@dataclass(frozen=True, slots=True)
class Kind:
    """A product or one of its variations."""

    name: str
    attention: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Product:
    product_id: str
    kind: Kind
    variations: Mapping[str, Kind] = field(default_factory=dict)


def read_product(raw: msgspec.Raw, words: Words) -> Product:
    """Raises UnreadableError."""
    row = decoded(raw, _Product)
    product_id = read_code(row.id)
    if not product_id:
        raise UnreadableError("a product without an id")
    variations = {
        read_code(one.id): Kind(
            words.text(one.value), read_flag(one.checkin_attention) is True, words.text(one.checkin_text)
        )
        for one in row.variations
    }
    kind = Kind(words.text(row.name), read_flag(row.checkin_attention) is True, words.text(row.checkin_text))
    return Product(product_id, kind, variations)


class Products:
    """The products of one event as they were last read. Never changes after it was made."""

    def __init__(self, products: Mapping[str, Product]) -> None:
        self._products = products

    def __contains__(self, product_id: str) -> bool:
        return product_id in self._products

    def kinds(self, product_id: str, variation_id: str) -> tuple[Kind, ...]:
        """The product's and the variation's, as far as they are known."""
        product = self._products.get(product_id)
        if product is None:
            return ()
        variation = product.variations.get(variation_id)
        return (product.kind,) if variation is None else (product.kind, variation)

    def name(self, product_id: str, variation_id: str) -> str:
        """For the screen; empty where it is not known."""
        return " · ".join(filter(None, (kind.name for kind in self.kinds(product_id, variation_id))))


NO_PRODUCTS = Products({})
