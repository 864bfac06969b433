"""K609: under weights by Pagu no sibling has one: they count equally (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.bobot import semua_kosong
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K609"
SIFAT = Sifat.CATATAN


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for the whole plan."""
    yield from semua_kosong(bahan, "pagu", KODE, SIFAT, kolom.PAGU)
