"""TiBillet: from a pairing code to a profile that can be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.trouble import Trouble
from station.domain.vendor import Enrolment
from station.vendors.tibillet.pairing import pair


def enrol_device(
    profile: Profile, secrets: Mapping[str, str], clock: Clock, chooses_later: bool
) -> Enrolment | Trouble:
    """Pairs this station as a device: its key and id become the secrets, and the host that answered the address."""
    chosen = bool(profile.options.get("event", "").strip())
    paired = pair(secrets["pairing_url"], clock, only_event=not (chosen or chooses_later))
    if isinstance(paired, Trouble):
        return paired
    kept = {"api_key": paired.device.api_key, "device_uuid": paired.device.device_uuid}
    return Enrolment(replace(profile, base_url=paired.base_url), kept, fresh=True)
