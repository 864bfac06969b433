"""Who is told how far the reading of many files has come."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Kabar(NamedTuple):
    """Takes lines of progress, at first often and then at most every `paling_jarang` seconds."""

    tulis: Callable[[str], None]
    paling_jarang: float


DIAM = Kabar(lambda _: None, 60)
"""Nobody is told."""
