"""The result of looking at one thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from station.cli.failures import trouble_sentences
from station.domain.trouble import Trouble


class Status(StrEnum):
    """How it stands."""

    OK = "ok"
    WARN = "warn"
    """The station works; something is worth knowing or worse than it could be."""
    FAIL = "fail"
    """Something that is needed does not work."""


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    status: Status
    sentence: str
    next_step: str = ""
    about: str = ""
    """Which one, where there are several: a profile's name."""


def failed(name: str, trouble: Trouble, about: str = "") -> Check:
    """A check that met trouble."""
    sentence, next_step = trouble_sentences(trouble)
    return Check(name, Status.FAIL, sentence, next_step, about)
