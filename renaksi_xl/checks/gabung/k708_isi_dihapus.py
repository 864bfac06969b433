"""K708: a cell that was filled came back empty: a deletion (DESIGN promise 3)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.gabung.alat import temuan_sel, tulis_isi
from renaksi_xl.checks.gabung.bahan import BahanGabung
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K708"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: BahanGabung) -> Iterator[Temuan]:
    """One finding per cell."""
    for p in bahan.hasil.perubahan:
        if p.baru is None:
            lama = tulis_isi(p.lama, bahan.nama[p.tempat].satuan)
            yield temuan_sel(bahan, KODE, SIFAT, p.tempat, p.dari, lama=lama)
