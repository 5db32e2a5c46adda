"""pretix: from a set-up code to a profile that can be kept.

A code is good for one device and one time: it is sent once and never again, and what came of it must be kept.
"""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import replace

from station import __version__
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Enrolment
from station.vendors.base_url import wrong_base_url
from station.vendors.endpoint import Reply, Request
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError
from station.vendors.pretix import endpoints
from station.vendors.pretix.account_payloads import initialize_body, read_new_device
from station.vendors.pretix.refusal_payloads import read_field_errors
from station.vendors.pretix.setup_code import read_setup_code

_USED_UP = "the set-up code may be used up: make a new device if it does not work again"


def system() -> dict[str, str]:
    """What the server is told of this machine and program."""
    return {
        "hardware_brand": platform.machine() or "X",
        "hardware_model": "PC",
        "os_name": platform.system() or "X",
        "os_version": platform.release() or "X",
        "software_brand": "Station",
        "software_version": __version__,
    }


def enrol_device(
    profile: Profile, secrets: Mapping[str, str], clock: Clock, _chooses_later: bool
) -> Enrolment | Trouble:
    """Makes this station the device of a set-up code: its token becomes the secret. The server is the one that the code
    names, else the profile's. Which lists are meant is asked afterwards: only a device may see them."""
    code = read_setup_code(secrets["setup"])
    if isinstance(code, Trouble):
        return code
    address = code.address or profile.base_url
    wrong = wrong_base_url(address)
    if wrong:
        return Trouble(TroubleKind.SETTING_INVALID, "setup", f"its address {wrong}")
    return _initialize(replace(profile, base_url=address), code.token, clock)


def _initialize(profile: Profile, token: str, clock: Clock) -> Enrolment | Trouble:
    wire = Wire(profile.base_url, clock)
    try:
        reply = wire.send(Request(endpoints.INITIALIZE, json=initialize_body(token, system())))
    finally:
        wire.close()
    if isinstance(reply, Trouble):
        return _with_warning(reply)
    if reply.status != 200:
        return Trouble(TroubleKind.REJECTED, wire.host, _why_not(reply))
    try:
        made = read_new_device(reply.body)
    except UnreadableError as error:
        return Trouble(TroubleKind.GARBLED, wire.host, f"{error}; {_USED_UP}", Executed.MAYBE)
    options = {**profile.options, "organizer": made.device.organizer}
    return Enrolment(replace(profile, options=options), {"token": made.token}, fresh=True)


def _with_warning(trouble: Trouble) -> Trouble:
    if trouble.executed is Executed.NO:
        return trouble
    return replace(trouble, detail=f"{trouble.detail}; {_USED_UP}")


def _why_not(reply: Reply) -> str:
    """The server's words are told from each other, not repeated: they might quote the code."""
    fields = read_field_errors(reply.body)
    words = fields.get("token", "")
    if "already been used" in words:
        return "the set-up code was used before: make a new device in pretix"
    if "revoked" in words:
        return "the device of this set-up code was revoked: make a new one in pretix"
    if words:
        return "pretix does not know this set-up code"
    return f"pretix does not accept: {', '.join(sorted(fields)) or 'the set-up code'}"
