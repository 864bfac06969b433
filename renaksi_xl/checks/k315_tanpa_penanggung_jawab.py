"""K315: a leaf row for which no bidang is responsible, not even through its parents (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_simpul
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.pohon import TINGKAT_SUB_KEGIATAN

KODE = "K315"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Parents may be without: only who fills in a leaf is asked for, once the office has bidang."""
    pohon, simpul = bahan.hasil.pohon, bahan.hasil.simpul
    for s, b in tiap_simpul(bahan):
        daun = not pohon.anak[s] and pohon.tingkat[s] <= TINGKAT_SUB_KEGIATAN
        if daun and bahan.rencana.bidang and not simpul[s].bidang:
            yield b.temuan(KODE, SIFAT, kolom.PENANGGUNG_JAWAB)
