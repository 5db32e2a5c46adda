"""The vendors' servers, made up: for the demo, the tests and `station simulate`."""

from station.sandbox.app import Sandbox, SandboxAddresses, VendorAddress
from station.sandbox.cm import CmOptions, CmSandbox, DenialStyle
from station.sandbox.faults import FaultKind, FaultRule, Phase
from station.sandbox.gomus import GomusOptions, GomusSandbox
from station.sandbox.server import PortInUseError

__all__ = [
    "CmOptions",
    "CmSandbox",
    "DenialStyle",
    "FaultKind",
    "FaultRule",
    "GomusOptions",
    "GomusSandbox",
    "Phase",
    "PortInUseError",
    "Sandbox",
    "SandboxAddresses",
    "VendorAddress",
]
