"""Qt's types for Python, all of them made before there is a second thread."""

from __future__ import annotations

import sys


def make_types() -> None:
    """For every Qt module that is loaded by now; GUI thread, before any other runs.

    PySide makes a type when it is first asked for, and keeps it in a table that grows. Every thread that is handed an
    event looks into that table without holding Python (`SignalManager::retrieveMetaObject`, PySide 6.11); one that
    looks while the table grows ends the process. Seen as a segmentation fault in two starts of several hundred.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith("PySide6.Qt"):
            for attribute in dir(module):
                getattr(module, attribute, None)
