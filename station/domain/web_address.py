"""What a web address must look like before anything is sent there."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit


def wrong_web_address(address: str) -> str:
    """What is wrong with it, as one sentence without its full stop; empty: nothing."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "the address cannot be read"
    rules = (
        (
            any(character.isspace() or not character.isprintable() for character in address),
            "the address must not hold spaces",
        ),
        (parts.scheme not in {"http", "https"} or not host, "the address must look like https://host"),
        (
            parts.username is not None or parts.password is not None,
            "the address must not hold a user name or a password: those are secrets",
        ),
        (bool(parts.query or parts.fragment), "the address must not hold a ? or a #"),
        (
            parts.scheme == "http" and not _is_loopback(host or ""),
            "plain http would send secrets readably: use https (http only reaches this computer itself)",
        ),
    )
    return next((sentence for broken, sentence in rules if broken), "")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
