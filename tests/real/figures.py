"""What a run has counted and measured, told at its end."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Figures:
    """Named figures in the order in which they came."""

    _told: list[tuple[str, str]] = field(default_factory=list)

    def add(self, name: str, value: object) -> None:
        self._told.append((name, str(value)))

    def lines(self) -> list[str]:
        width = max((len(name) for name, _ in self._told), default=0)
        return [f"{name:<{width}}  {value}" for name, value in self._told]
