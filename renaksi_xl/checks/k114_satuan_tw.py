"""K114: a quarter measured in another satuan than the year (ATURAN 2)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.satuan import satuan_sama
from renaksi_xl.pesan.frasa import rangkai

KODE = "K114"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Another spelling of the same satuan is K115's."""
    for b in tiap_baris(bahan):
        tahun = rapikan(b.baris.satuan)
        beda = [
            (i, s) for i, s in enumerate(map(rapikan, b.baris.satuan_tw)) if s and not satuan_sama(s, tahun)
        ]
        if tahun and beda:
            rincian = rangkai([f"{kolom.SATUAN_TW[i]} {s}" for i, s in beda])
            yield b.temuan(KODE, SIFAT, kolom.SATUAN_TW[beda[0][0]], satuan=tahun, rincian=rincian)
