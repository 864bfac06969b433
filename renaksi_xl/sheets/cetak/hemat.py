"""How wide the columns of texts are: together they take what the page leaves, so that the table gets short.

The height of a row is that of its highest cell. A column whose texts are long gets more than one whose texts are short,
and no column breaks a word as long as the page has room for it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from renaksi_xl.core.ukuran_huruf import lebar_teks
from renaksi_xl.sheets.cetak.halaman import SKALA_TERKECIL, kertas_dan_lebar, lebar_pas, skala
from renaksi_xl.sheets.cetak.susunan import HURUF, lebar_judul
from renaksi_xl.sheets.kontrak import Gaya

_PANGKAT = 3
"""How much a long text counts more than several short ones: 1 the total, without end the longest alone."""
_BATAS_KATA = (20.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0)
"""Widths up to which a column may ask for its longest word; the first that the page has room for."""
_TERPENDEK = 20.0
_PATAH = re.compile(r"(?<=[-/])|\s+")
"""Where a program may break a line."""


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
    panjang = (lebar_teks(x.teks, tebal=HURUF.get(x.gaya, (0, False))[1]) * x.bagian for x in isi)
    return max(_TERPENDEK, math.pow(sum(x**_PANGKAT for x in panjang), 1 / (_PANGKAT + 1)))


def kata_terlebar(isi: Sequence[Tulisan]) -> float:
    """How wide a column must be for its longest word, as Excel counts widths."""
    semua = {(kata, x.gaya) for x in isi for kata in _PATAH.split(x.teks)}
    return max((lebar_judul(kata, gaya) for kata, gaya in semua), default=0.0)


def lebar_hemat(
    lebar: Sequence[float], isi: Mapping[int, Sequence[Tulisan]], terkecil: Mapping[int, float], kertas: int
) -> tuple[int, list[float]]:
    """The paper and the column widths: the columns in `isi` share what the others leave.

    `terkecil` says how narrow each of them may get at most, for its heading.
    """
    dasar = [bobot(isi[n]) if n in isi else x for n, x in enumerate(lebar)]
    kata = {n: kata_terlebar(satu) for n, satu in isi.items()}
    for batas in _BATAS_KATA:
        sempit = {n: max(terkecil[n], min(batas, kata[n])) for n in isi}
        pas = lebar_pas(dasar, sempit, kertas)
        if skala(pas, kertas) >= SKALA_TERKECIL:
            return kertas, pas
    return kertas_dan_lebar(dasar, terkecil, kertas)
