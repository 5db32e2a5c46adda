"""Keys, passwords and tokens: in the system's keyring, else in a sealed file whose key lies elsewhere."""

from station.credentials.opening import open_secret_store

__all__ = ["open_secret_store"]
