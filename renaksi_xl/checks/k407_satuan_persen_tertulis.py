"""K407: "persen" or "index" as satuan: a misspelling that changes how quarters make the year."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.satuan import baku, ejaan_menentukan

KODE = "K407"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """The engine knows %, Indeks, Nilai, Skor and Rasio only by their usual spelling (ATURAN 3.1)."""
    for b in tiap_baris(bahan):
        satuan = rapikan(b.baris.satuan)
        if ejaan_menentukan(satuan):
            yield b.temuan(KODE, SIFAT, kolom.SATUAN, tertulis=satuan, baku=baku(satuan))
