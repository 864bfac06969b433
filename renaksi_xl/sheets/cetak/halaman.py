"""Paper: at which scale a table is as wide as its page, and where pages end.

A fixed scale, not "fit to width": under the latter Excel ignores the page breaks that keep rows whole. All lengths are
points.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.sheets.kontrak import A3, F4

_LUAS = {F4: (936.0, 612.0), A3: (1190.5, 841.9)}
_TEPI_DATAR, _TEPI_TEGAK = 57.6, 79.2
"""Both margins together, as `books` sets them."""
_CADANGAN_DATAR, _CADANGAN_TEGAK = 0.915, 0.97
"""Part of the page that is used: LibreOffice draws columns 6 % wider than Excel, and printers differ a little."""
SKALA_TERKECIL = 71
"""Per cent at which letters of 10 points are just above 7 on paper."""


def kertas(rencana: Rencana) -> int:
    """The paper the office chose for its documents."""
    return A3 if rencana.dokumen.kertas == "A3" else F4


def lebar_titik(lebar: float) -> float:
    """The width of a column on paper at 100 %: 7 pixels a digit of Calibri 11 and 5 around them.

    >>> lebar_titik(10), lebar_titik(0)
    (56.25, 0.0)
    """
    return int(lebar * 7 + 5) * 0.75 if lebar else 0.0


def lebar_berisi(titik: float) -> float:
    """The narrowest column, to a tenth, that is so many points wide on paper at 100 %, at least 4.5.

    >>> lebar_berisi(56.25), lebar_titik(lebar_berisi(60.0))
    (10.0, 60.0)
    """
    return ceil((ceil(titik / 0.75) - 5) / 7 * 10) / 10


def skala(lebar: Iterable[float], kertas: int) -> int:
    """Per cent at which columns of these widths are as wide as the page, at most 100."""
    muat = (_LUAS[kertas][0] - _TEPI_DATAR) * _CADANGAN_DATAR
    return max(10, min(100, int(100 * muat / sum(map(lebar_titik, lebar)))))


def lebar_pas(lebar: Sequence[float], terkecil: Mapping[int, float], kertas: int) -> list[float]:
    """Column widths that fill the page at the smallest scale that can be read; only those in `terkecil` change.

    `terkecil` gives for each of them how narrow it may get at most.

    >>> lebar = lebar_pas([10, 30, 60, 1], {1: 5, 2: 5, 3: 8}, F4)
    >>> lebar[0], lebar[3], skala(lebar, F4)
    (10, 8, 71)
    """
    muat = (_LUAS[kertas][0] - _TEPI_DATAR) * _CADANGAN_DATAR * 100 / SKALA_TERKECIL
    hasil, lentur = list(lebar), set(terkecil)
    while lentur:
        tetap = sum(lebar_titik(x) for n, x in enumerate(hasil) if n not in lentur)
        ruang = ((muat - tetap) / 0.75 - 5 * len(lentur)) / 7
        kali = ruang / sum(lebar[n] for n in lentur)
        sempit = {n for n in lentur if lebar[n] * kali < terkecil[n]}
        for n in sempit or lentur:
            hasil[n] = terkecil[n] if sempit else int(lebar[n] * kali * 10) / 10
        lentur = lentur - sempit if sempit else set()
    return hasil


def tinggi_halaman(kertas: int, skala: int) -> float:
    """Height of rows that a page takes at a scale."""
    return (_LUAS[kertas][1] - _TEPI_TEGAK) * _CADANGAN_TEGAK * 100 / skala


def muat_tegak(kertas: int, skala: int) -> tuple[float, float]:
    """Width and height of cells that an upright page takes at a scale in per cent."""
    tinggi, lebar = _LUAS[kertas]
    return (
        (lebar - _TEPI_DATAR) * _CADANGAN_DATAR * 100 / skala,
        (tinggi - _TEPI_TEGAK) * _CADANGAN_TEGAK * 100 / skala,
    )
