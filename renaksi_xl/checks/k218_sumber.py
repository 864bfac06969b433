"""K218: a realisasi from another institution without its source (ATURAN 3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import CaraHitung, rapikan

KODE = "K218"
SIFAT = Sifat.CATATAN


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """The DO may name the source as well ("hasil evaluasi dari BKN")."""
    for b in tiap_baris(bahan):
        sumber = rapikan(b.baris.sumber) or rapikan(b.baris.do)
        if b.figur.cara is CaraHitung.DARI_LEMBAGA_LAIN and not sumber:
            yield b.temuan(KODE, SIFAT, kolom.SUMBER, kolom.LEMBAR_DO)
