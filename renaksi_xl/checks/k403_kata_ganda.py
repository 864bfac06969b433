"""K403: a word twice in a row ([LT]: "yang yang")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.checks.tulisan import lembar_teks, teks_baris
from renaksi_xl.pesan.frasa import kutip, rangkai

KODE = "K403"
SIFAT = Sifat.CATATAN
_GANDA = re.compile(r"\b([^\W\d_]{2,})\s+\1\b", re.IGNORECASE)
_KATA_ULANG = frozenset({"rata", "undang", "masing", "kasus", "lain", "sama", "tiap", "sehari", "benar"})
"""Words that Indonesian doubles; with a space for the hyphen they are no slip worth a line."""


def kata_ganda(teks: str) -> list[str]:
    """The doubled words of a text as typed.

    >>> kata_ganda("Laporan yang yang disusun"), kata_ganda("nilai rata rata")
    (['yang yang'], [])
    """
    return [x.group() for x in _GANDA.finditer(teks) if x[1].lower() not in _KATA_ULANG]


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row."""
    for b in tiap_baris(bahan):
        salah = [(label, kata) for label, teks in teks_baris(b.baris) for kata in kata_ganda(teks)]
        if salah:
            rincian = rangkai([f"{kutip(kata)} di kolom {label}" for label, kata in salah])
            yield b.temuan(KODE, SIFAT, salah[0][0], lembar_teks(salah[0][0]), rincian=rincian)
