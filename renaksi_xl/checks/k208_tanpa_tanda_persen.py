"""K208: a realisasi above 200% on a % row, most likely 95 typed for 95% (ATURAN 2)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_tw, bersatuan, satuan_persen, target_tertulis, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import diketik, sampai_tw
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import angka, tulis
from renaksi_xl.core.rencana import TW

KODE = "K208"
SIFAT = Sifat.PERLU_DICEK
_BATAS = Decimal(2)


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Also in a quarter without target; the advice reads the number as the percentage that was meant."""
    for b in tiap_baris(bahan):
        if not satuan_persen(b.baris.satuan) or not diketik(b):
            continue
        sampai = len(sampai_tw(bahan, b.baris.realisasi_tw))
        besar = [(i, r) for i, r in angka_tw(b.baris.realisasi_tw) if i < sampai and r > _BATAS]
        if besar:
            i, r = besar[0]
            target = angka(b.baris.target_tw[i])
            yield b.temuan(
                KODE,
                SIFAT,
                kolom.REALISASI_TW[i],
                tw=f"TW {TW[i]}",
                terbaca=bersatuan(r, "%"),
                target=target_tertulis(b.baris) if target is None else bersatuan(target, "%"),
                usul=f"{tulis(r)}%",
            )
