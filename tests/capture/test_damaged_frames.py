"""A small share of the damaged frames; all ten thousand are looked at by `station bench damaged_frames`."""

from __future__ import annotations

from station.bench.scenes.damage import DAMAGES, damaged_frames
from station.capture.acceptance import contradicted, is_accepted
from station.capture.decoder import Decoder

SHARE = 60


def test_no_damage_stops_the_decoder_or_makes_it_read_what_is_not_there() -> None:
    decoder = Decoder()
    read, kinds = 0, set()
    for frame in damaged_frames(SHARE, seed=7):
        kinds.update(frame.damage.split(" and "))
        readings = decoder.look(frame.picture)
        for reading in set(readings) - contradicted(readings):
            accepted = is_accepted(
                reading,
                lambda _: False,
                lambda: decoder.second_opinion(frame.picture, reading),  # noqa: B023
            )
            assert not accepted or reading.text in frame.texts, (frame.damage, reading)
            read += accepted
    assert kinds == set(DAMAGES)
    assert read >= SHARE // 8  # so the frames are not all beyond reading
