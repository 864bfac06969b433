"""K326: a TW pelaporan that is not 1, 2, 3 or 4 (ATURAN 3)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K326"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Every number follows this cell."""
    tw = bahan.rencana.pengaturan.tw_pelaporan
    if tw not in (1, 2, 3, 4):
        fakta = {"tertulis": str(tw)}
        yield Temuan(
            kode=KODE, sifat=SIFAT, fakta=fakta, kolom=kolom.TW_PELAPORAN, lembar=kolom.LEMBAR_PENGATURAN
        )
