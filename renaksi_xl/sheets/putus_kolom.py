"""Where a table that is wider than its paper goes on: between groups of columns, at letters that can be read."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import ceil

from renaksi_xl.sheets.cetak.halaman import SKALA_TERKECIL, skala
from renaksi_xl.sheets.kontrak import F4


def putus_kolom(lebar: Sequence[float], berulang: int, paksa: Collection[int]) -> tuple[int, ...]:
    """Columns before which a page of F4 begins: those in `paksa`, and wherever the next one would not fit.

    The first `berulang` columns are printed on every page.

    >>> putus_kolom([10, 80, 80, 80, 20, 20], 1, {4})
    (3, 4)
    """
    awal, putus = list(lebar[:berulang]), list[int]()
    halaman = list(awal)
    for n, satu in enumerate(lebar[berulang:], start=berulang):
        penuh = len(halaman) > berulang and skala([*halaman, satu], F4) < SKALA_TERKECIL
        if n in paksa or penuh:
            putus.append(n)
            halaman = list(awal)
        halaman.append(satu)
    return tuple(putus)


def putus_merata(tetap: Sequence[float], satu: float, banyak: int, kertas: int) -> tuple[int, ...]:
    """Columns before which a page begins, for `banyak` columns of one width behind those printed on every page.

    The pages get equally many, as nearly as can be.

    >>> putus_merata([40], 5, 20, F4), putus_merata([40], 5, 60, F4)
    ((), (31,))
    """
    muat = banyak
    while muat > 1 and skala([*tetap, *[satu] * muat], kertas) < SKALA_TERKECIL:
        muat -= 1
    halaman = ceil(banyak / muat)
    return tuple(len(tetap) + ceil(banyak * n / halaman) for n in range(1, halaman))


SKALA = SKALA_TERKECIL
"""Per cent at which these tables are printed."""
