"""The sandbox as a process of its own, so that the vendor's work does not count as the station's."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from station.bench.measure import NotMeasuredError
from station.domain.profile import Profile, Strategy

_PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class ServedVendor:
    """A vendor's server, made up, with this many tickets."""

    vendor: str
    base_url: str
    settings: dict[str, str]
    secrets: dict[str, str]

    def profile(self, name: str) -> Profile:
        """A profile for it; the list decides."""
        return Profile(name, self.vendor, self.base_url, self.settings, Strategy.LOCAL)


@contextmanager
def served_vendor(tickets: int, vendor: str = "cm") -> Iterator[ServedVendor]:
    """Serves for as long as the block lasts. Raises NotMeasuredError where the sandbox does not start."""
    command = [sys.executable, "-m", "station", "sandbox", "--json", "--tickets", str(tickets)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:  # noqa: S603  # our own program
        try:
            yield _read(process, vendor)
        finally:
            process.terminate()
            process.communicate(timeout=_PATIENCE)


def _read(process: subprocess.Popen[str], vendor: str) -> ServedVendor:
    assert process.stdout is not None
    text = ""
    for line in process.stdout:
        text += line
        if line == "}\n":  # the document's own last line; the process goes on serving
            address = json.loads(text)["vendors"][vendor]
            return ServedVendor(vendor, address["base_url"], address["settings"], address["secrets"])
    raise NotMeasuredError("the sandbox ended before it served")
