"""K108: a plan in which no row has a target yet; one finding instead of one per row."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import kosong, tingkat_renaksi
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import adalah_strip
from renaksi_xl.core.rencana import Baris

KODE = "K108"
SIFAT = Sifat.PERLU_DICEK
_SEDIKIT = 3
"""Up to so many rows are named one by one."""


def belum_bertarget(baris: Baris) -> bool:
    """Whether a row of the quarterly plan says no target at all, in the year or in a quarter."""
    isi = (baris.target, *baris.target_tw)
    return tingkat_renaksi(baris) and all(kosong(t) or adalah_strip(t) for t in isi)


def rencana_tanpa_target(bahan: Bahan) -> bool:
    """Whether every row of the quarterly plan is without target, and there are more than a few."""
    renaksi = [b for b in bahan.rencana.baris if tingkat_renaksi(b)]
    return len(renaksi) > _SEDIKIT and all(belum_bertarget(b) for b in renaksi)


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A cascade that was just imported has texts only."""
    if rencana_tanpa_target(bahan):
        banyak = sum(1 for b in bahan.rencana.baris if tingkat_renaksi(b))
        yield Temuan(kode=KODE, sifat=SIFAT, kolom=kolom.TARGET, fakta={"jumlah": str(banyak)})
