"""Predikat in the words of offices, and whether one fits a figure (ATURAN 4)."""

from __future__ import annotations

from decimal import Decimal

from renaksi_xl.core.angka import dua_desimal
from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.rencana import PITA_BAKU

_URUTAN = (
    ("sangatrendah", "sangatkurang"),
    ("rendah", "kurang"),
    ("sedang", "cukup"),
    ("tinggi", "baik"),
    ("sangattinggi", "sangatbaik"),
)
_BATAS = tuple(p.lebih_dari for p in PITA_BAKU if p.lebih_dari is not None)
_SELA = Decimal("0.01")
"""Bands written 76-90 and 91-100 leave a gap in which offices round either way."""


def urutan(teks: str) -> int | None:
    """Which band a word names, from 0 lowest; None for a word that is no predikat.

    >>> urutan(" Sangat  Tinggi"), urutan("Cukup"), urutan("12 dari 17")
    (4, 2, None)
    """
    kata = seragam(teks).replace(" ", "")
    return next((n for n, semua in enumerate(_URUTAN) if kata in semua), None)


def boleh(teks: str, nilai: Decimal) -> bool:
    """Whether a word may stand for a figure, a fraction.

    >>> boleh("Tinggi", Decimal("0.905")), boleh("Sangat Tinggi", Decimal("0.905")), boleh("Tinggi", Decimal("0.92"))
    (True, True, False)
    """
    bulat = dua_desimal(nilai)
    tepat = sum(bulat > batas for batas in _BATAS)
    longgar = sum(bulat >= batas + _SELA for batas in _BATAS)
    return urutan(teks) in {tepat, longgar}
