"""K201: text where a realisasi belongs; it is never taken as a number (ATURAN 2)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import rincian_teks, teks_salah, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import sampai_tw
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K201"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, up to TW pelaporan; it points at the first text."""
    for b in tiap_baris(bahan):
        isian = sampai_tw(bahan, b.baris.realisasi_tw)
        salah = [(kolom.REALISASI_TW[i], isi) for i, isi in isian if teks_salah(isi)]
        if salah:
            yield b.temuan(KODE, SIFAT, salah[0][0], rincian=rincian_teks(salah))
