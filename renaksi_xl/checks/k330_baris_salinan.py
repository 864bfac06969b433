"""K330: a row copied with its ID; it got an ID of its own while the workbook was read (DESIGN)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K330"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per later row; only a person knows whether it was copied on purpose."""
    for g in bahan.buku.id_ganda if bahan.buku is not None else ():
        for nomor in g.berikutnya:
            fakta = {"id": g.id, "baris": str(nomor), "pertama": str(g.pertama)}
            yield Temuan(
                kode=KODE, sifat=SIFAT, fakta=fakta, kolom=kolom.ID, lembar=g.lembar, sel=f"A{nomor}"
            )
