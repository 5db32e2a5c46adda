"""Two threads that read the same kind of answer for the first time, at once."""

from __future__ import annotations

import subprocess
import sys
import textwrap

FIRST_USES = textwrap.dedent(
    """
    import sys
    from threading import Barrier, Thread

    from msgspec import defstruct

    from station.vendors.lenient import decoded

    sys.setswitchinterval(1e-6)
    ANSWER = b'{"a": {"f": {"x": 1}, "g": [{"x": 3}]}, "b": [{"f": {"x": 1}, "g": []}]}'

    def read(barrier, kind):
        barrier.wait()
        for _ in range(3):
            assert decoded(ANSWER, kind).b[0].f.x == 1

    for number in range(1500):
        least = defstruct("Least", [("x", int)])
        middle = defstruct("Middle", [("f", least), ("g", list[least]), ("h", str | int | None, None)])
        whole = defstruct("Whole", [("a", middle), ("b", list[middle])])
        barrier = Barrier(4)
        threads = [Thread(target=read, args=(barrier, whole)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    print("whole")
    """
)


def test_the_first_use_of_an_answer_s_kind_is_safe_for_many_threads() -> None:
    """With msgspec alone the process ends by a segmentation fault."""
    done = subprocess.run([sys.executable, "-c", FIRST_USES], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "whole", "")
