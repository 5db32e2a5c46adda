"""Lets coverage see Python code that runs on a QThread.

Coverage follows `threading.Thread` through `threading.settrace`; a QThread starts outside of Python and is never
traced (its lines count as not run). Loaded as a coverage plugin (pyproject.toml), so it works in every process
that is measured, the program itself under the story tests included. Once PySide6.QtCore is imported, its QThread
is replaced by one that first installs the tracer which coverage has left for new threads.
"""

import ctypes
import sys
import threading
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

QT_CORE = "PySide6.QtCore"


def coverage_init(registry: object, options: dict[str, object]) -> None:
    """Coverage calls this when it starts in a process."""
    if not any(isinstance(finder, QtCoreFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, QtCoreFinder())


class QtCoreFinder(MetaPathFinder):
    """Finds PySide6.QtCore where it is, and has its loader trace its threads."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if name != QT_CORE:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = TracingLoader(spec.loader)
        return spec


class TracingLoader(Loader):
    """Loads the module as its own loader does, then puts the traced QThread in."""

    def __init__(self, loader: Loader) -> None:
        self.loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self.loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self.loader.exec_module(module)
        # By name: PySide6 makes its classes when they are first asked for.
        setattr(module, "QThread", traced(getattr(module, "QThread")))  # noqa: B009, B010


def traced(thread_class: Any) -> Any:
    """A QThread whose Python code is traced like that of any other thread."""

    class QThread(thread_class):  # type: ignore[misc]
        def __init__(self, *arguments: Any, **properties: Any) -> None:
            super().__init__(*arguments, **properties)
            # The signal comes on the new thread, before anything else there runs Python.
            direct = sys.modules[QT_CORE].Qt.ConnectionType.DirectConnection
            self.started.connect(begin_tracing, direct)

    return QThread


def begin_tracing() -> None:
    """Install, on the current thread, the tracer that coverage has left for new threads."""
    # A thread that Qt has made gets a new Python thread state, without a tracer, for each slot it runs. One
    # more claim on the present one, never given back, keeps it until the thread ends.
    ctypes.pythonapi.PyGILState_Ensure()
    sys.settrace(threading.gettrace())
