"""No QObject class is defined once there are threads: PySide's table of types must not grow then."""

from __future__ import annotations

import subprocess
import sys

_LOAD_EVERYTHING = """
import importlib, pkgutil, sys
import station.app.program
from PySide6.QtCore import QObject
from station.app.qt_types import make_types

def classes(kind=QObject):
    for each in kind.__subclasses__():
        yield f"{each.__module__}.{each.__qualname__}"
        yield from classes(each)

make_types()
before = set(classes())
import station
for package in ("app", "ui", "workers", "wiring", "services"):
    for module in pkgutil.walk_packages([f"{station.__path__[0]}/{package}"], f"station.{package}."):
        importlib.import_module(module.name)
print(*sorted(set(classes()) - before), sep="\\n")
"""


def test_every_class_stands_before_the_first_thread() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _LOAD_EVERYTHING], capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split() == []
