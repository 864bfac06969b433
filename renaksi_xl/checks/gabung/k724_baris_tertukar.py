"""K724: the words of a row are another row's, its ID is not; nothing of it is merged (DESIGN promise 3).

Wajib Diperbaiki, as other returns that are not taken: what the bidang reported is missing from its capaian, and only
the bidang can say to which row it belongs.
"""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.gabung.alat import dari_kejadian
from renaksi_xl.checks.gabung.bahan import BahanGabung, Jenis
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K724"
SIFAT = Sifat.WAJIB


def periksa(bahan: BahanGabung) -> Iterator[Temuan]:
    """One finding each time it was seen."""
    return dari_kejadian(bahan, Jenis.BARIS_TERTUKAR, KODE, SIFAT)
