"""`damaged_frames`: ten thousand broken frames, on none of which the decoder may stop or read what is not there."""

from __future__ import annotations

from station.bench.decoding.contenders import ZXING, milliseconds_of, zxing_alone
from station.bench.measure import Goal, NotMeasuredError, Result, Spread
from station.bench.scenes import damage
from station.bench.workbench import Workbench
from station.capture.acceptance import contradicted, is_accepted
from station.capture.decoder import Decoder
from station.capture.engines import LONGEST_SIDE
from station.capture.reading import Reading

FRAMES = 10_000
_FLOOR_EVERY = 10


def damaged_frames(bench: Workbench) -> Result:
    """One decoder looks at all of them, one after the other, as a camera with a broken cable would show them."""
    decoder = Decoder()
    times, floor = [], []
    read, wrong, false = 0, 0, []
    for number, frame in enumerate(damage.damaged_frames(bench.rounds(FRAMES), bench.size.seed)):
        readings: list[Reading] = []
        times.append(milliseconds_of(lambda: readings.extend(_look(decoder, frame))))  # noqa: B023
        if number % _FLOOR_EVERY == 0 and max(frame.picture.shape) <= LONGEST_SIDE:
            floor.append(milliseconds_of(lambda: zxing_alone(frame.picture)))  # noqa: B023
        read += len(readings)
        doubtful = contradicted(readings)
        for reading in readings:
            if reading.text not in frame.texts:
                wrong += 1
                believed = reading not in doubtful and _is_believed(decoder, frame, reading)
                false.extend([f"{reading.text!r} ({frame.damage})"] * believed)
    goals = (
        Goal(f"the decoder stopped at none of {len(times):,}", met=True),
        Goal(f"nothing believed that is not there ({len(false)})", not false),
    )
    notes: list[tuple[str, float | int | str]] = [("codes read", read), ("wrong before the guard", wrong)]
    notes.extend(("believed", text) for text in false)
    return Result("damaged_frames", "ms of CPU", Spread.of(times), ZXING, Spread.of(floor), goals, tuple(notes))


def _look(decoder: Decoder, frame: damage.Damaged) -> list[Reading]:
    try:
        return decoder.look(frame.picture)
    except Exception as error:
        raise NotMeasuredError(f"the decoder stopped at a frame with {frame.damage}: {error!r}") from error


def _is_believed(decoder: Decoder, frame: damage.Damaged, reading: Reading) -> bool:
    """Without a list: two engines have to agree."""
    return is_accepted(reading, lambda _: False, lambda: decoder.second_opinion(frame.picture, reading))
