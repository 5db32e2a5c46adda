"""Whether a newer version is there: a real server on loopback, and every answer it may give."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar

import pytest
from pytestqt.qtbot import QtBot

from station.app.newer_version import newer_version
from station.app.updates import Updates
from station.domain.trouble import Trouble, TroubleKind
from station.wiring.clock import SystemClock
from station.workers.program_events import Release
from tests.app.conftest import OpenOffice
from tests.workers.hearing import Ear


class Publisher(BaseHTTPRequestHandler):
    answer: ClassVar[tuple[int, bytes]] = (200, b"{}")
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        Publisher.asked.append(self.path)
        status, body = Publisher.answer
        self.send_response(status)
        self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None: ...


@pytest.fixture
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Publisher)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    Publisher.asked.clear()
    yield f"http://127.0.0.1:{server.server_port}/station/latest.json"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b'{"version": "1.3.0", "page": "https://example.org/get"}', Release("1.3.0", "https://example.org/get")),
        (b'{"version": "1.10"}', Release("1.10")),
        (b'{"tag_name": "v2.0", "html_url": "https://example.org/r"}', Release("2.0", "https://example.org/r")),
        (b'{"version": "1.3", "page": "javascript:alert(1)"}', Release("1.3")),
        (b'{"version": "1.3", "page": "http://example.org"}', Release("1.3")),
        (b'{"version": "1.2.0"}', None),
        (b'{"version": "0.9"}', None),
        (b'{"version": "1.3rc1"}', None),
        (b'{"tag_name": "v1.3", "prerelease": true}', None),
    ],
)
def test_what_is_published(address: str, body: bytes, found: Release | None) -> None:
    Publisher.answer = (200, body)
    assert newer_version(address, SystemClock(), own="1.2.0") == found
    assert Publisher.asked == ["/station/latest.json"]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ((200, b"<html>"), TroubleKind.GARBLED),
        ((200, b"{}"), TroubleKind.GARBLED),
        ((200, b'{"version": "newest"}'), TroubleKind.GARBLED),
        ((200, b'{"version": 3}'), TroubleKind.GARBLED),
        ((200, b"\xff\xfe"), TroubleKind.GARBLED),
        ((302, b""), TroubleKind.REDIRECTED),
        ((404, b""), TroubleKind.NOT_FOUND),
    ],
)
def test_what_is_no_answer(address: str, answer: tuple[int, bytes], kind: TroubleKind) -> None:
    Publisher.answer = answer
    trouble = newer_version(address, SystemClock())
    assert isinstance(trouble, Trouble)
    assert trouble.kind is kind
    assert len(Publisher.asked) == 1


def test_an_address_that_is_none() -> None:
    trouble = newer_version("http://example.org", SystemClock())
    assert isinstance(trouble, Trouble)
    assert trouble.kind is TroubleKind.SETTING_INVALID


def test_the_window_asks_when_the_address_is_set_and_never_in_the_demo(
    open_office: OpenOffice, qtbot: QtBot, address: str
) -> None:
    Publisher.answer = (200, b'{"version": "99.0", "page": "https://example.org/get"}')
    office = open_office()
    card = office.window._settings.program
    updates = Updates(office.window)
    told = Ear(updates.told)
    card.address_chosen.emit("http://example.org/")
    assert card.news.text() == "The address must begin with https:// and name a host."
    card.address_chosen.emit(address)
    office.until(lambda: told.facts)
    assert "99.0" in card.news.text()
    assert card.page.isVisibleTo(card)
    card.address_chosen.emit("")
    assert card.news.text() == "Newer versions are not asked for."
    assert len(Publisher.asked) == 1
    assert updates.stop() == []


def test_the_demo_asks_nothing(open_office: OpenOffice, address: str) -> None:
    office = open_office("gomus")
    updates = Updates(office.window)
    told = Ear(updates.told)
    office.window.context.preferences.change(update_address=address)
    updates._ask_daily()
    office.until(lambda: told.facts)
    assert told.facts[0].asked is False
    assert Publisher.asked == []
    assert updates.stop() == []
