"""K905: a label, a name or a sheet of ours is missing (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import BAGIAN, di_lembar

KODE = "K905"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per part."""
    for x in bahan.buku.bagian_hilang if bahan.buku is not None else ():
        fakta = {"jenis": BAGIAN[x.jenis], "nama": x.nama, "lembar": di_lembar(x.lembar)}
        yield Temuan(
            kode=KODE,
            sifat=SIFAT,
            fakta=fakta,
            kolom=x.nama if x.jenis == "kolom" else None,
            lembar=x.lembar,
        )
