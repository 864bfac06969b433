"""K305: a row without induk below the top level of its plan (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_simpul
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.struktur import punya_induk
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K305"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """The highest level present in the plan needs no induk: a Renaksi starts at Sasaran."""
    tingkat = bahan.hasil.pohon.tingkat
    tertinggi = min(tingkat, default=0)
    for s, b in tiap_simpul(bahan):
        if tingkat[s] > tertinggi and not punya_induk(b.baris):
            yield b.temuan(KODE, SIFAT, kolom.INDUK, jenjang=b.baris.jenjang.strip())
