"""K907: rows of the example that a first run shows are still in the plan; they are invented and must not be sent."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.contoh import adalah_contoh

KODE = "K907"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding, at the first such row."""
    ada = [i for i, b in enumerate(bahan.rencana.baris) if adalah_contoh(b)]
    if ada:
        b = bahan.rencana.baris[ada[0]]
        fakta = {"jumlah": str(len(ada)), "uraian": b.uraian}
        yield Temuan(kode=KODE, sifat=SIFAT, fakta=fakta, id=b.id, baris=ada[0], kolom=kolom.URAIAN)
