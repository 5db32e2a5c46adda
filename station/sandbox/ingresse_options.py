"""Ingresse: what the vendor's documents leave open, as switches."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ExpiryStyle(StrEnum):
    """How the server says that a user token has ended."""

    CODE = "code"  # error 6065 inside HTTP 200
    TEXT = "text"  # another error inside HTTP 200 whose message holds "token expired"
    HTTP = "http"  # HTTP 401


class ErrorShape(StrEnum):
    """How the first API says no."""

    ENVELOPE = "envelope"  # HTTP 200, a sentence in responseData and an object in responseError
    SENTENCE = "sentence"  # HTTP 200, the sentence in responseData alone
    SECOND = "second"  # HTTP 200, the second API's {code, message, info}
    HTTP = "http"  # the same with HTTP 400


@dataclass(frozen=True, slots=True)
class IngresseOptions:
    """Switches for what the documents leave open, and for what tests need.

    `key_name`: the one name under which the key is taken (`publickey` or `apikey`; empty: both). `bare_lists`: lists
    come as the array alone, without paging, as one of the vendor's own apps reads them. `list_tells_uses`: rows of the
    guest list hold the last check-in. `echo_timestamp`: an update is kept with the time the client sent, not with the
    server's. `status_offered`: the call for one ticket's status exists (the tutorial does not name it).
    `refunded_status`: what an update of a refunded code answers (6 stands in no document); `other_session_status`: of
    a code that another session has (the glossary's 4, or 2, "not found"). `events_listed`: events of
    the producer, for paging. `companies`: how many the company login answers with. `second_factor`: a password alone
    gives no token. `renewal_offered`: web tokens can be renewed.
    """

    publickey: str = "sandbox-public-key-0042"
    email: str = "door@example.org"
    password: str = "sandbox-secret-word"
    usertoken_lifetime_seconds: float = 30 * 86_400.0
    jwt_lifetime_seconds: float = 3_600.0
    expiry: ExpiryStyle = ExpiryStyle.CODE
    error_shape: ErrorShape = ErrorShape.ENVELOPE
    key_name: str = ""
    bare_lists: bool = False
    list_tells_uses: bool = False
    echo_timestamp: bool = True
    status_offered: bool = True
    renewal_offered: bool = True
    refunded_status: int = 6
    other_session_status: int = 4
    largest_page: int = 1_500
    events_listed: int = 1
    companies: int = 2
    second_factor: bool = False
