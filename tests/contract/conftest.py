"""One sandbox for the suite, reset for every test, and a room for each vendor in turn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from station.sandbox import Sandbox
from tests.contract.bench import Bench, open_subject
from tests.contract.subjects import SUBJECTS, Subject


@pytest.fixture(scope="module")
def running_sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=60) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running_sandbox: Sandbox) -> Sandbox:
    running_sandbox.reset()
    return running_sandbox


@pytest.fixture(params=SUBJECTS, ids=lambda subject: subject.vendor)
def subject(request: pytest.FixtureRequest) -> Subject:
    chosen: Subject = request.param
    return chosen


@pytest.fixture
def bench(sandbox: Sandbox, subject: Subject) -> Iterator[Bench]:
    room = open_subject(sandbox, subject)
    yield Bench(sandbox, subject, room)
    room.close()
