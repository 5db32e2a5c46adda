"""What import-linter can't say: every package has its floor, and each floor only the third parties it may have.

The contracts in pyproject.toml hold the imports inside Station; they see PySide6 as one thing, so which of Qt's
modules a floor may use is held here.
"""

import ast
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STATION = ROOT / "station"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
# The packages of floors 0 to 4 and the annex, with what each may import besides the standard library and Station.
MAY_IMPORT: dict[str, set[str]] = {
    "domain": set(),
    "storage": {"sqlalchemy", "alembic", "filelock", "msgspec", "uuid_utils"},
    "vendors": {"httpx", "httpx_retries", "truststore", "msgspec", "cryptography"},
    "capture": {"cv2", "cv2_enumerate_cameras", "numpy", "zxingcpp", "pyzbar", "tapirscan"},
    "credentials": {"keyring", "secretstorage", "cryptography", "msgspec", "platformdirs"},
    "services": set(),
    "workers": {"PySide6.QtCore", "PySide6.QtSerialPort", "shiboken6"},
    "ui": {
        "PySide6.QtCore",
        "PySide6.QtGui",
        "PySide6.QtWidgets",
        "PySide6.QtSvg",
        "PySide6.QtSvgWidgets",
        "PySide6.QtMultimedia",
        "PySide6.QtCharts",
        "PySide6.QtPrintSupport",
        "PySide6.QtTest",  # gives held-back keys to a widget as if they had just been typed
        "shiboken6",
    },
    "sandbox": {"starlette", "uvicorn", "msgspec", "cryptography"},
}
ROOF = {"__main__", "app", "cli", "wiring", "settings", "bench", "simulation"}


def outside_imports(source: str) -> set[str]:
    """The third parties that a module imports anywhere in it; of PySide6 the Qt module."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module == "PySide6":
            found |= {f"PySide6.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module is not None:
            found.add(node.module)
    known = sys.stdlib_module_names | {"_typeshed", "station"}
    return {shortened(name) for name in found if name.partition(".")[0] not in known}


def shortened(name: str) -> str:
    """`sqlalchemy.orm` -> `sqlalchemy`, but `PySide6.QtCore.Qt` -> `PySide6.QtCore`."""
    parts = name.split(".")
    return ".".join(parts[:2] if parts[0] == "PySide6" else parts[:1])


def modules_of(package: str) -> list[Path]:
    """The Python files of a package, or the one of a module."""
    return sorted((STATION / package).rglob("*.py")) or [STATION / f"{package}.py"]


def present() -> list[str]:
    """The packages and modules directly inside station/."""
    packages = {path.relative_to(STATION).parts[0] for path in STATION.rglob("*.py")}
    return sorted(name.removesuffix(".py") for name in packages - {"__init__.py"})


PRESENT = present()


@pytest.mark.parametrize("package", PRESENT)
def test_every_package_has_its_floor(package: str) -> None:
    assert package in MAY_IMPORT or package in ROOF, f"station/{package} stands on no floor"
    layers = next(contract for contract in CONTRACTS if contract["id"] == "floors")["layers"]
    named = {
        name.strip(" ()").removeprefix("station.") for layer in layers for name in layer.replace("|", ":").split(":")
    }
    assert package in named | {"sandbox"}, f"station.{package} is not in the contract of the floors"


@pytest.mark.parametrize("package", [name for name in PRESENT if name in MAY_IMPORT])
def test_a_floor_has_only_the_third_parties_it_may_have(package: str) -> None:
    strangers = {
        str(path.relative_to(ROOT)): more
        for path in modules_of(package)
        if (more := outside_imports(path.read_text(encoding="utf-8")) - MAY_IMPORT[package])
    }
    assert strangers == {}


def test_imports_are_found_wherever_they_stand() -> None:
    source = """
import os, numpy.linalg as linear
from PySide6 import QtWidgets
from PySide6.QtCore import QObject
from . import sibling
def late():
    from sqlalchemy.orm import Session
"""
    assert outside_imports(source) == {"numpy", "PySide6.QtWidgets", "PySide6.QtCore", "sqlalchemy"}


def test_every_folder_with_modules_is_a_package() -> None:
    """Without __init__.py a folder is no package to import-linter, and its imports would go unseen."""
    folders = {path.parent for path in STATION.rglob("*.py")}
    bare = [str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").exists()]
    assert bare == []
