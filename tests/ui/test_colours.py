"""The verdict colours, measured again: read at three metres, and told apart by every eye."""

from __future__ import annotations

from itertools import combinations

import pytest

from station.domain.verdict import Mode, Outcome
from station.ui.theme import MODE, STOP, THEMES, VERDICT, Pair, Tokens
from tests.ui.colour_vision import DEFICIENCIES, contrast, distance

NAMED = {
    Outcome.ADMIT: Pair("#2FB574", "#0D0F14"),
    Outcome.DENY: Pair("#A30D11", "#FFFFFF"),
    Outcome.ATTENTION: Pair("#FFD84D", "#0D0F14"),
}


def test_the_colours_are_the_measured_ones() -> None:
    assert VERDICT == NAMED


@pytest.mark.parametrize("pair", [*VERDICT.values(), STOP, *MODE.values()])
def test_text_stands_out_by_seven_to_one(pair: Pair) -> None:
    assert contrast(pair.ground, pair.text) >= 7.0


@pytest.mark.parametrize("deficiency", ["", *DEFICIENCIES])
@pytest.mark.parametrize(("first", "second"), list(combinations(Outcome, 2)))
def test_every_eye_tells_the_verdicts_apart(first: Outcome, second: Outcome, deficiency: str) -> None:
    assert distance(VERDICT[first].ground, VERDICT[second].ground, deficiency) >= 22.0


def test_the_measure_knows_colours_that_are_confused() -> None:
    assert distance("#C00000", "#5A5A00", "protanopia") < distance("#C00000", "#5A5A00") / 2
    assert distance("#808080", "#808080") == 0.0
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize("tokens", list(THEMES.values()), ids=list(THEMES))
def test_ordinary_text_is_readable_in_every_theme(tokens: Tokens) -> None:
    needed = 7.0 if tokens is THEMES["contrast"] else 4.5
    pairs = [
        (tokens.text, tokens.window),
        (tokens.text, tokens.surface),
        (tokens.dim, tokens.window),
        (tokens.dim, tokens.surface),
        (tokens.rail_text, tokens.rail),
        (tokens.rail_text_chosen, tokens.rail_chosen),
        (tokens.chosen_text, tokens.chosen),
        (tokens.primary_text, tokens.primary),
        (tokens.link, tokens.surface),
        (tokens.good, tokens.surface),
        (tokens.bad, tokens.surface),
        (tokens.warning, tokens.surface),
        (tokens.camera_text, tokens.camera),
    ]
    for text, ground in pairs:
        assert contrast(text, ground) >= needed, (text, ground)


def test_ready_and_its_word_are_read_from_afar() -> None:
    for tokens in THEMES.values():
        assert contrast(tokens.ready, tokens.text) >= 7.0


def test_modes_are_no_verdicts() -> None:
    for mode in (Mode.EXIT, Mode.CHECK):
        assert MODE[mode].ground not in {pair.ground for pair in VERDICT.values()}
