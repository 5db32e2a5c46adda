"""A share of `station bench key_storm`: typing and scans of several scanners through several layouts."""

from __future__ import annotations

import pytest

from station.bench.key_stream import KeyDesk, KeyStream


@pytest.mark.parametrize("seed", range(3))
def test_no_character_is_lost_or_invented(seed: int) -> None:
    stream = KeyStream(seed)
    desk, typed, codes = KeyDesk(stream.known), "", []
    for piece in stream.pieces(120):
        for press in piece.presses:
            desk.press(press)
        typed += piece.typed
        codes += piece.codes
    desk.rest()
    assert desk.codes == codes
    assert "".join(desk.typed) == typed
    assert len(codes) == 120
    assert {scanner for scanner, _ in codes} == {scanner.name for scanner in stream.scanners}
