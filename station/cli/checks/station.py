"""The station's own things: settings, databases, secrets, and each profile's way to its vendor."""

from __future__ import annotations

from pathlib import Path

from station.cli.checks.check import Check, Status, failed
from station.cli.connection import connect
from station.credentials import open_secret_store
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError
from station.settings import Settings
from station.storage.journal import JOURNAL_FILE, open_journal
from station.storage.mirror.looked_up import check_lists
from station.wiring import read_folder

_NOTICEABLE = 5.0
_WRONG = 120.0
"""Seconds between the clocks. The difference is measured and allowed for; a large one breaks TLS and log-ins."""
_SET_CLOCK = "Let this machine set its clock by the network (NTP)."
_NOBODY = "station doctor"
"""A profile nobody has: reading its secrets shows whether the store opens."""
_RESTORE = "Keep the file, stop using this folder, and call support."


def read_settings(folder: Path) -> tuple[Settings, Check]:
    """The settings, and whether they could be read."""
    try:
        opened = read_folder(folder)
    except TroubleError as error:
        return Settings(), failed("settings", error.trouble)
    if opened.trouble is not None:
        return Settings(), failed("settings", opened.trouble)
    count = len(opened.settings.profiles)
    sentence = f"{count} profiles are set up." if count else "No profile is set up yet."
    step = "" if count else "`station profile add` makes one."
    return opened.settings, Check("settings", Status.OK, sentence, step)


def check_databases(folder: Path) -> list[Check]:
    """SQLite's own check of the journal and of every profile's list; works beside the window that writes them."""
    try:
        with open_journal(folder, read_only=True) as journal:
            lists = check_lists(folder, journal)
            return [_wholeness(JOURNAL_FILE, journal.damage()), *(_list_wholeness(*found) for found in lists.items())]
    except TroubleError as error:
        return [failed("database", error.trouble, JOURNAL_FILE)]


def _list_wholeness(file: str, damage: str) -> Check:
    """A list is a copy of what the vendor said."""
    if damage:
        sentence = f"The list {file} is damaged: {damage.splitlines()[0]}"
        return Check("database", Status.FAIL, sentence, "The next synchronisation reads it anew.", file)
    return _wholeness(file, "")


def _wholeness(file: str, damage: str) -> Check:
    if damage:
        sentence = f"The database {file} is damaged: {damage.splitlines()[0]}"
        return Check("database", Status.FAIL, sentence, _RESTORE, file)
    return Check("database", Status.OK, f"The database {file} is whole.", about=file)


def check_profiles(folder: Path, settings: Settings) -> list[Check]:
    """The secret store, then for each profile its secrets, the way to the vendor, and the clocks."""
    store = open_secret_store(folder)
    closed = store.read(_NOBODY)
    if isinstance(closed, Trouble):
        return [failed("secret_store", closed)]
    checks = [Check("secret_store", Status.OK, store.describe())]
    for profile in settings.profiles:
        secrets = store.read(profile.name)
        if isinstance(secrets, Trouble):
            checks.append(failed("secret_store", secrets, profile.name))
        else:
            checks.extend(_check_vendor(profile, secrets))
    if not any(check.name == "clock" for check in checks):
        sentence = "The clock could not be compared: no vendor answered."
        checks.append(Check("clock", Status.WARN, sentence, _SET_CLOCK))
    return checks


def _check_vendor(profile: Profile, secrets: dict[str, str]) -> list[Check]:
    found = connect(profile, secrets)
    if isinstance(found, Trouble):
        return [failed("network", found, profile.name)]
    network = Check("network", Status.OK, f"{profile.name}: the vendor knows the account.", about=profile.name)
    if found.clock_skew is None:
        return [network]
    return [network, _check_clock(profile, found.clock_skew)]


def _check_clock(profile: Profile, skew: float) -> Check:
    sentence = f"The vendor's clock is {skew:+.1f} s from this machine's."
    if abs(skew) >= _WRONG:
        return Check("clock", Status.FAIL, sentence, _SET_CLOCK, profile.name)
    if abs(skew) >= _NOTICEABLE:
        return Check("clock", Status.WARN, sentence, _SET_CLOCK, profile.name)
    return Check("clock", Status.OK, sentence, about=profile.name)
