"""A line that is cut while the vendor is well."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from station.sandbox import FaultRule, Sandbox
from station.simulation.line import HOST, Lines


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=100) as served:
        yield served


@pytest.fixture
def lines(sandbox: Sandbox) -> Iterator[Lines]:
    lines = Lines(2, httpx.URL(sandbox.addresses.vendors["cm"].base_url).port or 0)
    lines.start()
    yield lines
    lines.stop()


def ask(client: httpx.Client, lines: Lines, number: int) -> int:
    return client.get(f"http://{HOST}:{lines.ports[number]}/nothing").status_code


def test_what_is_asked_reaches_the_vendor_and_its_answer_the_station(lines: Lines, sandbox: Sandbox) -> None:
    with httpx.Client() as client:
        assert [ask(client, lines, 0) for _ in range(3)] == [404] * 3
        large = client.post(f"http://{HOST}:{lines.ports[0]}/nothing", content=b"x" * 300_000)
        assert large.status_code == 404
    assert len(sandbox.audit.requests("cm")) == 4


def test_one_line_falls_and_the_other_stays(lines: Lines) -> None:
    with httpx.Client() as client:
        assert (ask(client, lines, 0), ask(client, lines, 1)) == (404, 404)
        lines.down(0)
        assert not lines.is_up(0)
        with pytest.raises(httpx.TransportError):  # the kept connection is broken
            ask(client, lines, 0)
        with pytest.raises(httpx.ConnectError):  # and no other is made
            ask(client, lines, 0)
        assert ask(client, lines, 1) == 404
        lines.down(0)
        assert lines.falls == 1
        lines.up(0)
        lines.up(0)
        assert ask(client, lines, 0) == 404


def test_an_answer_that_the_vendor_withholds_is_withheld_here_too(lines: Lines, sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultRule.cut_after_commit())
    with httpx.Client() as client:
        with pytest.raises(httpx.RemoteProtocolError):
            ask(client, lines, 0)
        assert ask(client, lines, 0) == 404


def test_a_vendor_that_is_down_is_a_broken_line(lines: Lines, sandbox: Sandbox) -> None:
    sandbox.outage("cm")
    with httpx.Client() as client, pytest.raises(httpx.TransportError):
        ask(client, lines, 0)
    sandbox.restore("cm")
    with httpx.Client() as client:
        assert ask(client, lines, 0) == 404


def test_whoever_calls_while_it_falls_is_cut_off_and_nothing_is_left_open(lines: Lines, sandbox: Sandbox) -> None:
    over = threading.Event()

    def call() -> None:
        while not over.is_set():
            with contextlib.suppress(httpx.TransportError), httpx.Client() as client:
                assert ask(client, lines, 0) == 404

    with ThreadPoolExecutor(4) as threads:
        callers = [threads.submit(call) for _ in range(4)]
        try:
            for _ in range(12):
                lines.down(0)
                with httpx.Client() as client, pytest.raises(httpx.ConnectError):
                    ask(client, lines, 0)
                lines.up(0)
        finally:
            over.set()
        for caller in callers:
            caller.result()
    with httpx.Client() as client:
        assert ask(client, lines, 0) == 404
    assert lines.falls == 12


def test_lines_that_never_began_end_as_well(sandbox: Sandbox) -> None:
    Lines(3, httpx.URL(sandbox.addresses.vendors["cm"].base_url).port or 0).stop()
