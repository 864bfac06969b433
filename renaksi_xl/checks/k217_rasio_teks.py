"""K217: text where a pembilang or penyebut belongs (ATURAN 2)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import rincian_teks, teks_salah, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import sampai_tw
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.rencana import Baris, Isi

KODE = "K217"
SIFAT = Sifat.WAJIB


def _isian(bahan: Bahan, b: Baris) -> list[tuple[str, Isi]]:
    pembilang = [(kolom.PEMBILANG_TW[i], isi) for i, isi in sampai_tw(bahan, b.pembilang_tw)]
    penyebut = [(kolom.PENYEBUT_TW[i], isi) for i, isi in sampai_tw(bahan, b.penyebut_tw)]
    return [*pembilang, *penyebut, (kolom.PEMBILANG_AWAL, b.pembilang_awal)]


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, up to TW pelaporan; it points at the first text."""
    for b in tiap_baris(bahan):
        salah = [(label, isi) for label, isi in _isian(bahan, b.baris) if teks_salah(isi)]
        if salah:
            yield b.temuan(KODE, SIFAT, salah[0][0], kolom.LEMBAR_DO, rincian=rincian_teks(salah))
