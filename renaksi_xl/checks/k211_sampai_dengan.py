"""K211: Kumulatif quarters that never fall and whose last value, not the sum, fits the target (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_saja, bersatuan, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir
from renaksi_xl.checks.realisasi import diketik
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import NOL
from renaksi_xl.core.istilah import JenisTarget
from renaksi_xl.core.rencana import TW

KODE = "K211"
SIFAT = Sifat.PERLU_DICEK


@dataclass(frozen=True, slots=True)
class SampaiDengan:
    """The suspicion: last filled quarter and the one before, with their values, and the sum."""

    i: int
    akhir: Decimal
    i_lalu: int
    lalu: Decimal
    jumlah: Decimal
    target: Decimal


def sampai_dengan(b: Butir) -> SampaiDengan | None:
    """Whether the quarters look typed "sampai dengan": the last value is nearer the target than the sum."""
    target = b.figur.target_sd
    ada = [(i, r) for i, r in enumerate(b.figur.realisasi) if r is not None]
    if b.figur.jenis is not JenisTarget.KUMULATIF or not diketik(b) or target is None or len(ada) < 2:
        return None
    nilai = [r for _, r in ada]
    total, akhir = sum(nilai, NOL), nilai[-1]
    if nilai != sorted(nilai) or total <= target or abs(akhir - target) >= abs(total - target):
        return None
    return SampaiDengan(*ada[-1], *ada[-2], total, target)


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """It points at the last filled quarter and says what to type instead."""
    for b in tiap_baris(bahan):
        x = sampai_dengan(b)
        if x is None:
            continue
        satuan = b.baris.satuan
        target = b.figur.target_terukur[x.i]
        yield b.temuan(
            KODE,
            SIFAT,
            kolom.REALISASI_TW[x.i],
            tw=f"TW {TW[x.i]}",
            tw_lalu=f"TW {TW[x.i_lalu]}",
            realisasi=bersatuan(x.akhir, satuan),
            target="-" if target is None else angka_saja(target, satuan),
            lalu=angka_saja(x.lalu, satuan),
            jumlah=angka_saja(x.jumlah, satuan),
            target_sd=angka_saja(x.target, satuan),
            akhir=angka_saja(x.akhir, satuan),
            usul=angka_saja(x.akhir - x.lalu, satuan),
        )
