"""Widgets that wrap: nothing is cut off, nothing lies over anything else, and what was said about the height holds."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from station.ui.widgets.flow_layout import FlowLayout


def laid_out(widths: list[int], room: int, *, fill: bool = False) -> tuple[FlowLayout, list[QRect], QWidget]:
    parent = QWidget()
    layout = FlowLayout(8, fill=fill)
    parent.setLayout(layout)
    parts = [QWidget(parent) for _ in widths]
    for part, width in zip(parts, widths, strict=True):
        part.setMinimumSize(width, 30)
        part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout.addWidget(part)
    layout.setGeometry(QRect(0, 0, room, layout.heightForWidth(room)))
    return layout, [part.geometry() for part in parts], parent


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(20, 200), min_size=1, max_size=8), st.integers(200, 900), st.booleans())
def test_nothing_overlaps_or_sticks_out(qtbot: QtBot, widths: list[int], room: int, fill: bool) -> None:
    layout, places, _parent = laid_out(widths, room, fill=fill)
    whole = QRect(0, 0, room, layout.heightForWidth(room))
    for number, place in enumerate(places):
        assert whole.contains(place)
        assert place.width() >= widths[number]
        assert not any(place.intersects(other) for other in places[:number])


def test_what_finds_no_room_stands_in_the_next_row(qtbot: QtBot) -> None:
    layout, places, _parent = laid_out([100, 100, 100], 210)
    assert [(place.x(), place.y()) for place in places] == [(0, 0), (108, 0), (0, 38)]
    assert layout.heightForWidth(210) == 68
    assert layout.heightForWidth(400) == 30


def test_a_row_that_is_to_be_filled_is_shared_alike_where_all_fit(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = FlowLayout(4, fill=True)
    parent.setLayout(layout)
    parts = [QWidget(parent) for _ in range(3)]
    for part, width in zip(parts, (40, 60, 80), strict=True):
        part.setMinimumWidth(width)
        layout.addWidget(part)
    layout.setGeometry(QRect(0, 0, 308, 30))
    assert [part.width() for part in parts] == [100, 100, 100]


def test_what_follows_a_space_stands_at_the_right(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = FlowLayout(8)
    parent.setLayout(layout)
    left, right = QWidget(parent), QWidget(parent)
    for part in (left, right):
        part.setMinimumSize(50, 20)
    layout.addWidget(left)
    layout.add_space()
    layout.addWidget(right)
    layout.setGeometry(QRect(0, 0, 400, 20))
    assert (left.x(), right.geometry().right()) == (0, 399)
