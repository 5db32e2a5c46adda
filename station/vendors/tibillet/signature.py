"""TiBillet: whether a QR text was signed with an event's key. notes/vendors.md 4.3, and the server's own check: RSA-PSS
with SHA-256 over the first part's text, the salt as long as it can be.

The server shows each event's public key to anybody (`endpoints.EVENT`), so that a door can tell a forged ticket, or
another event's, while the network is gone.
"""

from __future__ import annotations

from station.vendors.tibillet.qr_text import signed_text, ticket_uuid


def prepare() -> None:
    """Imports what `verifies` needs, which takes longer than all of a scan may. Only doors of TiBillet need it."""
    from cryptography.hazmat.primitives.asymmetric import padding, rsa  # noqa: F401
    from cryptography.hazmat.primitives.serialization import load_pem_public_key  # noqa: F401


def verifies(scanned: str, public_key: str) -> bool | None:
    """Whether a QR text is genuine. None where there is nothing to tell it by: no key, an id that somebody typed in, or
    a code that names no ticket of this kind at all. Pure; takes less than 0.1 ms.
    """
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm  # late: see `prepare`
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    if ":" not in scanned or not ticket_uuid(scanned):
        return None
    try:
        key = load_pem_public_key(public_key.encode("utf-8"))
    except (ValueError, UnsupportedAlgorithm):
        return None
    if not isinstance(key, rsa.RSAPublicKey):
        return None
    signed = signed_text(scanned)
    if signed is None:
        return False
    try:
        key.verify(signed.signature, signed.message, PSS(MGF1(SHA256()), PSS.AUTO), SHA256())
    except InvalidSignature:
        return False
    return True
