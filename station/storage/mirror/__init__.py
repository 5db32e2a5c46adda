"""The mirror: what the vendors said, one file for each profile's list. A cache: any of it may be thrown away.

The journal's table `mirrors` points to the file in force (`register.py`). A list is loaded into a fresh file that no
reader sees (`load.py`, `load_file.py`); at the end it is sealed (`sealing.py`) and takes the place of the one before
(`shelf.py`). Later reads go into the file in force, page by page (`writing.py`, `completion.py`).
"""
