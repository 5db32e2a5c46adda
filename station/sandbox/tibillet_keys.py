"""TiBillet: the key pairs that the sandbox's events sign their tickets with: RSA-PSS, SHA-256, the longest salt.

The keys are fixed, so that a printed sheet of sample codes stays good, and public: only this sandbox trusts them.
"""

from __future__ import annotations

import base64
from functools import cached_property

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

_EXPONENT = 65537
_PADDING = PSS(MGF1(SHA256()), PSS.MAX_LENGTH)

_MAIN_PRIMES = (
    (
        "d5fbf9e81f2d9174f198b75f173fba7d2d94b53a34a524a3c3cba800b6c6a2341fe88d2c466581b381ef94fce426367ad9a6"
        "87f9697c52df230b98e5586df517214e10b2393e6bec1a3bb6083e389906464f3f6ad315d32d0368ff1f54fc137e7063a670"
        "d2540988e74d9ac8c08b78c2ff0d5711de522958cdc11843c3912e05"
    ),
    (
        "bfbc812111bc20e13776e9fed9662ea03c8d67a576a634fe7dc837f3607c82260aecd35d23778edefb48acb0c40329605f5e"
        "f1d8a719cbdb84bf5735930a7f32d07afc381ea81da0ad8b58c216f7a9863c80e3043921840ca903c2e9ae4e1b4f3ce6796a"
        "46b3333b75c0ce51d93e9c43b6a8829ece9cc0267f89dd8d249b63d7"
    ),
)
_OTHER_PRIMES = (
    (
        "f58390bc9094f0b4a6a8dc0c927072155c20b3b3608df3ab3c5796f7a9b297ebbb0771c77675805dca24d83aabb35eb6e037"
        "6b3387a8f9ccffa605282b25751105f14d6922bd0f5d808351a7b48696cf563d1948442301943ac4b1f55a20c1ffdca0ee7a"
        "3190aed89fd69415170378cca904f7de4fb503e427ee3eaad9e2c613"
    ),
    (
        "e425bc164f52c7b192cbab84b1df791a8e5dcd2d2bde5aace3c5bab5a4ccee562c7a2b5cec1c637dd9936c9402df46d4cff5"
        "78ef10765a74f8def02ccabab70cfade9cb5f8afb835d8c2d49f875d21d7b603ec56ca1e382ddf42869d4eb11f80ffa6aa2a"
        "1d2f45b18b0e20e7a52f4099936fca320dcc4ef75ec40a9779f417e9"
    ),
)


class EventKey:
    """One event's key pair. Any thread may call it."""

    def __init__(self, primes: tuple[str, str]) -> None:
        self._primes = primes

    @cached_property
    def public_pem(self) -> str:
        """As the vendor shows it to anybody."""
        public = self._private.public_key()
        return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode("ascii")

    def sign(self, payload: str) -> str:
        """A signature of the payload's text; another one at every call, because the salt is."""
        return base64.urlsafe_b64encode(self._private.sign(payload.encode("ascii"), _PADDING, SHA256())).decode("ascii")

    def verifies(self, payload: str, signature: str) -> bool:
        """Whether a signature belongs to a payload. Raises binascii.Error for what is no base64."""
        raw = base64.urlsafe_b64decode(signature)
        try:
            self._private.public_key().verify(raw, payload.encode("utf-8"), _PADDING, SHA256())
        except InvalidSignature:
            return False
        return True

    @cached_property
    def _private(self) -> rsa.RSAPrivateKey:
        first, second = (int(prime, 16) for prime in self._primes)
        exponent = pow(_EXPONENT, -1, (first - 1) * (second - 1))
        numbers = rsa.RSAPrivateNumbers(
            first,
            second,
            exponent,
            rsa.rsa_crt_dmp1(exponent, first),
            rsa.rsa_crt_dmq1(exponent, second),
            rsa.rsa_crt_iqmp(first, second),
            rsa.RSAPublicNumbers(_EXPONENT, first * second),
        )
        return numbers.private_key(unsafe_skip_rsa_key_validation=True)  # primes of a file of ours


MAIN_KEY = EventKey(_MAIN_PRIMES)
OTHER_KEY = EventKey(_OTHER_PRIMES)
