"""What a profile must look like before it is kept: its name, its address, its numbers."""

from __future__ import annotations

import math
import unicodedata

from station.capture.reading import CodeFormat
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.domain.web_address import wrong_web_address

LONGEST_NAME = 80


def check_profile(profile: Profile) -> Trouble | None:
    """The first thing that is wrong with a profile, as SETTING_INVALID with the reason in `detail`; None: nothing."""
    checks = (_wrong_address, _wrong_options, _wrong_numbers, _wrong_symbologies)
    detail = _wrong_name(profile.name) or next((wrong for check in checks if (wrong := check(profile))), "")
    return Trouble(TroubleKind.SETTING_INVALID, profile.name, detail) if detail else None


def same_name(one: str, other: str) -> bool:
    """Whether two names look the same to a person."""
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _wrong_name(name: str) -> str:
    if not name or name != name.strip():
        return "a profile's name must not be empty, or begin or end with a space"
    if len(name) > LONGEST_NAME:
        return f"a profile's name has at most {LONGEST_NAME} characters"
    if name.startswith("-"):
        return "a profile's name must not begin with a dash: the command line would take it for an option"
    if not name.isprintable():
        return "a profile's name must not hold control characters"
    return ""


def _wrong_address(profile: Profile) -> str:
    return wrong_web_address(profile.base_url)


def _wrong_options(profile: Profile) -> str:
    for key, value in profile.options.items():
        if not key or not key.isprintable() or not value.isprintable():
            return f"the setting {key!r} holds control characters or has no name"
    return ""


def _wrong_numbers(profile: Profile) -> str:
    seconds = {
        "list_limit": profile.list_limit,
        "direct_budget": profile.direct_budget,
        "hold_time": profile.hold_time,
    }
    for name, value in seconds.items():
        if not math.isfinite(value) or value <= 0:
            return f"{name} must be more than 0 seconds"
    return ""


def _wrong_symbologies(profile: Profile) -> str:
    known = [each.value for each in CodeFormat]
    unknown = [name for name in profile.symbologies if name not in known]
    return f"there is no symbology {unknown[0]!r}; there are {', '.join(known)}" if unknown else ""
