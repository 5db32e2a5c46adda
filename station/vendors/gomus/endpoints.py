"""go~mus Entry: the calls of the vendor's document, and the two that tell whether the key is good.

`/whoami` and `/version` are in the vendor's public documentation (notes/vendors.md 1.1), not in the entry document.
"""

from __future__ import annotations

from station.vendors.endpoint import Endpoint

_WORDS = frozenset({200, 404, 422})
"""200 yes, 422 no; 404 with the vendor's error object is an unknown barcode."""

STATUS = Endpoint("GET", "/api/v3/barcodes/{code}", _WORDS)
VOID = Endpoint("PUT", "/api/v3/barcodes/{code}", _WORDS, changes=True)
EXIT = Endpoint("PUT", "/api/v3/barcodes/{code}/exit", _WORDS, changes=True)
SCAN = Endpoint("GET", "/api/v4/entry/scans/{scan}", frozenset({200}))
SET_SCAN = Endpoint("PUT", "/api/v4/entry/scans/{scan}", frozenset({200, 422}), changes=True)
WHOAMI = Endpoint("GET", "/api/v4/whoami", frozenset({200, 404}))
VERSION = Endpoint("GET", "/api/v4/version", frozenset({200, 404}))

BUSY = frozenset({429, 503})
"""Both are in the document's table of errors."""
