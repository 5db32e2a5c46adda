"""Asking a vendor whether an account works, and what it may do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import click

from station.cli.output import Json
from station.domain.profile import Profile
from station.domain.trouble import Trouble
from station.domain.vendor import Connection
from station.vendors.registry import VENDORS, open_room
from station.wiring import SystemClock


def connect(profile: Profile, secrets: Mapping[str, str]) -> Connection | Trouble:
    """Logs in and reads what the account may do. Changes nothing at the vendor."""
    room = open_room(profile, secrets, SystemClock())
    if isinstance(room, Trouble):
        return room
    try:
        return room.connect()
    finally:
        room.close()


def choose_section(profile: Profile, connection: Connection) -> Profile:
    """The profile with its event or service: the one set, or the only one there is.

    Raises click.UsageError that lists them where there are several and none is set.
    """
    option = VENDORS[profile.vendor].section_option
    if not option or profile.options.get(option) or not connection.sections:
        return profile
    if len(connection.sections) > 1:
        listed = "\n".join(f"  --set {option}={each.section_id}    {each.name}" for each in connection.sections)
        raise click.UsageError(f"The account has several; choose one:\n{listed}")
    return replace(profile, options={**profile.options, option: connection.sections[0].section_id})


def connection_document(connection: Connection) -> dict[str, Json]:
    """What a test found, as JSON."""
    return {
        "account": connection.account,
        "clock_skew": connection.clock_skew,
        "named_address": connection.named_address,
        "sections": [
            {"id": each.section_id, "name": each.name, "tickets": each.tickets} for each in connection.sections
        ],
    }


def connection_lines(connection: Connection) -> list[str]:
    """What a test found, for people."""
    lines = [f"The account works: {connection.account}"]
    for each in connection.sections:
        count = f", {each.tickets} tickets" if each.tickets is not None else ""
        lines.append(f"  {each.name} ({each.section_id}{count})")
    if connection.clock_skew is not None:
        lines.append(f"  The vendor's clock is {connection.clock_skew:+.1f} s from this machine's.")
    if connection.named_address:
        lines.append(f"  The vendor names another address as its own: {connection.named_address}")
        lines.append("  Station keeps to the profile's; ask the vendor which one is to be used.")
    return lines
