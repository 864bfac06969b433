"""K304: a Rata-rata capaian row without children stays Belum diisi for ever (ATURAN 3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import beranak, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import CaraHitung

KODE = "K304"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Whether the cara was chosen or read from the words of the indikator."""
    for b in tiap_baris(bahan):
        if b.figur.cara is CaraHitung.RATA_RATA_CAPAIAN and not beranak(bahan, b):
            yield b.temuan(KODE, SIFAT, kolom.CARA_HITUNG)
