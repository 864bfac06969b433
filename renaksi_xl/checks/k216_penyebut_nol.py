"""K216: a penyebut of zero or less (ATURAN 3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_tw, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import sampai_tw
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import tulis
from renaksi_xl.core.istilah import CaraHitung
from renaksi_xl.pesan.frasa import rangkai

KODE = "K216"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Only on Rasio rows, up to TW pelaporan: elsewhere the penyebut enters no number."""
    for b in tiap_baris(bahan):
        sampai = len(sampai_tw(bahan, b.baris.penyebut_tw))
        salah = [(i, q) for i, q in angka_tw(b.baris.penyebut_tw) if i < sampai and q <= 0]
        if salah and b.figur.cara is CaraHitung.RASIO:
            label = kolom.PENYEBUT_TW[salah[0][0]]
            rincian = rangkai([f"{kolom.PENYEBUT_TW[i]} tertulis {tulis(q)}" for i, q in salah])
            yield b.temuan(KODE, SIFAT, label, kolom.LEMBAR_DO, rincian=rincian)
