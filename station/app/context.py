"""What the window is given: built anew when the world, the profile or what is known of it changes."""

from __future__ import annotations

from station.app.codes import draw_code, draw_modules
from station.app.demo import VENDOR_NAMES, demo_name, sample_codes
from station.app.preferences import KeptPreferences
from station.app.world import World
from station.capture.reading import TICKET_FORMATS, CodeFormat
from station.domain.capability import Capability
from station.domain.profile import Profile
from station.ui.context import HOLD_SECONDS, ProfileChoice, SymbologyOffer, VendorField, VendorForm, WindowContext
from station.ui.sound import SoundPlayer

SYMBOLOGIES = SymbologyOffer(
    tuple(each.value for each in CodeFormat), tuple(each.value for each in CodeFormat if each in TICKET_FORMATS)
)


def context_of(world: World, capability: Capability | None, sound: SoundPlayer) -> WindowContext:
    """The context of a world. Before its station is open, forms and secret store are left out: they are heavy."""
    station, sandbox = world.station, world.sandbox
    choices = tuple(map(_choice, world.folder.settings.profiles))
    if world.demo:
        choices = tuple(next((kept for kept in choices if kept.name == each.name), each) for each in demo_choices())
    return WindowContext(
        preferences=KeptPreferences(world.folder),
        draw_code=draw_code,
        draw_modules=draw_modules,
        profiles=choices,
        active=world.active,
        capability=capability,
        hold_seconds=_hold_seconds(world),
        cash_desk=station is not None and _has_cash_desk(_vendor_of(world)),
        demo=world.demo,
        samples=sample_codes(sandbox, _vendor_of(world)) if sandbox is not None else (),
        vendors=vendor_forms() if station is not None else (),
        symbologies=SYMBOLOGIES,
        secret_store=station.secrets.describe() if station is not None else "",
        sound=sound,
    )


def _hold_seconds(world: World) -> float:
    profiles = world.folder.settings.profiles
    return next((each.hold_time for each in profiles if each.name == world.active), HOLD_SECONDS)


def demo_choices() -> tuple[ProfileChoice, ...]:
    """The demo's profiles: known before the sandbox that they belong to runs."""
    return tuple(ProfileChoice(demo_name(vendor), title) for vendor, title in VENDOR_NAMES.items())


def _vendor_of(world: World) -> str:
    return next((profile.vendor for profile in world.folder.settings.profiles if profile.name == world.active), "")


def _has_cash_desk(vendor: str) -> bool:
    from station.vendors.cash_desks import has_cash_desk

    return has_cash_desk(vendor)


def _choice(profile: Profile) -> ProfileChoice:
    # A service's option holds an identifier, whose name the list knows; a location is its own name.
    place, service = profile.options.get("location", ""), profile.options.get("service", "")
    title = VENDOR_NAMES.get(profile.vendor, profile.vendor)
    return ProfileChoice(profile.name, title, place, service, profile.symbologies)


def vendor_forms() -> tuple[VendorForm, ...]:
    """The connect page's forms, from the registry; the page itself has the words in the reader's language."""
    from station.vendors.registry import VENDORS, Setting, VendorEntry

    def field(setting: Setting) -> VendorField:
        return VendorField(setting.key, setting.label, setting.secret, setting.required)

    def form(entry: VendorEntry) -> VendorForm:
        address = VendorField("base_url", "Address", default=entry.base_url, hint=entry.base_url)
        # What has a default of its own (a device's id) is nothing to ask a person for; a section is chosen, not typed.
        section = entry.section_option
        asked = [each for each in entry.settings if each.in_form and each.default is None and each.key != section]
        return VendorForm(
            entry.name,
            entry.title,
            (address, *map(field, asked)),
            section_option=section,
            several_sections=entry.several_sections,
            browser_login=entry.browser is not None,
            one_time=entry.one_time,
        )

    return tuple(form(entry) for entry in VENDORS.values())
