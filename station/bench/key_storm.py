"""`key_storm`: a hundred thousand scans through several layouts, mixed with typing. Nothing lost, nothing invented."""

from __future__ import annotations

from time import perf_counter

from station.bench.key_stream import KeyDesk, KeyStream, Press
from station.bench.measure import Goal, NotMeasuredError, Result, Spread
from station.bench.workbench import Workbench

BURSTS = 100_000
_A_STREAM = 2_000
"""Scans until three other scanners, with other layouts, come to the desk."""


def key_storm(bench: Workbench) -> Result:
    """Every piece is checked when it has passed: what the widgets got, and which codes came from which scanner."""
    times: list[float] = []
    floor: list[float] = []
    bursts, keys, wrong = bench.rounds(BURSTS), 0, []
    for start in range(0, bursts, _A_STREAM):
        stream = KeyStream(bench.size.seed * 1_000_003 + start)
        desk = KeyDesk(stream.known)
        typed: list[str] = []
        codes: list[tuple[str, str]] = []
        for piece in stream.pieces(min(_A_STREAM, bursts - start)):
            began = perf_counter()
            _play(desk, piece.presses, start)
            times.append((perf_counter() - began) * 1e6 / len(piece.presses))
            began = perf_counter()
            bare = [press.text for press in piece.presses]
            floor.append((perf_counter() - began) * 1e6 / len(bare))
            keys += len(piece.presses)
            typed.append(piece.typed)
            codes += piece.codes
        desk.rest()
        if "".join(desk.typed) != "".join(typed):
            wrong.append(f"typing of stream {start}")
        wrong.extend(f"{came!r} for {sent!r}" for came, sent in zip(desk.codes, codes, strict=False) if came != sent)
        if len(desk.codes) != len(codes):
            wrong.append(f"{len(desk.codes)} scans for {len(codes)} of stream {start}")
    goals = (
        Goal(f"{bursts:,} scans in {keys:,} keys: no crash", met=True),
        Goal(f"no character lost or invented in either stream ({len(wrong)})", not wrong),
    )
    notes: list[tuple[str, float | int | str]] = [("keys", keys)]
    notes.extend(("wrong", one) for one in wrong[:20])
    floor_name = "reading the same keys"
    return Result("key_storm", "µs a key", Spread.of(times), floor_name, Spread.of(floor), goals, tuple(notes))


def _play(desk: KeyDesk, presses: tuple[Press, ...], start: int) -> None:
    try:
        for press in presses:
            desk.press(press)
    except Exception as error:
        raise NotMeasuredError(f"the wedge stopped in stream {start}: {error!r}") from error
