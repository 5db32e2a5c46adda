"""Logins that a person makes in the browser before a profile can be enrolled, for the vendors that have one.

    login = browser_login(profile, secrets)      # None: nothing to do; Trouble: the entries do not fit
    with login:
        address = login.start()                  # for the browser; Trouble: nothing can listen here
        token = login.wait(300.0, cancelled)     # Trouble: nobody logged in
    secrets = {**secrets, **login_secrets(profile.vendor, token)}

`wait` blocks: it belongs on a worker's thread.
"""

from __future__ import annotations

from collections.abc import Mapping

from station.domain.profile import Profile
from station.domain.trouble import Trouble
from station.vendors.ingresse.browser_login import BrowserLogin
from station.vendors.registry import VENDORS, Setting, check_settings

_TO_COME = "to-come"


def asked_secrets(vendor: str, options: Mapping[str, str]) -> tuple[Setting, ...]:
    """The secrets a person has to enter: with a login in the browser only those that it needs itself."""
    entry = VENDORS[vendor]
    by_browser = entry.browser is not None and entry.browser.wanted(options)
    return tuple(setting for setting in entry.secrets if setting.required or not by_browser)


def browser_login(
    profile: Profile, secrets: Mapping[str, str], *, asked: bool = False
) -> BrowserLogin | Trouble | None:
    """The login that has to come before the profile is enrolled; None where its options want none, or it has its token.

    `asked`: the person wants it whatever the options say, and in place of what else was entered.
    """
    entry = VENDORS.get(profile.vendor)
    way = entry.browser if entry is not None else None
    if entry is None or way is None:
        return None
    if asked:
        secrets = {each.key: secrets.get(each.key, "") for each in entry.secrets if each.required}
    elif not way.wanted(profile.options) or secrets.get(way.gives, "").strip():
        return None
    return check_settings(profile, {**secrets, way.gives: _TO_COME}) or way.open(profile, secrets)


def login_secrets(vendor: str, token: str) -> dict[str, str]:
    """What such a login came to, to be laid over what was entered: the token, and nothing for the other ways in."""
    way = VENDORS[vendor].browser
    assert way is not None, "a vendor without a login in the browser"
    return {**{each.key: "" for each in VENDORS[vendor].secrets if not each.required}, way.gives: token}
