"""K308: two rows with one ID; the first keeps it, the others stand outside the tree (DESIGN)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan, IdGanda
from renaksi_xl.checks.butir import nama_baris
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.pohon import pemilik_id
from renaksi_xl.pesan.frasa import pada_baris

KODE = "K308"
SIFAT = Sifat.WAJIB


def _dari_buku(bahan: Bahan, terlapor: set[str]) -> Iterator[IdGanda]:
    """Doubles that the reader resolved before it built the plan."""
    if bahan.buku is not None:
        yield from (g for g in bahan.buku.id_ganda if g.id.lower() not in terlapor)


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per later row."""
    baris = bahan.rencana.baris
    pemilik = pemilik_id(baris)
    terlapor: set[str] = set()
    for b in tiap_baris(bahan):
        kunci = b.baris.id.lower()
        if b.baris.id and pemilik[kunci] != b.i:
            terlapor.add(kunci)
            fakta = {"id": b.baris.id, "pertama": nama_baris(baris[pemilik[kunci]])}
            yield b.temuan(KODE, SIFAT, kolom.ID, **fakta)
    for g in _dari_buku(bahan, terlapor):
        fakta = {"id": g.id, "pertama": pada_baris(g.pertama)}
        yield Temuan(kode=KODE, sifat=SIFAT, fakta=fakta, id=g.id, kolom=kolom.ID, lembar=g.lembar)
