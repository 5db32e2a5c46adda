"""Which run of the machine this is: what was written without syncs is whole as long as the machine did not go down."""

from __future__ import annotations

from pathlib import Path

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
"""Linux: a fresh UUID at every boot. Other systems have nothing of the kind that the standard library reaches."""


def machine_run() -> str:
    """The name of this run, from boot to shutdown; empty where the system does not tell."""
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""
