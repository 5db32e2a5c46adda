"""No password of a network camera is kept or shown."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.capture.camera_address import has_secret, without_secret
from station.capture.source import MalformedSourceError, parse_source


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("rtsp://admin:s3cret@10.0.0.2:554/live?ch=1", "rtsp://admin@10.0.0.2:554/live?ch=1"),
        ("rtsp://admin:a%40b%3A@[fe80::1]/1", "rtsp://admin@[fe80::1]/1"),
        ("http://cam/v.cgi?user=x&pwd=1&rate=0", "http://cam/v.cgi?user=x&rate=0"),
        ("http://cam/v.cgi?loginuse=x&loginpas=1", "http://cam/v.cgi?loginuse=x"),
        ("http://cam/v.cgi?Password=a%26b", "http://cam/v.cgi"),
        ("http://cam/v.cgi?%70wd=1&access_token=2", "http://cam/v.cgi"),
        ("http://:only@cam/a", "http://cam/a"),
        ("http://cam/a.mjpg", "http://cam/a.mjpg"),
        ("0", "0"),
        ("camera:/dev/v4l/by-id/usb-a:b@c-video-index0", "camera:/dev/v4l/by-id/usb-a:b@c-video-index0"),
        ("films/pwd=1.avi", "films/pwd=1.avi"),
    ],
)
def test_what_is_kept(address: str, kept: str) -> None:
    assert without_secret(address) == kept
    assert has_secret(address) is (address != kept)
    assert not has_secret(kept)


PASSWORDS = st.text(st.characters(codec="utf-8"), min_size=3).filter(
    lambda text: text not in "rtsp://user@cam/live?q=1"
)


@given(PASSWORDS)
def test_no_password_gets_through(password: str) -> None:
    written = quote(password, safe="")
    for address in (f"rtsp://user:{written}@cam/live?q=1", f"rtsp://user@cam/live?q=1&password={written}"):
        assert without_secret(address) == "rtsp://user@cam/live?q=1"
        assert written not in parse_source(address).name


@pytest.mark.parametrize(
    "address",
    ["rtsp://admin:pa/ss@cam/1", "rtsp://admin:pa#ss@cam/1", "rtsp://admin:pa ss@cam/1", "rtsp://admin:1/2@cam/1"],
)
def test_a_password_that_would_be_torn_apart_is_refused(address: str) -> None:
    with pytest.raises(MalformedSourceError, match="%"):
        without_secret(address)
