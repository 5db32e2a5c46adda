"""The demo's profiles and its sheet of codes, taken from the sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from station.domain.profile import Profile
from station.domain.verdict import Mode, Outcome
from station.settings import Settings
from station.ui.context import SampleCode

if TYPE_CHECKING:
    from station.sandbox import Sandbox, VendorAddress

VENDOR_NAMES = {
    "cm": "CM.com",
    "gomus": "go~mus Entry",
    "ingresse": "Ingresse",
    "tibillet": "TiBillet",
    "pretix": "pretix",
}
DEFAULT_VENDOR = "cm"


def demo_name(vendor: str) -> str:
    """The name of a vendor's profile in the demo: known before the sandbox runs."""
    return f"Demo {VENDOR_NAMES[vendor]}"


def demo_profile(address: VendorAddress) -> Profile:
    """The profile of one of the sandbox's vendors."""
    return Profile(demo_name(address.vendor), address.vendor, address.base_url, dict(address.settings))


def with_demo_profiles(settings: Settings, profiles: tuple[Profile, ...]) -> Settings:
    """Adds them, or puts in the new addresses where an earlier demo left them. Raises TroubleError."""
    for profile in profiles:
        known = any(profile.name == kept.name for kept in settings.profiles)
        settings = settings.with_changed(profile) if known else settings.with_profile(profile)
    return settings


def sample_codes(sandbox: Sandbox, vendor: str) -> tuple[SampleCode, ...]:
    """What a person can try at the entry, with what should come of it: one code for each thing there is to see."""
    shown: dict[str, SampleCode] = {}
    for sample in sandbox.samples():
        if sample.vendor == vendor and sample.mode == Mode.ENTRY and sample.shows not in shown:
            shown[sample.shows] = SampleCode(sample.code, sample.shows, Outcome(sample.expected))
    return tuple(shown.values())
