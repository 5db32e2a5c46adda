"""A secret store that forgets: the demo's credentials open nothing but the sandbox beside them."""

from __future__ import annotations

from station.domain.trouble import Trouble
from station.ui.words_demo import demo_secrets_words


class MemorySecrets:
    """Implements `domain.ports.SecretStore`. Any thread may use it: each call is one step on a dictionary."""

    def __init__(self) -> None:
        self._kept: dict[str, dict[str, str]] = {}

    def read(self, profile: str) -> dict[str, str] | Trouble:
        return dict(self._kept.get(profile, {}))

    def write(self, profile: str, secrets: dict[str, str]) -> Trouble | None:
        self._kept[profile] = dict(secrets)
        return None

    def remove(self, profile: str) -> Trouble | None:
        self._kept.pop(profile, None)
        return None

    def describe(self) -> str:
        return demo_secrets_words()
