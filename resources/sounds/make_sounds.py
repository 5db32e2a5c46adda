"""Makes the three sounds beside this file: `python make_sounds.py`. Ours alone; standard library only.

They differ in pitch and in rhythm, so that each is known without a screen and by people who hear high or low tones
badly: admit rises once, attention knocks three times in the middle, denied falls twice, low and long.
"""

from __future__ import annotations

import array
import math
import wave
from pathlib import Path

RATE = 44_100
Tone = tuple[float, float]
"""Hertz (0: silence) and seconds."""

SOUNDS: dict[str, tuple[Tone, ...]] = {
    "admit": ((880.0, 0.09), (1318.5, 0.20)),
    "attention": ((659.3, 0.09), (0.0, 0.07), (659.3, 0.09), (0.0, 0.07), (659.3, 0.09)),
    "deny": ((233.1, 0.26), (0.0, 0.05), (174.6, 0.42)),
}


def samples(hertz: float, seconds: float) -> list[int]:
    """A tone with its octave, rising and dying away softly, so that no loudspeaker clicks."""
    count = int(seconds * RATE)
    made = []
    for number in range(count):
        time = number / RATE
        swell = min(1.0, time / 0.008, (seconds - time) / 0.03)
        value = 0.7 * math.sin(math.tau * hertz * time) + 0.2 * math.sin(2 * math.tau * hertz * time)
        made.append(int(32_000 * 0.85 * swell * value) if hertz else 0)
    return made


def write(path: Path, tones: tuple[Tone, ...]) -> None:
    frames = array.array("h")
    for hertz, seconds in tones:
        frames.extend(samples(hertz, seconds))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames.tobytes())


if __name__ == "__main__":
    for name, tones in SOUNDS.items():
        write(Path(__file__).with_name(f"{name}.wav"), tones)
