"""What the window is given at its start. It looks for nothing itself: the roof fills this in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from time import monotonic
from typing import Protocol

from PySide6.QtGui import QImage

from station.domain.booking_filters import SavedFilter
from station.domain.capability import Capability
from station.domain.ports import Clock
from station.domain.trouble import Trouble
from station.domain.verdict import Outcome
from station.ui.sound import SilentPlayer, SoundPlayer


class CodeForm(StrEnum):
    """How a barcode is drawn."""

    QR = "qr"
    BARS = "code128"


PreferenceValue = str | int | bool | float | tuple[SavedFilter, ...]


class PreferenceValues(Protocol):
    """How this station looks and sounds; every field as in `settings.Preferences`."""

    @property
    def language(self) -> str: ...  # an ISO code; empty: the system's
    @property
    def theme(self) -> str: ...  # system, light, dark or contrast
    @property
    def text_scale(self) -> int: ...  # per cent, 80 to 200
    @property
    def volume(self) -> int: ...  # per cent
    @property
    def muted(self) -> bool: ...
    @property
    def camera(self) -> str: ...  # an index, a file or a URL; empty: no camera
    @property
    def two_step(self) -> bool: ...  # entries are held until the person has passed, where the vendor allows
    @property
    def code_form(self) -> str: ...  # a CodeForm: how the cash desk shows barcodes
    @property
    def only_my_orders(self) -> bool: ...  # the cash desk's orders: those alone that this account placed
    @property
    def booking_filters(self) -> tuple[SavedFilter, ...]: ...  # the operator's own, of the cash desk's bookings
    @property
    def update_address(self) -> str: ...  # where newer versions are asked for; empty: nowhere
    @property
    def geometry(self) -> str: ...  # base64, as Qt saves it
    @property
    def admit_seconds(self) -> float: ...
    @property
    def attention_seconds(self) -> float: ...
    @property
    def deny_seconds(self) -> float: ...


class PreferencesPort(Protocol):
    """Where preferences are kept. Used on the GUI thread; a write must not block it noticeably."""

    def values(self) -> PreferenceValues:
        """As they stand now."""

    def change(self, **values: PreferenceValue) -> Trouble | None:
        """Keeps the new values (field names as in PreferenceValues); Trouble: they could not be written."""


HOLD_SECONDS = 30.0
"""As a profile has it unless it says otherwise."""


@dataclass(frozen=True, slots=True)
class ProfileChoice:
    """A profile as the status strip and the settings name it."""

    name: str
    vendor: str
    """The vendor's display name."""
    section: str = ""
    """The event, service or place in force, as the profile names it; empty where it does not."""
    section_id: str = ""
    """The vendor's id of the section the profile is set to; its name comes with the list."""
    symbologies: tuple[str, ...] = ()
    """What the camera looks for at its door; empty: the usual ones."""


@dataclass(frozen=True, slots=True)
class SymbologyOffer:
    """The kinds of code that the camera can look for, as a profile names them; `usual`: where it names none."""

    known: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SymbologiesChosen:
    """The person at the screen ticked what the camera is to look for at a profile's door; empty: the usual ones."""

    profile: str
    symbologies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VendorField:
    """One field of a vendor's access form."""

    key: str
    """`base_url` fills the profile's address; a secret goes to the secrets, anything else to the options."""
    label: str
    secret: bool = False
    required: bool = True
    default: str = ""
    hint: str = ""

    @property
    def masked(self) -> bool:
        """Whether it is hidden while it is typed. Names and public keys are kept with the secrets, but may be seen."""
        return self.secret and self.key not in ("username", "email", "publickey")


@dataclass(frozen=True, slots=True)
class VendorForm:
    """What the connect page asks for, for one vendor."""

    vendor: str
    """As the registry names it."""
    name: str
    fields: tuple[VendorField, ...]
    hint: str = ""
    section_option: str = ""
    """The profile option that names the chosen section (`service`); empty: nothing is to choose."""
    several_sections: bool = False
    """A door may stand at several sections; the option then holds them all, parted by commas."""
    browser_login: bool = False
    """The person may log in on a page of the vendor's instead of typing the secrets that are not required."""
    one_time: str = ""
    """The field whose content is good for one test only, and gives that of others; empty: there is none."""


@dataclass(frozen=True, slots=True)
class SampleCode:
    """A code of the demo's sheet, and what scanning it should show at first."""

    code: str
    shows: str
    """What it is, in the sandbox's words: `words_demo.sample_words` has the reader's."""
    expectation: Outcome


@dataclass(frozen=True, slots=True)
class Timings:
    """Milliseconds the door page waits; tests shorten them."""

    neutral_after: int = 40
    """The verdict before goes away at the latest; shorter would only flicker."""
    checking_after: int = 150
    """An answer that takes longer is announced by "Checking"."""
    clock_every: int = 1000


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return monotonic()


@dataclass(frozen=True, slots=True)
class WindowContext:
    """Everything the window needs. A new one replaces it whole when the profile or the demo changes."""

    preferences: PreferencesPort
    draw_code: Callable[[str], QImage | None]
    """A QR picture of a text, without margin; None: it cannot be drawn."""
    draw_modules: Callable[[str, CodeForm], QImage | None]
    """The bare pattern of a text, one pixel for each module, a bar code one pixel high: whoever shows it scales it
    without a blur and leaves the margin. None: this text cannot be drawn so."""
    profiles: tuple[ProfileChoice, ...] = ()
    active: str = ""
    """Name of the profile at the door; empty: the first-start page is shown."""
    capability: Capability | None = None
    """Of the active profile's vendor."""
    hold_seconds: float = HOLD_SECONDS
    """How long the active profile holds a ticket whose person has not passed yet."""
    cash_desk: bool = False
    """Whether the active profile's vendor has bookings to work with."""
    demo: bool = False
    samples: tuple[SampleCode, ...] = ()
    vendors: tuple[VendorForm, ...] = ()
    symbologies: SymbologyOffer = SymbologyOffer()
    secret_store: str = ""
    """One plain sentence: where secrets lie."""
    sound: SoundPlayer = field(default_factory=SilentPlayer)
    clock: Clock = field(default_factory=SystemClock)
    timings: Timings = field(default_factory=Timings)

    @property
    def profile(self) -> ProfileChoice | None:
        """The active profile."""
        return next((choice for choice in self.profiles if choice.name == self.active), None)
