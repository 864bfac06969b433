"""K605: realisasi anggaran above pagu (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.catatan import tw_catatan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.checks.uang import lebih_pagu, rupiah

KODE = "K605"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Figures that look typed s.d. are K606's."""
    for b in tiap_baris(bahan):
        x = lebih_pagu(bahan, b)
        if x is not None and x.akhir is None:
            fakta = {"tw": tw_catatan(bahan), "realisasi": rupiah(x.realisasi), "pagu": rupiah(x.pagu)}
            yield b.temuan(KODE, SIFAT, kolom.PAGU, **fakta, selisih=rupiah(x.realisasi - x.pagu))
