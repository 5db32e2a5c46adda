"""The vendors this station can speak to, with the settings each one needs: one line per vendor.

Forms, the command line's prompts and the check of what was entered all come from here.
"""

from __future__ import annotations

import platform
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from station.domain.ports import Clock, VendorRoom
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Enrolment
from station.vendors.base_url import wrong_base_url
from station.vendors.cm.vendor import CmRoom
from station.vendors.gomus.vendor import GomusRoom
from station.vendors.ingresse.browser_login import BrowserLogin, open_browser_login
from station.vendors.ingresse.credentials import check_credentials, wants_browser
from station.vendors.ingresse.vendor import IngresseRoom
from station.vendors.pretix import sections as pretix_sections
from station.vendors.pretix.enrolment import enrol_device as enrol_pretix_device
from station.vendors.pretix.vendor import PretixRoom
from station.vendors.pretix.words import system_language
from station.vendors.tibillet.enrolment import enrol_device
from station.vendors.tibillet.vendor import TibilletRoom


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing to enter. `key` is its name for `--set`, or in the JSON of `--secrets-stdin` if it is secret."""

    key: str
    label: str
    required: bool = True
    secret: bool = False
    default: Callable[[], str] | None = None
    """Makes the value for an empty field; stored once, when the profile is made."""
    in_form: bool = True
    """The window's form asks for it. False: it has another way there, or is a technician's matter."""


@dataclass(frozen=True, slots=True)
class BrowserWay:
    """A login in the person's own browser, instead of secrets that are typed in."""

    gives: str
    """The secret it ends with."""
    wanted: Callable[[Mapping[str, str]], bool]
    """Whether a profile's options ask for it."""
    open: Callable[[Profile, Mapping[str, str]], BrowserLogin]
    """Raises nothing for settings that were checked."""


@dataclass(frozen=True, slots=True)
class VendorEntry:
    name: str
    title: str
    base_url: str
    """What the address usually is, or looks like."""
    settings: tuple[Setting, ...]
    open_room: Callable[[Profile, Mapping[str, str], Clock], VendorRoom]
    section_option: str = ""
    """The option that names the chosen event or service; empty: the vendor has none to choose."""
    several_sections: bool = False
    """That option may name several, parted by commas."""
    needed: str = ""
    """A secret that is needed, but may come from `one_time`."""
    one_time: str = ""
    """A secret that is good for one time only, exchanged for others by `enrol`. With it the others may be missing."""
    exchange: Callable[[Profile, Mapping[str, str], Clock, bool], Enrolment | Trouble] | None = None
    check: Callable[[Profile, Mapping[str, str]], Trouble | None] | None = None
    """What is wrong with entries that are good each by itself."""
    browser: BrowserWay | None = None
    """The person may log in on a page of the vendor's instead (`by_browser`)."""

    @property
    def secrets(self) -> tuple[Setting, ...]:
        return tuple(setting for setting in self.settings if setting.secret)

    @property
    def options(self) -> tuple[Setting, ...]:
        return tuple(setting for setting in self.settings if not setting.secret)


def new_device_info() -> str:
    """An X-DEVICE-INFO for CM.com in the document's form. The id is drawn by chance: keep it in the profile."""
    parts = {
        "DEVICE_ID": str(uuid.uuid4()),
        "MANUFACTURER": "Station",
        "MODEL": platform.machine() or "X",
        "OS": platform.system() or "X",
        "OS_VERSION": platform.release() or "X",
    }
    return ",".join(f"{name}:{_plain(value)}" for name, value in parts.items())


def _plain(value: str) -> str:
    return "".join(c if c.isascii() and c.isprintable() and c not in ",:" else "-" for c in value)


def _open_cm(profile: Profile, secrets: Mapping[str, str], clock: Clock) -> VendorRoom:
    return CmRoom(profile, secrets, clock, profile.options.get("device_info") or new_device_info())


