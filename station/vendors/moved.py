"""Where a server says it has moved to. Station never follows by itself: it names the address, a person decides."""

from __future__ import annotations

import httpx


def moved_base(base: httpx.URL, asked: httpx.URL, location: str) -> str:
    """The base address that a redirect leads to; empty where it names none, or the one that was asked.

    Of the request's own path and query nothing is kept: codes and credentials stand there.
    """
    try:
        target = asked.join(location)
    except (httpx.InvalidURL, ValueError):
        return ""
    if not location or target.scheme not in ("http", "https") or not target.host or "%" in target.host:
        return ""
    base_path, route = base.raw_path.rstrip(b"/"), _path(asked).removeprefix(base.raw_path.rstrip(b"/"))
    fits = _path(target).endswith(route)
    path = _path(target).removesuffix(route) if fits else b""
    elsewhere = _origin(target) != _origin(base)
    if not elsewhere and (not fits or path == base_path):
        return ""  # another page of the same server, a login say
    return f"{_origin(target)}{path.decode('ascii', errors='replace')}"


def other_base(base: httpx.URL, named: str) -> str:
    """A base address that an answer names as the server's own, if it is another than the one in use; else empty."""
    try:
        url = httpx.URL(named.strip())
    except httpx.InvalidURL:
        return ""
    if url.scheme not in ("http", "https") or not url.host or "%" in url.host:
        return ""
    path = _path(url).rstrip(b"/")
    if (_origin(url), path) == (_origin(base), base.raw_path.rstrip(b"/")):
        return ""
    return f"{_origin(url)}{path.decode('ascii', errors='replace')}"


def _path(url: httpx.URL) -> bytes:
    return url.raw_path.partition(b"?")[0]


def _origin(url: httpx.URL) -> str:
    """Scheme, host and port; a user and a password in the address are left out."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}"
