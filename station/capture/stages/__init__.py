"""The steps that a frame goes through until one reads something: one module each, with its reason and its gain.

A stage is a function of the frame and the wanted formats; it keeps nothing. Which are tried on which look stands in
`capture/plan.py`, and `capture/decoder.py` runs them. Each stage's gain was measured by `station bench decode_stages`
on 432 frames of 480 and 720 rows: the share it reads beyond the stages before it, and processor ms (median / p95).
"""
