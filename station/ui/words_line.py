"""The line to the vendor in words: how it is, who said so, and when it is tried again."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from station.domain.change import Link, LinkState
from station.ui.formats import span, when
from station.ui.words import link_word

translate = QCoreApplication.translate


def line_word(state: LinkState) -> str:
    """The state in force, in few words: a person's word goes before what the answers are like."""
    if state.forced is Link.OFFLINE:
        return translate("Line", "Offline by hand")
    if state.forced is Link.ONLINE:
        return translate("Line", "Online by hand")
    return link_word(state.link)


def line_words(state: LinkState, now: datetime) -> str:
    """With since when, or until when."""
    if state.forced is not None and state.forced_until is not None:
        time = when(state.forced_until, now)
        if state.forced is Link.OFFLINE:
            return translate("Line", "Offline by hand until {time}").format(time=time)
        return translate("Line", "Online by hand until {time}").format(time=time)
    if state.forced is None and state.link is Link.OFFLINE and state.since is not None:
        return translate("Line", "Offline since {time}").format(time=when(state.since, now))
    return line_word(state)


def longest_line_words(time: str) -> tuple[str, ...]:
    """All that `line_words` may say on one day, to measure the place it needs."""
    return (
        *(link_word(link) for link in Link),
        translate("Line", "Offline since {time}").format(time=time),
        translate("Line", "Offline by hand until {time}").format(time=time),
        translate("Line", "Online by hand until {time}").format(time=time),
    )


def forced_words(state: LinkState) -> str:
    """What it means for the door that a person decides; empty: nobody does."""
    if state.forced is Link.OFFLINE:
        return translate(
            "Line", "Nothing is sent or asked. The list decides, and scans are kept to be sent when this ends."
        )
    if state.forced is Link.ONLINE:
        return translate("Line", "The vendor is asked at every scan, however long it takes to answer.")
    return ""


def next_attempt_words(state: LinkState, now: datetime) -> str:
    """When the vendor is asked again, counted down; empty: that is not known or not wanted."""
    if state.next_attempt is None or state.silent:
        return ""
    left = (state.next_attempt - now).total_seconds()
    if left < 1:
        return translate("Line", "The vendor is being asked now.")
    if state.trouble is None:
        return translate("Line", "Asks again in {time}").format(time=span(left))
    return translate("Line", "Tries again in {time}").format(time=span(left))
