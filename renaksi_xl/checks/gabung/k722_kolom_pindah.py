"""K722: columns stand elsewhere; they were found by their labels (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.gabung.alat import dari_kejadian
from renaksi_xl.checks.gabung.bahan import BahanGabung, Jenis
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K722"
SIFAT = Sifat.CATATAN


def periksa(bahan: BahanGabung) -> Iterator[Temuan]:
    """One finding each time it was seen."""
    return dari_kejadian(bahan, Jenis.KOLOM_PINDAH, KODE, SIFAT)
