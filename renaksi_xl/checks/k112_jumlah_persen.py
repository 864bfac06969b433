"""K112: an indikator that begins with "Jumlah" and is measured in %."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import satuan_persen, target_tertulis, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan

KODE = "K112"
SIFAT = Sifat.PERLU_DICEK
_JUMLAH = re.compile(r"jumlah\b", re.IGNORECASE)


def diawali_jumlah(indikator: str | None) -> bool:
    """Whether an indikator counts by its own words."""
    return _JUMLAH.match(rapikan(indikator)) is not None


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Luwu Timur has "Jumlah pejabat struktural yang mengikuti Assessment" with 25%."""
    for b in tiap_baris(bahan):
        if satuan_persen(b.baris.satuan) and diawali_jumlah(b.baris.indikator):
            fakta = {"indikator": rapikan(b.baris.indikator), "target": target_tertulis(b.baris)}
            yield b.temuan(KODE, SIFAT, kolom.SATUAN, **fakta)
