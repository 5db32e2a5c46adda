"""The settings as values: frozen, changed by making new ones. Any thread may read them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from station.domain.booking_filters import SavedFilter
from station.domain.camera_setup import CameraSetup
from station.domain.profile import Profile
from station.domain.scanner import KeyboardScanner, SerialScanner
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.domain.web_address import wrong_web_address
from station.settings.camera_rules import check_cameras
from station.settings.rules import check_profile, same_name
from station.settings.scanner_rules import check_scanners


@dataclass(frozen=True, slots=True)
class Preferences:
    """How this station looks and sounds."""

    language: str = ""
    """An ISO code (`de`); empty: the system's."""
    theme: Literal["system", "light", "dark", "contrast"] = "system"
    text_scale: int = 100
    """Per cent, 80 to 200."""
    volume: int = 80
    """Per cent."""
    muted: bool = False
    camera: str = ""
    """The camera in use: a `CameraDevice.source`, an index, a file or an address; empty: no camera."""
    geometry: str = ""
    """The window's place and size, as Qt saves it, in base64."""
    admit_seconds: float = 4.0
    attention_seconds: float = 8.0
    deny_seconds: float = 8.0
    code_form: Literal["qr", "code128"] = "qr"
    """How the cash desk shows barcodes."""
    only_my_orders: bool = False
    """The cash desk lists those orders alone that its account placed."""
    booking_filters: tuple[SavedFilter, ...] = ()
    """The operator's own filters of the cash desk's bookings."""
    update_address: str = ""
    """Where newer versions are asked for (https); empty: nowhere."""
    two_step: bool = False
    """At a turnstile: an entry holds its ticket until the person has passed, where the vendor lets it be looked at."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything in the file."""

    profiles: tuple[Profile, ...] = ()
    active: str = ""
    """Name of the profile at the door; empty: none yet."""
    preferences: Preferences = field(default_factory=Preferences)
    keyboard_scanners: tuple[KeyboardScanner, ...] = ()
    serial_scanners: tuple[SerialScanner, ...] = ()
    cameras: tuple[CameraSetup, ...] = ()
    """How each camera is set that was ever chosen here; `preferences.camera` names the one in use."""

    def profile(self, name: str) -> Profile:
        """The profile of that name. Raises TroubleError (PROFILE_UNKNOWN)."""
        for profile in self.profiles:
            if profile.name == name:
                return profile
        raise TroubleError(Trouble(TroubleKind.PROFILE_UNKNOWN, name))

    def with_profile(self, profile: Profile) -> Settings:
        """Adds a new profile; the first becomes the active one. Raises TroubleError (SETTING_INVALID)."""
        problem = check_profile(profile)
        if problem is None and any(same_name(profile.name, known.name) for known in self.profiles):
            problem = Trouble(TroubleKind.SETTING_INVALID, profile.name, "a profile of that name exists")
        if problem is not None:
            raise TroubleError(problem)
        return replace(self, profiles=(*self.profiles, profile), active=self.active or profile.name)

    def with_changed(self, profile: Profile) -> Settings:
        """Replaces the profile of the same name. Raises TroubleError (PROFILE_UNKNOWN, SETTING_INVALID)."""
        self.profile(profile.name)
        problem = check_profile(profile)
        if problem is not None:
            raise TroubleError(problem)
        kept = tuple(profile if known.name == profile.name else known for known in self.profiles)
        return replace(self, profiles=kept)

    def without(self, name: str) -> Settings:
        """Removes a profile; if it was active, the first that is left becomes so. Raises TroubleError."""
        self.profile(name)
        kept = tuple(profile for profile in self.profiles if profile.name != name)
        active = self.active if self.active != name else (kept[0].name if kept else "")
        return replace(self, profiles=kept, active=active)

    def with_active(self, name: str) -> Settings:
        """Raises TroubleError (PROFILE_UNKNOWN)."""
        self.profile(name)
        return replace(self, active=name)

    def with_scanners(self, keyboard: tuple[KeyboardScanner, ...], serial: tuple[SerialScanner, ...]) -> Settings:
        """Replaces all scanners. Raises TroubleError (SETTING_INVALID)."""
        problem = check_scanners(keyboard, serial)
        if problem is not None:
            raise TroubleError(problem)
        return replace(self, keyboard_scanners=keyboard, serial_scanners=serial)

    def camera(self, source: str) -> CameraSetup:
        """How that camera was set when it was last chosen; all left to the camera where it never was."""
        return next((known for known in self.cameras if known.source == source), CameraSetup(source))

    def with_camera(self, setup: CameraSetup) -> Settings:
        """Chooses this camera and keeps how it is set; an empty source: none. Raises TroubleError (SETTING_INVALID)."""
        preferences = replace(self.preferences, camera=setup.source)
        if not setup.source:
            return replace(self, preferences=preferences)
        others = tuple(known for known in self.cameras if known.source != setup.source)
        cameras = (*others, setup)[-MOST_CAMERAS:]
        problem = check_cameras(cameras)
        if problem is not None:
            raise TroubleError(problem)
        return replace(self, preferences=preferences, cameras=cameras)


MOST_CAMERAS = 40
"""Kept; the one that was chosen longest ago is forgotten first."""


def check_whole(settings: Settings) -> None:
    """A file edited by hand obeys the same rules. Raises ValueError."""
    names: list[str] = []
    for profile in settings.profiles:
        problem = check_profile(profile)
        if problem is not None:
            raise ValueError(f"profile {profile.name!r}: {problem.detail}")
        if any(same_name(profile.name, name) for name in names):
            raise ValueError(f"two profiles are named {profile.name!r}")
        names.append(profile.name)
    if settings.active and settings.active not in names:
        raise ValueError(f"the active profile {settings.active!r} does not exist")
    _check_preferences(settings.preferences)
    scanners = check_scanners(settings.keyboard_scanners, settings.serial_scanners)
    problem = scanners or check_cameras(settings.cameras)
    if problem is not None:
        raise ValueError(problem.detail)


def _check_preferences(preferences: Preferences) -> None:
    if not 80 <= preferences.text_scale <= 200:
        raise ValueError("text_scale is not within 80 and 200")
    if not 0 <= preferences.volume <= 100:
        raise ValueError("volume is not within 0 and 100")
    times = (preferences.admit_seconds, preferences.attention_seconds, preferences.deny_seconds)
    if not all(0.5 <= seconds <= 600 for seconds in times):
        raise ValueError("a verdict's time is not within 0.5 and 600 seconds")
    if preferences.update_address and (wrong := wrong_web_address(preferences.update_address)):
        raise ValueError(f"update_address: {wrong}")
