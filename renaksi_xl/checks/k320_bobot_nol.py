"""K320: under weights by Bobot all siblings weigh 0: no mean (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.bobot import semua_nol
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K320"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per group of siblings."""
    yield from semua_nol(bahan, "bobot", KODE, SIFAT, kolom.BOBOT)
