"""What the window's tests share: windows on made-up facts, without a screen."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.ui.cash_desk.page import CashDeskPage
from station.ui.context import WindowContext
from station.ui.language import Language
from station.ui.resources import resource_folder
from station.ui.theme import theme_of
from station.ui.window import MainWindow
from tests.ui import facts

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

OpenWindow = Callable[..., MainWindow]
OpenPage = Callable[..., CashDeskPage]


@pytest.fixture(scope="session")
def catalogues() -> Path:
    """The folder of the compiled translations, fresh from their sources."""
    folder = resource_folder() / "translations"
    for source in folder.glob("*.ts"):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            tool = Path(sys.executable).with_name("pyside6-lrelease")
            partial = target.with_suffix(f".{os.getpid()}.partial")  # in place at once: other windows have it mapped
            subprocess.run([tool, "-silent", source, "-qm", partial], check=True)
            partial.replace(target)
    return folder


@pytest.fixture(autouse=True)
def _english(qapp: QApplication, catalogues: Path) -> None:
    """Translators are the whole process's: what one test chose is not left to the next."""
    Language().use("en")


@pytest.fixture
def open_window(qtbot: QtBot, catalogues: Path) -> Iterator[OpenWindow]:
    """Opens a window of 1366 x 768 on the given context, or on that of facts.context with changes.

    It is gone for good after the test: a window that lingers hears the next test's changes of language.
    """
    windows: list[MainWindow] = []

    def opened(context: WindowContext | None = None, **changes: object) -> MainWindow:
        window = MainWindow(context or facts.context(**changes))
        windows.append(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        QApplication.processEvents()
        return window

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_page(qtbot: QtBot) -> OpenPage:
    """The cash desk's page by itself: a whole window takes longer to build."""

    def opened(**changes: object) -> CashDeskPage:
        page = CashDeskPage(facts.context(cash_desk=True, **changes), theme_of("light", 100))
        qtbot.addWidget(page)
        page.resize(1280, 720)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        return page

    return opened
