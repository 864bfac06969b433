"""K309: a row without ID cannot be placed in the tree (DESIGN)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K309"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Rows of the plan first; rows that the reader left out of it only when the plan shows none."""
    ada = False
    for b in tiap_baris(bahan):
        if not b.baris.id.strip():
            ada = True
            yield b.temuan(KODE, SIFAT, kolom.ID)
    if not ada and bahan.buku is not None:
        for t in bahan.buku.tanpa_id:
            fakta = {"uraian": f"{t.lembar} {t.baris}"}
            yield Temuan(kode=KODE, sifat=SIFAT, fakta=fakta, kolom=kolom.ID, lembar=t.lembar)
