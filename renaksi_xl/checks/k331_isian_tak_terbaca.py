"""K331: something typed on our sheets that the reader could give to no row, and left out (DESIGN promise 3)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K331"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per line of the sheet."""
    for x in bahan.buku.tak_terbaca if bahan.buku is not None else ():
        yield Temuan(kode=KODE, sifat=SIFAT, fakta={"rincian": x.rincian}, lembar=x.lembar, sel=x.sel)
