"""The program's log: a rotating file in the data folder, without secrets and without persons."""

from __future__ import annotations

import faulthandler
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

FILE_NAME = "station.log"
CRASHES = "crashes.log"
"""Where the stacks of all threads go when the process itself fails (a fault in a library)."""
_SIZE = 1_000_000
_KEPT = 3

_qt_log = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@contextmanager
def logging_to(folder: Path) -> Iterator[None]:
    """Logs into the folder for as long as the block lasts, Qt's own messages included.

    A folder that cannot be written gets no log, which is said on standard error; the station works without.
    """
    handler = _handler(folder)
    root, own = logging.getLogger(), logging.getLogger("station")
    level = own.level
    root.addHandler(handler)
    own.setLevel(logging.INFO)
    before = qInstallMessageHandler(_qt_message)
    try:
        with _crashes_to(folder):
            yield
    finally:
        qInstallMessageHandler(before)
        own.setLevel(level)
        root.removeHandler(handler)
        handler.close()


@contextmanager
def _crashes_to(folder: Path) -> Iterator[None]:
    """Names of functions and lines only, no values. Where somebody watches for crashes already, it stays theirs."""
    if faulthandler.is_enabled():
        yield
        return
    try:
        file = (folder / CRASHES).open("ab")
    except OSError:
        yield  # `_handler` says that nothing can be written here
        return
    with file:
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()


def _handler(folder: Path) -> logging.Handler:
    try:
        handler: logging.Handler = RotatingFileHandler(
            folder / FILE_NAME, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", errors="backslashreplace"
        )
    except OSError as error:
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write(f"No log is written: {error.strerror or error}\n")
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s [%(threadName)s] %(message)s"))
    return handler


def _qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
