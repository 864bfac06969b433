"""Arithmetic over the targets of one row that several K1 checks share (ATURAN 3.1)."""

from __future__ import annotations

from decimal import Decimal

from renaksi_xl.checks.alat import angka_saja, angka_tw, target_bersih
from renaksi_xl.checks.butir import Butir
from renaksi_xl.core.angka import NOL, angka
from renaksi_xl.core.istilah import Arah, CaraHitung
from renaksi_xl.core.rencana import Baris


def jenis_dipilih(baris: Baris) -> bool:
    """Whether a person chose a Jenis Target."""
    return bool((baris.jenis_target or "").strip())


def target_lengkap(b: Butir) -> tuple[Decimal, list[Decimal]] | None:
    """The year's target and the quarters' numbers, when both are there and no text disturbs them."""
    tahun, ada = angka(b.baris.target), [t for _, t in angka_tw(b.baris.target_tw)]
    if tahun is None or not ada or not target_bersih(b.baris):
        return None
    return tahun, ada


def tanpa_jenis(b: Butir) -> tuple[Decimal, list[Decimal]] | None:
    """The targets of a row for which no jenis is in force and none was chosen (ATURAN 3.1)."""
    if b.figur.jenis is not None or jenis_dipilih(b.baris) or b.figur.cara is CaraHitung.RATA_RATA_CAPAIAN:
        return None
    return target_lengkap(b)


def jumlah(ada: list[Decimal]) -> Decimal:
    """The sum of the quarters."""
    return sum(ada, NOL)


def penjumlahan(ada: list[Decimal], satuan: str | None) -> str:
    """The quarters as an addition: "34 + 31 + 18 + 0"."""
    return " + ".join(angka_saja(t, satuan) for t in ada)


def target_akhir(b: Butir) -> tuple[int, Decimal] | None:
    """Quarter and value of the last target (0 is one only when Arah is Turun), else of the last 0."""
    semua = angka_tw(b.baris.target_tw)
    berarti = [(i, t) for i, t in semua if t or b.figur.arah is Arah.TURUN]
    return (berarti or semua)[-1] if semua else None
