"""K204: a realisasi below zero."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import bersatuan, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import sampai_tw
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.rencana import TW
from renaksi_xl.pesan.frasa import rangkai

KODE = "K204"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, up to TW pelaporan."""
    for b in tiap_baris(bahan):
        isian = sampai_tw(bahan, b.baris.realisasi_tw)
        salah = [(i, isi) for i, isi in isian if isinstance(isi, Decimal) and isi < 0]
        if salah:
            rincian = rangkai([f"TW {TW[i]} {bersatuan(isi, b.baris.satuan)}" for i, isi in salah])
            yield b.temuan(KODE, SIFAT, kolom.REALISASI_TW[salah[0][0]], rincian=rincian)
