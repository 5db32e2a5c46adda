"""A running sandbox per test, and clients that speak to it over real HTTP on loopback."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from station.sandbox import Sandbox
from tests.sandbox.clients import CmClient, GomusClient, cm_client, log_in


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=60) as running:
        yield running


@pytest.fixture
def cm_http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """With the headers every call needs, but not logged in."""
    with cm_client(sandbox) as client:
        yield client


@pytest.fixture
def cm(sandbox: Sandbox, cm_http: httpx.Client) -> CmClient:
    """Logged in."""
    return log_in(sandbox, cm_http)


@pytest.fixture
def gomus(sandbox: Sandbox) -> Iterator[GomusClient]:
    address = sandbox.addresses.vendors["gomus"]
    headers = {"Authorization": f"Bearer {address.secrets['token']}"}
    with httpx.Client(base_url=address.base_url, headers=headers, trust_env=False) as client:
        yield GomusClient(client)


@pytest.fixture
def control(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.addresses.control_url, trust_env=False) as client:
        yield client
