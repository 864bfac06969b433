"""How wide the columns of texts are: together they take what the page leaves, so that the table gets short.

The height of a row is that of its highest cell. A column whose texts are long gets more than one whose texts are short,
and no column breaks a word as long as the page has room for it.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from renaksi_xl.core.ukuran_huruf import LONGGAR, lebar_teks
from renaksi_xl.sheets.cetak.halaman import SKALA_TERKECIL, lebar_pas, lebar_titik, skala
from renaksi_xl.sheets.cetak.susunan import HURUF, TINGGI_MAKS, lebar_judul, pinggir
from renaksi_xl.sheets.kontrak import A3, Gaya

_PANGKAT = 3
"""How much a long text counts more than several short ones: 1 the total, without end the longest alone."""
_BATAS_MAJEMUK, _BATAS_KATA = (31.0, 26.0, 22.0, 20.0, 18.0), (17.0, 16.0, 15.0, 14.0, 13.0)
"""Up to these widths words are kept whole, longer ones are broken anyway: the first that the page has room for.

Words wider than 18 are several with slashes between them, "Bulanan/Triwulanan/Semesteran": worth little height.
"""
_LEBIH_TINGGI = 1.05
_TERPENDEK = 20.0
_UKURAN, _BARIS_TERBANYAK, _TAK_RATA = 10.0, TINGGI_MAKS // 13, 1.25
"""Size of the letters, lines of a row at most, and how much longer lines are that end with words."""
_PATAH = re.compile(r"(?<=-)|\s+")
"""Where Excel and LibreOffice break a line: not behind a slash."""


@dataclass(frozen=True, slots=True)
class Tulisan:
    """A text of a column, its look, and the part of it that a row carries (1/n when it is merged over n of them)."""

    teks: str
    gaya: Gaya
    bagian: float = 1.0


def bobot(isi: Sequence[Tulisan]) -> float:
    """What a column of these texts should get of the width, in relation to the others.

    Widths w that keep the sum of (length / w) ** p over all cells small are in the ratio of the sums of length ** p,
    to the power 1 / (p + 1); with a high p that sum follows the highest cells.
    """
    panjang = (_panjang(x) * x.bagian for x in isi)
    return max(_TERPENDEK, math.pow(sum(x**_PANGKAT for x in panjang), 1 / (_PANGKAT + 1)))


def _panjang(x: Tulisan) -> float:
    """The length of a text on one line, in points."""
    return lebar_teks(x.teks, tebal=HURUF.get(x.gaya, (0, False))[1], ukuran=_UKURAN)


def lebar_kata(isi: Sequence[Tulisan]) -> list[float]:
    """How wide a column must be for each of its words, as Excel counts widths, the narrowest first."""
    semua = {(kata, x.gaya) for x in isi for kata in _PATAH.split(x.teks) if kata}
    return sorted({lebar_judul(kata, gaya) for kata, gaya in semua})


def lebar_tertinggi(isi: Sequence[Tulisan]) -> float:
    """How wide a column must be for its longest text not to get higher than a row of a sheet can be."""
    panjang = max(map(_panjang, isi), default=0.0)
    return (panjang * LONGGAR * _TAK_RATA / _BARIS_TERBANYAK + pinggir(Gaya.CETAK_TEKS)) / 0.75 / 7


def lebar_hemat(
    lebar: Sequence[float], isi: Mapping[int, Sequence[Tulisan]], terkecil: Mapping[int, float], kertas: int
) -> tuple[int, list[float]]:
    """The paper and the column widths: the columns in `isi` share what the others leave.

    `terkecil` says how narrow each of them may get at most, for its heading.
    """
    dasar = [bobot(isi[n]) if n in isi else x for n, x in enumerate(lebar)]
    paling = {n: max(terkecil[n], lebar_tertinggi(satu)) for n, satu in isi.items()}
    kata = {n: [0.0, *lebar_kata(satu)] for n, satu in isi.items()}

    def untuk(batas: float) -> dict[int, float]:
        return {n: max(paling[n], kata[n][bisect_right(kata[n], batas) - 1]) for n in isi}

    for lembar in dict.fromkeys((kertas, A3)):

        def pas(sempit: Mapping[int, float], lembar: int = lembar) -> list[float] | None:
            hasil = lebar_pas(dasar, sempit, lembar)
            return hasil if skala(hasil, lembar) >= SKALA_TERKECIL else None

        if semua := [x for batas in _BATAS_MAJEMUK if (x := pas(untuk(batas))) is not None]:
            tinggi = [_tinggi(satu, isi) for satu in semua]
            return lembar, next(
                s for s, t in zip(semua, tinggi, strict=True) if t <= _LEBIH_TINGGI * min(tinggi)
            )
        for batas in _BATAS_KATA:
            if (satu := pas(untuk(batas))) is not None:
                return lembar, _utuhkan(untuk(batas), isi, pas) or satu
    return A3, lebar_pas(dasar, paling, A3)


def _utuhkan(
    sempit: Mapping[int, float],
    isi: Mapping[int, Sequence[Tulisan]],
    pas: Callable[[Mapping[int, float]], list[float] | None],
) -> list[float] | None:
    """The widths when single columns keep longer words whole too: those first that mend most cells for their width."""
    hasil: list[float] | None = None
    kini, calon = dict(sempit), list[tuple[float, int, float]]()
    for n, semua in isi.items():
        sel = sorted(max(lebar_kata([x]), default=0.0) for x in semua)
        for lebar in {x for x in sel if sempit[n] < x <= _BATAS_MAJEMUK[-1]}:
            mendapat = bisect_right(sel, lebar) - bisect_right(sel, sempit[n])
            calon.append((mendapat / (lebar - sempit[n]), n, lebar))
    for _, n, lebar in sorted(calon, reverse=True):
        if lebar > kini[n] and (satu := pas(kini | {n: lebar})) is not None:
            kini[n], hasil = lebar, satu
    return hasil


def _tinggi(lebar: Sequence[float], isi: Mapping[int, Sequence[Tulisan]]) -> float:
    """How high the cells get in columns of these widths, in relation to other widths."""
    ruang = {n: lebar_titik(lebar[n]) - pinggir(Gaya.CETAK_TEKS) for n in isi}
    lipatan = (_panjang(x) * x.bagian / ruang[n] for n, semua in isi.items() for x in semua)
    return math.pow(sum(x**_PANGKAT for x in lipatan), 1 / _PANGKAT)
