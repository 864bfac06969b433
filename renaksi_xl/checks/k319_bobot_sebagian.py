"""K319: under weights by Bobot some siblings have none or a negative one: no mean (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.bobot import sebagian
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K319"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per group of siblings."""
    yield from sebagian(bahan, "bobot", KODE, SIFAT, kolom.BOBOT)
