"""K707: of two hand-outs to one bidang the older came back too (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.gabung.alat import dari_kejadian
from renaksi_xl.checks.gabung.bahan import BahanGabung, Jenis
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K707"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: BahanGabung) -> Iterator[Temuan]:
    """One finding each time it was seen."""
    return dari_kejadian(bahan, Jenis.LEBIH_LAMA, KODE, SIFAT)
