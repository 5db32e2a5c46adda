"""pretix: signed codes, made as the server makes them, and two that a running server made."""

from __future__ import annotations

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from station.vendors.pretix.signature import verifies

KEY, OTHER = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
SERVERS_KEY = (
    "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUNvd0JRWURLMlZ3QXlFQUh2dm9Gd2NSTzNwVU1yZFlydDNyQXN5c1BhMnl6NzFLbWxZYUJU"
    "MUxYUEU9Ci0tLS0tRU5EIFBVQkxJQyBLRVktLS0tLQo="
)
SERVERS_CODE = (
    "==ABiucjxKb7DTfdZBJhIfIqdZW+m5EKGVC1UmWk9W4umyoCiaY6/uvOUWvLRnzcc2x5laJs3Ni4dxd872PLljhLAADAoEAGBAhToZ2Q5gVZDJ"
    "TCKAEATAQA"
)


def public(key: Ed25519PrivateKey | ec.EllipticCurvePrivateKey) -> str:
    pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(pem).decode()


def packed(payload: bytes, signature: bytes, version: int = 1) -> str:
    head = bytes([version]) + len(payload).to_bytes(2, "big") + len(signature).to_bytes(2, "big")
    return base64.b64encode(head + payload + signature).decode()[::-1]


def signed(payload: bytes = b"\x0a\x08seed1234\x10\x01\x18\x02", key: Ed25519PrivateKey = KEY) -> str:
    return packed(payload, key.sign(payload))


def test_a_servers_own_code_is_genuine() -> None:
    assert verifies(SERVERS_CODE, SERVERS_KEY) is True
    assert verifies(SERVERS_CODE, public(KEY)) is False


def test_one_of_several_keys_is_enough() -> None:
    assert verifies(signed(), f"{SERVERS_KEY} {public(KEY)}") is True
    assert verifies(f" {signed()} ", public(KEY)) is True
    assert verifies(signed(key=OTHER), f"{SERVERS_KEY} {public(KEY)}") is False


@given(place=st.integers(min_value=5), bit=st.integers(0, 7))
def test_a_changed_payload_or_signature_is_forged(place: int, bit: int) -> None:
    raw = bytearray(base64.b64decode(signed()[::-1]))
    place = 5 + place % (len(raw) - 5)
    raw[place] ^= 1 << bit
    assert verifies(base64.b64encode(raw).decode()[::-1], public(KEY)) is False


@pytest.mark.parametrize(
    "code",
    [
        "",
        "tkt09001bbbbbbbbbbbbbbbbbbbbbbbb",
        "z3fsn8jyufm5kpk768q69gkbyr5f4h6w",
        packed(b"payload", b"s" * 64, version=2),
        packed(b"", b"s" * 64),
        packed(b"payload", b""),
        base64.b64encode(b"\x01\x00\x02\x00\x40abc").decode()[::-1],
        "ü" * 40,
        "A" * 5_000,
    ],
)
def test_a_code_that_is_not_signed_is_neither_genuine_nor_forged(code: str) -> None:
    assert verifies(code, public(KEY)) is None


@pytest.mark.parametrize("keys", ["", " ", "no base64!", "a2V5", public(ec.generate_private_key(ec.SECP256R1()))])
def test_without_a_key_nothing_can_be_told(keys: str) -> None:
    assert verifies(signed(), keys) is None


def test_a_key_that_can_not_be_read_does_not_hide_one_that_can() -> None:
    assert verifies(signed(), f"a2V5 {public(KEY)}") is True


@given(st.text(max_size=300))
def test_any_text_is_taken(code: str) -> None:
    assert verifies(code, public(KEY)) in (None, False)
