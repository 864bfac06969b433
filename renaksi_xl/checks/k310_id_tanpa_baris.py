"""K310: texts on Definisi Operasional or Catatan TW under an ID that no row carries (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K310"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per sheet and ID, at the first such cell."""
    terlapor: set[tuple[str, str]] = set()
    for t in bahan.buku.id_tanpa_baris if bahan.buku is not None else ():
        kunci = (t.lembar, t.id.lower())
        if kunci not in terlapor:
            terlapor.add(kunci)
            fakta = {"id": t.id}
            yield Temuan(
                kode=KODE, sifat=SIFAT, fakta=fakta, id=t.id, kolom=kolom.ID, lembar=t.lembar, sel=t.sel
            )
