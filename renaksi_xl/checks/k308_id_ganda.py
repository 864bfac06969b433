"""K308: two rows with one ID; the first keeps it, the others stand outside the tree (DESIGN)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import nama_baris
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.pohon import pemilik_id

KODE = "K308"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per later row; copies that the reader gave an ID of their own are K330's."""
    baris = bahan.rencana.baris
    pemilik = pemilik_id(baris)
    for b in tiap_baris(bahan):
        if b.baris.id and pemilik[b.baris.id.lower()] != b.i:
            fakta = {"id": b.baris.id, "pertama": nama_baris(baris[pemilik[b.baris.id.lower()]])}
            yield b.temuan(KODE, SIFAT, kolom.ID, **fakta)
