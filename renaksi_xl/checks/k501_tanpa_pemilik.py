"""K501: a node of the plan's tree without pemilik kinerja, where most have one (ATURAN 1)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.cascading import tanpa_pemilik
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K501"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per node; a plan that mostly has none is told once (K502)."""
    tanpa = tanpa_pemilik(bahan)
    if tanpa.pengecualian:
        for b in tanpa.belum:
            yield b.temuan(KODE, SIFAT, kolom.PEMILIK, kolom.LEMBAR_DO)
