"""Qt's types for Python, and our own that are made of them: all of them made before there is a second thread."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module

LATE_MODULES = (
    "station.app.diagnosing",
    "station.app.one_window",
    "station.ui.cash_desk.orders.large_barcode",
    "station.ui.cash_desk.page",
    "station.ui.demo_sheet",
    "station.ui.leaving",
    "station.ui.words_papers_desk",
    "PySide6.QtPrintSupport",
)
"""What the first paint can do without, and what defines QObjects: loaded here, built when it is needed."""

MISSING_ON_SOME = ("PySide6.QtSerialPort",)
"""Needs a library that some systems lack; `workers/serial_scanner.py` says so there."""


def make_types() -> None:
    """For every Qt module that is loaded by now, after `LATE_MODULES`; GUI thread, before any other runs.

    PySide makes a type when it is first asked for, or when a class of ours is defined, and keeps it in a table that
    grows. Every thread that is handed an event looks into that table without holding Python
    (`SignalManager::retrieveMetaObject`, PySide 6.11); one that looks while the table grows ends the process. Seen as
    a segmentation fault in two starts of several hundred.
    """
    for late in LATE_MODULES:
        import_module(late)
    for late in MISSING_ON_SOME:
        with suppress(ImportError):
            import_module(late)
    for name, module in list(sys.modules.items()):
        if name.startswith("PySide6.Qt"):
            for attribute in dir(module):
                getattr(module, attribute, None)
