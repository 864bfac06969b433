"""K125: a typed Cara Hitung that is none of the four; it reads as Diisi langsung (ATURAN 3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import CaraHitung, cara_hitung, rapikan

KODE = "K125"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Old words ("Konversi") are known."""
    for b in tiap_baris(bahan):
        kata = rapikan(b.baris.cara_hitung)
        if kata and cara_hitung(kata) is None:
            yield b.temuan(KODE, SIFAT, kolom.CARA_HITUNG, tertulis=kata, pilihan=", ".join(CaraHitung))
