"""The demo's sheet speaks the window's languages: every code the sandbox offers has words of its own."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from station.app.demo import VENDOR_NAMES, sample_codes
from station.sandbox import Sandbox
from station.ui.resources import resource_folder
from station.ui.words_demo import sample_words


def german(catalogue: Path) -> dict[str, str]:
    messages = ElementTree.parse(catalogue).iter("message")
    return {message.findtext("source", ""): message.findtext("translation", "") for message in messages}


@pytest.mark.parametrize("vendor", list(VENDOR_NAMES))
def test_every_sample_is_captioned_in_every_language(vendor: str) -> None:
    samples = sample_codes(Sandbox(tickets=100), vendor)
    assert len(samples) > 5
    words = german(resource_folder() / "translations" / "station_de.ts")
    for sample in samples:
        assert sample_words(sample.shows) != sample.shows, sample.shows
        assert words[sample_words(sample.shows)]
    assert sample_words("what nobody has heard of") == "what nobody has heard of"
