"""What several K6 checks share: rupiah of one row (ATURAN 4, anggaran)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.checks.alat import angka_tw
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir
from renaksi_xl.core.anggaran import realisasi_anggaran
from renaksi_xl.core.angka import angka, tulis


def rupiah(nilai: Decimal) -> str:
    """An amount as it is printed.

    >>> rupiah(Decimal(12500000))
    'Rp12.500.000'
    """
    return f"-Rp{tulis(-nilai)}" if nilai < 0 else f"Rp{tulis(nilai)}"


@dataclass(frozen=True, slots=True)
class LebihPagu:
    """A row that spent more than its pagu; `akhir` is its last quarter when the quarters look typed s.d."""

    pagu: Decimal
    realisasi: Decimal
    akhir: tuple[int, Decimal] | None


def lebih_pagu(bahan: Bahan, b: Butir) -> LebihPagu | None:
    """Compare realisasi anggaran s.d. TW pelaporan with the row's own pagu; None when it is within."""
    p = bahan.rencana.pengaturan
    pagu, realisasi = angka(b.baris.pagu), realisasi_anggaran(b.baris, p)
    if pagu is None or realisasi is None or realisasi <= pagu:
        return None
    isi = [(i, r) for i, r in angka_tw(b.baris.realisasi_anggaran_tw) if i < p.tw_pelaporan]
    nilai = [r for _, r in isi]
    kumulatif = p.anggaran == "per_tw" and len(isi) > 1 and nilai == sorted(nilai) and nilai[-1] <= pagu
    return LebihPagu(pagu, realisasi, isi[-1] if kumulatif else None)
