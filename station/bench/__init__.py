"""The benchmarks: each runs its floor (the barest way to do the same) interleaved in the same run and gives a ratio."""
