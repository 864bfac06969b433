"""K104: Posisi akhir or Rilis tahunan, but the last quarter is not the year's target (ATURAN 3.1)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import banding, bersatuan, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.target import target_akhir, target_lengkap
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import sama
from renaksi_xl.core.istilah import CaraHitung, JenisTarget
from renaksi_xl.core.rencana import TW

KODE = "K104"
SIFAT = Sifat.PERLU_DICEK
_JENIS = (JenisTarget.POSISI_AKHIR, JenisTarget.RILIS_TAHUNAN)


def _cocok(tahun: Decimal, ada: list[Decimal], akhir: Decimal) -> bool:
    """A Turun row may end in quarters of 0: then the last target that is not 0 may be the year's as well."""
    lain = [t for t in ada if t]
    return sama(akhir, tahun) or (bool(lain) and sama(lain[-1], tahun))


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A Rata-rata capaian row is measured by its last quarter too, whatever its jenis (ATURAN 3.5)."""
    for b in tiap_baris(bahan):
        rata = b.figur.cara is CaraHitung.RATA_RATA_CAPAIAN
        target, akhir = target_lengkap(b), target_akhir(b)
        if target is None or akhir is None or not (rata or b.figur.jenis in _JENIS):
            continue
        if _cocok(*target, akhir[1]):
            continue
        yield b.temuan(
            KODE,
            SIFAT,
            kolom.TARGET_TW[akhir[0]],
            jenis=str(CaraHitung.RATA_RATA_CAPAIAN if rata else b.figur.jenis),
            tw=f"TW {TW[akhir[0]]}",
            akhir=bersatuan(akhir[1], b.baris.satuan),
            target=bersatuan(target[0], b.baris.satuan),
            selisih=banding(akhir[1], target[0], b.baris.satuan),
        )
