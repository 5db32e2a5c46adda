"""Ingresse's envelope: good answers, and errors in all the shapes they come in."""

from __future__ import annotations

import json

import msgspec
import pytest

from station.domain.trouble import Executed, TroubleKind
from station.vendors.ingresse.envelope import ApiError, read_envelope, told_error
from station.vendors.lenient import UnreadableError


def envelope(data: object, **error: object) -> bytes:
    return json.dumps({"responseData": data, "responseDetails": "OK", "responseStatus": 200, **error}).encode()


@pytest.mark.parametrize(
    ("body", "category", "code", "over"),
    [
        (envelope("[Ingresse Exception Error] DATABASE EXCEPTION - ERROR 3002 - x"), "DATABASE EXCEPTION", 3002, False),
        (envelope("x", responseError={"category": "USAGE EXCEPTION", "code": "1009"}), "USAGE EXCEPTION", 1009, False),
        (envelope(None, responseError={"message": "Token Expired!"}), "", None, True),
        (envelope("[Ingresse Exception Error] token expired"), "", None, True),
        (envelope(None, responseError={"code": 6065, "category": 5}), "", 6065, True),
        (envelope("Token has expired"), "", None, True),
        (envelope("what nobody has seen"), "", None, False),
        (envelope([], responseError="the token is expired"), "", None, True),
        (envelope([], responseError="Expired token"), "", None, True),
        (b'{"code":2006,"message":"x"}', "", 2006, True),
        (b'{"message":"Forbidden"}', "", None, False),
        (b'{"responseError":{"code":2016,"category":"UNAUTHORIZED ACCESS"}}', "UNAUTHORIZED ACCESS", 2016, False),
    ],
)
def test_errors_in_all_their_shapes(body: bytes, category: str, code: int | None, over: bool) -> None:
    error = read_envelope(body)
    assert error == told_error(body) == ApiError(category, code, over)


@pytest.mark.parametrize("error", [None, [], {}, {"status": True}])
def test_an_empty_error_is_none(error: object) -> None:
    data = read_envelope(envelope(["a guest named token expired"], responseError=error))
    assert isinstance(data, msgspec.Raw)


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"null", b"<html>", b'{"responseData":', b'{"other":1}'])
def test_what_is_no_envelope(body: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_envelope(body)
    assert told_error(body) is None


@pytest.mark.parametrize(
    ("error", "kind", "executed"),
    [
        (ApiError("USAGE EXCEPTION", 1009, False), TroubleKind.REJECTED, Executed.NO),
        (ApiError("CONTEXT", 1, False), TroubleKind.REJECTED, Executed.NO),
        (ApiError("DATABASE EXCEPTION", 3002, False), TroubleKind.NOT_FOUND, Executed.NO),
        (ApiError("DATABASE EXCEPTION", 3999, False), TroubleKind.BROKEN, Executed.MAYBE),
        (ApiError("FATAL ERROR", None, False), TroubleKind.BROKEN, Executed.MAYBE),
        (ApiError("", 12, False), TroubleKind.BROKEN, Executed.MAYBE),
        (ApiError("UNAUTHORIZED ACCESS", 2009, False), TroubleKind.FORBIDDEN, Executed.NO),
        (ApiError("UNAUTHORIZED ACCESS", 2007, False), TroubleKind.UNAUTHORIZED, Executed.NO),
        (ApiError("FATAL ERROR", 6065, True), TroubleKind.UNAUTHORIZED, Executed.NO),
    ],
)
def test_what_an_error_means(error: ApiError, kind: TroubleKind, executed: Executed) -> None:
    trouble = error.trouble("host", changes=True)
    assert (trouble.kind, trouble.executed) == (kind, executed)
    assert error.trouble("host", changes=False).executed is Executed.NO
