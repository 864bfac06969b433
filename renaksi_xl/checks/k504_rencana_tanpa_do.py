"""K504: most indikator of program and above are without DO, said once (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import nama_indikator
from renaksi_xl.checks.cascading import tanpa_do
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K504"
SIFAT = Sifat.CATATAN


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """At most one finding."""
    tanpa = tanpa_do(bahan)
    if not tanpa.pengecualian:
        fakta = {
            "belum": str(len(tanpa.belum)),
            "semua": str(tanpa.semua),
            "rincian": tanpa.rincian(nama_indikator),
        }
        yield Temuan(kode=KODE, sifat=SIFAT, kolom=kolom.DO, lembar=kolom.LEMBAR_DO, fakta=fakta)
