"""How far two colours are apart for an eye: CAM02-UCS, and the three full dichromacies after Machado (2009)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]

# G. M. Machado et al., A Physiologically-based Model for Simulation of Color Vision Deficiency, severity 1.0,
# on linear RGB.
DEFICIENCIES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
_TO_XYZ = np.array(
    ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
)
_CAT02 = np.array(((0.7328, 0.4296, -0.1624), (-0.7036, 1.6975, 0.0061), (0.0030, 0.0136, 0.9834)))
_HPE = np.array(((0.38971, 0.68898, -0.07868), (-0.22981, 1.18340, 0.04641), (0.0, 0.0, 1.0)))
_WHITE = np.array((95.047, 100.0, 108.883))


def linear(colour: str) -> Vector:
    """`#RRGGBB` as linear RGB from 0 to 1."""
    values = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def contrast(first: str, second: str) -> float:
    """WCAG 2's ratio, 1 to 21."""
    light, dark = sorted((float(_TO_XYZ[1] @ linear(colour)) for colour in (first, second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def distance(first: str, second: str, deficiency: str = "") -> float:
    """In CAM02-UCS, as the eye with that deficiency sees the two."""
    points = []
    for colour in (first, second):
        seen = linear(colour)
        if deficiency:
            seen = np.clip(np.array(DEFICIENCIES[deficiency]) @ seen, 0.0, 1.0)
        points.append(cam02_ucs(_TO_XYZ @ seen * 100))
    return float(np.linalg.norm(points[0] - points[1]))


def cam02_ucs(xyz: Vector) -> Vector:
    """J', a', b' in the usual viewing conditions of sRGB: 64 lux, average surround, background of 20 %."""
    adapting = 64 / np.pi / 5
    k = 1 / (5 * adapting + 1)
    level = 0.2 * k**4 * (5 * adapting) + 0.1 * (1 - k**4) ** 2 * (5 * adapting) ** (1 / 3)
    n = 0.2
    n_bb = 0.725 * (1 / n) ** 0.2
    z = 1.48 + np.sqrt(n)
    degree = 1 - (1 / 3.6) * np.exp((-adapting - 42) / 92)

    def compressed(colour: Vector) -> Vector:
        adapted = (_CAT02 @ colour) * (degree * 100 / (_CAT02 @ _WHITE) + 1 - degree)
        cones = _HPE @ np.linalg.inv(_CAT02) @ adapted
        power = (level * np.abs(cones) / 100) ** 0.42
        return np.sign(cones) * 400 * power / (27.13 + power) + 0.1

    r, g, b = compressed(xyz)
    wr, wg, wb = compressed(_WHITE)
    a_axis, b_axis = r - 12 * g / 11 + b / 11, (r + g - 2 * b) / 9
    hue = np.arctan2(b_axis, a_axis)
    achromatic, white = (2 * r + g + b / 20 - 0.305) * n_bb, (2 * wr + wg + wb / 20 - 0.305) * n_bb
    lightness = 100 * (achromatic / white) ** (0.69 * z)
    eccentricity = 0.25 * (np.cos(hue + 2) + 3.8)
    t = 50_000 / 13 * n_bb * eccentricity * np.hypot(a_axis, b_axis) / (r + g + 21 * b / 20)
    chroma = t**0.9 * np.sqrt(lightness / 100) * (1.64 - 0.29**n) ** 0.73
    colourful = chroma * level**0.25
    stretched = np.log(1 + 0.0228 * colourful) / 0.0228
    return np.array((1.7 * lightness / (1 + 0.007 * lightness), stretched * np.cos(hue), stretched * np.sin(hue)))
