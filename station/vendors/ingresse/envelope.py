"""Ingresse: the shape of all answers of the first API. Its errors come with HTTP 200, too ("handling errors")."""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec

from station.domain.trouble import Executed, Trouble, TroubleKind
from station.vendors.lenient import Scalar, Shape, UnreadableError, decoded, read_count, read_text
from station.vendors.trouble import executed_if

_CODE_IN_TEXT = re.compile(r"ERROR (\d{1,6})")
_SESSION_OVER = frozenset({2001, 2005, 2006, 6062, 6065})
"""Not logged in, session over, token invalid, token expired (the catalogues of the vendor's SDKs)."""
_NO_PERMISSION = frozenset({2009, 2011, 2016, 2028, 2055})
_NO_SUCH_EVENT = frozenset({3002, 3027})
_EXPIRED = re.compile(r"token (has |is )?expired|expired token")
"""How the vendor's own apps tell an expired token, whatever number it comes with."""
_CATEGORIES = (
    "UNAUTHORIZED ACCESS",
    "USAGE EXCEPTION",
    "CONTEXT",
    "DATABASE EXCEPTION",
    "EXTERNAL ERROR",
    "FATAL ERROR",
)
_NOT_CARRIED_OUT = frozenset({"UNAUTHORIZED ACCESS", "USAGE EXCEPTION", "CONTEXT"})


class _Error(msgspec.Struct):
    category: Scalar = None
    code: Scalar = None
    message: Scalar = None


class _Envelope(msgspec.Struct, rename="camel"):
    response_data: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    response_error: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    category: Scalar = None
    code: Scalar = None
    message: Scalar = None


@dataclass(frozen=True, slots=True)
class ApiError:
    """A no of the first API. The vendor's sentence is not kept: it may repeat what was sent."""

    category: str
    """One of the document's, else empty."""
    code: int | None
    session_over: bool

    @property
    def about_the_ticket(self) -> bool:
        """It may speak of the one ticket that was asked for, not of the server or the account."""
        return self.category in ("DATABASE EXCEPTION", "USAGE EXCEPTION") and self.code not in _NO_SUCH_EVENT

    @property
    def detail(self) -> str:
        """The technical words: numbers and the document's own categories."""
        return f"error {self.code} ({self.category or 'of no known category'})"

    def trouble(self, host: str, changes: bool) -> Trouble:
        """What it means for the station, and whether the call may have been carried out."""
        maybe = executed_if(changes and self.category not in _NOT_CARRIED_OUT)
        if self.session_over:
            return Trouble(TroubleKind.UNAUTHORIZED, host, self.detail)
        if self.code in _NO_SUCH_EVENT:
            return Trouble(TroubleKind.NOT_FOUND, host, self.detail, Executed.NO)
        if self.category == "UNAUTHORIZED ACCESS":
            forbidden = self.code in _NO_PERMISSION
            return Trouble(TroubleKind.FORBIDDEN if forbidden else TroubleKind.UNAUTHORIZED, host, self.detail)
        kind = TroubleKind.REJECTED if self.category in _NOT_CARRIED_OUT else TroubleKind.BROKEN
        return Trouble(kind, host, self.detail, maybe)


def read_envelope(body: bytes) -> msgspec.Raw | ApiError:
    """What stands in `responseData`, or the error instead of it. Raises UnreadableError."""
    envelope = decoded(body, _Envelope)
    error = _error_in(envelope)
    if error is not None:
        return error
    if isinstance(envelope.response_data, msgspec.UnsetType):
        raise UnreadableError("the answer has no responseData")
    return envelope.response_data


def told_error(body: bytes) -> ApiError | None:
    """The error that an answer of either API tells, whatever its HTTP status; None where it tells none."""
    try:
        return _error_in(decoded(body, _Envelope))
    except UnreadableError:
        return None


def _error_in(envelope: _Envelope) -> ApiError | None:
    told = _told(envelope.response_error)
    named = told is not None and (told.code is not None or told.message is not None or told.category is not None)
    if isinstance(envelope.response_data, msgspec.UnsetType):
        # The second API's shape, or that of a gateway before it.
        if told is None or not named:
            told = _Error(envelope.category, envelope.code, envelope.message)
        plain = told.code is not None or told.message is not None
        return _error(told, "") if plain else None
    # "[Ingresse Exception Error] …": no good answer is a text.
    text = as_text(envelope.response_data)
    if told is not None and named:
        return _error(told, text)
    return _error(_Error(), text) if text else None


def _told(raw: msgspec.Raw | msgspec.UnsetType) -> _Error | None:
    """What stands in `responseError`: an object, or a sentence alone."""
    if isinstance(raw, msgspec.UnsetType):
        return None
    return _Error(message=text) if (text := as_text(raw)) else as_object(raw, _Error)


def _error(told: _Error, text: str) -> ApiError:
    words = f"{text} {read_text(told.message)}"
    given = read_text(told.category).upper() or text.upper()
    category = next((known for known in _CATEGORIES if known in given), "")
    in_text = _CODE_IN_TEXT.search(text)
    code = read_count(told.code)
    if code is None and in_text is not None:
        code = int(in_text.group(1))
    over = code in _SESSION_OVER or _EXPIRED.search(words.casefold()) is not None
    return ApiError(category, code, over)


def as_object(raw: msgspec.Raw, kind: type[Shape]) -> Shape | None:
    """An object; None for null and for the empty list that PHP makes of an empty object. Raises UnreadableError."""
    text = bytes(raw).strip()
    return None if text in (b"null", b"[]", b"{}", b'""', b"false") else decoded(text, kind)


def as_text(raw: msgspec.Raw) -> str:
    """A text; empty for everything else."""
    text = bytes(raw).strip()
    return decoded(text, str) if text.startswith(b'"') else ""
