"""pretix: refusals whose body is not an object with `detail`, and how they are answered."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

NOT_ALLOWED = "You do not have permission to perform this action."
NO_CREDENTIALS = "Authentication credentials were not provided."
_PAGE = "<!DOCTYPE html>\n<html>\n<head>\n    <title>Not found</title>\n</head>\n<body></body>\n</html>"


class InvalidError(Exception):
    """What was asked makes no sense; the body names the field, or is a list of sentences."""

    def __init__(self, body: dict[str, object] | list[str], status: int = 400) -> None:
        super().__init__(str(body))
        self.body = body
        self.status = status


class UnauthorizedError(Exception):
    """Nobody, or nobody any more."""

    def __init__(self, message: str, status: int = 401, scheme: str = "Token") -> None:
        super().__init__(message)
        self.status = status
        self.scheme = scheme


def invalid_field(name: str, message: str) -> InvalidError:
    """One field is missing or wrong."""
    return InvalidError({name: [message]})


async def answer_invalid(_request: Request, error: Exception) -> Response:
    assert isinstance(error, InvalidError)
    return JSONResponse(error.body, status_code=error.status)


async def answer_unauthorized(_request: Request, error: Exception) -> Response:
    assert isinstance(error, UnauthorizedError)
    headers = {"WWW-Authenticate": error.scheme} if error.status == 401 else None
    return JSONResponse({"detail": str(error)}, status_code=error.status, headers=headers)


async def answer_method(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    detail = f'Method "{request.method}" not allowed.'
    return JSONResponse({"detail": detail}, status_code=405, headers=error.headers)


def not_found_page() -> Response:
    """What is no call at all is answered with a page."""
    return HTMLResponse(_PAGE, 404)
