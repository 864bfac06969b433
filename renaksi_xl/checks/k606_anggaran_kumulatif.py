"""K606: quarters of realisasi anggaran that pass the pagu only when summed: typed s.d.? (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.catatan import tw_catatan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.checks.uang import lebih_pagu, rupiah
from renaksi_xl.core.rencana import TW

KODE = "K606"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """The quarters never fall and the last one alone is within the pagu."""
    for b in tiap_baris(bahan):
        x = lebih_pagu(bahan, b)
        if x is None or x.akhir is None:
            continue
        yield b.temuan(
            KODE,
            SIFAT,
            kolom.ANGGARAN_TW[x.akhir[0]],
            tw=tw_catatan(bahan),
            realisasi=rupiah(x.realisasi),
            pagu=rupiah(x.pagu),
            tw_akhir=f"TW {TW[x.akhir[0]]}",
            akhir=rupiah(x.akhir[1]),
        )
