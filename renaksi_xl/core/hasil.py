"""What the engine says about a plan: figures per row, node, bidang and office, and the trace behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.indikator import Figur
from renaksi_xl.core.istilah import CaraHitung, JenisTarget, Keadaan, Status
from renaksi_xl.core.pohon import Pohon


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilBaris:
    """The figures shown on one row; fractions, None where there is none (ATURAN 3.3, 4; DESIGN `ekspor`)."""

    jenis_terpakai: JenisTarget | None
    cara_terpakai: CaraHitung
    realisasi_sd: Decimal | None
    target_sd: Decimal | None
    capaian_sd: Decimal | None
    capaian_tahun: Decimal | None
    status: Status
    keadaan: Keadaan
    rata_rata: Decimal | None
    rata_rata_tahun: Decimal | None
    dihitung: int
    dari: int
    status_rata_rata: Status
    predikat: str | None


@dataclass(frozen=True, slots=True)
class Ringkas:
    """A figure over many nodes with its "n dari N" (ATURAN 4)."""

    rata_rata: Decimal | None
    dihitung: int
    dari: int
    predikat: str | None


@dataclass(frozen=True, slots=True)
class Uang:
    """Budget of a node: sums in rupiah, serapan a fraction of sums (ATURAN 4, anggaran)."""

    pagu: Decimal | None
    realisasi: Decimal | None
    serapan: Decimal | None


@dataclass(frozen=True, slots=True)
class Langkah:
    """One child in a parent's mean: value before and after the cap, weight as applied; None = left out."""

    simpul: int
    nilai: Decimal | None
    terpakai: Decimal | None
    bobot: Decimal | None


@dataclass(frozen=True, slots=True)
class Jejak:
    """How a node's mean came about (ATURAN 4: what a reader needs to repeat the mean by hand)."""

    simpul: int
    langkah: tuple[Langkah, ...]
    rata_rata: Decimal | None
    dibatasi: int
    """How many children were capped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilSimpul:
    """What a node passes on; index = node of `Pohon` (ATURAN 4)."""

    nilai: Decimal | None
    nilai_tahun: Decimal | None
    keadaan: Keadaan
    daun_bertarget: int
    daun_terisi: int
    dihitung: int
    dari: int
    bidang: str | None
    """Normalised name of the responsible bidang, inherited when blank."""
    uang: Uang


@dataclass(frozen=True, slots=True, kw_only=True)
class Hasil:
    """Everything computed from a plan. `baris` runs parallel to `Rencana.baris`, `simpul` to the nodes."""

    pohon: Pohon
    figur: tuple[Figur, ...]
    baris: tuple[HasilBaris, ...]
    simpul: tuple[HasilSimpul, ...]
    bobot: tuple[Decimal | None, ...] | None
    """Weight per node as applied; None = equal."""
    bidang: Mapping[str, Ringkas]
    instansi: Ringkas
