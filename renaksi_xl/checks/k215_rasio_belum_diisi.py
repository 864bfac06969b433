"""K215: a Rasio row without pembilang or penyebut in a measured quarter (ATURAN 3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import kosong, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import adalah_strip
from renaksi_xl.core.istilah import CaraHitung
from renaksi_xl.core.rencana import Baris
from renaksi_xl.pesan.frasa import rangkai

KODE = "K215"
SIFAT = Sifat.PERLU_DICEK


def _belum(baris: Baris, i: int) -> list[str]:
    pasangan = ((kolom.PEMBILANG_TW, baris.pembilang_tw), (kolom.PENYEBUT_TW, baris.penyebut_tw))
    return [label[i] for label, isi in pasangan if kosong(isi[i]) or adalah_strip(isi[i])]


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, on Definisi Operasional where the two are typed."""
    for b in tiap_baris(bahan):
        if b.figur.cara is not CaraHitung.RASIO:
            continue
        terukur = [i for i, t in enumerate(b.figur.target_terukur) if t is not None]
        belum = [label for i in terukur for label in _belum(b.baris, i)]
        if belum:
            yield b.temuan(KODE, SIFAT, belum[0], kolom.LEMBAR_DO, rincian=rangkai(belum))
