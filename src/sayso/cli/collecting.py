"""How often Python looks for garbage: seldom, for a reading makes many small objects and hardly any in a ring."""

from __future__ import annotations

import gc

__all__ = ["collect_seldom"]

_NEW, _OLDER, _OLDEST = 20_000, 20, 20


def collect_seldom() -> None:
    """Look for rings of objects after 20,000 new ones, where Python does after 700: a tenth of the time of a reading.

    For the program; who reads from Python decides for himself (:func:`gc.set_threshold`).
    """
    gc.set_threshold(_NEW, _OLDER, _OLDEST)
