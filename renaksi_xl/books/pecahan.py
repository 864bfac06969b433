"""A piece of a sheet too long to hold in memory, packed so that it fits any place (see `alir`)."""

from __future__ import annotations

from typing import NamedTuple


class Pecahan(NamedTuple):
    """Packed lines: raw deflate, CRC-32 and length of the XML, `geser` that moves a CRC past it, how many lines."""

    isi: bytes
    crc: int
    panjang: int
    geser: int
    baris: int
