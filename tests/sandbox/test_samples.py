"""The sample sheet keeps its word: every code does what its line says."""

from __future__ import annotations

from station.sandbox import Sandbox
from tests.sandbox.clients import CmClient, GomusClient


def test_every_cm_sample_does_what_it_shows(sandbox: Sandbox, cm: CmClient) -> None:
    for sample in sandbox.cm.samples():
        answer = cm.scan(sample.code, "checkin" if sample.mode == "entry" else "checkout").json()["barcodes"][0]
        assert answer["barcode_id"] == sample.code
        assert (answer["scan_status_code"] in (100, 200)) is (sample.expected == "admit"), sample


def test_every_gomus_sample_does_what_it_shows(sandbox: Sandbox, gomus: GomusClient) -> None:
    for sample in sandbox.gomus.samples():
        answer = gomus.void(sample.code) if sample.mode == "entry" else gomus.leave(sample.code)
        assert answer.status_code == (200 if sample.expected == "admit" else 422), sample
