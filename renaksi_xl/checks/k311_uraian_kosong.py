"""K311: a row without uraian."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan

KODE = "K311"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A text of spaces is empty as well."""
    for b in tiap_baris(bahan):
        if not rapikan(b.baris.uraian):
            yield b.temuan(KODE, SIFAT, kolom.URAIAN, jenjang=rapikan(b.baris.jenjang))
