"""K809: what a folder or an archive of returns holds and what was not looked into (DESIGN promise 3)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.gabung.alat import dari_kejadian
from renaksi_xl.checks.gabung.bahan import BahanGabung, Jenis
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K809"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: BahanGabung) -> Iterator[Temuan]:
    """One finding each time it was seen."""
    return dari_kejadian(bahan, Jenis.DILEWATI, KODE, SIFAT)
