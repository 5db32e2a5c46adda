"""How long what is known of a camera's abilities holds."""

from __future__ import annotations

from station.domain.camera import CameraCondition, CameraState

_GONE = frozenset({CameraCondition.OFF, CameraCondition.UNPLUGGED, CameraCondition.ENDED})


def loses_abilities(before: CameraState, now: CameraState) -> bool:
    """Whether another camera may come. One that is only opened anew keeps them, so that no control goes and comes."""
    return now.condition in _GONE or now.source != before.source
