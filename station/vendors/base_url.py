"""Which addresses a vendor's server may have."""

from __future__ import annotations

from urllib.parse import urlsplit

import httpx

from station.vendors.http import is_loopback


def wrong_base_url(text: str) -> str:
    """What is wrong with an address; empty when nothing is."""
    try:
        url = httpx.URL(text)
        urlsplit(text).port  # noqa: B018 - httpx takes a port or a bracket that no network does; this raises
    except (httpx.InvalidURL, ValueError):
        return "is no address"
    if url.scheme not in ("http", "https") or not url.host or "%" in url.host:
        return "must begin with https:// and name a host"
    if url.userinfo or url.query or url.fragment:
        return "must hold neither a user, a query nor a fragment"
    if url.scheme == "http" and not is_loopback(url.host):
        return "must begin with https://, or the credentials could be read on the way"
    return ""
