"""The frozen program `station-window`, for desktop launchers: what goes wrong is said in a dialog."""

import sys

from station.app import main

if __name__ == "__main__":
    sys.exit(main())
