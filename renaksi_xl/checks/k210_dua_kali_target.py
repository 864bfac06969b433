"""K210: a realisasi of more than twice its target, for no reason that another check names (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import bersatuan, satuan_persen, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir
from renaksi_xl.checks.k211_sampai_dengan import sampai_dengan
from renaksi_xl.checks.realisasi import RealisasiTw, terukur
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.rencana import TW

KODE = "K210"
SIFAT = Sifat.PERLU_DICEK
_DUA_RATUS_PERSEN = Decimal(2)
_DEKAT = (Decimal("0.8"), Decimal("1.25"))


def lebih_dua_kali(b: Butir) -> list[RealisasiTw]:
    """Quarters above twice their target; on a % row those above 200% belong to K208."""
    return [
        h
        for h in terukur(b)
        if h.realisasi > 2 * h.target > 0
        and not (satuan_persen(b.baris.satuan) and h.realisasi > _DUA_RATUS_PERSEN)
    ]


def tanpa_desimal(h: RealisasiTw) -> Decimal | None:
    """The value with its decimal sign one to three digits further left, when that lies near the target."""
    for pangkat in (1, 2, 3):
        usul = h.realisasi.scaleb(-pangkat)
        if _DEKAT[0] * h.target <= usul <= _DEKAT[1] * h.target:
            return usul
    return None


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, on the first such quarter."""
    for b in tiap_baris(bahan):
        besar = [h for h in lebih_dua_kali(b) if tanpa_desimal(h) is None]
        if not besar or sampai_dengan(b) is not None:
            continue
        h = besar[0]
        fakta = {
            "realisasi": bersatuan(h.realisasi, b.baris.satuan),
            "target": bersatuan(h.target, b.baris.satuan),
        }
        yield b.temuan(KODE, SIFAT, kolom.REALISASI_TW[h.i], tw=f"TW {TW[h.i]}", **fakta)
