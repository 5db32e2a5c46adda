"""Ingresse: the page on which a person logs in with the browser, and the way back from it.

As the vendor's page: `?apikey=…&returnUrl=…`, and after the login a redirect to the return address with
`usertoken=…` in its query. What the real one looks like stands in no document; this one is a form of two fields.
"""

from __future__ import annotations

import html
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response


def login_form(message: str = "", status: int = 200) -> Response:
    """The form, which posts to the address it came from; `message` stands above it."""
    note = f"<p role='alert'>{html.escape(message)}</p>" if message else ""
    return HTMLResponse(
        "<!doctype html><html><head><meta charset='utf-8'><title>Ingresse sandbox</title></head><body>"
        f"<h1>Ingresse sandbox</h1>{note}<form method='post'>"
        "<p><label>E-mail <input name='email' type='email' autofocus></label></p>"
        "<p><label>Senha <input name='password' type='password'></label></p>"
        "<p><button>Entrar</button></p></form></body></html>",
        status_code=status,
    )


def return_address(request: Request) -> str:
    """Where the browser is to go afterwards; empty where that is no web address."""
    address = request.query_params.get("returnUrl", "")
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.netloc else ""


def send_back(address: str, usertoken: str) -> Response:
    """To the return address, with the token behind what its query holds already."""
    parts = urlsplit(address)
    query = urlencode([*parse_qsl(parts.query, keep_blank_values=True), ("usertoken", usertoken)])
    return RedirectResponse(urlunsplit(parts._replace(query=query)), status_code=302)
