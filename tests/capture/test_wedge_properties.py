"""What holds for every stream of keys: nothing lost, invented or reordered; bounded delay."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from station.capture.wedge_key import KeyKind, WedgeSettings
from tests.capture.wedge_desk import ENTER, TAB, Desk

characters = st.characters(exclude_categories=["Cs", "Cc"])
codes = st.text(characters, min_size=4, max_size=40)
pauses = st.floats(min_value=0.0, max_value=0.034)


@st.composite
def typing(draw: st.DrawFn) -> list[tuple[str, float]]:
    """A person's keys, each with the pause after it: slow, fast (40-60 ms), or two keys rolled within 10 ms."""
    keys: list[tuple[str, float]] = []
    for _ in range(draw(st.integers(0, 12))):
        if draw(st.booleans()):
            keys += [(draw(characters), 0.010), (draw(characters), draw(st.floats(0.040, 0.4)))]
        else:
            keys.append((draw(st.one_of(characters, st.just(ENTER))), draw(st.floats(0.040, 0.4))))
    return keys


scans = st.tuples(codes, st.lists(pauses, min_size=60, max_size=60), st.sampled_from([ENTER, TAB]))


@given(st.lists(st.one_of(typing(), scans), max_size=8))
def test_scans_and_typing_come_apart_exactly(
    stream: list[list[tuple[str, float]] | tuple[str, list[float], str]],
) -> None:
    desk = Desk()
    typed, scanned = "", []
    for part in stream:
        if isinstance(part, list):
            for text, pause in part:
                desk.press(text)
                desk.wait(pause)
            typed += "".join(text for text, _ in part)
        else:
            code, gaps, end = part
            for text, pause in zip(code + end, gaps, strict=False):
                desk.press(text)
                desk.wait(pause)
            desk.wait(0.040)
            scanned.append(code)
    desk.wait(1)
    assert desk.text == typed
    assert desk.codes == scanned
    assert desk.longest_delay <= 2 * desk.settings.gap + 1e-9


@st.composite
def anything(draw: st.DrawFn) -> list[tuple[str, str, KeyKind, int, float, bool, bool]]:
    """Presses and releases of any kind at any time."""
    return draw(
        st.lists(
            st.tuples(
                st.sampled_from(["press", "press", "press", "release", "stall", "flush"]),
                st.sampled_from(["a", "b", "~", "#", ENTER]),
                st.sampled_from([KeyKind.CHARACTER] * 6 + list(KeyKind)),
                st.integers(1, 6),
                st.sampled_from([0.0, 0.001, 0.02, 0.034, 0.036, 0.1, 0.2, 1.0]),
                st.booleans(),
                st.booleans(),
            ),
            max_size=80,
        )
    )


settings_ = st.builds(
    WedgeSettings,
    prefixes=st.sampled_from([(), ("~",), ("~a", "~")]),
    suffixes=st.sampled_from([(), ("#",), ("#", "b#")]),
    minimum_length=st.sampled_from([1, 2, 4]),
    maximum_length=st.sampled_from([8, 4096]),
    pause_ends=st.booleans(),
)


@given(settings_, anything())
def test_every_key_is_shown_once_in_order_or_is_in_a_code(
    settings: WedgeSettings, stream: list[tuple[str, str, KeyKind, int, float, bool, bool]]
) -> None:
    desk = Desk(settings)
    pressed, plain = [], 0
    for action, text, kind, code, pause, repeat, on_time in stream:
        if action == "press":
            shown_text = ENTER if kind is KeyKind.TERMINATOR else "" if kind is KeyKind.SILENT else text
            stroke = desk.press(shown_text, kind, code=code, repeat=repeat and not plain % 7)
            pressed.append(stroke)
            plain += 1
        elif action == "release":
            desk.release(text, code)
        elif action == "flush":
            desk.field_events += [(stroke, desk.now) for stroke in desk.wedge.flush()]
        if on_time:
            desk.wait(pause)
        else:
            desk.stall(pause)
    desk.wait(2)
    desk.field_events += [(stroke, desk.now) for stroke in desk.wedge.flush()]
    shown = [stroke.number for stroke, _ in desk.field_events if stroke.down]
    assert shown == sorted(set(shown))
    kept = [stroke for stroke in pressed if stroke.number not in set(shown)]
    assert bool(kept) == bool(desk.bursts)
    assert len("".join(desk.codes)) <= sum(len(stroke.text) for stroke in kept)
    assert sum(burst.keys for burst in desk.bursts) <= len(kept)
