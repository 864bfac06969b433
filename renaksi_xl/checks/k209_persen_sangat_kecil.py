"""K209: a realisasi below 2% where the target is above 20%: 0,95 typed for 95% (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import bersatuan, satuan_persen, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import terukur
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import tulis
from renaksi_xl.core.rencana import TW

KODE = "K209"
SIFAT = Sifat.PERLU_DICEK
_BATAS = Decimal("0.02")
_TARGET = Decimal("0.2")


def _dimaksud(realisasi: Decimal) -> Decimal:
    """The share that was meant: 0,95 typed for 95%, or the decimal sign one place off."""
    return realisasi * 100 if realisasi * 100 <= 1 else realisasi * 10


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A realisasi of 0 is a result and is not asked about; 0,95 that reads 0,95% was meant as 95%."""
    for b in tiap_baris(bahan):
        if not satuan_persen(b.baris.satuan):
            continue
        kecil = [h for h in terukur(b) if 0 < h.realisasi < _BATAS and h.target > _TARGET]
        if kecil:
            h = kecil[0]
            yield b.temuan(
                KODE,
                SIFAT,
                kolom.REALISASI_TW[h.i],
                tw=f"TW {TW[h.i]}",
                terbaca=f"{tulis(h.realisasi * 100)}%",
                target=bersatuan(h.target, "%"),
                usul=f"{tulis(_dimaksud(h.realisasi) * 100)}%",
            )
