"""Silence for a reader in Rust: of a damaged file it prints in English where it gave up, before Python hears of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

_GALAT = 2
"""The number of standard error, which Rust writes to without asking Python."""


@contextmanager
def hening() -> Iterator[None]:
    """Let nothing through to standard error; only where no other thread has anything to say."""
    try:
        asli = os.dup(_GALAT)
    except OSError:  # a program without a console has none
        yield
        return
    try:
        kosong = os.open(os.devnull, os.O_WRONLY)
        os.dup2(kosong, _GALAT)
        os.close(kosong)
        yield
    finally:
        os.dup2(asli, _GALAT)
        os.close(asli)
