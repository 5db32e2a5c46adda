"""The frozen program `station`: the command line and, without a command, the window.

`station -m MODULE` runs one of Station's own modules, as an interpreter would: the program starts parts of itself as
processes of their own (the doctor's look at Qt, the benchmarks), through `sys.executable`, which here is itself.
"""

import runpy
import sys


def main() -> int:
    """Runs what was asked for and returns the exit code."""
    if sys.argv[1:2] == ["-m"] and sys.argv[2:3] and sys.argv[2].partition(".")[0] == "station":
        module = sys.argv[2]
        del sys.argv[1:3]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        return 0
    from station.cli.main import main as station

    return station()


if __name__ == "__main__":
    sys.exit(main())
