"""K126: a TW Rilis that is not 1, 2, 3 or 4 (ATURAN 3)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import adalah_galat, kosong, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import NOL, tulis
from renaksi_xl.core.rencana import Isi
from renaksi_xl.pesan.frasa import kutip

KODE = "K126"
SIFAT = Sifat.WAJIB


def _tertulis(isi: Isi) -> str:
    return kutip(isi) if isinstance(isi, str) else tulis(isi or NOL)


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A row measured once a year would never be measured."""
    for b in tiap_baris(bahan):
        rilis = b.baris.tw_rilis
        if kosong(rilis) or adalah_galat(rilis) or rilis in (1, 2, 3, 4):
            continue
        yield b.temuan(KODE, SIFAT, kolom.TW_RILIS, tertulis=_tertulis(rilis))
