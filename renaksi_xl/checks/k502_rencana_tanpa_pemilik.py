"""K502: most of the plan is without pemilik kinerja, said once (ATURAN 1)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import nama_baris
from renaksi_xl.checks.cascading import tanpa_pemilik
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K502"
SIFAT = Sifat.CATATAN


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """At most one finding: an office that keeps no cascade is not asked 62 times."""
    tanpa = tanpa_pemilik(bahan)
    if not tanpa.pengecualian:
        fakta = {
            "belum": str(len(tanpa.belum)),
            "semua": str(tanpa.semua),
            "rincian": tanpa.rincian(nama_baris),
        }
        yield Temuan(kode=KODE, sifat=SIFAT, kolom=kolom.PEMILIK, lembar=kolom.LEMBAR_DO, fakta=fakta)
