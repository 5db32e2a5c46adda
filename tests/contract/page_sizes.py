"""Pages of any size: a vendor's own would need as many tickets."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

import pytest

from station.sandbox import Sandbox


def set_page_size(vendor: str, size: int, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the test ends. The room asks for such pages; where the server alone decides, the server is told."""
    if vendor == "pretix":
        monkeypatch.setattr(sandbox.pretix, "options", replace(sandbox.pretix.options, largest_page=size))
    else:
        monkeypatch.setattr(import_module(f"station.vendors.{vendor}.endpoints"), "PAGE_SIZE", size)
