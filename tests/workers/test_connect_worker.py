"""The test of an account, against real HTTP."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Signal

from station.domain.ports import VendorRoom
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.domain.vendor import Connection, Enrolment
from station.sandbox import Sandbox
from station.vendors.registry import enrol, open_room
from station.workers.connect import ConnectWorker
from station.workers.events import ConnectionRequested, ConnectionTested
from station.workers.worker import WorkerThread
from tests.workers.hearing import Hearing
from tests.workers.station_parts import RealClock


class Page(QObject):
    asked = Signal(object)


def room_of(profile: Profile, secrets: Mapping[str, str]) -> VendorRoom:
    room = open_room(profile, secrets, RealClock())
    if isinstance(room, Trouble):
        raise TroubleError(room)
    return room


def enrolment_of(profile: Profile, secrets: Mapping[str, str]) -> Enrolment:
    enrolment = enrol(profile, secrets, RealClock(), chooses_later=True)
    if isinstance(enrolment, Trouble):
        raise TroubleError(enrolment)
    return enrolment


class Bench:
    def __init__(self, hear: Hearing) -> None:
        self.page = Page()
        self.worker = ConnectWorker(room_of, enrolment_of)
        self.page.asked.connect(self.worker.test)
        self.hear = hear
        self.tested = hear(self.worker.tested)
        self.thread = WorkerThread(self.worker, deadline=20)
        self.thread.start()

    def test(self, profile: Profile, secrets: Mapping[str, str]) -> ConnectionTested:
        count = len(self.tested.facts)
        self.page.asked.emit(ConnectionRequested(profile, secrets))
        self.hear.until(lambda: len(self.tested.facts) > count)
        fact = self.tested.facts[-1]
        assert isinstance(fact, ConnectionTested)
        return fact


@pytest.fixture
def bench(hear: Hearing) -> Iterator[Bench]:
    bench = Bench(hear)
    yield bench
    assert bench.thread.stop()


@pytest.mark.parametrize("vendor", ["cm", "gomus"])
def test_the_answer_names_the_account_and_a_wrong_one_the_trouble(bench: Bench, sandbox: Sandbox, vendor: str) -> None:
    address = sandbox.addresses.vendors[vendor]
    profile = Profile("Tor 1", vendor, address.base_url, address.settings)
    good = bench.test(profile, address.secrets)
    assert good.profile == profile
    assert isinstance(good.result, Connection)
    wrong = bench.test(profile, dict.fromkeys(address.secrets, "wrong"))
    assert isinstance(wrong.result, Trouble)
    assert wrong.result.kind is TroubleKind.UNAUTHORIZED
    missing = bench.test(profile, {})
    assert isinstance(missing.result, Trouble)
    assert missing.result.kind is TroubleKind.SECRET_MISSING
    sandbox.outage(vendor)
    silent = bench.test(profile, address.secrets)
    assert isinstance(silent.result, Trouble)
    assert silent.result.kind is TroubleKind.UNREACHABLE


def test_an_address_that_cannot_be_right_is_said_without_a_connection(bench: Bench, sandbox: Sandbox) -> None:
    address = sandbox.addresses.vendors["cm"]
    profile = Profile("Tor 1", "cm", "https://", address.settings)
    assert isinstance(bench.test(profile, address.secrets).result, Trouble)
    assert isinstance(bench.test(replace(profile, vendor="nobody"), {}).result, Trouble)


def test_secrets_are_not_shown_when_a_request_is_printed() -> None:
    request = ConnectionRequested(Profile("a", "cm", "https://x"), {"password": "hunter2"})
    assert "hunter2" not in repr(request)


def test_a_pairing_code_is_exchanged_and_what_it_gave_comes_back(bench: Bench, sandbox: Sandbox) -> None:
    address = sandbox.addresses.vendors["tibillet"]
    profile = Profile("door", "tibillet", address.base_url)
    code = {"pairing_url": f"{address.base_url}/scan/{sandbox.tibillet.pairing_token()}/pair"}
    sandbox.tibillet.options = replace(sandbox.tibillet.options, events_listed=2)
    fact = bench.test(profile, code)
    assert isinstance(fact.result, Connection)
    assert len(fact.result.sections) == 2, "which event is meant is asked afterwards"
    assert fact.enrolled is not None
    assert set(fact.enrolled.secrets) == {"api_key", "device_uuid"}
    assert fact.enrolled.secrets["api_key"] not in repr(fact)
    again = bench.test(profile, code)
    assert isinstance(again.result, Trouble)
    assert again.enrolled is None
    kept = bench.test(fact.enrolled.profile, fact.enrolled.secrets)
    assert isinstance(kept.result, Connection)
    assert kept.enrolled is None
