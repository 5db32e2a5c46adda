"""Station's installer for Windows, built on Linux or Windows: `python3 packaging/windows/build.py`."""
