"""Widths for the branches of a Tabel Cascading: a branch with long lists is wider, so that its table is lower.

A line of the table is as high as its longest text needs. The least height of all lines together is looked for in
small steps, on the lengths of the texts alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

LANGKAH = 4
"""Widths are multiples of this many columns of the grid, so that a sheet has few columns."""
_TERKECIL = 0.6
"""No branch is narrower than this part of an even share."""
_PUTARAN = 12


def bagi_lebar(panjang: Sequence[Sequence[float]], lebar: int) -> tuple[int, ...]:
    """Columns for each branch, together `lebar`; `panjang` has for each line the length of each branch's text.

    >>> bagi_lebar([[10, 10]], 40), bagi_lebar([[10, 90]], 40), bagi_lebar([[0, 0, 0]], 50)
    ((20, 20), (12, 28), (16, 16, 18))
    """
    banyak = len(panjang[0])
    terkecil = lebar / banyak * _TERKECIL
    bagian = [lebar / banyak] * banyak
    terbaik = _bulatkan(bagian, lebar)
    terendah = _tinggi(panjang, terbaik)
    for _ in range(_PUTARAN):
        bagian = _lebih_adil(panjang, bagian, lebar, terkecil)
        calon = _bulatkan(bagian, lebar)
        tinggi = _tinggi(panjang, calon)
        if tinggi < terendah:
            terbaik, terendah = calon, tinggi
    return terbaik


def _tinggi(panjang: Sequence[Sequence[float]], lebar: Sequence[int]) -> int:
    """Lines of text of the whole table, in the widths' own unit."""
    return sum(max(ceil(p / x) for p, x in zip(baris, lebar, strict=True)) for baris in panjang)


def _lebih_adil(
    panjang: Sequence[Sequence[float]], bagian: Sequence[float], lebar: int, terkecil: float
) -> list[float]:
    """Half a step towards the branches that make lines high."""
    sebab = [0.0] * len(bagian)
    for baris in panjang:
        tinggi = [p / x for p, x in zip(baris, bagian, strict=True)]
        sebab[tinggi.index(max(tinggi))] += max(tinggi)
    jumlah = sum(sebab) or 1.0
    baru = [max(terkecil, x / 2 + lebar / 2 * s / jumlah) for x, s in zip(bagian, sebab, strict=True)]
    # What the narrow ones were given is taken from the others.
    lebih = sum(baru) - lebar
    sisa = sum(x - terkecil for x in baru)
    return [x - lebih * (x - terkecil) / sisa for x in baru] if sisa else list(bagian)


def _bulatkan(bagian: Sequence[float], lebar: int) -> tuple[int, ...]:
    """Edges on steps of the grid; the last branch ends at the edge of the table."""
    tepi, x = [0], 0.0
    for satu in bagian[:-1]:
        x += satu
        tepi.append(max(tepi[-1] + LANGKAH, round(x / LANGKAH) * LANGKAH))
    tepi.append(lebar)
    return tuple(b - a for a, b in pairwise(tepi))
