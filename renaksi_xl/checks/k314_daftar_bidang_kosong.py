"""K314: rows name a penanggung jawab, but Pengaturan lists no bidang."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan

KODE = "K314"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding, with the names to enter."""
    nama = [n for b in bahan.rencana.baris if (n := rapikan(b.penanggung_jawab))]
    if nama and not bahan.rencana.bidang:
        unik = {n.lower(): n for n in reversed(nama)}
        fakta = {"jumlah": str(len(nama)), "daftar": "; ".join(sorted(unik.values()))}
        yield Temuan(
            kode=KODE, sifat=SIFAT, fakta=fakta, kolom=kolom.DAFTAR_BIDANG, lembar=kolom.LEMBAR_PENGATURAN
        )
