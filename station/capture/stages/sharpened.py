"""On every fourth miss: the frame without its blur."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from station.capture.engines import read_with_zxing
from station.capture.opencv import quiet_opencv
from station.capture.picture import as_bytes
from station.capture.reading import CodeFormat
from station.capture.stages.attempt import LINEAR, Attempt, Copies, scaled
from station.capture.stages.strip import FINER, read_cuts

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from station.capture.picture import Grey
    from station.capture.stages.strip import Lines

_LENSES = (1.0, 1.3, 1.6, 2.0, 2.4, 2.9, 3.4)
"""Pixels of the frame: the spreads of a lens out of focus that are tried on lines. Closer steps read no more."""
_HANDS = (2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.5, 10.0, 12.0)
"""Pixels of the frame: the ways a hand may have moved across the bars while the shutter was open."""
_WHOLE_LENSES = (2.4, 3.5)
"""Pixels of the small copy: those tried on the whole of it."""
_NOISE_OF_LENS, _NOISE_OF_HAND, _NOISE_OF_WHOLE = 0.0007, 0.003, 0.003
"""Shares of the power that are noise, in Wiener's formula. Less of it sharpens more, and makes bars of grain."""


def read_sharpened(copies: Copies, formats: Collection[CodeFormat]) -> Attempt:
    """Wiener's filter takes out several blurs that may have been, since reading a line of bars is nearly free.

    For the other codes two of a lens, in the small copy: nobody reads those out of focus as they are.
    Gain: 4.4 % more, 4.2 % that nobody else reads, at 20.3 / 28.5 ms.
    """
    attempt = read_cuts(copies, formats, _unblurred)
    others = set(formats) - LINEAR
    if attempt.found or not others:
        return attempt
    small, scale = copies.small
    for sharp in _unblurred_whole(small):
        attempt = Attempt(scaled(read_with_zxing(sharp, others), scale), sharp)
        if attempt.found:
            break
    return attempt


def _unblurred(lines: Lines) -> Iterator[Lines]:
    """The lines without each of the blurs, dark on light and the other way round."""
    import numpy as np

    length = lines.shape[1]
    frequency = np.fft.rfftfreq(length).astype(np.float32) * FINER
    spectrum = np.fft.rfft(lines, axis=1)
    blurs = [(np.exp(-2 * (np.pi * frequency * spread) ** 2), _NOISE_OF_LENS) for spread in _LENSES]
    blurs += [(np.sinc(frequency * way), _NOISE_OF_HAND) for way in _HANDS]
    for blur, noise in blurs:
        sharp = np.fft.irfft(spectrum * (blur / (blur * blur + noise)), length, axis=1).astype(np.float32)
        yield sharp
        yield 255 - sharp


def _unblurred_whole(small: Grey) -> Iterator[Grey]:
    """The picture without each of two blurs of a lens."""
    import numpy as np

    cv2 = quiet_opencv()
    height, width = small.shape
    rows, columns = cv2.getOptimalDFTSize(height), cv2.getOptimalDFTSize(width)
    larger = cv2.copyMakeBorder(small, 0, rows - height, 0, columns - width, cv2.BORDER_REPLICATE)
    spectrum = cv2.dft(larger.astype(np.float32), flags=cv2.DFT_COMPLEX_OUTPUT)
    for spread in _WHOLE_LENSES:
        blur = np.outer(_lens(rows, spread), _lens(columns, spread))
        wiener = blur / (blur * blur + _NOISE_OF_WHOLE)
        how = cv2.DFT_INVERSE | cv2.DFT_REAL_OUTPUT | cv2.DFT_SCALE
        sharp = cv2.dft(spectrum * wiener[:, :, None], flags=how)
        yield as_bytes(np.clip(sharp[:height, :width], 0, 255).astype(np.uint8))


def _lens(size: int, spread: float) -> npt.NDArray[np.float32]:
    """What a lens out of focus leaves of each frequency along one side."""
    import numpy as np

    frequency = np.fft.fftfreq(size).astype(np.float32)
    return np.asarray(np.exp(-2 * (np.pi * spread * frequency) ** 2), dtype=np.float32)
