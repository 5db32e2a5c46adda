"""What the figures were measured on: they mean little without it."""

from __future__ import annotations

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path

import psutil


def machine(folder: Path) -> dict[str, str | int | float]:
    """The machine, its load at this moment, and the file system the benchmark's files lie on."""
    return {
        "system": platform.platform(),
        "processor": _processor(),
        "cores": os.cpu_count() or 1,
        "memory_mb": psutil.virtual_memory().total // 2**20,
        "load_1_minute": round(psutil.getloadavg()[0], 2),
        "file_system": file_system(folder),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "pyside6": version("PySide6_Essentials"),
        "opencv": version("opencv-python-headless"),
    }


def file_system(folder: Path) -> str:
    """The type of the file system that holds a folder, such as `ext4`; `unknown` where the system does not tell."""
    path = folder.resolve()
    mounts = [part for part in psutil.disk_partitions(all=True) if path.is_relative_to(part.mountpoint)]
    return max(mounts, key=lambda part: len(part.mountpoint)).fstype or "unknown" if mounts else "unknown"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
