"""What the checks look at: the plan, its results, and what the reader of the workbook saw beside the plan."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from renaksi_xl.checks.butir import Butir
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import Rencana


@dataclass(frozen=True, slots=True, kw_only=True)
class RumusTertimpa:
    """A formula of ours that was typed over; `isi` is what stands there now as a text, "" for nothing."""

    lembar: str
    sel: str
    label: str
    id: str | None = None
    isi: str = ""
    dipulihkan: bool = False
    """Whether this run has put the formula back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AngkaBeda:
    """A figure that Excel shows and the engine does not confirm; both as they are to be read."""

    lembar: str
    sel: str
    label: str
    excel: str
    mesin: str
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatTakCocok:
    """A cell whose number format does not fit its satuan: % without percent format, or the reverse."""

    kolom: str
    format: str
    id: str | None = None
    lembar: str | None = None
    sel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BagianHilang:
    """A column label, a defined name or a sheet of ours that is no longer in the workbook."""

    jenis: Literal["kolom", "nama", "lembar"]
    nama: str
    lembar: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GalatSel:
    """A cell that shows an error value (`galat` is its text, "#REF!"), typed or computed."""

    lembar: str
    sel: str
    label: str
    galat: str
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdGanda:
    """An ID that several rows carry: the first keeps it, the reader gave the others one. Excel row numbers."""

    id: str
    pertama: int
    berikutnya: tuple[int, ...]
    lembar: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTanpaId:
    """A row that had no ID until it was read; `baris` is the row number as Excel shows it."""

    lembar: str
    baris: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IdTanpaBaris:
    """An ID on Definisi Operasional or Catatan TW that no row carries: its texts belong to nobody."""

    lembar: str
    sel: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakTerbaca:
    """A line with content that belongs to no row, so that it was left out; `rincian` is the reader's sentence."""

    lembar: str
    sel: str
    rincian: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetelanTakDikenal:
    """A setting whose cell holds no usable word; `nama` is its defined name, `dipakai` what stands in for it."""

    nama: str
    tertulis: str
    pilihan: str
    dipakai: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaBuku:
    """What a reader saw in the workbook beside the plan; every field may stay empty."""

    rumus_tertimpa: tuple[RumusTertimpa, ...] = ()
    angka_beda: tuple[AngkaBeda, ...] = ()
    format_tak_cocok: tuple[FormatTakCocok, ...] = ()
    bagian_hilang: tuple[BagianHilang, ...] = ()
    lembar_bidang_belum: tuple[str, ...] = ()
    """The sheets that bidang on the list should have and the workbook has not."""
    galat: tuple[GalatSel, ...] = ()
    id_ganda: tuple[IdGanda, ...] = ()
    tanpa_id: tuple[BarisTanpaId, ...] = ()
    id_tanpa_baris: tuple[IdTanpaBaris, ...] = ()
    setelan: tuple[SetelanTakDikenal, ...] = ()
    tak_terbaca: tuple[TakTerbaca, ...] = ()
    pita_tak_urut: bool = False
    """The predikat bands stand on the sheet otherwise than lowest first, or with a blank line between."""
    label_tw: tuple[str, ...] = ()
    """The spellings of TW in the headers as read ("TW. I", "Triwulan 1")."""


@dataclass(frozen=True, slots=True)
class Bahan:
    """The input of every check; `hasil` belongs to `rencana`, `buku` is None when no workbook was read."""

    rencana: Rencana
    hasil: Hasil
    buku: FaktaBuku | None = None
    butir: tuple[Butir, ...] = field(init=False, repr=False, compare=False)
    """The rows with their figures, in table order; made here, because every check walks them."""

    def __post_init__(self) -> None:
        h = self.hasil
        semua = zip(self.rencana.baris, h.figur, h.baris, h.pohon.simpul_baris, strict=True)
        object.__setattr__(self, "butir", tuple(Butir(i, *isi) for i, isi in enumerate(semua)))
