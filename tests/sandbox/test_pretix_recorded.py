"""What was asked of a running pretix server, asked of the sandbox in the same order: the same answers."""

from __future__ import annotations

import json
from collections.abc import Iterator

import httpx
import pytest

from tests.sandbox.pretix_compare import counted, likeness
from tests.sandbox.pretix_recordings import RECORDED, Recording, recordings
from tests.sandbox.pretix_served import Served, sell_plain, serve

SAMPLES = recordings()
pytestmark = pytest.mark.skipif(not SAMPLES, reason=f"no recorded answers beside the repository ({RECORDED.name})")
NOT_HERE = {
    "orderpositions": 404,
    "legacy redeem by secret": 404,
    "profile pretixscan: invoices": 404,
}
"""Calls that no station makes, which the sandbox does not have."""


@pytest.fixture(scope="module")
def replayed() -> Iterator[dict[str, httpx.Response]]:
    with serve() as served:
        sell_plain(served)
        yield _replay(served)


def _replay(served: Served) -> dict[str, httpx.Response]:
    """Asks everything once, in order, with the tokens that this server gave instead of those of the other."""
    given: dict[str, str] = {}
    answers: dict[str, httpx.Response] = {}
    with httpx.Client(base_url=served.root, trust_env=False) as http:
        for sample in SAMPLES:
            path, headers = _path(sample, answers), _headers(sample, given, answers)
            answer = http.request(sample.method, path, content=sample.asked, headers=headers)
            answers[sample.name] = answer
            if sample.path.endswith("device/initialize") and sample.status == answer.status_code == 200:
                given[sample.tree["api_token"]] = answer.json()["api_token"]
    return answers


def _headers(sample: Recording, given: dict[str, str], answers: dict[str, httpx.Response]) -> dict[str, str]:
    headers = dict(sample.headers)
    scheme, _, token = headers.get("Authorization", "").partition(" ")
    if token in given:
        headers["Authorization"] = f"{scheme} {given[token]}"
    if sample.status == 304:
        headers["If-Modified-Since"] = answers["items again"].headers["Last-Modified"]
    return headers


def _path(sample: Recording, answers: dict[str, httpx.Response]) -> str:
    if sample.name != "orders modified_since=X-Page-Generated":
        return sample.path
    generated = answers["orders full"].headers["X-Page-Generated"]
    return str(httpx.URL(sample.path).copy_set_param("modified_since", generated))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_the_answer_is_the_recorded_one(replayed: dict[str, httpx.Response], sample: Recording) -> None:
    answer = replayed[sample.name]
    if sample.name in NOT_HERE:
        assert answer.status_code == NOT_HERE[sample.name]
        return
    assert answer.status_code == sample.status, answer.text
    if not sample.whole or sample.status == 304:
        return
    ours, theirs = answer.json(), sample.tree
    if sample.method == "GET":
        ours, theirs = counted(ours), counted(theirs)
    assert likeness(ours) == likeness(theirs)


def test_the_headers_that_stations_look_at_are_there(replayed: dict[str, httpx.Response]) -> None:
    for sample in SAMPLES:
        for name in ("X-Page-Generated", "Last-Modified", "WWW-Authenticate"):
            assert (name in replayed[sample.name].headers) is (name in sample.answered), (sample.name, name)


def test_nothing_was_recorded_twice_under_one_name() -> None:
    assert len({sample.name for sample in SAMPLES}) == len(SAMPLES) > 100
    assert all(sample.asked == "" or json.loads(sample.asked) is not None for sample in SAMPLES)
