"""Codes in paths: whatever a ticket holds is one segment, and comes out as it went in."""

from __future__ import annotations

from urllib.parse import unquote

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from station.vendors.endpoint import Deadline, Endpoint, encode_segment

ROUTE = Endpoint("PUT", "/api/v3/barcodes/{code}/exit", frozenset({200}))
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(TEXT)
@example("a/b")
@example("a?b=c&d")
@example("#")
@example("%")
@example("%2F")
@example("+")
@example(".")
@example("..")
@example("a b")
@example("grün")
@example("x.json")
@example("\x00\x1d")
def test_a_code_is_one_segment_of_the_address_as_sent(code: str) -> None:
    url = httpx.URL("https://demo.gomus.de").copy_with(raw_path=ROUTE.path({"code": code}).encode("ascii"))
    sent = url.raw_path.decode("ascii")
    empty, api, version, barcodes, segment, exit_ = sent.split("/")
    assert (empty, api, version, barcodes, exit_) == ("", "api", "v3", "barcodes", "exit")
    assert unquote(segment) == code
    assert not set(segment) & set("?#. +")


def test_an_empty_code_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        encode_segment("")


def test_a_deadline_ends_at_zero() -> None:
    assert Deadline(-1.0).left() == 0.0
    assert 0.0 < Deadline(5.0).left() <= 5.0
