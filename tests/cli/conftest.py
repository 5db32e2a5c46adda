"""Fixtures of the command line's tests."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.sandbox import Sandbox
from tests.cli.program import Program, run_process


@pytest.fixture
def program(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    """The command line on a fresh data folder."""
    return Program(tmp_path / "station", capsys, monkeypatch)


@pytest.fixture(scope="session")
def served() -> Iterator[Sandbox]:
    """All vendors on loopback, served by this process for all tests."""
    with Sandbox(tickets=40) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(served: Sandbox) -> Iterator[Sandbox]:
    """All vendors as on their first day."""
    options = served.cm.options, served.gomus.options, served.ingresse.options, served.tibillet.options
    served.reset()
    yield served
    served.cm.options, served.gomus.options, served.ingresse.options, served.tibillet.options = options
    served.reset()


@pytest.fixture(scope="session")
def furnished(served: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the profile `door` at CM.com and its list read, made once by the real program."""
    folder = tmp_path_factory.mktemp("furnished") / "station"
    address = served.addresses.vendors["cm"]
    arguments = ["--data-dir", str(folder), "profile", "add", "door", "--vendor", "cm", "--base-url", address.base_url]
    added = run_process([*arguments, "--secrets-stdin"], stdin=json.dumps(address.secrets))
    assert added.code == 0, added.err
    synced = run_process(["--data-dir", str(folder), "sync", "door"])
    assert synced.code == 0, synced.err
    return folder


@pytest.fixture
def door(program: Program, sandbox: Sandbox, furnished: Path) -> Program:
    """The command line on a copy of that folder."""
    shutil.copytree(furnished, program.folder)
    return program
