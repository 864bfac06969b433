"""K503: an indikator of program or above without DO, where most have one (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import nama_indikator
from renaksi_xl.checks.cascading import tanpa_do
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K503"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per indikator; a plan that mostly has none is told once (K504)."""
    tanpa = tanpa_do(bahan)
    if tanpa.pengecualian:
        for b in tanpa.belum:
            yield b.temuan(KODE, SIFAT, kolom.DO, kolom.LEMBAR_DO, indikator=nama_indikator(b.baris))
