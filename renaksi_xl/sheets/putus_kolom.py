"""Where a table that is wider than its paper goes on: between groups of columns, at letters that can be read."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from math import ceil

from renaksi_xl.sheets.cetak.halaman import SKALA_TERKECIL, skala
from renaksi_xl.sheets.kontrak import F4

_TERBELAH = 1.0
"""Cost of a page that begins within a group: more than all that is empty on two pages."""


def putus_kolom(
    lebar: Sequence[float], berulang: int, paksa: Collection[int], golongan: Collection[int] = ()
) -> tuple[int, ...]:
    """Columns before which a page of F4 begins: those in `paksa`, and wherever the others do not fit.

    The first `berulang` columns are printed on every page. Between two in `paksa` there are as few pages as can be;
    they begin with a group (its first column is in `golongan`) if possible, and are evenly full.

    >>> putus_kolom([10, 80, 80, 80, 20, 20], 1, {4})
    (3, 4)
    >>> putus_kolom([10, *[50] * 5], 1, ()), putus_kolom([10, *[50] * 5], 1, (), {2})
    ((4,), (2,))

    A group is no reason for a page more, and a column wider than any page has one of its own:

    >>> putus_kolom([10, *[20] * 4], 1, (), range(5)), putus_kolom([10, 20, 400, 20], 1, ())
    ((), (2, 3))
    """
    batas = [berulang, *sorted(paksa), len(lebar)]
    putus = sorted(paksa)
    for awal, akhir in pairwise(batas):
        putus += _bagi(lebar, berulang, range(awal, akhir), golongan)
    return tuple(sorted(putus))


def _bagi(lebar: Sequence[float], berulang: int, kolom: range, golongan: Collection[int]) -> list[int]:
    """Columns of a run before which a page begins, the first page left out: the cheapest choice."""

    def muat(awal: int, akhir: int) -> bool:
        return akhir == awal + 1 or skala([*lebar[:berulang], *lebar[awal:akhir]], F4) >= SKALA_TERKECIL

    terbaik: dict[int, tuple[int, float, list[int]]] = {kolom.start: (0, 0.0, [])}
    seluruh = sum(lebar[n] for n in kolom) or 1.0
    for akhir in range(kolom.start + 1, kolom.stop + 1):
        pilihan = []
        for awal in range(akhir - 1, kolom.start - 1, -1):
            if not muat(awal, akhir):
                break
            halaman, biaya, putus = terbaik[awal]
            di_dalam = awal > kolom.start
            biaya += _TERBELAH * (di_dalam and awal not in golongan) + (sum(lebar[awal:akhir]) / seluruh) ** 2
            pilihan.append((halaman + 1, biaya, [*putus, *([awal] if di_dalam else [])]))
        # Of those that cost the same the first: its last page begins furthest to the right.
        terbaik[akhir] = min(pilihan, key=lambda x: (x[0], round(x[1], 9)))
    return terbaik[kolom.stop][2]


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
