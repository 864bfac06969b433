"""Raw nodes: what the rows of a table say before levels and numbers are decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from renaksi_xl.baca.cetak.kelompok import Lajur
from renaksi_xl.baca.cetak.kisi import Letak
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.baca.isi_buku import NilaiSel

Kunci: TypeAlias = tuple[Peran, int | None]
"""A field of a row: the role, and the quarter (0..3) or None."""


@dataclass(frozen=True, slots=True)
class Mentah:
    """A value with the cell it comes from; `satuan` is the unit its number format shows."""

    letak: Letak
    isi: NilaiSel
    teks: str
    satuan: str | None = None


@dataclass(eq=False, slots=True)
class Rincian:
    """The fields of one indikator."""

    isi: dict[Kunci, Mentah] = field(default_factory=dict)


@dataclass(eq=False, slots=True)
class Simpul:
    """One node as printed: its name, how the name looks, and one `Rincian` per indikator.

    `geser` is how many columns the name stands to the right of its column's beginning, `lebar` how many columns
    its merged cell covers; `tebal` and `inden` as the cell shows; `nomor` is what Word counts in front of it.
    """

    lajur: Lajur
    letak: Letak
    teks: str
    geser: int = 0
    lebar: int = 1
    tebal: bool = False
    inden: int = 0
    nomor: str | None = None
    penanda: dict[Peran, Mentah] = field(default_factory=dict)
    rincian: list[Rincian] = field(default_factory=list)
    pita: bool = False
    """Whether the name is a band across the table."""


@dataclass(frozen=True, slots=True)
class Sisa:
    """A cell that found no place in the plan, and why."""

    letak: Letak
    teks: str
    alasan: str
