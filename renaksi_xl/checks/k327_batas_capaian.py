"""K327: a Capaian maksimal yang dihitung below 100 % (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import tulis_persen

KODE = "K327"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Blank means no cap."""
    batas = bahan.rencana.pengaturan.batas_capaian
    if batas is not None and batas < 1:
        fakta = {"tertulis": tulis_persen(batas)}
        yield Temuan(
            kode=KODE, sifat=SIFAT, fakta=fakta, kolom=kolom.BATAS_CAPAIAN, lembar=kolom.LEMBAR_PENGATURAN
        )
