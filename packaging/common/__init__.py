"""What the builds of all three systems share. The scripts put the folder above on their path: `from common import …`.

Standard library only, like `dev.py`: a build starts on a machine that has nothing but Python.
"""
