"""K611: own capaian and rata-rata capaian more than 10 points apart (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import beranak, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import DUA_BELAS, bulat, tulis, tulis_persen
from renaksi_xl.core.istilah import CaraHitung

KODE = "K611"
SIFAT = Sifat.CATATAN
_SEPULUH_POIN = Decimal("0.1")


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Of rows whose node has children and whose capaian is their own."""
    for b in tiap_baris(bahan):
        sendiri, rata = b.hasil.capaian_sd, b.hasil.rata_rata
        if sendiri is None or rata is None or not beranak(bahan, b):
            continue
        beda = bulat(abs(sendiri - rata), DUA_BELAS)
        if beda > _SEPULUH_POIN and b.figur.cara is not CaraHitung.RATA_RATA_CAPAIAN:
            poin = tulis(bulat(beda * 100, Decimal("0.01")))
            fakta = {"capaian": tulis_persen(sendiri), "rata_rata": tulis_persen(rata), "selisih": poin}
            yield b.temuan(KODE, SIFAT, kolom.CAPAIAN_SD, **fakta)
