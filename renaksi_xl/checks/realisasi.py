"""What several K2 checks share: which realisasi cells count, quarter by quarter (ATURAN 3)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.checks.alat import adalah_galat, angka_tw, teks_salah
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir
from renaksi_xl.core.indikator import target_terukur
from renaksi_xl.core.istilah import CARA_DIKETIK
from renaksi_xl.core.rencana import TW, Isi


@dataclass(frozen=True, slots=True)
class RealisasiTw:
    """A typed realisasi beside the target of its measured quarter; `i` is the quarter (0..3)."""

    i: int
    realisasi: Decimal
    target: Decimal


def diketik(b: Butir) -> bool:
    """Whether the realisasi of a row is typed, not computed from pembilang or from children."""
    return b.figur.cara in CARA_DIKETIK


def sampai_tw(bahan: Bahan, isi: tuple[Isi, ...]) -> list[tuple[int, Isi]]:
    """The cells up to TW pelaporan with their quarter (0..3); later quarters are not looked at (ATURAN 3)."""
    return list(enumerate(isi))[: max(0, bahan.rencana.pengaturan.tw_pelaporan)]


def terukur(b: Butir) -> list[RealisasiTw]:
    """Typed realisasi in measured quarters up to TW pelaporan."""
    if not diketik(b):
        return []
    target = b.figur.target_terukur
    return [RealisasiTw(i, r, t) for i, r in angka_tw(b.baris.realisasi_tw) if (t := target[i]) is not None]


def tw_tanpa_target(b: Butir) -> list[int]:
    """The quarters (0..3) in which the row is not measured; one with an unreadable target is left out."""
    semua = target_terukur(b.baris, b.figur.arah, len(TW))
    tak_terbaca = [teks_salah(t) or adalah_galat(t) for t in b.baris.target_tw]
    return [i for i, t in enumerate(semua) if t is None and not tak_terbaca[i]]
