"""Ingresse: the ways to log in, which entries belong to each, and the address of the vendor's login page.

The public key goes with either an e-mail address and its password, or a user token that the browser's login gave out
(and the JSON Web Token, where somebody has one). Any other mix is refused before the vendor is asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from urllib.parse import unquote, urlsplit

import httpx

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind

_TOKEN = re.compile(r"[!-~]{1,4096}")
_EITHER_OR = "give either e-mail and password, or a user token"
_NOT_USED = "is not used where the login is made in the browser"
_API_HOST = re.compile(r"(?P<environment>(?:[a-z0-9-]+-)?)api\.(?P<domain>.+)")
"""`api.ingresse.com`, and `hml-api.ingresse.com` as the vendor's apps name its other environments."""


class Way(StrEnum):
    """The values of the option `login`. Empty: by what is entered."""

    PASSWORD = "password"
    COMPANY = "company"
    """E-mail and password of an account that stands for several companies."""
    BROWSER = "browser"
    """The person logs in on the vendor's page; the station keeps the user token alone."""


def way_of(options: Mapping[str, str]) -> str:
    return options.get("login", "").strip().casefold()


def wants_browser(options: Mapping[str, str]) -> bool:
    """Whether the profile's token comes from a login in the browser."""
    return way_of(options) == Way.BROWSER


def check_credentials(profile: Profile, secrets: Mapping[str, str]) -> Trouble | None:
    """What is wrong with the mix of entries; `subject` names the one to change, `detail` holds no secret."""
    given = {name for name in ("email", "password", "usertoken", "jwt") if secrets.get(name, "").strip()}
    way = way_of(profile.options)
    if way and way not in tuple(Way):
        return _invalid("login", f"one of: {', '.join(Way)}")
    if "usertoken" in given:
        return _wrong_with_token(way, secrets["usertoken"], given)
    if "jwt" in given:
        return _invalid("jwt", "goes with a user token; with e-mail and password it is fetched")
    return _wrong_for_browser(given) if wants_browser(profile.options) else _wrong_with_password(given)


def _wrong_with_token(way: str, usertoken: str, given: set[str]) -> Trouble | None:
    twice = given & {"email", "password"}
    if twice:
        return _invalid(min(twice), _NOT_USED if way == Way.BROWSER else _EITHER_OR)
    if way in (Way.PASSWORD, Way.COMPANY):
        return _invalid("login", "a user token comes from the browser, not from a password")
    if not usertoken_in(usertoken):
        return _invalid("usertoken", "is neither a user token nor the address that the browser ended at")
    return None


def _wrong_for_browser(given: set[str]) -> Trouble:
    if given:
        return _invalid(min(given), _NOT_USED)
    return Trouble(TroubleKind.SECRET_MISSING, "usertoken", "it comes from the login in the browser")


def _wrong_with_password(given: set[str]) -> Trouble | None:
    if not given:
        return Trouble(TroubleKind.SECRET_MISSING, "email", "with its password; or a user token")
    missing = {"email", "password"} - given
    return Trouble(TroubleKind.SECRET_MISSING, min(missing), "e-mail and password go together") if missing else None


def usertoken_in(pasted: str) -> str:
    """The token in what a person pasted: the token itself, or the whole address the login led back to. Empty where
    there is none."""
    text = pasted.strip()
    if "://" in text or text.startswith("?"):
        try:
            text = query_value(urlsplit(text).query, "usertoken")
        except ValueError:
            return ""
    return text if is_usertoken(text) else ""


def is_usertoken(text: str) -> bool:
    """Whether it can be one: what follows the user's number is documented nowhere."""
    return _TOKEN.fullmatch(text) is not None


def query_value(query: str, name: str) -> str:
    """One value of an address's query, a plus sign kept as it is; empty where it is missing or stands twice."""
    pairs = (part.partition("=") for part in query.split("&"))
    found = [unquote(value) for key, _, value in pairs if unquote(key) == name]
    return found[0] if len(found) == 1 else ""


def login_page(profile: Profile) -> httpx.URL:
    """Where the vendor's login page is: the option `login_page`, else the host beside the API's (`auth.` for `api.`),
    else the profile's own address. Raises httpx.InvalidURL."""
    own = profile.options.get("login_page", "").strip()
    base = httpx.URL(own or profile.base_url)
    named = None if own else _API_HOST.fullmatch(base.host)
    if named is None:
        return base
    return base.copy_with(host=f"{named['environment']}auth.{named['domain']}", raw_path=b"/")


def _invalid(subject: str, detail: str) -> Trouble:
    return Trouble(TroubleKind.SETTING_INVALID, subject, detail)
