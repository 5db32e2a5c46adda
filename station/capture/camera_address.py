"""A network camera's address in two parts: what may be kept and shown, and what is a secret."""

from __future__ import annotations

import re
from urllib.parse import unquote_plus, urlsplit, urlunsplit

from station.capture.source import SourceKind, parse_source

_SECRET_NAME = re.compile(r"pas(s|$)|pwd|^pw$|secret|token|key|auth|sig|^p$", re.IGNORECASE)
"""Names of a query's fields that hold a secret. Cameras call it pwd, password, loginpas, token and the like."""


def without_secret(source: str) -> str:
    """A source as it may be kept in the settings: an address without its password, and without the fields of its query
    that hold one. Anything else is returned as it is. Raises MalformedSourceError.
    """
    if parse_source(source).kind is not SourceKind.NETWORK:
        return source.strip()
    parts = urlsplit(source.strip())
    user, at, host = parts.netloc.rpartition("@")
    user = user.partition(":")[0]
    query = "&".join(field for field in parts.query.split("&") if not _is_secret(field))
    return urlunsplit((parts.scheme, f"{user}{at}{host}" if user else host, parts.path, query, ""))


def has_secret(source: str) -> bool:
    """Whether something of it must not be kept in the settings. Raises MalformedSourceError."""
    return without_secret(source) != source.strip().partition("#")[0]


def _is_secret(field: str) -> bool:
    return bool(_SECRET_NAME.search(unquote_plus(field.partition("=")[0])))
