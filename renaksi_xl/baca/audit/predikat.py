"""Predikat in the words of offices, and whether one fits a figure (ATURAN 4)."""

from __future__ import annotations

import re
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
_ANGKA = re.compile(r"(?<![\w.$])\d+(?:\.\d+)?(?![\w.])")
_TEKS = re.compile(r'"[^"]*"')
_SELA = Decimal("0.01")
"""Bands written 76-90 and 91-100 leave a gap in which offices round either way."""


def urutan(teks: str) -> int | None:
    """Which band a word names, from 0 lowest; None for a word that is no predikat.

    >>> urutan(" Sangat  Tinggi"), urutan("Cukup"), urutan("12 dari 17")
    (4, 2, None)
    """
    kata = seragam(teks).replace(" ", "")
    return next((n for n, semua in enumerate(_URUTAN) if kata in semua), None)


def boleh(teks: str, nilai: Decimal, rumus: str | None = None) -> bool:
    """Whether a word may stand for a figure, a fraction; a formula that states the bands leaves no gap.

    >>> boleh("Tinggi", Decimal("0.905")), boleh("Sangat Tinggi", Decimal("0.905")), boleh("Tinggi", Decimal("0.92"))
    (True, True, False)
    >>> boleh("Tinggi", Decimal("0.905"), 'IF(M5>0.9,"Sangat Tinggi","Tinggi")')
    False
    """
    bulat = dua_desimal(nilai)
    tepat = sum(bulat > batas for batas in _BATAS)
    longgar = sum(bulat >= batas + _SELA for batas in _BATAS)
    return urutan(teks) in ({tepat} if rumus is not None and _menyebut_batas(rumus) else {tepat, longgar})


def _menyebut_batas(rumus: str) -> bool:
    """Whether a formula compares with the bounds themselves (90, 0.9) and with none beyond the gap (91, 0.91)."""
    angka = {Decimal(x) for x in _ANGKA.findall(_TEKS.sub("", rumus))}

    def ada(geser: Decimal) -> bool:
        return any(kali * (batas + geser) in angka for batas in _BATAS for kali in (1, 100))

    return ada(Decimal(0)) and not ada(_SELA)