VENDORS: Mapping[str, VendorEntry] = {
    entry.name: entry
    for entry in (
        VendorEntry(
            "cm",
            "CM.com",
            "https://api.ticketing.cm.com/scanapi/v2.0",
            (
                Setting("username", "User name", secret=True),
                Setting("password", "Password", secret=True),
                Setting("service", "Scan service", required=False),
                Setting("device_info", "Device info", required=False, default=new_device_info),
            ),
            _open_cm,
            section_option="service",
        ),
        VendorEntry(
            "gomus",
            "go~mus",
            "https://demo.gomus.de",
            (
                Setting("token", "API key", secret=True),
                Setting("location", "Location", required=False),
            ),
            GomusRoom,
        ),
        VendorEntry(
            "ingresse",
            "Ingresse",
            "https://api.ingresse.com",
            (
                Setting("publickey", "Public key", secret=True),
                Setting("email", "E-mail address", required=False, secret=True),
                Setting("password", "Password", required=False, secret=True),
                Setting("usertoken", "User token", required=False, secret=True),
                Setting("jwt", "JSON Web Token", required=False, secret=True),
                Setting("event", "Event", required=False),
                Setting("session", "Session", required=False),
                Setting("login", "Log in by", required=False, in_form=False),
                Setting("login_page", "Login page", required=False, in_form=False),
            ),
            IngresseRoom,
            section_option="session",
            several_sections=True,
            check=check_credentials,
            browser=BrowserWay("usertoken", wants_browser, open_browser_login),
        ),
        VendorEntry(
            "tibillet",
            "TiBillet",
            "https://example.tibillet.org",
            (
                Setting("pairing_url", "Pairing code (address)", required=False, secret=True),
                Setting("api_key", "API key", required=False, secret=True),
                Setting("device_uuid", "Device ID", required=False, secret=True),
                Setting("event", "Event", required=False),
            ),
            TibilletRoom,
            section_option="event",
            needed="api_key",
            one_time="pairing_url",
            exchange=enrol_device,
        ),
        VendorEntry(
            "pretix",
            "pretix",
            "https://pretix.eu",
            (
                Setting("setup", "Set-up code", required=False, secret=True),
                Setting("token", "Device token", required=False, secret=True),
                Setting("organizer", "Organizer", required=False, in_form=False),
                Setting("lists", "Check-in lists", required=False),
                Setting("language", "Language", required=False, default=system_language, in_form=False),
            ),
            PretixRoom,
            section_option=pretix_sections.LISTS,
            several_sections=True,
            needed="token",
            one_time="setup",
            exchange=enrol_pretix_device,
            check=pretix_sections.check_lists,
        ),
    )
}


def with_defaults(vendor: str, options: Mapping[str, str]) -> dict[str, str]:
    """The options with what is left empty filled in, to be stored with the profile."""
    filled = dict(options)
    for setting in VENDORS[vendor].options:
        if setting.default is not None and not filled.get(setting.key):
            filled[setting.key] = setting.default()
    return filled


def check_settings(profile: Profile, secrets: Mapping[str, str]) -> Trouble | None:
    """What is wrong with a profile's settings, without asking the vendor. `subject` names the setting."""
    entry = VENDORS.get(profile.vendor)
    if entry is None:
        return Trouble(TroubleKind.SETTING_INVALID, "vendor", f"one of: {', '.join(VENDORS)}")
    wrong_url = wrong_base_url(profile.base_url)
    if wrong_url:
        return Trouble(TroubleKind.SETTING_INVALID, "base-url", wrong_url)
    unknown = set(profile.options) - {setting.key for setting in entry.options}
    if unknown:
        return Trouble(TroubleKind.SETTING_INVALID, min(unknown), f"{entry.title} has no such setting")
    wrong = (_wrong_setting(entry, setting, profile, secrets) for setting in entry.settings)
    trouble = next((trouble for trouble in wrong if trouble is not None), None)
    return trouble or (entry.check(profile, secrets) if entry.check is not None else None)


def _wrong_setting(
    entry: VendorEntry, setting: Setting, profile: Profile, secrets: Mapping[str, str]
) -> Trouble | None:
    value = (secrets if setting.secret else profile.options).get(setting.key, "")
    needed = setting.required or (setting.key == entry.needed and not secrets.get(entry.one_time, "").strip())
    if needed and not value.strip():
        kind = TroubleKind.SECRET_MISSING if setting.secret else TroubleKind.SETTING_INVALID
        return Trouble(kind, setting.key, "is missing")
    if setting.key in _IN_HEADERS and not (value.isascii() and value.isprintable()):
        return Trouble(TroubleKind.SETTING_INVALID, setting.key, "holds a character that can't be sent")
    wrong_url = wrong_base_url(value) if setting.key in _ADDRESSES and value else ""
    return Trouble(TroubleKind.SETTING_INVALID, setting.key, wrong_url) if wrong_url else None


_IN_HEADERS = frozenset({"token", "device_info", "jwt", "api_key"})
_ADDRESSES = frozenset({"login_page"})


def enrol(
    profile: Profile, secrets: Mapping[str, str], clock: Clock, *, chooses_later: bool = False
) -> Enrolment | Trouble:
    """What a new profile's entries come to. Asks the vendor only where a secret for one time was given: that one is
    then used up, so an enrolment that is `fresh` must be kept. Call it once, before the profile is tested.

    `chooses_later`: which of several events or services is meant will be asked afterwards; else nothing is used up
    before that is clear.
    """
    trouble = check_settings(profile, secrets)
    if trouble is not None:
        return trouble
    entry = VENDORS[profile.vendor]
    if entry.exchange is None or not secrets.get(entry.one_time, "").strip():
        return Enrolment(profile, secrets)
    return entry.exchange(profile, secrets, clock, chooses_later)


def open_room(profile: Profile, secrets: Mapping[str, str], clock: Clock) -> VendorRoom | Trouble:
    """The profile's room, or what its settings lack. Connects to nothing yet.

    White space around what goes into a header was pasted with it; in a password it may be meant.
    """
    stripped = {name: value.strip() if name in _IN_HEADERS else value for name, value in secrets.items()}
    if profile.vendor in VENDORS:
        stripped.pop(VENDORS[profile.vendor].one_time, None)  # it opens nothing by itself
    trouble = check_settings(profile, stripped)
    return trouble or VENDORS[profile.vendor].open_room(profile, stripped, clock)
