"""K329: a new row that got its ID while the workbook was read (DESIGN)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K329"
SIFAT = Sifat.CATATAN


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, at the beginning of the row."""
    for t in bahan.buku.tanpa_id if bahan.buku is not None else ():
        fakta = {"lembar": t.lembar, "baris": str(t.baris)}
        yield Temuan(kode=KODE, sifat=SIFAT, fakta=fakta, kolom=kolom.ID, lembar=t.lembar, sel=f"A{t.baris}")
