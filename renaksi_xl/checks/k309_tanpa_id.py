"""K309: a row without ID cannot be placed in the tree (DESIGN)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K309"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Rows that the reader gave an ID are K329's."""
    for b in tiap_baris(bahan):
        if not b.baris.id.strip():
            yield b.temuan(KODE, SIFAT, kolom.ID)
