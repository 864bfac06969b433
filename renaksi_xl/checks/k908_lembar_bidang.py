"""K908: a bidang is on the list and has no sheet in the workbook yet; the laporan makes its own, so nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import kutip, rangkai

KODE = "K908"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for all of them: one button makes them together."""
    belum = bahan.buku.lembar_bidang_belum if bahan.buku is not None else ()
    if belum:
        fakta = {"daftar": rangkai([kutip(x) for x in belum])}
        yield Temuan(
            kode=KODE, sifat=SIFAT, fakta=fakta, kolom=kolom.DAFTAR_BIDANG, lembar=kolom.LEMBAR_PENGATURAN
        )
