"""Station: a desktop scanning station for ticket entry."""

__version__ = "0.1.0"
