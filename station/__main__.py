"""`python -m station` is the same program as `station`."""

from __future__ import annotations

import sys

from station.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
