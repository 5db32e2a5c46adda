"""Revisions of a profile's list, `mirror-<number>.db`, oldest first. The one file for all of mirror_0001 is no more."""
