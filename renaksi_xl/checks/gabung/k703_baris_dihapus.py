"""K703: a row that was handed out is gone from the return; the master keeps it (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.gabung.alat import dari_kejadian
from renaksi_xl.checks.gabung.bahan import BahanGabung, Jenis
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K703"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: BahanGabung) -> Iterator[Temuan]:
    """One finding each time it was seen."""
    return dari_kejadian(bahan, Jenis.BARIS_DIHAPUS, KODE, SIFAT)
