"""`station sandbox`, as the real program: it serves until it is told to stop."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from tests.cli.program import Program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to end it with")


@contextmanager
def serving(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "station", "sandbox", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        try:
            yield process
        finally:
            process.kill()


def read_document(process: subprocess.Popen[str]) -> dict[str, object]:
    assert process.stdout is not None
    text = ""
    for line in process.stdout:
        text += line
        if line == "}\n":
            break
    document = json.loads(text)
    assert isinstance(document, dict)
    return document


def test_serves_what_it_prints_and_ends_well_when_told() -> None:
    with serving("--json", "--tickets", "5") as process:
        document = read_document(process)
        address = document["vendors"]["gomus"]  # type: ignore[index]
        code = next(sample["code"] for sample in document["samples"] if sample["vendor"] == "gomus")  # type: ignore[attr-defined]
        answer = httpx.get(
            f"{address['base_url']}/api/v3/barcodes/{code}",
            headers={"Authorization": f"Bearer {address['secrets']['token']}"},
        )
        assert answer.status_code == 200
        process.send_signal(signal.SIGTERM)
        rest, errors = process.communicate(timeout=30)
        assert (process.returncode, rest, errors) == (0, "", "")


def test_shows_people_addresses_credentials_and_codes() -> None:
    with serving("--tickets", "5") as process:
        assert process.stderr is not None
        assert "Ctrl+C" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        shown, _ = process.communicate(timeout=30)
        assert process.returncode == 0
    assert "http://127.0.0.1:" in shown
    assert "username" in shown
    assert "CM-VALID-1" in shown


def test_a_taken_port_is_said(program: Program) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = program("sandbox", "--port-base", str(port))
    assert ended.code == 3
    assert str(port) in ended.err
    assert ended.out == ""


@pytest.mark.parametrize("arguments", [["--port-base", "70000"], ["--tickets", "-1"], ["--tickets", "many"]])
def test_numbers_out_of_range_are_wrong_use(program: Program, arguments: list[str]) -> None:
    assert program("sandbox", *arguments).code == 2
